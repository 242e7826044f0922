package io.github.ecmofhir.ecmo;

import static io.github.ecmofhir.ecmo.Presence.ABSENT;
import static io.github.ecmofhir.ecmo.Presence.MISSING;
import static io.github.ecmofhir.ecmo.Presence.PRESENT;
import static io.github.ecmofhir.ecmo.RunStory.afterDays;
import static io.github.ecmofhir.ecmo.RunStory.afterMinutes;
import static io.github.ecmofhir.ecmo.RunStory.at;
import static io.github.ecmofhir.ecmo.RunStory.named;
import static io.github.ecmofhir.ecmo.RunStory.started;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VitalCourseTest {

    private static final String START = "2025-03-01T10:00:00+05:00";

    private static Presence aliveAtDay(int day, RunStory story) {
        return story.run().vital().aliveAt(day * Moment.DAY);
    }

    @Nested
    class Boundaries {

        @ParameterizedTest
        @CsvSource({"43199, ABSENT", "43200, ABSENT", "43201, PRESENT"})
        void death_countsUpToTheVeryMinute(long minutes, Presence alive) {
            assertThat(aliveAtDay(30, started(START).dead(afterMinutes(minutes))))
                    .isEqualTo(alive);
        }

        @ParameterizedTest
        @CsvSource({"129599, MISSING", "129600, PRESENT", "129601, PRESENT"})
        void contact_countsFromTheVeryMinute(long minutes, Presence alive) {
            assertThat(aliveAtDay(90, started(START).alive(afterMinutes(minutes))))
                    .isEqualTo(alive);
        }

        @Test
        void diedTenMinutesBeforeThirtyDaysAreOver_isDeadByDay30() {
            assertThat(aliveAtDay(30, started("2025-03-01T23:50:00+05:00").dead(at("2025-03-31T23:40:00+05:00"))))
                    .isEqualTo(ABSENT);
        }

        @Test
        void diedTenMinutesAfterThirtyDays_isAliveAtDay30() {
            assertThat(aliveAtDay(30, started("2025-03-01T23:50:00+05:00").dead(at("2025-04-01T00:00:00+05:00"))))
                    .isEqualTo(PRESENT);
        }

        @Test
        void clocksPutForwardInBetween_countHoursNotWallClock() {
            // 30 × 24 h after noon in winter time end at 13:00 in summer time.
            RunStory story = started("2025-03-01T12:00:00+01:00");

            assertThat(aliveAtDay(30, story.dead(at("2025-03-31T13:00:00+02:00"))))
                    .isEqualTo(ABSENT);
            assertThat(aliveAtDay(30, started("2025-03-01T12:00:00+01:00").dead(at("2025-03-31T13:01:00+02:00"))))
                    .isEqualTo(PRESENT);
        }

        @Test
        void timesFromDifferentZones_areOneInstant() {
            assertThat(aliveAtDay(30, started("2025-03-01T23:50:00+05:00").dead(at("2025-03-31T18:50:00Z"))))
                    .isEqualTo(ABSENT);
        }
    }

    @Nested
    class DatesWithoutTimes {

        @Test
        void diedThirtyDatesLater_isDeadByDay30() {
            assertThat(aliveAtDay(30, started("2025-03-01").dead(at("2025-03-31"))))
                    .isEqualTo(ABSENT);
            assertThat(aliveAtDay(30, started("2025-03-01").dead(at("2025-04-01"))))
                    .isEqualTo(PRESENT);
        }

        @Test
        void offset_countsFromTheUnknownHour() {
            assertThat(aliveAtDay(90, started("2025-03-01").alive(afterDays(90))))
                    .isEqualTo(PRESENT);
            assertThat(aliveAtDay(90, started("2025-03-01").alive(afterDays(89))))
                    .isEqualTo(MISSING);
        }

        @Test
        void offset_winsOverTheDate() {
            assertThat(started("2025-03-01")
                            .dead(new When(100L, RunStory.moment("2025-03-05"), null))
                            .run()
                            .vital()
                            .deathMinutes())
                    .isEqualTo(100);
        }

        @Test
        void startNotKnown_nothingCanBePlaced() {
            VitalCourse vital = started(null).dead(at("2025-03-31")).run().vital();

            assertThat(vital.dead()).isTrue();
            assertThat(vital.deathMinutes()).isNull();
            assertThat(vital.aliveAt(0)).isEqualTo(MISSING);
        }
    }

    @Nested
    class FollowUp {

        @Test
        void aliveAtDischargeOnDay12_isUnknownAtDay30() {
            RunStory story = started(START).hospital("finished", START, "2025-03-13T10:00:00+05:00", null, "home");

            assertThat(aliveAtDay(12, story)).isEqualTo(PRESENT);
            assertThat(aliveAtDay(30, story)).isEqualTo(MISSING);
            assertThat(story.run().vital().contactMinutes()).isEqualTo(12 * Moment.DAY);
        }

        @Test
        void laterContact_makesDay30Known() {
            assertThat(aliveAtDay(
                            30,
                            started(START)
                                    .hospital("finished", START, "2025-03-13T10:00:00+05:00", null, "home")
                                    .alive(afterDays(31))))
                    .isEqualTo(PRESENT);
        }

        @Test
        void laterLaboratoryValue_isAContact() {
            assertThat(aliveAtDay(
                            30, started(START).measured("14682-9", "88", "umol/L", at("2025-04-05T08:00:00+05:00"))))
                    .isEqualTo(PRESENT);
        }

        @Test
        void laboratoryValueStatedAsUnknown_isNoContact() {
            assertThat(aliveAtDay(
                            30, started(START).measured("14682-9", null, "umol/L", at("2025-04-05T08:00:00+05:00"))))
                    .isEqualTo(MISSING);
        }

        @Test
        void lengthOfStay_isNoContact() {
            RunStory story = started(START)
                    .hospital("finished", START, null, 40 * Moment.DAY, "home")
                    .icu(START, null, 35 * Moment.DAY);

            assertThat(aliveAtDay(30, story)).isEqualTo(MISSING);
            assertThat(story.run().vital().contactMinutes()).isNull();
        }

        @Test
        void endOfIntensiveCare_isAContact() {
            assertThat(aliveAtDay(28, started(START).icu(START, "2025-03-30T10:00:00+05:00", null)))
                    .isEqualTo(PRESENT);
        }

        @ParameterizedTest
        @ValueSource(strings = {"weaned-status-48h-unknown", "bridged-vad", "transferred-on-support"})
        void endOfSupportWithThePatientAlive_isAContact(String outcome) {
            assertThat(aliveAtDay(
                            28,
                            started(START).ended("2025-03-29T10:00:00+05:00").outcome(outcome)))
                    .isEqualTo(PRESENT);
        }

        @ParameterizedTest
        @ValueSource(strings = {"died-on-support", "withdrawn-futility", "not-stated"})
        void endOfSupportOtherwise_isNeitherContactNorDeath(String outcome) {
            VitalCourse vital = started(START)
                    .ended("2025-03-29T10:00:00+05:00")
                    .outcome(outcome)
                    .run()
                    .vital();

            assertThat(vital.aliveAt(28 * Moment.DAY)).isEqualTo(MISSING);
            assertThat(vital.deathMinutes()).isNull();
        }

        @Test
        void lostToFollowUp_isNoContact() {
            assertThat(aliveAtDay(30, started(START).vital("lost-to-follow-up", afterDays(40))))
                    .isEqualTo(MISSING);
        }

        @Test
        void contactBeforeTheStart_isNone() {
            assertThat(started(START)
                            .measured("2518-9", "8", "mmol/L", afterMinutes(-30))
                            .run()
                            .vital()
                            .contactMinutes())
                    .isNull();
        }

        @Test
        void measurementAtANamedPoint_isNoContactAtThatTime() {
            RunStory left =
                    started("2025-03-01").alive(afterMinutes(600)).measured("2518-9", "8", "mmol/L", named("h24"));

            assertThat(left.run().vital().contactMinutes()).isEqualTo(600);
        }

        @Test
        void namedPointAlone_isAContactAtThatDay() {
            assertThat(aliveAtDay(30, started("2025-03-01").alive(named("d30"))))
                    .isEqualTo(PRESENT);
            assertThat(aliveAtDay(90, started("2025-03-01").alive(named("d30"))))
                    .isEqualTo(MISSING);
            assertThat(aliveAtDay(0, started("2025-03-01").alive(named("follow-up"))))
                    .isEqualTo(MISSING);
        }
    }

    @Nested
    class Death {

        @Test
        void deathWinsOverALaterContact() {
            VitalCourse vital =
                    started(START).dead(afterDays(5)).alive(afterDays(40)).run().vital();

            assertThat(vital.aliveAt(30 * Moment.DAY)).isEqualTo(ABSENT);
            assertThat(vital.contactMinutes()).isEqualTo(5 * Moment.DAY);
        }

        @Test
        void patientRecordAlone_givesTheDeath() {
            assertThat(started(START)
                            .deceased("2025-03-04T10:00:00+05:00")
                            .run()
                            .vital()
                            .deathMinutes())
                    .isEqualTo(3 * Moment.DAY);
        }

        @Test
        void deathInHospital_isAtTheEndOfTheStay() {
            VitalCourse vital = started(START)
                    .hospital("finished", START, "2025-03-04T10:00:00+05:00", null, "exp")
                    .run()
                    .vital();

            assertThat(vital.dead()).isTrue();
            assertThat(vital.deathMinutes()).isEqualTo(3 * Moment.DAY);
        }

        @Test
        void seenDeadLater_doesNotMoveTheDeathOfTheRecord() {
            assertThat(started(START)
                            .deceased("2025-03-04T10:00:00+05:00")
                            .dead(afterDays(30))
                            .run()
                            .vital()
                            .deathMinutes())
                    .isEqualTo(3 * Moment.DAY);
        }

        @Test
        void seenDeadTwice_theFirstCounts() {
            assertThat(started(START)
                            .dead(afterDays(30))
                            .dead(afterDays(7))
                            .run()
                            .vital()
                            .deathMinutes())
                    .isEqualTo(7 * Moment.DAY);
        }

        @Test
        void dateOfTheSameDay_givesWayToTheClock() {
            assertThat(started(START)
                            .deceased("2025-03-04")
                            .dead(at("2025-03-04T23:00:00+05:00"))
                            .run()
                            .vital()
                            .deathMinutes())
                    .isEqualTo(3 * Moment.DAY + 13 * 60);
        }

        @Test
        void dateDaysBefore_counts() {
            assertThat(started(START)
                            .deceased("2025-03-04")
                            .dead(afterDays(30))
                            .run()
                            .vital()
                            .deathMinutes())
                    .isEqualTo(3 * Moment.DAY);
        }

        @Test
        void deadAtAnUnknownTime_isMissingBeyondTheLastContact() {
            VitalCourse vital = started(START).dead().alive(afterDays(10)).run().vital();

            assertThat(vital.dead()).isTrue();
            assertThat(vital.deathMinutes()).isNull();
            assertThat(vital.aliveAt(10 * Moment.DAY)).isEqualTo(PRESENT);
            assertThat(vital.aliveAt(11 * Moment.DAY)).isEqualTo(MISSING);
        }

        @Test
        void diedInHospitalOfKnownLengthOnly_hasNoTime() {
            VitalCourse vital = started("2025-03-01")
                    .hospital("finished", "2025-03-01", null, 5 * Moment.DAY, "exp")
                    .run()
                    .vital();

            assertThat(vital.dead()).isTrue();
            assertThat(vital.deathMinutes()).isNull();
        }

        @Test
        void deadAtANamedPoint_diedByThenAtAnUnknownTime() {
            VitalCourse vital = started(START).dead(named("d30")).run().vital();

            assertThat(vital.dead()).isTrue();
            assertThat(vital.deathMinutes()).isNull();
            assertThat(vital.deadByMinutes()).isEqualTo(30 * Moment.DAY);
            assertThat(vital.aliveAt(28 * Moment.DAY)).isEqualTo(MISSING);
            assertThat(vital.aliveAt(30 * Moment.DAY)).isEqualTo(ABSENT);
            assertThat(vital.aliveAt(90 * Moment.DAY)).isEqualTo(ABSENT);
        }

        @Test
        void deathBeforeTheStart_isDeadFromTheBeginning() {
            assertThat(aliveAtDay(0, started(START).dead(afterMinutes(-5)))).isEqualTo(ABSENT);
        }
    }

    @Test
    void nothingKnown_isMissing() {
        VitalCourse vital = started(START).run().vital();

        assertThat(vital.dead()).isFalse();
        assertThat(vital.aliveAt(0)).isEqualTo(MISSING);
    }
}
