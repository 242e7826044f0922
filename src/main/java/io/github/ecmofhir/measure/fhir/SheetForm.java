package io.github.ecmofhir.measure.fhir;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The form of a registry's own sheet, to which cases can be brought back. */
public interface SheetForm {

    /** In the order of the sheet. */
    List<String> columns();

    /**
     * The cells of one run by column.
     *
     * @param cases value of each column of the case table; missing is empty
     */
    Map<String, String> cells(UnaryOperator<String> cases);
}
