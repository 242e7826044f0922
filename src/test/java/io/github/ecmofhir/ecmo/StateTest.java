package io.github.ecmofhir.ecmo;

import static io.github.ecmofhir.ecmo.RunStory.afterMinutes;
import static io.github.ecmofhir.ecmo.RunStory.at;
import static io.github.ecmofhir.ecmo.RunStory.named;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StateTest {

    private static final String START = "2025-03-01T14:05:00+05:00";
    private static final String KINDS = "vasopressor-count";
    private static final String VENTILATION = "mechanical-ventilation";
    private static final When UNTIMED = new When(null, null, null);

    private static RunStory run() {
        return RunStory.started(START);
    }

    private static State state(RunStory story) {
        return EcmoRun.of(story.facts()).state();
    }

    @Test
    void arrestTimes_areThoseStated() {
        State state = state(run().length("no-flow-time", 0).length("low-flow-time", 55));

        assertThat(state.noFlowMinutes()).isZero();
        assertThat(state.lowFlowMinutes()).isEqualTo(55);
        assertThat(state(run()).noFlowMinutes()).isNull();
    }

    @Test
    void scai_isTheLastBeforeSupport() {
        assertThat(state(run().stage("scai", "C", at("2025-03-01T10:00:00+05:00"))
                                .stage("scai", "D", at("2025-03-01T13:00:00+05:00"))
                                .stage("scai", "E", at("2025-03-01T15:00:00+05:00")))
                        .scai())
                .isEqualTo("D");
        assertThat(state(run().stage("intermacs", "1", named("pre-ecmo"))).scai())
                .isNull();
    }

    @Test
    void vasopressorUse_asStated_elseFromTheNumberOfKinds() {
        assertThat(state(run().measured(KINDS, "2", null, named("pre-ecmo"))).vasopressorUse())
                .isEqualTo(Presence.PRESENT);
        assertThat(state(run().measured(KINDS, "0", null, named("pre-ecmo"))).vasopressorUse())
                .isEqualTo(Presence.ABSENT);
        assertThat(state(run().measured(KINDS, "0", null, named("pre-ecmo"))
                                .answer("vasopressor-use", true, named("pre-ecmo")))
                        .vasopressorUse())
                .isEqualTo(Presence.PRESENT);
        assertThat(state(run().answer("vasopressor-use", true, named("h24"))).vasopressorUse())
                .isEqualTo(Presence.MISSING);
    }

    @Test
    void vasopressorDecrease_asStated_elseFromBothNumbers() {
        RunStory both = run().measured(KINDS, "3", null, named("pre-ecmo")).measured(KINDS, "1", null, named("h24"));
        assertThat(state(both).vasopressorDecrease()).isEqualTo(Presence.PRESENT);
        assertThat(state(both.answer("vasopressor-decrease", false, named("h24")))
                        .vasopressorDecrease())
                .isEqualTo(Presence.ABSENT);
        assertThat(state(run().measured(KINDS, "1", null, named("h24"))).vasopressorDecrease())
                .isEqualTo(Presence.MISSING);
    }

    @Test
    void ventilation_thatBeganOnSupport_saysNothingOfTheTimeBefore() {
        assertThat(state(run().adjunct(VENTILATION, true, null, named("pre-ecmo")))
                        .ventilated())
                .isEqualTo(Presence.PRESENT);
        assertThat(state(run().adjunct(VENTILATION, true, "before", UNTIMED)).ventilated())
                .isEqualTo(Presence.PRESENT);
        assertThat(state(run().adjunct(VENTILATION, true, null, afterMinutes(60)))
                        .ventilated())
                .isEqualTo(Presence.MISSING);
        assertThat(state(run().adjunct(VENTILATION, false, null, UNTIMED)).ventilated())
                .isEqualTo(Presence.ABSENT);
        assertThat(state(run().adjunct("tracheostomy", true, "before", UNTIMED)).ventilated())
                .isEqualTo(Presence.MISSING);
    }
}
