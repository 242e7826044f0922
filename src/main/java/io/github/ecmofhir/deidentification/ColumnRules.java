package io.github.ecmofhir.deidentification;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What becomes of the columns of tables, by their names and their types in FHIR; the same in every table. */
public final class ColumnRules {

    private static final Set<String> IDENTIFIERS = Set.of("run_id", "centre", "identifier");
    private static final Set<String> AGES = Set.of("age", "age_years");
    private static final Set<String> NAMES = Set.of("name");
    private static final Set<String> MOMENTS = Set.of("date", "dateTime", "instant");
    private static final String BIRTH_DATE = "birth_date";

    private final Deidentifier values;

    public ColumnRules(Deidentifier values) {
        this.values = values;
    }

    /** What becomes of a value. */
    @FunctionalInterface
    public interface Rule {

        /**
         * @param value a number as BigDecimal, all else as text
         * @param patient logical id of whom the row is about; null for nobody
         */
        @Nullable
        Object apply(Object value, @Nullable String patient);
    }

    /** @param type in FHIR; null where it is not told */
    public Rule of(String column, @Nullable String type) {
        if (IDENTIFIERS.contains(column)) {
            return (value, patient) -> values.identifier(value.toString());
        }
        if (column.equals("id") || column.endsWith("_id")) {
            return (value, patient) -> values.id(value.toString());
        }
        if (column.equals(BIRTH_DATE)) {
            return (value, patient) -> patient == null
                    ? null
                    : values.birthYear(value.toString(), patient).orElse(null);
        }
        if (AGES.contains(column)) {
            return (value, patient) -> values.age((BigDecimal) value);
        }
        if (NAMES.contains(column)) {
            return (value, patient) -> null;
        }
        if (MOMENTS.contains(String.valueOf(type))) {
            return (value, patient) -> values.moment(value.toString(), patient).orElse(null);
        }
        return (value, patient) -> value;
    }
}
