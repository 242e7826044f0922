package io.github.ecmofhir.measure;

import static io.github.ecmofhir.ecmo.RunStory.afterDays;
import static io.github.ecmofhir.ecmo.RunStory.at;
import static io.github.ecmofhir.ecmo.RunStory.started;
import static io.github.ecmofhir.measure.EcmoMeasure.IN_HOSPITAL_MORTALITY;
import static io.github.ecmofhir.measure.EcmoMeasure.ON_SUPPORT_MORTALITY;
import static io.github.ecmofhir.measure.EcmoMeasure.SURVIVAL_AMONG_DISCHARGED;
import static io.github.ecmofhir.measure.EcmoMeasure.SURVIVAL_AMONG_WEANED;
import static io.github.ecmofhir.measure.EcmoMeasure.SURVIVAL_AT_DAY;
import static io.github.ecmofhir.measure.EcmoMeasure.SURVIVAL_ON_ECMO;
import static io.github.ecmofhir.measure.EcmoMeasure.SURVIVAL_TO_DISCHARGE;
import static io.github.ecmofhir.measure.EcmoMeasure.WEANING;
import static io.github.ecmofhir.measure.OptionsBuilder.options;
import static io.github.ecmofhir.measure.Stories.cohort;
import static io.github.ecmofhir.measure.Stories.tally;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.ecmo.RunStory;
import io.github.ecmofhir.problem.Problem;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EcmoMeasureTest {

    private static final MeasureOptions DEFAULT = MeasureOptions.DEFAULT;

    private static RunStory run() {
        return started("2025-01-01");
    }

    private static Tally tallyOf(int yes, int known, int missing, int pending, int excluded) {
        return new Tally(known + missing + pending + excluded, yes, known, missing, pending, excluded);
    }

    @Nested
    class Discharge {

        private final Cohort cohort = cohort(
                run().hospital("finished", "home"),
                run().hospital("finished", "exp"),
                run().hospital("in-progress", null),
                run().hospital("unknown", null),
                run().hospital("finished", "other-hcf"));

        @Test
        void mortality_countsPendingAndMissingApart() {
            assertThat(tally(cohort, DEFAULT, IN_HOSPITAL_MORTALITY, "in-hospital-mortality"))
                    .isEqualTo(tallyOf(1, 3, 1, 1, 0));
        }

        @Test
        void survival_isTheComplementOnTheSameDenominator() {
            assertThat(tally(cohort, DEFAULT, SURVIVAL_TO_DISCHARGE, "survival-to-discharge"))
                    .isEqualTo(tallyOf(2, 3, 1, 1, 0));
        }

        @Test
        void transferExcluded_leavesTheDenominator() {
            MeasureOptions exclude =
                    options().transfers(TransferHandling.EXCLUDE).build();

            assertThat(tally(cohort, exclude, SURVIVAL_TO_DISCHARGE, "survival-to-discharge"))
                    .isEqualTo(tallyOf(1, 2, 1, 1, 1));
        }

        @Test
        void transferFollowed_isMissing() {
            MeasureOptions follow = options().transfers(TransferHandling.FOLLOW).build();

            assertThat(tally(cohort, follow, SURVIVAL_TO_DISCHARGE, "survival-to-discharge"))
                    .isEqualTo(tallyOf(1, 2, 2, 1, 0));
        }

        @Test
        void worstCase_countsMissingAsDeaths() {
            MeasureOptions worst = options().missing(MissingPolicy.WORST_CASE).build();

            assertThat(tally(cohort, worst, IN_HOSPITAL_MORTALITY, "in-hospital-mortality"))
                    .isEqualTo(tallyOf(2, 4, 0, 1, 0));
            assertThat(tally(cohort, worst, SURVIVAL_TO_DISCHARGE, "survival-to-discharge"))
                    .isEqualTo(tallyOf(2, 4, 0, 1, 0));
        }

        @Test
        void bestCase_countsMissingAsSurvivors() {
            MeasureOptions best = options().missing(MissingPolicy.BEST_CASE).build();

            assertThat(tally(cohort, best, IN_HOSPITAL_MORTALITY, "in-hospital-mortality"))
                    .isEqualTo(tallyOf(1, 4, 0, 1, 0));
        }
    }

    @Nested
    class StatusAtDay {

        @Test
        void aliveAtDischargeOnDay12_isUnknownAtDay30() {
            Cohort cohort = cohort(run().hospital("finished", "2025-01-01", "2025-01-13", null, "home"));

            assertThat(tally(cohort, DEFAULT, SURVIVAL_AT_DAY, "day-30")).isEqualTo(tallyOf(0, 0, 1, 0, 0));
        }

        @Test
        void laterContact_makesHimAlive() {
            Cohort cohort = cohort(run().hospital("finished", "2025-01-01", "2025-01-13", null, "home")
                    .alive(afterDays(31)));

            assertThat(tally(cohort, DEFAULT, SURVIVAL_AT_DAY, "day-30")).isEqualTo(tallyOf(1, 1, 0, 0, 0));
        }

        @Test
        void deathExactlyAtTheDay_isDeadByIt() {
            Cohort cohort = cohort(run().dead(afterDays(30)));

            assertThat(tally(cohort, DEFAULT, SURVIVAL_AT_DAY, "day-30")).isEqualTo(tallyOf(0, 1, 0, 0, 0));
            assertThat(tally(cohort, DEFAULT, SURVIVAL_AT_DAY, "day-28")).isEqualTo(tallyOf(1, 1, 0, 0, 0));
        }

        @Test
        void anotherDay_isComputed() {
            Cohort cohort = cohort(run().dead(afterDays(7)));

            assertThat(tally(cohort, options().days(6, 7).build(), SURVIVAL_AT_DAY, "day-6"))
                    .isEqualTo(tallyOf(1, 1, 0, 0, 0));
        }

        @Test
        void dischargedAliveAssumedAlive_onlyWhenAsked() {
            Cohort cohort = cohort(
                    run().hospital("finished", "home").alive(afterDays(12)),
                    run().hospital("finished", "home").dead(afterDays(20)));

            assertThat(tally(cohort, options().dischargedAliveIsAlive().build(), SURVIVAL_AT_DAY, "day-30"))
                    .isEqualTo(tallyOf(1, 2, 0, 0, 0));
            assertThat(tally(cohort, DEFAULT, SURVIVAL_AT_DAY, "day-30")).isEqualTo(tallyOf(0, 1, 1, 0, 0));
        }

        @Test
        void calendarConvention_reachesToTheEndOfTheLocalDay() {
            Cohort cohort = cohort(started("2025-01-01T10:00:00+05:00").dead(at("2025-01-31T20:00:00+05:00")));

            assertThat(tally(cohort, DEFAULT, SURVIVAL_AT_DAY, "day-30")).isEqualTo(tallyOf(1, 1, 0, 0, 0));
            assertThat(tally(cohort, options().calendarDays().build(), SURVIVAL_AT_DAY, "day-30"))
                    .isEqualTo(tallyOf(0, 1, 0, 0, 0));
        }

        @Test
        void tenMinutesBeforeThirtyTimesADay_isDeadByDay30() {
            Cohort cohort = cohort(started("2025-03-10T23:50:00+05:00").dead(at("2025-04-09T23:40:00+05:00")));

            assertThat(tally(cohort, DEFAULT, SURVIVAL_AT_DAY, "day-30")).isEqualTo(tallyOf(0, 1, 0, 0, 0));
        }
    }

    @Nested
    class SupportEnd {

        private final Cohort cohort = cohort(
                run().outcome("weaned-survived-48h"),
                run().outcome("weaned-died-within-48h"),
                run().outcome("died-on-support"),
                run().outcome("bridged-unspecified"),
                run().outcome("transferred-on-support"),
                run().outcome("not-stated"),
                run().status("in-progress"));

        @Test
        void weaning_keepsTransferredInTheDenominator() {
            assertThat(tally(cohort, DEFAULT, WEANING, "weaning")).isEqualTo(tallyOf(2, 5, 1, 1, 0));
        }

        @Test
        void bridgeIsWeaned_onlyWhenAsked() {
            assertThat(tally(cohort, options().bridgeIsWeaned().build(), WEANING, "weaning"))
                    .isEqualTo(tallyOf(3, 5, 1, 1, 0));
        }

        @Test
        void mortalityOnSupport_needsAStatedOutcome() {
            assertThat(tally(cohort, DEFAULT, ON_SUPPORT_MORTALITY, "on-support-mortality"))
                    .isEqualTo(tallyOf(1, 5, 1, 1, 0));
        }

        @Test
        void survivalOnEcmo_isMissingWhereNothingWasObserved() {
            assertThat(tally(cohort, DEFAULT, SURVIVAL_ON_ECMO, "survival-on-ecmo"))
                    .isEqualTo(tallyOf(1, 3, 3, 1, 0));
        }
    }

    @Nested
    class OnCondition {

        private final Cohort cohort = cohort(
                run().outcome("weaned-survived-48h")
                        .hospital("finished", "home")
                        .alive(afterDays(90)),
                run().outcome("weaned-survived-48h")
                        .hospital("finished", "home")
                        .alive(afterDays(29)),
                run().outcome("died-on-support").hospital("finished", "exp").dead(afterDays(3)),
                run().outcome("not-stated").hospital("unknown", null).alive(afterDays(90)));

        @Test
        void amongWeaned_excludesTheOthersAndMissesTheUnknown() {
            assertThat(tally(cohort, DEFAULT, SURVIVAL_AMONG_WEANED, "survival-among-weaned", "day-30"))
                    .isEqualTo(tallyOf(1, 1, 2, 0, 1));
        }

        @Test
        void amongWeaned_awaitsTheEndOfSupport() {
            Cohort running = cohort(run().status("in-progress").hospital("in-progress", null));

            assertThat(tally(running, DEFAULT, SURVIVAL_AMONG_WEANED, "survival-among-weaned", "day-30"))
                    .isEqualTo(tallyOf(0, 0, 0, 1, 0));
        }

        @Test
        void amongDischarged_awaitsTheDischarge() {
            Cohort inHospital = cohort(run().outcome("weaned-survived-48h")
                    .hospital("in-progress", null)
                    .alive(afterDays(40)));

            assertThat(tally(inHospital, DEFAULT, SURVIVAL_AMONG_DISCHARGED, "survival-among-discharged", "day-28"))
                    .isEqualTo(tallyOf(0, 0, 0, 1, 0));
        }

        @Test
        void amongDischarged_excludesThoseWhoDiedInHospital() {
            assertThat(tally(cohort, DEFAULT, SURVIVAL_AMONG_DISCHARGED, "survival-among-discharged", "day-28"))
                    .isEqualTo(tallyOf(2, 2, 1, 0, 1));
        }
    }

    @Test
    void emptyCohort_hasNoEstimate() {
        Tally tally = tally(cohort(), DEFAULT, WEANING, "weaning");

        assertThat(tally).isEqualTo(tallyOf(0, 0, 0, 0, 0));
        assertThat(tally.proportion().estimable()).isFalse();
    }

    @Test
    void unknownCode_namesTheMeasures() {
        assertThatThrownBy(() -> EcmoMeasure.ofCode("survival"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("survival-to-discharge, survival-at-day")
                .hasMessageContaining("ECMO-MEA-001");
    }
}
