package io.github.ecmofhir.measure;

import static io.github.ecmofhir.ecmo.RunStory.afterDays;
import static io.github.ecmofhir.ecmo.RunStory.afterMinutes;
import static io.github.ecmofhir.ecmo.RunStory.started;
import static io.github.ecmofhir.measure.OptionsBuilder.options;
import static io.github.ecmofhir.measure.Stories.cohort;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.cohort.Stratifier;
import io.github.ecmofhir.ecmo.RunStory;
import io.github.ecmofhir.statistics.SurvivalPoint;
import java.util.List;
import org.junit.jupiter.api.Test;

class SurvivalComparisonTest {

    private static final MeasureOptions DEFAULT = MeasureOptions.DEFAULT;

    private static RunStory run() {
        return started("2025-01-01");
    }

    private static SurvivalCurve curve(Cohort cohort, MeasureOptions options) {
        return new Evaluation(cohort, options, List.of()).survival().curves().get(0);
    }

    @Test
    void oneDeathAmongSix_fallsToFiveSixthsAndStays() {
        Cohort cohort = cohort(
                run().dead(afterDays(3)),
                run().alive(afterDays(90)),
                run().alive(afterDays(90)),
                run().alive(afterDays(90)),
                run().alive(afterDays(90)),
                run().alive(afterDays(90)));

        List<SurvivalPoint> points = curve(cohort, DEFAULT).points(DEFAULT.days());

        assertThat(points).extracting(SurvivalPoint::time).containsExactly(0.0, 3.0, 7.0, 14.0, 28.0, 30.0, 90.0);
        assertThat(points).extracting(SurvivalPoint::atRisk).containsExactly(6, 6, 5, 5, 5, 5, 5);
        assertThat(points.get(0).survival()).isEqualTo(1);
        assertThat(points.subList(1, 7))
                .allSatisfy(point -> assertThat(point.survival()).isCloseTo(5 / 6.0, within(1e-15)));
        assertThat(points.get(6).censored()).isEqualTo(5);
    }

    @Test
    void runWithoutAnyContact_isInNoCurveAndSaid() {
        Cohort cohort = cohort(run().alive(afterDays(5)), run());
        SurvivalComparison survival = new Evaluation(cohort, DEFAULT, List.of()).survival();

        assertThat(survival.curves().get(0).notFollowed()).isEqualTo(1);
        assertThat(Warnings.of(survival, cohort))
                .singleElement()
                .satisfies(warning -> assertThat(warning.sentence()).contains("1 of 2 runs"));
    }

    @Test
    void deathAfterDischarge_isIgnoredOnlyWhenAsked() {
        Cohort cohort = cohort(run().hospital("finished", "2025-01-01", "2025-01-11", null, "home")
                .dead(afterDays(20)));

        assertThat(curve(cohort, DEFAULT).times()).containsExactly(new FollowUpTime(20, true, false));
        assertThat(curve(cohort, options().censorAtDischarge().build()).times())
                .containsExactly(new FollowUpTime(10, false, true));
    }

    @Test
    void landmark_startsLaterWithThoseStillFollowed() {
        Cohort cohort = cohort(run().dead(afterMinutes(600)), run().dead(afterDays(3)), run().alive(afterDays(10)));

        SurvivalCurve curve = curve(cohort, options().landmarkHours(24).build());

        assertThat(curve.times()).extracting(FollowUpTime::days).containsExactly(2.0, 9.0);
        assertThat(curve.notFollowed()).isZero();
    }

    @Test
    void landmark_isReachedByThoseSeenAliveThen_notByThoseWhoDied() {
        Cohort cohort = cohort(run().dead(afterDays(2)), run().alive(afterDays(2)), run().dead(afterDays(3)));

        SurvivalCurve curve = curve(cohort, options().landmarkHours(48).build());

        assertThat(curve.times()).containsExactly(new FollowUpTime(0, false, false), new FollowUpTime(1, true, false));
    }

    @Test
    void deathAtTheVeryStart_isAnEvent() {
        assertThat(curve(cohort(run().dead(afterMinutes(0))), DEFAULT).times())
                .containsExactly(new FollowUpTime(0, true, false));
    }

    @Test
    void notFollowed_areThoseOfWhomNothingIsKnown() {
        Cohort cohort = cohort(run(), run().dead(), run().dead(afterDays(3)));

        assertThat(curve(cohort, DEFAULT).notFollowed()).isEqualTo(2);
        assertThat(curve(cohort, options().landmarkHours(24 * 5).build()).notFollowed())
                .isEqualTo(2);
    }

    @Test
    void horizon_endsTheFollowUpOfThoseStillThere() {
        Cohort cohort = cohort(
                run().dead(afterDays(3)),
                run().dead(afterDays(5)),
                run().alive(afterDays(4)),
                run().dead(afterDays(9)));

        SurvivalCurve curve = curve(cohort, options().horizonDays(5).build());

        assertThat(curve.times())
                .containsExactly(
                        new FollowUpTime(3, true, false),
                        new FollowUpTime(5, true, false),
                        new FollowUpTime(4, false, false),
                        new FollowUpTime(5, false, false));
    }

    @Test
    void horizonAndLandmark_areBothCountedFromTheOrigin() {
        Cohort cohort = cohort(run().dead(afterDays(3)), run().dead(afterDays(9)));

        assertThat(curve(cohort, options().landmarkHours(24).horizonDays(5).build())
                        .times())
                .containsExactly(new FollowUpTime(2, true, false), new FollowUpTime(4, false, false));
    }

    @Test
    void leavingAtDischarge_isWarnedOf() {
        Cohort cohort =
                cohort(run().hospital("finished", "2025-01-01", "2025-01-11", null, "home"), run().dead(afterDays(2)));
        SurvivalComparison survival = new Evaluation(cohort, DEFAULT, List.of()).survival();

        assertThat(Warnings.of(survival, cohort))
                .anySatisfy(warning -> assertThat(warning.sentence()).contains("informative-censoring"));
    }

    @Test
    void strata_areTestedWithoutTheMissingOne() {
        Cohort cohort = cohort(
                run().sex("male").dead(afterDays(1)),
                run().sex("male").dead(afterDays(2)),
                run().sex("female").alive(afterDays(9)),
                run().sex("female").dead(afterDays(8)),
                run().dead(afterDays(4)));
        SurvivalComparison survival = new Evaluation(cohort, DEFAULT, List.of(Stratifier.parse("sex"))).survival();

        assertThat(survival.curves())
                .extracting(SurvivalCurve::stratum)
                .containsExactly("female", "male", Stratifier.MISSING);
        // By hand: deaths 1, 2 and 8; expected of the women 1/2 + 2/3 + 1 = 13/6, variance 1/4 + 2/9 = 17/36
        double statistic = Math.pow(1 - 13 / 6.0, 2) / (17 / 36.0);
        assertThat(survival.logRank().orElseThrow().estimated().orElseThrow().statistic())
                .isCloseTo(statistic, within(1e-12));
    }

    @Test
    void oneStratum_hasNoTest() {
        Cohort cohort = cohort(run().sex("male").dead(afterDays(1)));
        SurvivalComparison survival = new Evaluation(cohort, DEFAULT, List.of(Stratifier.parse("sex"))).survival();

        assertThat(survival.logRank()).isEmpty();
    }

    @Test
    void everybodyDead_hasACurveToZero() {
        Cohort cohort = cohort(run().dead(afterDays(1)), run().dead(afterDays(2)));

        List<SurvivalPoint> points = curve(cohort, DEFAULT).points(DEFAULT.days());

        assertThat(points.get(points.size() - 1).survival()).isZero();
        assertThat(points.get(points.size() - 1).lower()).isEmpty();
    }

    @Test
    void emptyCohort_hasNoPoints() {
        assertThat(curve(cohort(), DEFAULT).points(DEFAULT.days())).isEmpty();
    }
}
