package io.github.ecmofhir.cohort;

import io.github.ecmofhir.ecmo.Length;
import io.github.ecmofhir.ecmo.Moment;
import io.github.ecmofhir.ecmo.Presence;
import io.github.ecmofhir.ecmo.When;
import io.github.ecmofhir.view.ViewRow;
import java.math.BigDecimal;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A view row read with the types of the clinical facts.
 *
 * @param persons as whom patients count
 */
record FactRow(ViewRow row, Persons persons) {

    private static final Set<String> AFFIRMED = Set.of("final", "amended", "corrected");
    private static final Set<String> BEGUN = Set.of("in-progress", "on-hold", "stopped", "completed");
    private static final Set<String> NO_STAY = Set.of("entered-in-error", "cancelled");

    String id() {
        return String.valueOf(row.value("id"));
    }

    /** The patient as whom its own counts; empty for what belongs to no patient. */
    String patientId() {
        Object patient = row.value("patient_id");
        return patient == null ? "" : persons.of(patient.toString());
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
        OptionalLong minutes = Length.minutes(decimal(value), text(unit));
        return minutes.isPresent() ? Long.valueOf(minutes.getAsLong()) : null;
    }

    /** When an observation was made. */
    When when() {
        return new When(minutes("offset_value", "offset_unit"), moment("effective"), text("timepoint"));
    }

    /** Whether an observation is final; what is preliminary is kept and not counted. */
    boolean isAffirmed() {
        return AFFIRMED.contains(String.valueOf(text("status")));
    }

    /** Whether it was not entered in error. */
    boolean isStated() {
        return !"entered-in-error".equals(text("status"));
    }

    /** Whether a procedure was begun; one that is planned, or of unknown status, was not as far as is known. */
    boolean isDone() {
        return BEGUN.contains(String.valueOf(text("status")));
    }

    /** Whether the record says that a procedure was done, or that it was not: that is knowledge too. */
    boolean isAnswered() {
        return isDone() || "not-done".equals(text("status"));
    }

    /** Whether an encounter is, was or will be. */
    boolean isStay() {
        return !NO_STAY.contains(String.valueOf(text("status")));
    }
}
