package io.github.ecmofhir.view;

import java.util.List;
import org.hl7.fhir.exceptions.FHIRException;
import org.hl7.fhir.r4.fhirpath.ExpressionNode;
import org.hl7.fhir.r4.fhirpath.TypeDetails;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * A path that is parsed and checked.
 *
 * @param types what it may give; null when that is not known
 */
record CompiledPath(
        PathEngine engine,
        PathText source,
        ExpressionNode expression,
        @Nullable TypeDetails types) {

    /** @throws FHIRException when the path does not fit the data, e.g. compares two values that cannot be compared */
    List<Base> evaluate(Evaluation evaluation, Resource resource, Base node) {
        return engine.evaluate(evaluation, resource, resource, node, expression);
    }

    boolean isRowIndex() {
        return source.text().trim().equals("%" + Evaluation.ROW_INDEX);
    }
}
