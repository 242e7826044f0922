package io.github.ecmofhir.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The odds ratio common to several 2×2 tables by conditional maximum likelihood, all margins given: what conditional
 * logistic regression tells of an exposure within matched sets, exactly however many of a set had the event (Breslow and
 * Day 1980, section 7.1). The answers are those of R's {@code clogit} with its usual method.
 *
 * @param logarithm of the odds ratio
 * @param standardError of that logarithm
 */
public record ConditionalOddsRatio(double logarithm, double standardError) {

    private static final int MOST_STEPS = 100;
    private static final double SMALL_STEP = 1e-13;

    /** Beyond such odds there is no maximum but at infinity. */
    private static final double FARTHEST = 40;

    /**
     * The estimate; empty where it is 0 or infinite, or where no table leaves a choice.
     *
     * @param strata the group of interest and the event first
     * @throws IllegalArgumentException when a table is not 2×2
     */
    public static Optional<ConditionalOddsRatio> of(ContingencyTable... strata) {
        Map<Kind, Integer> kinds = new HashMap<>();
        for (ContingencyTable stratum : strata) {
            if (!stratum.isTwoByTwo()) {
                throw new IllegalArgumentException("A stratum is no table of two by two");
            }
            Kind kind = new Kind(stratum.count(0, 0), stratum.rowTotal(0), stratum.columnTotal(0), stratum.total());
            if (kind.family().leavesChoice()) {
                kinds.merge(kind, 1, Integer::sum);
            }
        }
        double at = 0;
        for (int step = 0; step < MOST_STEPS && !kinds.isEmpty() && Math.abs(at) < FARTHEST; step++) {
            double odds = Math.exp(at);
            double score = sum(kinds, kind -> -kind.family().meanAbove(kind.count(), odds));
            double information = sum(kinds, kind -> kind.family().variance(odds));
            double move = Math.max(-1, Math.min(1, score / information));
            if (Math.abs(move) < SMALL_STEP) {
                return Optional.of(new ConditionalOddsRatio(at, 1 / Math.sqrt(information)));
            }
            at += move;
        }
        return Optional.empty();
    }

    private static double sum(Map<Kind, Integer> kinds, ToDoubleFunction<Kind> part) {
        return Arrays.stream(kinds.entrySet().stream()
                        .mapToDouble(each -> each.getValue() * part.applyAsDouble(each.getKey()))
                        .sorted()
                        .toArray())
                .sum();
    }

    /** Sets that are alike, as most pairs are. */
    private record Kind(int count, long row, long column, long total) {

        OddsFamily family() {
            return OddsFamily.hypergeometric(row, column, total);
        }
    }
}
