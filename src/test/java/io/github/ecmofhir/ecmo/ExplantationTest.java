package io.github.ecmofhir.ecmo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExplantationTest {

    private static final When UNTIMED = new When(null, null, null);

    private static RunStory run() {
        return RunStory.started("2025-03-01");
    }

    private static Explantation explantation(RunStory story) {
        return EcmoRun.of(story.facts()).explantation();
    }

    @Test
    void technicalSuccess_needsEveryClosure() {
        assertThat(explantation(run().closure(true, null).closure(true, false)).technicalSuccess())
                .isEqualTo(Presence.PRESENT);
        assertThat(explantation(run().closure(true, null).closure(false, true)).technicalSuccess())
                .isEqualTo(Presence.ABSENT);
        assertThat(explantation(run().closure(true, null).closure(null, null)).technicalSuccess())
                .isEqualTo(Presence.MISSING);
        assertThat(explantation(run()).technicalSuccess()).isEqualTo(Presence.MISSING);
    }

    @Test
    void surgicalClosure_byTheResultOrByTheOperation() {
        assertThat(explantation(run().closure(true, false)).surgicalClosure()).isEqualTo(Presence.ABSENT);
        assertThat(explantation(run().closure(false, null).adjunct("surgical-closure", true, null, UNTIMED))
                        .surgicalClosure())
                .isEqualTo(Presence.PRESENT);
        assertThat(explantation(run().adjunct("skin-suture", true, null, UNTIMED))
                        .surgicalClosure())
                .isEqualTo(Presence.MISSING);
    }

    @Test
    void doses_areSummedInTheUnitOfTheirColumn() {
        Explantation explantation = explantation(run().removalDose("113730", "6.5", "min")
                .removalDose("113722", "12.36", "Gy.cm2")
                .removalDose("113725", "0.14", "Gy")
                .removalDose("113725", "10", "mGy")
                .removalDose("contrast-volume", "25", "mL")
                .removalDose("contrast-volume", "5", "furlong"));

        assertThat(explantation.fluoroscopyMinutes()).isEqualByComparingTo("6.5");
        assertThat(explantation.doseAreaProduct()).isEqualByComparingTo("1236");
        assertThat(explantation.airKerma()).isEqualByComparingTo("150");
        assertThat(explantation.contrastMl()).isEqualByComparingTo("25");
    }
}
