package io.github.ecmofhir.measure;

import static io.github.ecmofhir.ecmo.RunStory.started;
import static io.github.ecmofhir.measure.EcmoMeasure.SURVIVAL_AT_DAY;
import static io.github.ecmofhir.measure.Stories.cohort;
import static io.github.ecmofhir.measure.Stories.tally;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.ecmo.Moment;
import io.github.ecmofhir.ecmo.RunStory;
import io.github.ecmofhir.ecmo.When;
import java.util.List;
import org.junit.jupiter.api.Test;

class OriginTest {

    private static final String START = "2025-03-01T10:00:00+05:00";

    private static When afterHours(double hours) {
        return new When(Math.round(hours * 60), null, null);
    }

    private static Tally alive(Cohort cohort, Origin origin, int day) {
        return tally(cohort, new OptionsBuilder().origin(origin).days(day).build(), SURVIVAL_AT_DAY, "day-" + day);
    }

    private static double firstDay(Cohort cohort, Origin origin) {
        MeasureOptions options = new OptionsBuilder().origin(origin).build();
        return new Evaluation(cohort, options, List.of())
                .survival()
                .curves()
                .get(0)
                .times()
                .get(0)
                .days();
    }

    @Test
    void fromAdmission_daysBeginBeforeTheRun() {
        Cohort dead = cohort(started(START)
                .hospital("finished", "2025-02-27T10:00:00+05:00", "2025-03-02T10:00:00+05:00", null, "exp")
                .dead(afterHours(24)));

        assertThat(alive(dead, Origin.RUN_START, 2).numerator()).isZero();
        assertThat(alive(dead, Origin.HOSPITAL_ADMISSION, 2).numerator()).isOne();
        assertThat(firstDay(dead, Origin.HOSPITAL_ADMISSION)).isEqualTo(3);
    }

    @Test
    void fromDecannulation_onlyWhoLeftSupportAliveIsCounted() {
        Cohort cohort = cohort(
                weaned().dead(afterHours(48)),
                weaned().alive(afterHours(24 + 24 * 30)),
                started(START)
                        .status("completed")
                        .outcome("died-on-support")
                        .supportMinutes(1440)
                        .dead(afterHours(24)));

        assertThat(alive(cohort, Origin.DECANNULATION, 28)).isEqualTo(new Tally(3, 1, 2, 0, 0, 1));
        assertThat(firstDay(cohort, Origin.DECANNULATION)).isEqualTo(1);
    }

    @Test
    void fromTheArrest_noFlowAndLowFlowCount_andWhoHadNoneIsExcluded() {
        RunStory arrested = started(START)
                .because("refractory-cardiac-arrest")
                .length("no-flow-time", 5)
                .length("low-flow-time", 55)
                .dead(afterHours(23));
        RunStory none = started(START)
                .stated("410429000", io.github.ecmofhir.ecmo.Presence.ABSENT)
                .dead(afterHours(23));

        assertThat(firstDay(cohort(arrested), Origin.ARREST)).isEqualTo(1);
        assertThat(alive(cohort(arrested, none), Origin.ARREST, 1).excluded()).isOne();
    }

    @Test
    void momentNotKnown_isMissingAndInNoCurve() {
        Cohort cohort = cohort(started(START).dead(afterHours(24)));

        assertThat(alive(cohort, Origin.HOSPITAL_ADMISSION, 28).missing()).isOne();
        assertThat(new Evaluation(
                                cohort,
                                new OptionsBuilder()
                                        .origin(Origin.HOSPITAL_ADMISSION)
                                        .build(),
                                List.of())
                        .survival()
                        .curves()
                        .get(0)
                        .notFollowed())
                .isOne();
    }

    private static RunStory weaned() {
        return started(START).status("completed").outcome("weaned-survived-48h").supportMinutes(Moment.DAY);
    }
}
