package io.github.ecmofhir.cohort;

import io.github.ecmofhir.ecmo.EcmoRun;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of the case table.
 *
 * @param name fixed; senders of filters use it
 * @param unit UCUM, or empty
 * @param extract value of a run: String for texts, yes/no and dates, Number for numbers; null when missing
 */
record CaseColumn(String name, String label, String unit, Kind kind, Function<EcmoRun, @Nullable Object> extract) {

    /** What the values of a column are. */
    enum Kind {
        /** A code or a name. */
        TEXT,
        /** present, absent or missing. */
        PRESENCE,
        /** A FHIR date or dateTime as sent. */
        DATE,
        NUMBER
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    /** The value as it is exported: empty when missing, a measured number with the decimals that were sent. */
    String written(EcmoRun run) {
        Object value = extract.apply(run);
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal sent) {
            return sent.toPlainString();
        }
        return value instanceof Double derived
                ? BigDecimal.valueOf(derived).stripTrailingZeros().toPlainString()
                : value.toString();
    }
}
