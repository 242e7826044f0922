package io.github.ecmofhir.ecmo;

import static io.github.ecmofhir.ecmo.Presence.ABSENT;
import static io.github.ecmofhir.ecmo.Presence.MISSING;
import static io.github.ecmofhir.ecmo.Presence.PRESENT;
import static io.github.ecmofhir.ecmo.RunStory.started;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.ecmo.fact.CannulationFact;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TechniqueTest {

    private static final String START = "2025-03-01T10:00:00+05:00";
    private static final String ARTERIAL = "arterial-return";
    private static final String VENOUS = "venous-drainage";
    private static final String DISTAL = "distal-perfusion";

    private static Technique of(RunStory story) {
        return story.run().technique();
    }

    private static CannulationFact cannula(String role, @Nullable String approach, @Nullable String french) {
        return new CannulationFact(
                role, true, null, approach, null, french == null ? null : new BigDecimal(french), null);
    }

    private static CannulationFact notDone(String role) {
        return new CannulationFact(role, false, null, "percutaneous", null, BigDecimal.TEN, null);
    }

    private static CannulationFact punctured(String role, String time) {
        return new CannulationFact(role, true, "success", null, null, null, RunStory.moment(time));
    }

    @Nested
    class Success {

        @Test
        void arterialAndVenousInPlace_isPresent() {
            assertThat(of(started(START).cannulation(ARTERIAL, "success").cannulation(VENOUS, "success"))
                            .success())
                    .isEqualTo(PRESENT);
        }

        @Test
        void secondAttemptSucceeds_isPresent() {
            assertThat(of(started(START)
                                    .cannulation(ARTERIAL, "failure")
                                    .cannulation(ARTERIAL, "success")
                                    .cannulation(VENOUS, "success"))
                            .success())
                    .isEqualTo(PRESENT);
        }

        @Test
        void oneVesselFailed_isAbsentWhateverIsKnownOfTheOther() {
            assertThat(of(started(START).cannulation(ARTERIAL, "failure")).success())
                    .isEqualTo(ABSENT);
            assertThat(of(started(START).cannulation(ARTERIAL, "success").cannulation(VENOUS, "failure"))
                            .success())
                    .isEqualTo(ABSENT);
        }

        @Test
        void outcomeNotStated_isMissing() {
            assertThat(of(started(START).cannulation(ARTERIAL, null).cannulation(VENOUS, null))
                            .success())
                    .isEqualTo(MISSING);
            assertThat(of(started(START).cannulation(ARTERIAL, "success").cannulation(VENOUS, null))
                            .success())
                    .isEqualTo(MISSING);
        }

        @Test
        void oneAttemptFailedAndAnotherOpen_isMissing() {
            assertThat(of(started(START)
                                    .cannulation(ARTERIAL, "failure")
                                    .cannulation(ARTERIAL, null)
                                    .cannulation(VENOUS, "success"))
                            .success())
                    .isEqualTo(MISSING);
        }

        @Test
        void noVenousCannulation_isMissing() {
            assertThat(of(started(START).cannulation(ARTERIAL, "success")).success())
                    .isEqualTo(MISSING);
        }

        @Test
        void noCannulation_isMissing() {
            assertThat(of(started(START)).success()).isEqualTo(MISSING);
        }
    }

    @Nested
    class DistalPerfusion {

        @Test
        void placed_isPresent() {
            assertThat(of(started(START).cannulation(DISTAL, "success")).distalPerfusion())
                    .isEqualTo(PRESENT);
        }

        @Test
        void failedOrNotDone_isAbsent() {
            assertThat(of(started(START).cannulation(DISTAL, "failure")).distalPerfusion())
                    .isEqualTo(ABSENT);
            assertThat(of(started(START).cannulation(notDone(DISTAL))).distalPerfusion())
                    .isEqualTo(ABSENT);
        }

        @Test
        void noStatement_isMissing() {
            assertThat(of(started(START).cannulation(ARTERIAL, "success")).distalPerfusion())
                    .isEqualTo(MISSING);
        }
    }

    @Nested
    class Cannulae {

        @Test
        void approach_isThatOfTheArtery() {
            assertThat(of(started(START)
                                    .cannulation(cannula(VENOUS, "percutaneous", null))
                                    .cannulation(cannula(ARTERIAL, "surgical-cutdown", null)))
                            .approach())
                    .isEqualTo("surgical-cutdown");
        }

        @Test
        void approachOfTheArteryNotStated_isThatOfAnother() {
            assertThat(of(started(START)
                                    .cannulation(cannula(ARTERIAL, null, null))
                                    .cannulation(cannula(VENOUS, "percutaneous", null)))
                            .approach())
                    .isEqualTo("percutaneous");
        }

        @Test
        void sizes_areThoseOfTheRoles() {
            Technique technique = of(
                    started(START).cannulation(cannula(VENOUS, null, "25")).cannulation(cannula(ARTERIAL, null, "17")));

            assertThat(technique.arterialCannulaFr()).isEqualTo("17");
            assertThat(technique.venousCannulaFr()).isEqualTo("25");
        }

        @Test
        void cannulationNotDone_hasNeitherApproachNorSize() {
            Technique technique = of(started(START).cannulation(notDone(ARTERIAL)));

            assertThat(technique.approach()).isNull();
            assertThat(technique.arterialCannulaFr()).isNull();
        }
    }

    @Nested
    class Preclosing {

        @Test
        void noProcedure_isMissing() {
            assertThat(of(started(START)).preclosing()).isEqualTo(MISSING);
            assertThat(of(started(START)).closureDevices()).isNull();
        }

        @Test
        void notDone_isAbsentWithoutDevices() {
            Technique technique = of(started(START).preclosing(false, null));

            assertThat(technique.preclosing()).isEqualTo(ABSENT);
            assertThat(technique.closureDevices()).isNull();
        }

        @Test
        void devicesOfAllVessels_areSummed() {
            Technique technique =
                    of(started(START).preclosing(true, 2).preclosing(true, 1).preclosing(false, null));

            assertThat(technique.preclosing()).isEqualTo(PRESENT);
            assertThat(technique.closureDevices()).isEqualTo(3);
        }

        @Test
        void devicesOfOneVesselNotStated_makeTheSumMissing() {
            assertThat(of(started(START).preclosing(true, 2).preclosing(true, null))
                            .closureDevices())
                    .isNull();
        }
    }

    @Nested
    class CannulationTime {

        @Test
        void stated_winsOverTheClock() {
            assertThat(of(started(START)
                                    .cannulation(punctured(ARTERIAL, "2025-03-01T09:20:00+05:00"))
                                    .length("cannulation-time", 20))
                            .cannulationMinutes())
                    .isEqualTo(20);
        }

        @Test
        void firstPuncture_countsToTheStart() {
            assertThat(of(started(START)
                                    .cannulation(punctured(ARTERIAL, "2025-03-01T09:40:00+05:00"))
                                    .cannulation(punctured(VENOUS, "2025-03-01T09:35:00+05:00"))
                                    .cannulation(punctured(DISTAL, "2025-03-01T10:30:00+05:00")))
                            .cannulationMinutes())
                    .isEqualTo(25);
        }

        @Test
        void punctureAfterTheStart_isMissing() {
            assertThat(of(started(START).cannulation(punctured(ARTERIAL, "2025-03-01T10:30:00+05:00")))
                            .cannulationMinutes())
                    .isNull();
        }

        @Test
        void datesOnly_areMissing() {
            assertThat(of(started("2025-03-01").cannulation(punctured(ARTERIAL, "2025-03-01")))
                            .cannulationMinutes())
                    .isNull();
        }
    }

    @Test
    void heparin_isTheFirstDose() {
        assertThat(of(started(START).heparin("100").heparin("50")).heparinPerKg())
                .isEqualTo("100");
        assertThat(of(started(START)).heparinPerKg()).isNull();
    }
}
