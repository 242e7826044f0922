package io.github.ecmofhir.statistics;

import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Seeds of property tests. Each is in the name of its test; {@code -Dseed=...} starts elsewhere. */
final class Seeds {

    private Seeds() {}

    static LongStream fifty() {
        long first = Long.getLong("seed", 20261120L);
        return LongStream.range(first, first + 50);
    }

    /** The numbers 0 to n - 1 in a random order. */
    static int[] shuffled(int n, RandomGenerator random) {
        int[] order = IntStream.range(0, n).toArray();
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
    }

    /** Random follow-up: 1 to 200 subjects in up to 4 groups and 3 strata, with many ties or nearly none. */
    record Subjects(double[] time, boolean[] event, int[] group, int groups, int[] stratum, int strata) {

        static Subjects of(long seed) {
            var random = new Random(seed);
            int n = 1 + random.nextInt(200);
            boolean ties = random.nextBoolean();
            double rate = random.nextDouble();
            int groups = 1 + random.nextInt(4);
            int strata = 1 + random.nextInt(3);
            var subjects = new Subjects(new double[n], new boolean[n], new int[n], groups, new int[n], strata);
            for (int i = 0; i < n; i++) {
                subjects.time[i] = ties ? random.nextInt(20) : -30 * Math.log(1 - random.nextDouble());
                subjects.event[i] = random.nextDouble() < rate;
                subjects.group[i] = random.nextInt(groups);
                subjects.stratum[i] = random.nextInt(strata);
            }
            return subjects;
        }

        Subjects shuffled(long seed) {
            int[] order = Seeds.shuffled(time.length, new Random(seed));
            var other = new Subjects(time.clone(), event.clone(), group.clone(), groups, stratum.clone(), strata);
            for (int i = 0; i < order.length; i++) {
                other.time[i] = time[order[i]];
                other.event[i] = event[order[i]];
                other.group[i] = group[order[i]];
                other.stratum[i] = stratum[order[i]];
            }
            return other;
        }

        FollowUp stratified() {
            return FollowUp.stratified(time, event, group, groups, stratum, strata);
        }
    }
}
