package io.github.ecmofhir.measure.compare;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Which centres have too few runs to tell of. What all have less what the others have must not tell either, so as long as
 * those that are not told of have too few together, the next smallest is one of them.
 */
final class SmallCentres implements IntPredicate {

    private final boolean[] small;
    private final int together;
    private final int limit;

    private SmallCentres(boolean[] small, int together, int limit) {
        this.small = small;
        this.together = together;
        this.limit = limit;
    }

    /**
     * @param runs of each centre
     * @param limit fewer are too few; 0 for none
     */
    static SmallCentres of(int[] runs, int limit) {
        boolean[] small = new boolean[runs.length];
        int together = 0;
        int[] rising = IntStream.range(0, runs.length)
                .boxed()
                .sorted(Comparator.comparingInt(centre -> runs[centre]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int centre : rising) {
            if (runs[centre] < limit || together > 0 && together < limit) {
                small[centre] = true;
                together += runs[centre];
            }
        }
        return new SmallCentres(small, together, limit);
    }

    @Override
    public boolean test(int centre) {
        return small[centre];
    }

    /** Whether they may be told of together. */
    boolean areEnoughTogether() {
        return together > 0 && together >= limit;
    }

    /** Their places. */
    int[] all() {
        return IntStream.range(0, small.length).filter(this).toArray();
    }

    /** What they have together of something that is counted by centre. */
    int sum(int[] counts) {
        return Arrays.stream(all()).map(centre -> counts[centre]).sum();
    }
}
