package io.github.ecmofhir.measure.compare;

import static io.github.ecmofhir.ecmo.RunStory.afterDays;
import static io.github.ecmofhir.measure.OptionsBuilder.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.cohort.Filter;
import io.github.ecmofhir.cohort.Stratifier;
import io.github.ecmofhir.ecmo.RunStory;
import io.github.ecmofhir.measure.MeasureOptions;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Problem;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A balloon pump after 12, 47 and 60 hours, one of unknown time, and four runs without, of which one died at once. */
class LandmarkTest {

    private final CentreStories stories = new CentreStories();

    LandmarkTest() {
        run().iabp("after", 12 * 60).dead(afterDays(10));
        run().iabp("after", 47 * 60).alive(afterDays(30));
        run().iabp("after", 60 * 60).dead(afterDays(5));
        run().iabp("after", null).dead(afterDays(6));
        run().noIabp().dead(afterDays(1));
        run().noIabp().dead(afterDays(4));
        run().noIabp().alive(afterDays(30));
        run().noIabp().alive(afterDays(40));
    }

    private RunStory run() {
        return stories.run("2025-01-01T08:00:00+01:00", "C");
    }

    @Test
    void exposedLater_countAsNotExposed_andUnknownTimesAreLeftOut() {
        Comparison comparison = compare(byTiming("none"), 48);

        assertThat(group(comparison, true)).isEqualTo("after 2");
        assertThat(group(comparison, false)).isEqualTo("none 4");
        assertThat(comparison
                        .flow()
                        .subList(comparison.flow().size() - 2, comparison.flow().size()))
                .extracting(Cohort.Step::excluded)
                .containsExactly(1, 1);
        assertThat(codes(comparison)).contains("ECMO-GRP-021").doesNotContain("ECMO-GRP-017");
        assertThat(comparison.warnings().toString()).contains("1 run of group after was exposed", "in group none");
    }

    @Test
    void exposedGroup_mayBeTheOneComparedWith() {
        Comparison comparison = compare(byTiming("after"), 48);

        assertThat(group(comparison, true)).isEqualTo("none 4");
        assertThat(group(comparison, false)).isEqualTo("after 2");
    }

    @Test
    void withoutLandmark_immortalTimeIsWarnedOfOnEitherSide() {
        assertThat(codes(compare(byTiming("none"), null))).contains("ECMO-GRP-017");
        assertThat(codes(compare(byTiming("after"), null))).contains("ECMO-GRP-017");
    }

    @Test
    void conditionsOfGroups_knowTheExposureToo() {
        ComparisonOptions asked = new ComparisonOptionsBuilder()
                .groups(List.of(Filter.parse("iabp_timing=none")), List.of(Filter.parse("iabp_timing=after")))
                .options(measures(48));
        Comparison comparison = Comparison.of(stories.cohort(), asked);

        assertThat(comparison.outcomes().get(0).groups().groupA().n()
                        + comparison.outcomes().get(0).groups().groupA().missing())
                .isEqualTo(4);
    }

    @Test
    void exposedLater_whoDoNotFitTheOtherGroupElse_areLeftOut() {
        run().iabp("after", 60 * 60).sex("female").dead(afterDays(20));
        run().iabp("after", 61 * 60).sex("male").dead(afterDays(20));
        run().iabp("after", 62 * 60).dead(afterDays(20));
        run().noIabp().sex("female").dead(afterDays(9));
        ComparisonOptions asked = new ComparisonOptionsBuilder()
                .groups(
                        List.of(Filter.parse("iabp_timing=after")),
                        List.of(Filter.parse("iabp_timing=none"), Filter.parse("sex=female")))
                .options(measures(48));

        Comparison comparison = Comparison.of(stories.cohort(), asked);

        assertThat(group(comparison, true)).isEqualTo("iabp_timing=after 2");
        assertThat(group(comparison, false)).isEqualTo("iabp_timing=none and sex=female 2");
        assertThat(comparison.flow()).last().extracting(Cohort.Step::excluded).isEqualTo(3);
    }

    @Test
    void delayItself_tellsTheExposureToo() {
        ComparisonOptions asked = new ComparisonOptionsBuilder()
                .groups(
                        List.of(Filter.parse("iabp_delay_h=ge0")),
                        List.of(Filter.parse("iabp_delay_h:missing=true"), Filter.parse("iabp_timing=none")))
                .options(measures(48));

        Comparison comparison = Comparison.of(stories.cohort(), asked);

        assertThat(group(comparison, true)).isEqualTo("iabp_delay_h=ge0 2");
        assertThat(codes(comparison)).contains("ECMO-GRP-021");
    }

    @Test
    void startThatBothGroupsHave_isRefused() {
        run().iabp("before", null).dead(afterDays(3));
        ComparisonOptions asked = new ComparisonOptionsBuilder()
                .groups(List.of(Filter.parse("iabp_timing=before")), List.of(Filter.parse("iabp_timing=after")))
                .exposureStart("iabp_delay_h")
                .options(measures(48));

        assertThatThrownBy(() -> Comparison.of(stories.cohort(), asked))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("1 runs of group iabp_timing=before and of 3");
    }

    @Test
    void startThatBothGroupsHave_isWarnedOfWhereNobodyAskedForIt() {
        run().iabp("before", null).dead(afterDays(3));
        ComparisonOptions asked = new ComparisonOptionsBuilder()
                .groups(List.of(Filter.parse("iabp_timing=before")), List.of(Filter.parse("iabp_timing=after")))
                .options(measures(48));

        assertThat(codes(Comparison.of(stories.cohort(), asked))).contains("ECMO-GRP-017");
    }

    private Comparison compare(ComparisonOptionsBuilder groups, @Nullable Integer landmark) {
        return Comparison.of(stories.cohort(), groups.options(measures(landmark)));
    }

    private static ComparisonOptionsBuilder byTiming(String reference) {
        return new ComparisonOptionsBuilder().by(Stratifier.parse("iabp_timing", "by"), reference);
    }

    private static MeasureOptions measures(@Nullable Integer landmarkHours) {
        return landmarkHours == null
                ? MeasureOptions.DEFAULT
                : options().landmarkHours(landmarkHours).build();
    }

    /** Its label, and how many runs it has, followed or not. */
    private static String group(Comparison comparison, boolean a) {
        PlainComparison groups = comparison.outcomes().get(0).groups();
        GroupFigures figures = a ? groups.groupA() : groups.groupB();
        return figures.label() + " "
                + IntStream.of(figures.n(), figures.missing(), figures.outside())
                        .sum();
    }

    private static List<String> codes(Comparison comparison) {
        return comparison.warnings().stream().map(Issue::code).toList();
    }
}
