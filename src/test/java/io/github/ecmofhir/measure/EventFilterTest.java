package io.github.ecmofhir.measure;

import static io.github.ecmofhir.ecmo.RunStory.started;
import static io.github.ecmofhir.measure.EcmoMeasure.ANY_COMPLICATION;
import static io.github.ecmofhir.measure.EcmoMeasure.COMPLICATION_GROUP;
import static io.github.ecmofhir.measure.EcmoMeasure.COMPLICATION_ITEM;
import static io.github.ecmofhir.measure.EcmoMeasure.COMPLICATION_PHASE;
import static io.github.ecmofhir.measure.Stories.cohort;
import static io.github.ecmofhir.measure.Stories.tally;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.ecmo.RunStory;
import io.github.ecmofhir.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventFilterTest {

    private static RunStory assessed() {
        return started("2025-03-01").checklist("bleeding", "all-assessed");
    }

    private static RunStory bleeding(@Nullable String phase, @Nullable String severity) {
        return assessed().event("bleed-gi", phase, severity);
    }

    private static MeasureOptions only(List<String> phases, @Nullable String severity) {
        return new OptionsBuilder().events(new EventFilter(phases, severity)).build();
    }

    private static final Cohort BLEEDINGS = cohort(
            bleeding("support", "major"),
            bleeding("explantation", "minor"),
            bleeding("unknown", "fatal"),
            bleeding(null, null),
            assessed(),
            started("2025-03-01"));

    @ParameterizedTest
    @CsvSource({
        // phase, runs with one in it, runs assessed, missing
        "support, 1, 3, 3",
        "explantation, 1, 3, 3",
        "after-explantation, 0, 3, 3",
        "unknown, 2, 5, 1"
    })
    void phaseNotStated_mayBeTheOneAskedFor(String phase, int yes, int known, int missing) {
        Tally expected = new Tally(6, yes, known, missing, 0, 0);

        assertThat(tally(BLEEDINGS, only(List.of(phase), null), COMPLICATION_ITEM, "bleed-gi"))
                .isEqualTo(expected);
        assertThat(tally(BLEEDINGS, only(List.of(phase), null), COMPLICATION_GROUP, "bleeding"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"minor, 3, 4, 2", "major, 2, 4, 2", "life-threatening, 1, 4, 2", "fatal, 1, 4, 2"})
    void severity_isTheLeastThatCounts(String severity, int yes, int known, int missing) {
        assertThat(tally(BLEEDINGS, only(List.of(), severity), COMPLICATION_GROUP, "bleeding"))
                .isEqualTo(new Tally(6, yes, known, missing, 0, 0));
    }

    @Test
    void phaseAndSeverity_areAskedOfOneEvent() {
        Cohort cohort = cohort(bleeding("support", "minor").event("bleed-surgical", "explantation", "major"));

        assertThat(tally(cohort, only(List.of("support"), "major"), COMPLICATION_GROUP, "bleeding"))
                .isEqualTo(new Tally(1, 0, 1, 0, 0, 0));
        assertThat(tally(cohort, only(List.of("support", "explantation"), "major"), COMPLICATION_GROUP, "bleeding"))
                .isEqualTo(new Tally(1, 1, 1, 0, 0, 0));
    }

    @Test
    void composites_lookAtTheEventsThatCount() {
        MeasureOptions options = new OptionsBuilder()
                .definition(ComplicationSet.PAVLODAR)
                .events(new EventFilter(List.of("support"), null))
                .build();
        RunStory all = assessed()
                .checklist("neurological", "all-assessed")
                .checklist("limb", "all-assessed")
                .checklist("vascular-access", "all-assessed");

        assertThat(tally(
                        cohort(all.event("bleed-gi", "explantation", null)),
                        options,
                        ANY_COMPLICATION,
                        "any-complication"))
                .isEqualTo(new Tally(1, 0, 1, 0, 0, 0));
    }

    @Test
    void phases_splitTheEvents_andWhatIsNotStatedHasItsOwnBucket() {
        Cohort twice = cohort(
                bleeding("support", null).event("bleed-gi", "support", null).event("limb-ischaemia", null, null),
                assessed(),
                started("2025-03-01"));

        assertThat(tally(twice, MeasureOptions.DEFAULT, COMPLICATION_PHASE, "support"))
                .isEqualTo(new Tally(3, 1, 2, 1, 0, 0));
        assertThat(tally(twice, MeasureOptions.DEFAULT, COMPLICATION_PHASE, "unknown"))
                .isEqualTo(new Tally(3, 1, 2, 1, 0, 0));
        assertThat(tally(twice, MeasureOptions.DEFAULT, COMPLICATION_PHASE, "implantation"))
                .isEqualTo(new Tally(3, 0, 2, 1, 0, 0));
        assertThat(tally(twice, new OptionsBuilder().items("limb-ischaemia").build(), COMPLICATION_PHASE, "support"))
                .isEqualTo(new Tally(3, 0, 1, 2, 0, 0));
    }

    @Test
    void unknownCodes_areRefusedWithThoseThereAre() {
        assertThat(catchThrowableOfType(Problem.class, () -> new EventFilter(List.of("before"), null))
                        .issues()
                        .get(0)
                        .needed())
                .contains("implantation, support, explantation, after-explantation, unknown");
        assertThat(catchThrowableOfType(Problem.class, () -> new EventFilter(List.of(), "severe"))
                        .issues()
                        .get(0)
                        .needed())
                .contains("minor, major, life-threatening, fatal");
    }
}
