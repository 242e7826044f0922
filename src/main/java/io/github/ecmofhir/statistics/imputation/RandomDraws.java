package io.github.ecmofhir.statistics.imputation;

import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Random numbers that are the same for the same seed on every machine. Distributions are drawn by their inverse, so that
 * no change of a library's way of drawing changes them.
 */
final class RandomDraws {

    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

    private final SplittableRandom random;

    /**
     * The draws of one stream.
     *
     * @param seed the seed of all
     * @param stream which of the streams that a seed has
     */
    RandomDraws(long seed, int stream) {
        var streams = new SplittableRandom(seed);
        for (int i = 0; i < stream; i++) {
            streams.nextLong();
        }
        random = new SplittableRandom(streams.nextLong());
    }

    /** Between 0 and 1, both excluded. */
    double uniform() {
        double value = random.nextDouble();
        return value > 0 ? value : Double.MIN_NORMAL;
    }

    double normal() {
        return STANDARD_NORMAL.inverseCumulativeProbability(uniform());
    }

    double chiSquared(int degreesOfFreedom) {
        return ChiSquaredDistribution.of(degreesOfFreedom).inverseCumulativeProbability(uniform());
    }

    /** A number from 0 to bound - 1. */
    int index(int bound) {
        return random.nextInt(bound);
    }
}
