package io.github.ecmofhir.cohort;

import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.ecmo.Measurement;
import io.github.ecmofhir.ecmo.Moment;
import io.github.ecmofhir.ecmo.Presence;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of the case table: how its value is taken from a run. What it means is in the {@link Dictionary}.
 *
 * @param name fixed; senders of filters use it
 * @param extract value of a run: String for codes, texts, yes/no and dates, Number for numbers; null when missing
 */
record CaseColumn(String name, ColumnType type, Function<EcmoRun, @Nullable Object> extract) {

    private static final double MINUTES_PER_HOUR = 60.0;
    private static final double MINUTES_PER_DAY = Moment.DAY;

    static CaseColumn code(String name, Function<EcmoRun, @Nullable String> code) {
        return new CaseColumn(name, ColumnType.CODE, code::apply);
    }

    static CaseColumn text(String name, Function<EcmoRun, @Nullable String> text) {
        return new CaseColumn(name, ColumnType.TEXT, text::apply);
    }

    static CaseColumn number(String name, Function<EcmoRun, @Nullable Number> number) {
        return new CaseColumn(name, ColumnType.NUMBER, number::apply);
    }

    /** Divided once, so that equal minutes give equal hours to the last bit. */
    static CaseColumn hours(String name, Function<EcmoRun, @Nullable Long> minutes) {
        return number(name, run -> divided(minutes.apply(run), MINUTES_PER_HOUR));
    }

    /** As {@link #hours}. */
    static CaseColumn days(String name, Function<EcmoRun, @Nullable Long> minutes) {
        return number(name, run -> inDays(minutes.apply(run)));
    }

    /** As {@link #hours}. */
    static @Nullable Double inDays(@Nullable Long minutes) {
        return divided(minutes, MINUTES_PER_DAY);
    }

    static CaseColumn presence(String name, Function<EcmoRun, Presence> presence) {
        return new CaseColumn(name, ColumnType.PRESENCE, run -> {
            Presence answer = presence.apply(run);
            return answer.isKnown() ? answer.code() : null;
        });
    }

    static CaseColumn measured(Measurement measurement) {
        return number(measurement.column(), run -> run.measurements().of(measurement));
    }

    boolean isNumber() {
        return type == ColumnType.NUMBER;
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

    private static @Nullable Double divided(@Nullable Long minutes, double by) {
        return minutes == null ? null : Double.valueOf(minutes / by);
    }
}
