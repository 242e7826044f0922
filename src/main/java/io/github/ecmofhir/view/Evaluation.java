package io.github.ecmofhir.view;

import java.util.Map;
import org.hl7.fhir.r4.model.Base;

/**
 * What a path may ask for beside its node.
 *
 * @param constants by name, without the per cent sign
 * @param rowIndex place of the node in the innermost iteration, from 0
 */
record Evaluation(Map<String, Base> constants, int rowIndex) {

    /** Name of the variable that gives {@link #rowIndex}. */
    static final String ROW_INDEX = "rowIndex";

    Evaluation at(int index) {
        return index == rowIndex ? this : new Evaluation(constants, index);
    }
}
