package io.github.ecmofhir.cohort;

import static io.github.ecmofhir.cohort.CaseColumn.code;
import static io.github.ecmofhir.cohort.CaseColumn.days;
import static io.github.ecmofhir.cohort.CaseColumn.hours;
import static io.github.ecmofhir.cohort.CaseColumn.number;
import static io.github.ecmofhir.cohort.CaseColumn.presence;

import io.github.ecmofhir.ecmo.Moment;
import java.util.List;

/** How support and the stay ended, how long they took, and how long the patient lived. */
final class OutcomeColumns {

    static final List<CaseColumn> ALL = List.of(
            code("run_outcome", run -> run.outcome().runOutcome()),
            presence("weaned", run -> run.outcome().weaned()),
            presence("survived_48h_after_weaning", run -> run.outcome().survived48h()),
            number("ecmo_minutes", run -> run.support().minutes()),
            hours("ecmo_hours", run -> run.support().minutes()),
            days("icu_days", run -> run.outcome().icuMinutes()),
            hours("ventilation_hours", run -> run.outcome().ventilationMinutes()),
            days("hospital_days", run -> run.outcome().hospitalMinutes()),
            code("discharge", run -> run.outcome().discharge()),
            days("death_day", run -> run.vital().deathMinutes()),
            days("last_contact_day", run -> run.vital().contactMinutes()),
            aliveAt(28),
            aliveAt(30),
            aliveAt(90));

    private OutcomeColumns() {}

    private static CaseColumn aliveAt(int day) {
        return presence("alive_at_" + day, run -> run.vital().aliveAt(day * Moment.DAY));
    }
}
