package io.github.ecmofhir.server;

import io.github.ecmofhir.measure.fhir.SheetForm;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.submission.sheet.mapping.MappingReader;
import io.github.ecmofhir.submission.sheet.mapping.SheetMapping;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A mapping that comes with the product, run backwards. Files are not read: whoever asks is not at this machine. */
record BuiltInSheet(SheetMapping mapping) implements SheetForm {

    /** @throws Problem REQ_PARAMETER, naming the mappings there are */
    static SheetForm of(String name) {
        if (!MappingReader.BUILT_IN.contains(name)) {
            throw Problem.of(
                    ProblemCode.REQ_PARAMETER,
                    Place.parameter("mapping"),
                    "There is no built-in mapping `" + name + "`.",
                    "There are: " + String.join(", ", MappingReader.BUILT_IN) + ".",
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
