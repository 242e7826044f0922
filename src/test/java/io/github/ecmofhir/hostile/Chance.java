package io.github.ecmofhir.hostile;

import java.util.List;
import java.util.Random;

/** What is drawn for one mutation; the same for the same seed and number. */
final class Chance {

    private final Random random;

    Chance(long seed, int number) {
        // Neighbouring seeds draw alike at first
        random = new Random(seed * 1_000_003L + number * 7_919L);
        random.nextLong();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Once in so many times. */
    boolean onceIn(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T of(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
