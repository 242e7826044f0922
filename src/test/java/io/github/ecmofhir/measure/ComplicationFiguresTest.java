package io.github.ecmofhir.measure;

import static io.github.ecmofhir.ecmo.Presence.ABSENT;
import static io.github.ecmofhir.ecmo.Presence.PRESENT;
import static io.github.ecmofhir.ecmo.RunStory.started;
import static io.github.ecmofhir.measure.EcmoMeasure.COMPLICATION_GROUP;
import static io.github.ecmofhir.measure.EcmoMeasure.COMPLICATION_ITEM;
import static io.github.ecmofhir.measure.OptionsBuilder.options;
import static io.github.ecmofhir.measure.Stories.cohort;
import static io.github.ecmofhir.measure.Stories.evaluation;
import static io.github.ecmofhir.measure.Stories.figure;
import static io.github.ecmofhir.measure.Stories.tally;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.ecmo.RunStory;
import io.github.ecmofhir.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComplicationFiguresTest {

    private static final MeasureOptions DEFAULT = MeasureOptions.DEFAULT;

    private static RunStory run() {
        return started("2025-01-01");
    }

    private static Tally tallyOf(int yes, int known, int missing) {
        return new Tally(known + missing, yes, known, missing, 0, 0);
    }

    @Test
    void withChecklist_silenceIsAbsence_withoutItIsMissing() {
        assertThat(tally(
                        cohort(run().checklist("bleeding", "all-assessed"), run()),
                        DEFAULT,
                        COMPLICATION_GROUP,
                        "bleeding"))
                .isEqualTo(tallyOf(0, 1, 1));
    }

    @Test
    void twoBleedingsOfOneRun_countOnce() {
        Cohort cohort = cohort(run().checklist("bleeding", "all-assessed")
                .complication("bleed-gi", PRESENT)
                .complication("bleed-gi", PRESENT));

        assertThat(tally(cohort, DEFAULT, COMPLICATION_ITEM, "bleed-gi")).isEqualTo(tallyOf(1, 1, 0));
    }

    @Test
    void presentInAGroupNotAssessed_countsForTheItemOnly() {
        Cohort cohort = cohort(run().complication("access-dissection", PRESENT));

        assertThat(tally(cohort, DEFAULT, COMPLICATION_ITEM, "access-dissection"))
                .isEqualTo(tallyOf(1, 1, 0));
        FigureResult group = figure(cohort, DEFAULT, COMPLICATION_GROUP, "vascular-access");
        assertThat(group.tally()).isEqualTo(tallyOf(0, 0, 1));
        assertThat(group.presentNotAssessed()).isEqualTo(1);
    }

    @Test
    void presentInAGroupNotAssessed_isNoBestCase() {
        Cohort cohort = cohort(run().complication("access-dissection", PRESENT), run());

        assertThat(tally(
                        cohort,
                        options().missing(MissingPolicy.BEST_CASE).build(),
                        COMPLICATION_GROUP,
                        "vascular-access"))
                .isEqualTo(tallyOf(1, 2, 0));
        assertThat(tally(
                        cohort,
                        options().missing(MissingPolicy.WORST_CASE).build(),
                        COMPLICATION_GROUP,
                        "vascular-access"))
                .isEqualTo(tallyOf(2, 2, 0));
    }

    @Test
    void itemsNobodyAnswered_areNotReportedUnlessAsked() {
        Cohort cohort = cohort(run().complication("neuro-stroke", ABSENT));
        List<String> reported = evaluation(cohort).evaluate(COMPLICATION_ITEM).figures().stream()
                .map(figure -> figure.codes().get(0).code())
                .toList();

        assertThat(reported).containsExactly("neuro-stroke");
        assertThat(tally(cohort, options().items("bleed-gi").build(), COMPLICATION_ITEM, "bleed-gi"))
                .isEqualTo(tallyOf(0, 0, 1));
    }

    @Test
    void groupAsked_isTheOnlyOneReported() {
        List<FigureResult> figures = new Evaluation(
                        cohort(run()), options().groups("limb").build(), List.of())
                .evaluate(COMPLICATION_GROUP)
                .figures();

        assertThat(figures)
                .singleElement()
                .satisfies(figure -> assertThat(figure.codes().get(0).code()).isEqualTo("limb"));
    }

    @Test
    void unknownItem_namesTheItems() {
        MeasureOptions unknown = options().items("bleeding-out").build();

        assertThatThrownBy(() -> new Evaluation(cohort(), unknown, List.of()).evaluate(COMPLICATION_ITEM))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("bleed-gi")
                .hasMessageContaining("ECMO-REQ-006");
    }

    @Test
    void itemsKnownOnlyWhereTheGroupIsAbsent_areWarnedOf() {
        Cohort cohort = cohort(
                run().checklist("bleeding", "group-assessed").complication("bleed-unspecified", PRESENT),
                run().checklist("bleeding", "all-assessed"));
        Evaluation evaluation = evaluation(cohort);

        assertThat(Warnings.of(evaluation.evaluate(COMPLICATION_ITEM), evaluation))
                .anySatisfy(warning ->
                        assertThat(warning.sentence()).contains("bleed-gi").contains("ECMO-MEA-004"));
        assertThat(Warnings.of(evaluation.complicationRates(), evaluation))
                .anySatisfy(warning ->
                        assertThat(warning.sentence()).contains("bleed-gi").contains("ECMO-MEA-004"))
                .noneSatisfy(warning -> assertThat(warning.sentence()).contains("bleed-unspecified"));
    }
}
