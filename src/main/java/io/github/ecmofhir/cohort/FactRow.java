package io.github.ecmofhir.cohort;

import io.github.ecmofhir.ecmo.Length;
import io.github.ecmofhir.ecmo.Moment;
import io.github.ecmofhir.ecmo.Presence;
import io.github.ecmofhir.view.ViewRow;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A view row read with the types of the clinical facts. */
record FactRow(ViewRow row) {

    private static final Set<String> NOT_SAID = Set.of("entered-in-error", "cancelled");
    private static final Set<String> AFFIRMED = Set.of("final", "amended", "corrected");

    String id() {
        return String.valueOf(row.value("id"));
    }

    @Nullable
    String text(String column) {
        return (String) row.value(column);
    }

    @Nullable
    BigDecimal decimal(String column) {
        return (BigDecimal) row.value(column);
    }

    @Nullable
    Integer integer(String column) {
        return (Integer) row.value(column);
    }

    @Nullable
    Boolean bool(String column) {
        return (Boolean) row.value(column);
    }

    @Nullable
    Moment moment(String column) {
        return Moment.parse(text(column)).orElse(null);
    }

    Presence presence(String column) {
        return Presence.ofSnomed(text(column));
    }

    /** Whole minutes of a value with its unit; null when missing or of another unit. */
    @Nullable
    Long minutes(String value, String unit) {
        var minutes = Length.minutes(decimal(value), text(unit));
        return minutes.isPresent() ? Long.valueOf(minutes.getAsLong()) : null;
    }

    /** Whether the row says anything: what was entered in error does not. */
    boolean isSaid() {
        return !NOT_SAID.contains(String.valueOf(text("status")));
    }

    /** Whether an observation is final; what is preliminary is kept and not counted. */
    boolean isAffirmed() {
        return AFFIRMED.contains(String.valueOf(text("status")));
    }

    /** Whether a procedure was done; one that is said not to be is knowledge too. */
    boolean isDone() {
        return !"not-done".equals(text("status"));
    }
}
