package io.github.ecmofhir.server;

import io.github.ecmofhir.guide.Guide;
import io.github.ecmofhir.measure.fhir.FieldSheet;
import io.github.ecmofhir.measure.fhir.SheetForm;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.submission.sheet.mapping.MappingReader;
import io.github.ecmofhir.submission.sheet.mapping.SheetMapping;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.hl7.fhir.r4.model.ConceptMap;

/**
 * A mapping that comes with the product, run backwards; or the field names of another registry. Files are not read: whoever asks is
 * not at this machine.
 */
record BuiltInSheet(SheetMapping mapping) implements SheetForm {

    private static final String ELSO = "elso";
    private static final String FIELDS_OF_ELSO = Guide.BASE + "/ConceptMap/ecmo-to-elso";

    /** @throws Problem REQ_PARAMETER, naming the mappings there are */
    static SheetForm of(String name, Guide guide) {
        if (name.equals(ELSO)) {
            return FieldSheet.of(guide.find(FIELDS_OF_ELSO)
                    .map(ConceptMap.class::cast)
                    .orElseThrow(() -> new IllegalStateException("The guide has no " + FIELDS_OF_ELSO)));
        }
        if (!MappingReader.BUILT_IN.contains(name)) {
            throw Problem.of(
                    ProblemCode.REQ_PARAMETER,
                    Place.parameter("mapping"),
                    "There is no built-in mapping `" + name + "`.",
                    "There are: " + String.join(", ", MappingReader.BUILT_IN) + ", " + ELSO + ".",
                    "Use one of these, or leave `mapping` out for the columns of the case table.");
        }
        return new BuiltInSheet(MappingReader.find(name));
    }

    @Override
    public List<String> columns() {
        return List.copyOf(mapping.columnNames());
    }

    @Override
    public Map<String, String> cells(UnaryOperator<String> cases) {
        return mapping.cells(cases);
    }
}
