package io.github.ecmofhir.statistics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The figures are those of R 4.2.2: {@code basehaz(coxph(...), centered = FALSE)} of package survival. */
class BaselineHazardTest {

    private static final double[] TIME = {5, 3, 9, 3, 7, 12, 5, 8, 2, 9, 11, 5};
    private static final boolean[] EVENT = {true, true, true, false, true, false, true, true, true, false, true, false};
    private static final double[] START = {0, 1, 2, 0, 3, 4, 1, 0, 0, 5, 3, 2};
    private static final int[] STRATUM = {0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1};
    private static final double[] WEIGHTS = {1, 2, .5, 1, 3, 1, 1, .25, 1, 2, 1, 1.5};
    private static final Design DESIGN = Design.of(
            12, List.of("x", "z"), new double[] {.5, 1.2, -.3, 2, 0, -1, 1.1, .4, 1.9, -.2, .1, .8}, new double[] {
                0, 1, 1, 0, 2, 1, 0, 2, 2, 1, 0, 1
            });

    private static double[] hazards(List<BaselineHazard> points) {
        return points.stream().mapToDouble(BaselineHazard::hazard).toArray();
    }

    @Test
    void tiesByEfron_haveTheHazardOfR() {
        var points = CoxRegression.of(AtRisk.of(TIME, EVENT), DESIGN).fit().baselineHazard();

        assertThat(points).extracting(BaselineHazard::time).containsExactly(2.0, 3.0, 5.0, 7.0, 8.0, 9.0, 11.0, 12.0);
        assertThat(points).extracting(BaselineHazard::stratum).containsOnly(0);
        assertThat(hazards(points))
                .containsExactly(
                        new double[] {
                            0.0013432881612424174, 0.005363175706360532, 0.04655537552799637, 0.09865230665336913,
                            0.16517830516557272, 0.43960462139910106, 1.1288202133934795, 1.1288202133934795
                        },
                        within(1e-10));
    }

    @Test
    void tiesByBreslow_haveTheHazardOfR() {
        var fit = CoxRegression.of(AtRisk.of(TIME, EVENT), DESIGN)
                .ties(CoxRegression.Ties.BRESLOW)
                .fit();

        assertThat(hazards(fit.baselineHazard()))
                .containsExactly(
                        new double[] {
                            0.001318200882103876, 0.005460993503366928, 0.04158668109292368, 0.08951672622838568,
                            0.15105661156900144, 0.4150621527955976, 1.099456684549542, 1.099456684549542
                        },
                        within(1e-10));
    }

    @Test
    void weightedStrataWithLateRows_haveTheHazardsOfR() {
        var points = CoxRegression.of(AtRisk.between(START, TIME, EVENT).stratified(STRATUM, 2), DESIGN)
                .weighted(WEIGHTS)
                .fit()
                .baselineHazard();

        assertThat(points).extracting(BaselineHazard::stratum).containsExactly(0, 0, 0, 0, 0, 1, 1, 1, 1, 1);
        assertThat(points)
                .extracting(BaselineHazard::time)
                .containsExactly(3.0, 5.0, 7.0, 9.0, 12.0, 2.0, 5.0, 8.0, 9.0, 11.0);
        assertThat(hazards(points))
                .containsExactly(
                        new double[] {
                            0.015872714660413158, 0.11337794019885214, 0.5267804136989975, 1.4310729013430235,
                            1.4310729013430235, 0.0063424607788723575, 0.0436675607403893, 0.09900786679686968,
                            0.09900786679686968, 0.9018024220557449
                        },
                        within(1e-10));
    }

    @Test
    void noTerms_leaveTheHazardOfNelsonAndAalen() {
        var points = CoxRegression.of(
                        AtRisk.of(new double[] {1, 2, 2, 3}, new boolean[] {true, true, false, true}), Design.empty(4))
                .fit()
                .baselineHazard();

        assertThat(hazards(points))
                .containsExactly(new double[] {1 / 4.0, 1 / 4.0 + 1 / 3.0, 1 / 4.0 + 1 / 3.0 + 1}, within(1e-15));
    }

    @Test
    void emptyStratum_hasNoPoint() {
        var observed = AtRisk.of(new double[] {1, 2, 3}, new boolean[] {true, true, false})
                .stratified(new int[] {2, 0, 2}, 3);

        assertThat(CoxRegression.of(observed, Design.empty(3)).fit().baselineHazard())
                .containsExactly(
                        new BaselineHazard(0, 2, 1), new BaselineHazard(2, 1, 0.5), new BaselineHazard(2, 3, 0.5));
    }
}
