package io.github.ecmofhir.ecmo;

import static io.github.ecmofhir.ecmo.Presence.ABSENT;
import static io.github.ecmofhir.ecmo.Presence.MISSING;
import static io.github.ecmofhir.ecmo.Presence.PRESENT;
import static io.github.ecmofhir.ecmo.RunStory.started;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecannulationTest {

    private static Decannulation of(RunStory story) {
        return story.run().decannulation();
    }

    private static RunStory weaned() {
        return started("2025-03-01").outcome("weaned-survived-48h");
    }

    @Test
    void noRecord_isMissing() {
        assertThat(of(weaned())).isEqualTo(new Decannulation(null, MISSING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"percutaneous", "surgical", "manual-compression"})
    void technique_isAsStated(String technique) {
        assertThat(of(weaned().decannulation(true, technique, null)).technique())
                .isEqualTo(technique);
    }

    @ParameterizedTest
    @ValueSource(strings = {"died-on-support", "withdrawn-futility", "transferred-on-support"})
    void runThatEndedWithTheCannulaeInPlace_isNone(String outcome) {
        assertThat(of(started("2025-03-01").outcome(outcome)).technique()).isEqualTo("none");
    }

    @Test
    void removalOfOneWhoDied_isAsStated() {
        assertThat(of(started("2025-03-01").outcome("died-on-support").decannulation(true, "surgical", null))
                        .technique())
                .isEqualTo("surgical");
    }

    @Test
    void notDone_isNone() {
        assertThat(of(weaned().decannulation(false, null, null)).technique()).isEqualTo("none");
    }

    @Test
    void oneSurgicalRemoval_namesTheRunInEitherOrder() {
        assertThat(of(weaned().decannulation(true, "percutaneous", true).decannulation(true, "surgical", null))
                        .technique())
                .isEqualTo("surgical");
        assertThat(of(weaned().decannulation(true, "surgical", null).decannulation(true, "percutaneous", true))
                        .technique())
                .isEqualTo("surgical");
    }

    @Test
    void percutaneousAndCompression_isPercutaneous() {
        assertThat(of(weaned().decannulation(true, "manual-compression", null)
                                .decannulation(true, "percutaneous", true))
                        .technique())
                .isEqualTo("percutaneous");
    }

    @ParameterizedTest
    @CsvSource({"true, PRESENT", "false, ABSENT", ", MISSING"})
    void crossover_isAsStated(Boolean crossover, Presence expected) {
        assertThat(of(weaned().decannulation(true, "percutaneous", crossover)).crossover())
                .isEqualTo(expected);
    }

    @Test
    void crossoverInOneOfTwo_isPresent() {
        assertThat(of(weaned().decannulation(true, "percutaneous", false).decannulation(true, "percutaneous", true))
                        .crossover())
                .isEqualTo(PRESENT);
        assertThat(of(weaned().decannulation(true, "percutaneous", null).decannulation(true, "percutaneous", false))
                        .crossover())
                .isEqualTo(ABSENT);
    }

    @Test
    void crossoverOfOneNotDone_isMissing() {
        assertThat(of(weaned().decannulation(false, null, true)).crossover()).isEqualTo(MISSING);
    }
}
