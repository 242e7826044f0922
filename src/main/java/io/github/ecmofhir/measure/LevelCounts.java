package io.github.ecmofhir.measure;

import io.github.ecmofhir.cohort.CodedColumn;
import io.github.ecmofhir.cohort.Cohort;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many of each stratum have each level of a category, or of yes and no.
 *
 * @param levels of yes and no these two, whether seen or not; of a category the values that are seen, in the order of the
 *     dictionary, values that it does not list last
 * @param ofStrata a row for each stratum, a column for each level
 */
record LevelCounts(List<String> levels, int[][] ofStrata) {

    private static final List<String> PRESENCE = List.of("present", "absent");

    static LevelCounts of(Variable variable, Cohort cohort, List<TableStratum> strata) {
        CodedColumn column = cohort.coded(variable.name());
        int[][] counts = strata.stream()
                .map(stratum -> column.counts(stratum.positions()))
                .toArray(int[][]::new);
        List<String> levels = variable.kind() == Variable.Kind.PRESENCE ? PRESENCE : seen(variable, column, counts);
        int[] places = levels.stream().mapToInt(column.values()::indexOf).toArray();
        return new LevelCounts(
                levels,
                Arrays.stream(counts)
                        .map(row -> Arrays.stream(places)
                                .map(place -> place < 0 ? 0 : row[place])
                                .toArray())
                        .toArray(int[][]::new));
    }

    private static List<String> seen(Variable variable, CodedColumn column, int[][] counts) {
        List<String> listed = variable.column().values();
        return IntStream.range(0, column.values().size())
                .filter(place -> Arrays.stream(counts).anyMatch(row -> row[place] > 0))
                .mapToObj(column.values()::get)
                .sorted(Comparator.comparingInt(
                        value -> listed.contains(value) ? listed.indexOf(value) : listed.size()))
                .toList();
    }

    /** Of all strata together. */
    int[] all() {
        int[] all = new int[levels.size()];
        for (int[] row : ofStrata) {
            Arrays.setAll(all, level -> all[level] + row[level]);
        }
        return all;
    }
}
