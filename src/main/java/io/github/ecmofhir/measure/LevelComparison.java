package io.github.ecmofhir.measure;

import io.github.ecmofhir.statistics.ChiSquaredTest;
import io.github.ecmofhir.statistics.ContingencyTable;
import io.github.ecmofhir.statistics.FisherTest;
import io.github.ecmofhir.statistics.FreemanHalton;
import io.github.ecmofhir.statistics.Proportion;
import io.github.ecmofhir.statistics.StandardizedDifference;
import io.github.ecmofhir.statistics.TestResult;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Compares categories, or yes and no, between strata: by the chi-squared test, by an exact one where counts are small. */
final class LevelComparison {

    /** From here on the chi-squared distribution is commonly taken for near enough. */
    private static final double ENOUGH = 5;

    /** One variable shall not hold up a whole table. */
    private static final long EXACT_STEPS = 1_000_000;

    private LevelComparison() {}

    /**
     * Of categories.
     *
     * @param counts a row for each stratum but that of the missing, a column for each value
     */
    static Difference ofCategories(int[][] counts, boolean continuityCorrection) {
        // Of values that nobody has there are not even shares
        if (counts.length < 2 || counts[0].length == 0) {
            return Difference.NONE;
        }
        return of(
                counts,
                continuityCorrection,
                Difference.standardized(List.of(counts), StandardizedDifference::categorical));
    }

    /**
     * Of yes and no.
     *
     * @param counts a row for each stratum but that of the missing: those who have it, those who have not
     */
    static Difference ofPresence(int[][] counts, boolean continuityCorrection) {
        List<Proportion> shares = Arrays.stream(counts)
                .map(row -> Proportion.of(row[0], row[0] + row[1]))
                .toList();
        return of(counts, continuityCorrection, Difference.standardized(shares, StandardizedDifference::binary));
    }

    private static Difference of(int[][] counts, boolean continuityCorrection, OptionalDouble smd) {
        if (counts.length < 2) {
            return Difference.NONE;
        }
        int[][] seen = seen(counts);
        boolean testable = seen[0].length > 1
                && Arrays.stream(seen).allMatch(row -> Arrays.stream(row).sum() > 0);
        return new Difference(testable ? test(ContingencyTable.of(seen), continuityCorrection) : Optional.empty(), smd);
    }

    private static Optional<Difference.Test> test(ContingencyTable table, boolean continuityCorrection) {
        boolean fourfold = table.rows() == 2 && table.columns() == 2;
        boolean small = table.smallestExpected() < ENOUGH;
        if (small) {
            TestResult exact = fourfold ? FisherTest.of(table).result() : FreemanHalton.test(table, EXACT_STEPS);
            Optional<Difference.Test> test = Difference.Test.of("fisher", exact);
            if (test.isPresent()) {
                return test;
            }
        }
        boolean corrected = fourfold && continuityCorrection;
        TestResult result = corrected ? ChiSquaredTest.yates(table) : ChiSquaredTest.pearson(table);
        return Difference.Test.of(corrected ? "chi-square-yates" : "chi-square", result)
                .map(test -> new Difference.Test(test.name(), test.pValue(), small));
    }

    /** Without the values that none of the compared has. */
    private static int[][] seen(int[][] counts) {
        int[] columns = IntStream.range(0, counts[0].length)
                .filter(column -> Arrays.stream(counts).anyMatch(row -> row[column] > 0))
                .toArray();
        return Arrays.stream(counts)
                .map(row -> Arrays.stream(columns).map(column -> row[column]).toArray())
                .toArray(int[][]::new);
    }
}
