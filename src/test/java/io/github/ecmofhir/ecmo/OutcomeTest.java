package io.github.ecmofhir.ecmo;

import static io.github.ecmofhir.ecmo.Presence.ABSENT;
import static io.github.ecmofhir.ecmo.Presence.MISSING;
import static io.github.ecmofhir.ecmo.Presence.PRESENT;
import static io.github.ecmofhir.ecmo.RunStory.afterDays;
import static io.github.ecmofhir.ecmo.RunStory.afterMinutes;
import static io.github.ecmofhir.ecmo.RunStory.at;
import static io.github.ecmofhir.ecmo.RunStory.started;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeTest {

    private static final String START = "2025-03-01T10:00:00+05:00";

    private static Outcome of(RunStory story) {
        return story.run().outcome();
    }

    @Nested
    class Weaning {

        @ParameterizedTest
        @CsvSource({
            "weaned-survived-48h, PRESENT",
            "weaned-died-within-48h, PRESENT",
            "weaned-status-48h-unknown, PRESENT",
            "bridged-vad, ABSENT",
            "bridged-transplant, ABSENT",
            "bridged-unspecified, ABSENT",
            "transferred-on-support, ABSENT",
            "died-on-support, ABSENT",
            "withdrawn-futility, ABSENT",
            "not-stated, MISSING"
        })
        void notStated_followsFromTheOutcome(String outcome, Presence weaned) {
            assertThat(of(started(START).outcome(outcome)).weaned()).isEqualTo(weaned);
        }

        @Test
        void noOutcomeYet_isMissing() {
            assertThat(of(started(START).status("in-progress")).weaned()).isEqualTo(MISSING);
        }

        @Test
        void stated_winsOverTheOutcome() {
            assertThat(of(started(START).outcome("bridged-vad").stated(PRESENT, MISSING))
                            .weaned())
                    .isEqualTo(PRESENT);
            assertThat(of(started(START).outcome("not-stated").stated(ABSENT, MISSING))
                            .weaned())
                    .isEqualTo(ABSENT);
        }

        @Test
        void statedTwice_anAnswerWinsOverNone() {
            assertThat(of(started(START)
                                    .outcome("died-on-support")
                                    .stated(MISSING, MISSING)
                                    .stated(PRESENT, MISSING))
                            .weaned())
                    .isEqualTo(PRESENT);
        }

        @ParameterizedTest
        @ValueSource(strings = {"bridged-vad", "bridged-transplant", "bridged-unspecified"})
        void bridged_isTold(String outcome) {
            assertThat(of(started(START).outcome(outcome)).isBridged()).isTrue();
        }

        @ParameterizedTest
        @ValueSource(strings = {"weaned-survived-48h", "died-on-support", "not-stated"})
        void otherEnds_areNotBridged(String outcome) {
            assertThat(of(started(START).outcome(outcome)).isBridged()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "died-on-support, PRESENT",
        "withdrawn-futility, PRESENT",
        "weaned-died-within-48h, ABSENT",
        "transferred-on-support, ABSENT",
        "not-stated, MISSING"
    })
    void diedOnSupport_followsFromTheOutcome(String outcome, Presence died) {
        assertThat(of(started(START).outcome(outcome)).diedOnSupport()).isEqualTo(died);
    }

    @Test
    void diedOnSupportWithoutOutcome_isMissing() {
        assertThat(of(started(START)).diedOnSupport()).isEqualTo(MISSING);
    }

    @Nested
    class Survival48Hours {

        private static RunStory weaned() {
            return started(START).outcome("weaned-status-48h-unknown").ended("2025-03-05T10:00:00+05:00");
        }

        @Test
        void stated_winsOverTimes() {
            assertThat(of(weaned().dead(at("2025-03-05T12:00:00+05:00")).stated(MISSING, PRESENT))
                            .survived48h())
                    .isEqualTo(PRESENT);
        }

        @Test
        void statedForATransferredRun_counts() {
            assertThat(of(started(START).outcome("transferred-on-support").stated(ABSENT, PRESENT))
                            .survived48h())
                    .isEqualTo(PRESENT);
        }

        @ParameterizedTest
        @CsvSource({
            "weaned-survived-48h, PRESENT",
            "weaned-died-within-48h, ABSENT",
            "died-on-support, ABSENT",
            "withdrawn-futility, ABSENT",
            "transferred-on-support, MISSING",
            "not-stated, MISSING"
        })
        void outcomeThatSaysIt_isTaken(String outcome, Presence survived) {
            RunStory story = started(START)
                    .outcome(outcome)
                    .ended("2025-03-05T10:00:00+05:00")
                    .alive(afterDays(60));

            assertThat(of(story).survived48h()).isEqualTo(survived);
        }

        @Test
        void noOutcome_isMissing() {
            assertThat(of(started(START).ended("2025-03-05T10:00:00+05:00").alive(afterDays(60)))
                            .survived48h())
                    .isEqualTo(MISSING);
        }

        @Test
        void seenAliveExactly48HoursLater_survived() {
            assertThat(of(weaned().alive(at("2025-03-07T10:00:00+05:00"))).survived48h())
                    .isEqualTo(PRESENT);
        }

        @Test
        void seenAliveAMinuteTooEarly_isMissing() {
            assertThat(of(weaned().alive(at("2025-03-07T09:59:00+05:00"))).survived48h())
                    .isEqualTo(MISSING);
        }

        @Test
        void diedAMinuteTooEarly_didNotSurvive() {
            assertThat(of(weaned().dead(at("2025-03-07T09:59:00+05:00"))).survived48h())
                    .isEqualTo(ABSENT);
        }

        @Test
        void diedLater_survived() {
            assertThat(of(weaned().dead(at("2025-03-07T10:00:00+05:00"))).survived48h())
                    .isEqualTo(PRESENT);
        }

        @Test
        void neverSeenAgain_isMissing() {
            assertThat(of(started(START).outcome("weaned-status-48h-unknown").supportMinutes(600))
                            .survived48h())
                    .isEqualTo(MISSING);
        }

        @Test
        void endOfSupportNotKnown_isMissing() {
            assertThat(of(started(START).outcome("bridged-vad").alive(afterDays(60)))
                            .survived48h())
                    .isEqualTo(MISSING);
        }

        @Test
        void bridged_isDerivedLikeWeaned() {
            assertThat(of(started(START)
                                    .outcome("bridged-vad")
                                    .ended("2025-03-05T10:00:00+05:00")
                                    .alive(afterDays(60)))
                            .survived48h())
                    .isEqualTo(PRESENT);
        }

        @ParameterizedTest
        @CsvSource({"1, dead, ABSENT", "2, dead, MISSING", "3, dead, PRESENT"})
        void deathSoManyWholeDaysLater(long gap, String status, Presence survived) {
            assertThat(of(started("2025-03-01")
                                    .outcome("weaned-status-48h-unknown")
                                    .supportMinutes(4 * Moment.DAY)
                                    .vital(status, afterDays(4 + gap)))
                            .survived48h())
                    .isEqualTo(survived);
        }

        @ParameterizedTest
        @CsvSource({"1, MISSING", "2, MISSING", "3, PRESENT"})
        void contactSoManyWholeDaysLater(long gap, Presence survived) {
            assertThat(of(started("2025-03-01")
                                    .outcome("weaned-status-48h-unknown")
                                    .supportMinutes(4 * Moment.DAY)
                                    .alive(afterDays(4 + gap)))
                            .survived48h())
                    .isEqualTo(survived);
        }

        @Test
        void supportStatedInMinutes_isNoWholeDay() {
            assertThat(of(started("2025-03-01")
                                    .outcome("weaned-status-48h-unknown")
                                    .supportMinutes(56)
                                    .alive(afterMinutes(56 + 2 * Moment.DAY)))
                            .survived48h())
                    .isEqualTo(PRESENT);
        }
    }

    @Nested
    class Discharge {

        @ParameterizedTest
        @CsvSource({
            "finished, home, alive",
            "finished, oth, alive",
            "finished, rehab, alive",
            "finished, other-hcf, transferred",
            "finished, exp, dead",
            "in-progress, , pending",
            "onleave, , pending",
            "finished, , ",
            "unknown, , ",
            "unknown, home, "
        })
        void status_andDisposition(String status, String disposition, String discharge) {
            assertThat(of(started(START).hospital(status, disposition)).discharge())
                    .isEqualTo(discharge);
        }

        @Test
        void noStay_isMissing() {
            assertThat(of(started(START)).discharge()).isNull();
        }

        @Test
        void statusUnknown_isMissingThoughThePatientDied() {
            assertThat(of(started(START).hospital("unknown", null).dead(afterDays(3)))
                            .discharge())
                    .isNull();
        }

        @Test
        void inProgress_isPendingThoughThePatientWasSeenDead() {
            assertThat(of(started(START).hospital("in-progress", null).dead(afterDays(3)))
                            .discharge())
                    .isEqualTo("pending");
        }

        @Test
        void finishedWithoutDispositionAndDeadByItsEnd_isDead() {
            assertThat(of(started("2025-03-01")
                                    .hospital("finished", "2025-03-01", "2025-03-04", null, null)
                                    .dead(afterDays(3)))
                            .discharge())
                    .isEqualTo("dead");
        }

        @Test
        void finishedWithoutDispositionAndDeadLater_isMissing() {
            assertThat(of(started("2025-03-01")
                                    .hospital("finished", "2025-03-01", "2025-03-04", null, null)
                                    .dead(afterDays(4)))
                            .discharge())
                    .isNull();
        }

        @Test
        void deadDaysBeforeLeavingAlive_isDead() {
            assertThat(of(started(START)
                                    .hospital("finished", START, "2025-03-17T10:00:00+05:00", null, "home")
                                    .dead(afterDays(3)))
                            .discharge())
                    .isEqualTo("dead");
        }

        @Test
        void deadOnTheDayOfLeavingAlive_isAsStated() {
            assertThat(of(started("2025-03-01")
                                    .hospital("finished", "2025-03-01", "2025-03-04", null, "other-hcf")
                                    .dead(at("2025-03-04")))
                            .discharge())
                    .isEqualTo("transferred");
        }

        @Test
        void deadByTheClockBeforeLeaving_isDead() {
            assertThat(of(started(START)
                                    .hospital("finished", START, "2025-03-04T10:00:00+05:00", null, "home")
                                    .dead(at("2025-03-04T09:00:00+05:00")))
                            .discharge())
                    .isEqualTo("dead");
        }

        @Test
        void deadAfterLeaving_leftAlive() {
            assertThat(of(started(START)
                                    .hospital("finished", START, "2025-03-04T10:00:00+05:00", null, "home")
                                    .dead(afterDays(60)))
                            .discharge())
                    .isEqualTo("alive");
        }
    }

    @Nested
    class Lengths {

        @Test
        void statedLength_winsOverThePeriod() {
            assertThat(of(started(START).hospital("finished", START, "2025-03-04T10:00:00+05:00", 100L, "home"))
                            .hospitalMinutes())
                    .isEqualTo(100);
        }

        @Test
        void period_isTheLengthWhereNoneIsStated() {
            assertThat(of(started(START).hospital("finished", START, "2025-03-04T11:00:00+05:00", null, "home"))
                            .hospitalMinutes())
                    .isEqualTo(3 * Moment.DAY + 60);
        }

        @Test
        void stayWithoutEnd_isMissing() {
            assertThat(of(started(START).hospital("in-progress", START, null, null, null))
                            .hospitalMinutes())
                    .isNull();
        }

        @Test
        void dischargeByTheClock_countsFromTheRun() {
            assertThat(of(started(START)
                                    .hospital(
                                            "finished",
                                            "2025-02-27T10:00:00+05:00",
                                            "2025-03-04T10:00:00+05:00",
                                            null,
                                            "home"))
                            .dischargeMinutes())
                    .isEqualTo(3 * Moment.DAY);
        }

        @Test
        void dischargeByLength_countsFromTheAdmission() {
            assertThat(of(started("2025-03-01").hospital("finished", "2025-02-27", null, 5 * Moment.DAY, "home"))
                            .dischargeMinutes())
                    .isEqualTo(3 * Moment.DAY);
        }

        @Test
        void dischargeByLengthWithoutAdmission_countsFromTheRun() {
            assertThat(of(started("2025-03-01").hospital("finished", null, null, 5 * Moment.DAY, "home"))
                            .dischargeMinutes())
                    .isEqualTo(5 * Moment.DAY);
        }

        @Test
        void dischargeOfUnknownLength_isMissing() {
            assertThat(of(started(START).hospital("finished", "home")).dischargeMinutes())
                    .isNull();
            assertThat(of(started(START)).dischargeMinutes()).isNull();
            assertThat(of(started(START)).hospitalMinutes()).isNull();
        }

        @Test
        void staysInIntensiveCare_areSummed() {
            assertThat(of(started(START)
                                    .icu(null, null, 100L)
                                    .icu("2025-03-04T10:00:00Z", "2025-03-04T11:00:00Z", null))
                            .icuMinutes())
                    .isEqualTo(160);
        }

        @Test
        void oneStayOfUnknownLength_makesTheSumMissing() {
            assertThat(of(started(START).icu(null, null, 100L).icu(START, null, null))
                            .icuMinutes())
                    .isNull();
        }

        @Test
        void noIntensiveCare_isMissingNotZero() {
            assertThat(of(started(START)).icuMinutes()).isNull();
        }

        @Test
        void ventilation_isAsStated() {
            assertThat(of(started(START).length("ventilation-time", 300)).ventilationMinutes())
                    .isEqualTo(300);
            assertThat(of(started(START)).ventilationMinutes()).isNull();
        }
    }
}
