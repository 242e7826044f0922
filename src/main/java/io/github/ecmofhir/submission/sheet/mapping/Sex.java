package io.github.ecmofhir.submission.sheet.mapping;

import io.github.ecmofhir.submission.sheet.table.Cell;
import io.github.ecmofhir.submission.sheet.table.Row;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;

/**
 * @param values what the cells hold and the FHIR gender that each stands for
 */
record Sex(Map<String, String> values) implements ColumnKind {

    Sex {
        for (String gender : values.values()) {
            if (!gender.equals("male") && !gender.equals("female")) {
                throw new IllegalArgumentException("`" + gender + "` is no sex. Write male or female.");
            }
        }
        values = new LinkedHashMap<>(values);
    }

    @Override
    public void read(Cell cell, Row row, RunDraft run) {
        run.patient()
                .setGender(
                        cell.oneOf(values).map(AdministrativeGender::fromCode).orElse(AdministrativeGender.UNKNOWN));
    }

    @Override
    public String cell(UnaryOperator<String> cases, String column) {
        return ColumnKind.inverse(values, cases.apply(column));
    }
}
