package io.github.ecmofhir.measure;

import static io.github.ecmofhir.ecmo.RunStory.afterDays;
import static io.github.ecmofhir.ecmo.RunStory.started;
import static io.github.ecmofhir.measure.EcmoMeasure.SURVIVAL_AMONG_WEANED;
import static io.github.ecmofhir.measure.EcmoMeasure.SURVIVAL_AT_DAY;
import static io.github.ecmofhir.measure.Stories.cohort;
import static io.github.ecmofhir.measure.Stories.evaluation;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.ecmo.RunStory;
import org.junit.jupiter.api.Test;

class WarningsTest {

    private static RunStory run() {
        return started("2025-01-01");
    }

    @Test
    void statusKnownOnlyOfTheDead_givesBoundsAndTheCurve() {
        Evaluation evaluation = evaluation(cohort(run().dead(afterDays(3)), run().alive(afterDays(10))));

        assertThat(Warnings.of(evaluation.evaluate(SURVIVAL_AT_DAY), evaluation))
                .anySatisfy(warning -> assertThat(warning.sentence())
                        .contains("survival-at-day day-30")
                        .contains("1 of 2 runs (status-known-depends-on-outcome)")
                        .contains("all unknown were dead it would be 0/2")
                        .contains("all were alive 1/2")
                        .contains("Kaplan-Meier estimate is 0.5000"));
    }

    @Test
    void conditionalFigure_hasNoBounds() {
        Evaluation evaluation = evaluation(cohort(
                run().outcome("weaned-survived-48h").dead(afterDays(3)),
                run().outcome("weaned-survived-48h").alive(afterDays(10)),
                run().outcome("not-stated").alive(afterDays(90))));

        assertThat(Warnings.of(evaluation.evaluate(SURVIVAL_AMONG_WEANED), evaluation))
                .hasSize(3)
                .allSatisfy(warning -> assertThat(warning.sentence())
                        .contains("Of 2 of 3 runs it is unknown whether they belong here")
                        .doesNotContain("all alive"));
    }

    @Test
    void everybodyKnown_hasNothingToWarnOf() {
        Evaluation evaluation = evaluation(cohort(run().dead(afterDays(3)), run().alive(afterDays(90))));

        assertThat(Warnings.of(evaluation.evaluate(SURVIVAL_AT_DAY), evaluation))
                .isEmpty();
    }

    @Test
    void weaningNotStated_isNoQuestionOfFollowUp() {
        Evaluation evaluation = evaluation(cohort(run().outcome("not-stated").alive(afterDays(90))));

        assertThat(Warnings.of(evaluation.evaluate(SURVIVAL_AMONG_WEANED), evaluation))
                .isEmpty();
    }
}
