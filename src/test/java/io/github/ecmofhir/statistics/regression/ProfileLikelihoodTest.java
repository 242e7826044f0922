package io.github.ecmofhir.statistics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProfileLikelihoodTest {

    private static final double[] X = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
    private static final double[] Z = {0, 1, 1, 0, 2, 1, 0, 2, 2, 1, 0, 1};
    private static final boolean[] Y = {false, false, true, false, true, false, false, true, true, false, true, true};
    private static final Design DESIGN = Design.of(12, List.of("x", "z"), X, Z);

    /** R 4.2.2: where the deviance of {@code glm(y ~ z + offset(b * x), binomial)} passes the bound. */
    @Test
    void ninetyFivePercent_hasTheLimitsOfR() {
        var limits = ProfileLikelihood.limits(LogisticRegression.of(DESIGN, Y).fit(), "x", 0.95)
                .orElseThrow();

        assertThat(limits.lower()).isCloseTo(0.893467926670649, within(1e-10));
        assertThat(limits.upper()).isCloseTo(2.3651890685199786, within(1e-9));
        assertThat(limits.level()).isEqualTo(0.95);
        assertThat(limits.method()).isEqualTo("profile-likelihood");
    }

    @Test
    void testAtTheLimits_isJustNotRefused() {
        var regression = LogisticRegression.of(DESIGN, Y).weighted(new double[] {1, 2, 1, 1, 3, 1, 1, 2, 1, 2, 1, 1});
        var fit = regression.fit();

        var limits = ProfileLikelihood.limits(fit, "z", 0.9).orElseThrow();

        for (double limit : new double[] {limits.lower(), limits.upper()}) {
            double[] given = Arrays.stream(Z).map(z -> Math.log(limit) * z).toArray();
            var held = LogisticRegression.of(DESIGN.without("z"), Y)
                    .weighted(new double[] {1, 2, 1, 1, 3, 1, 1, 2, 1, 2, 1, 1})
                    .offset(given)
                    .fit();
            assertThat(held.testAgainst(fit).probability().orElseThrow()).isCloseTo(0.1, within(1e-9));
        }
    }

    @Test
    void higherLevel_isWider() {
        var fit = LogisticRegression.of(DESIGN, Y).fit();

        var ninety = ProfileLikelihood.limits(fit, "x", 0.9).orElseThrow();
        var ninetyNine = ProfileLikelihood.limits(fit, "x", 0.99).orElseThrow();

        assertThat(ninetyNine.lower()).isLessThan(ninety.lower());
        assertThat(ninetyNine.upper()).isGreaterThan(ninety.upper());
    }

    @Test
    void termWithoutCoefficient_hasNoLimits() {
        double[] constant = new double[12];
        var aliased = LogisticRegression.of(Design.of(12, List.of("x", "constant"), X, constant), Y)
                .fit();
        boolean[] late = new boolean[12];
        Arrays.fill(late, 6, 12, true);

        assertThat(ProfileLikelihood.limits(aliased, "constant", 0.95)).isEmpty();
        assertThat(ProfileLikelihood.limits(aliased, "height", 0.95)).isEmpty();
        assertThat(ProfileLikelihood.limits(LogisticRegression.of(DESIGN, late).fit(), "x", 0.95))
                .isEmpty();
    }
}
