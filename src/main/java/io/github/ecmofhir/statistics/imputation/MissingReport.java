package io.github.ecmofhir.statistics.imputation;

import io.github.ecmofhir.statistics.ContingencyTable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Which values are missing: by column, together, and by group. Made in O(n k) for n subjects and k columns.
 */
public final class MissingReport {

    private final int subjects;
    private final boolean[][] missing;
    private final List<Pattern> patterns;

    private MissingReport(int subjects, boolean[][] missing, List<Pattern> patterns) {
        this.subjects = subjects;
        this.missing = missing;
        this.patterns = patterns;
    }

    /**
     * Subjects who have and miss the same columns.
     *
     * @param code a character by column, in their order: 1 where the value is there, 0 where it is missing
     * @param subjects how many there are
     */
    public record Pattern(String code, int subjects) {

        /** True when nothing is missing. */
        public boolean complete() {
            return code.indexOf('0') < 0;
        }
    }

    /**
     * The report of columns of any kind.
     *
     * @param missing by column and subject, whether the value is missing; one column or more, all of one length
     */
    public static MissingReport of(boolean[]... missing) {
        if (missing.length == 0) {
            throw new IllegalArgumentException("There is no column to report on");
        }
        int subjects = missing[0].length;
        Map<String, Integer> counts = new HashMap<>();
        boolean[][] kept = new boolean[missing.length][];
        for (int column = 0; column < missing.length; column++) {
            if (missing[column].length != subjects) {
                throw new IllegalArgumentException(
                        "Columns of " + subjects + " and " + missing[column].length + " subjects");
            }
            kept[column] = missing[column].clone();
        }
        for (int subject = 0; subject < subjects; subject++) {
            counts.merge(code(kept, subject), 1, Integer::sum);
        }
        var patterns = counts.entrySet().stream()
                .map(entry -> new Pattern(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Pattern::subjects).reversed().thenComparing(Pattern::code))
                .toList();
        return new MissingReport(subjects, kept, patterns);
    }

    /** The report of columns of numbers, in which NaN is missing. */
    public static MissingReport of(double[]... columns) {
        return of(Arrays.stream(columns).map(MissingReport::missing).toArray(boolean[][]::new));
    }

    /** How many subjects there are. */
    public int subjects() {
        return subjects;
    }

    /** How many columns there are. */
    public int columns() {
        return missing.length;
    }

    /** How many subjects miss a column. */
    public int missing(int column) {
        int count = 0;
        for (boolean value : missing[column]) {
            count += value ? 1 : 0;
        }
        return count;
    }

    /** The same in percent of all subjects; empty without subjects. */
    public OptionalDouble percentMissing(int column) {
        return subjects == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * missing(column) / subjects);
    }

    /** How many subjects miss nothing. */
    public int completeCases() {
        return patterns.stream()
                .filter(Pattern::complete)
                .mapToInt(Pattern::subjects)
                .sum();
    }

    /** The patterns in which values are missing, the most frequent first and equally frequent ones by code. */
    public List<Pattern> patterns() {
        return patterns;
    }

    /**
     * Groups down, and across how many of each have a column and how many miss it, to test whether that has to do with
     * the group. Empty when nobody or everybody misses it.
     *
     * @param group of each subject, 0 to groups - 1, or -1 where it is not known: those do not count in the table
     */
    public Optional<ContingencyTable> byGroup(int column, int[] group, int groups) {
        if (group.length != subjects) {
            throw new IllegalArgumentException(
                    "group has " + group.length + " elements where there are " + subjects + " subjects");
        }
        int all = missing(column);
        if (all == 0 || all == subjects) {
            return Optional.empty();
        }
        int[][] counts = new int[groups][2];
        for (int subject = 0; subject < subjects; subject++) {
            int of = group[subject];
            if (of < -1 || of >= groups) {
                throw new IllegalArgumentException("There is no group " + of + " among " + groups);
            }
            if (of >= 0) {
                counts[of][missing[column][subject] ? 1 : 0]++;
            }
        }
        return Optional.of(ContingencyTable.of(counts));
    }

    private static String code(boolean[][] missing, int subject) {
        var code = new StringBuilder(missing.length);
        for (boolean[] column : missing) {
            code.append(column[subject] ? '0' : '1');
        }
        return code.toString();
    }

    private static boolean[] missing(double[] column) {
        boolean[] missing = new boolean[column.length];
        for (int subject = 0; subject < column.length; subject++) {
            missing[subject] = Double.isNaN(column[subject]);
        }
        return missing;
    }
}
