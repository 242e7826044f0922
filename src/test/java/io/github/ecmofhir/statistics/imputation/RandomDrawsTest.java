package io.github.ecmofhir.statistics.imputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RandomDrawsTest {

    private static double[] uniforms(long seed, int stream) {
        var draws = new RandomDraws(seed, stream);
        return DoubleStream.generate(draws::uniform).limit(100).toArray();
    }

    private static double mean(DoubleSupplier draw) {
        return DoubleStream.generate(draw).limit(4000).average().orElseThrow();
    }

    @Test
    void sameSeedAndStream_giveTheSame() {
        assertThat(uniforms(7, 3)).isEqualTo(uniforms(7, 3));
    }

    @Test
    void otherSeedOrStream_givesOthers() {
        assertThat(uniforms(7, 3)).doesNotContain(uniforms(8, 3));
        assertThat(uniforms(7, 3)).doesNotContain(uniforms(7, 4));
    }

    /** What a seed gives must not change between versions and machines. */
    @Test
    void firstDraws_areTheSameOnEveryMachine() {
        var draws = new RandomDraws(1, 0);

        assertThat(draws.uniform()).isEqualTo(0.36818951565166946);
        assertThat(draws.normal()).isCloseTo(1.585417365284423, within(1e-12));
        assertThat(draws.chiSquared(5)).isCloseTo(1.0927544816624044, within(1e-9));
        assertThat(draws.index(1000)).isEqualTo(851);
    }

    @Test
    void uniforms_lieBetweenZeroAndOne() {
        assertThat(DoubleStream.of(uniforms(1, 0))).allMatch(value -> value > 0 && value < 1);
        assertThat(mean(new RandomDraws(1, 0)::uniform)).isCloseTo(0.5, within(0.02));
    }

    @Test
    void normals_haveMeanZeroAndSpreadOne() {
        var draws = new RandomDraws(2, 0);

        assertThat(mean(draws::normal)).isCloseTo(0, within(0.06));
        assertThat(mean(() -> Math.pow(draws.normal(), 2))).isCloseTo(1, within(0.1));
    }

    @Test
    void chiSquares_haveTheirDegreesForMean() {
        var draws = new RandomDraws(3, 0);

        assertThat(mean(() -> draws.chiSquared(4))).isCloseTo(4, within(0.2));
    }

    @Test
    void indexes_areAllBelowTheBound() {
        var draws = new RandomDraws(4, 0);

        assertThat(IntStream.generate(() -> draws.index(3))
                        .limit(200)
                        .distinct()
                        .sorted())
                .containsExactly(0, 1, 2);
    }
}
