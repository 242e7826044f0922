package io.github.ecmofhir.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantilesTest {

    @ParameterizedTest
    @ValueSource(doubles = {1e-12, 1e-6, 0.005, 0.025, 0.05, 0.3, 0.7})
    void gammaOfOne_isExponential(double tail) {
        var exponential = GammaDistribution.of(1, 1);

        assertThat(Quantiles.lower(exponential, tail))
                .isCloseTo(-Math.log1p(-tail), within(-1e-14 * Math.log1p(-tail)));
        assertThat(Quantiles.upper(exponential, tail)).isCloseTo(-Math.log(tail), within(-1e-13 * Math.log(tail)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1e-4, 0.005, 0.025, 0.05, 0.3})
    void tOfTwo_hasAFormula(double tail) {
        double wanted = (1 - 2 * tail) * Math.sqrt(1 / (2 * tail * (1 - tail)));

        assertThat(Quantiles.upper(TDistribution.of(2), tail)).isCloseTo(wanted, within(1e-12 * wanted));
    }
}
