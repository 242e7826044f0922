package io.github.ecmofhir.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class UnknownsTest {

    private static Unknowns of(int unknowns, double[]... equations) {
        return new Unknowns(unknowns, equations);
    }

    @Test
    void parts_reachFromNoneToTheirSum() {
        Unknowns unknowns = of(2, new double[] {1, 1, 5});

        assertThat(unknowns.most(0)).isCloseTo(5, within(1e-9));
        assertThat(unknowns.least(0)).isZero();
        assertThat(unknowns.most(1)).isCloseTo(5, within(1e-9));
    }

    @Test
    void difference_isTheLeastOfTheGreater() {
        // x - y = 3
        Unknowns unknowns = of(2, new double[] {1, -1, 3});

        assertThat(unknowns.least(0)).isCloseTo(3, within(1e-9));
        assertThat(unknowns.most(0)).isInfinite();
        assertThat(unknowns.least(1)).isZero();
    }

    @Test
    void sumsInTwoDirections_boundEachOther() {
        // Rows of 4 and 6, columns of 7 and 3: the first of both is 1 to 4
        Unknowns unknowns = of(
                4,
                new double[] {1, 1, 0, 0, 4},
                new double[] {0, 0, 1, 1, 6},
                new double[] {1, 0, 1, 0, 7},
                new double[] {0, 1, 0, 1, 3});

        assertThat(unknowns.least(0)).isCloseTo(1, within(1e-9));
        assertThat(unknowns.most(0)).isCloseTo(4, within(1e-9));
        assertThat(unknowns.least(2)).isCloseTo(3, within(1e-9));
        assertThat(unknowns.most(2)).isCloseTo(6, within(1e-9));
    }

    @Test
    void onlyOne_isKnown() {
        Unknowns unknowns = of(2, new double[] {1, 1, 5}, new double[] {1, -1, 1}, new double[] {2, 0, 6});

        assertThat(unknowns.least(0)).isCloseTo(3, within(1e-9));
        assertThat(unknowns.most(0)).isCloseTo(3, within(1e-9));
        assertThat(unknowns.most(1)).isCloseTo(2, within(1e-9));
    }

    @Test
    void freeOne_isUnbounded() {
        assertThat(of(2, new double[] {1, 0, 5}).most(1)).isInfinite();
    }
}
