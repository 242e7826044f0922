package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.cohort.CodedColumn;
import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.measure.Variable;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.statistics.imputation.Incomplete;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A column that groups may differ in, one value a run.
 *
 * @param values numbers; 1 and 0 for yes and no; the place of its level for a category; NaN where missing
 * @param levels of a category, the one compared with first; empty for other columns
 */
record Covariate(Variable variable, double[] values, List<String> levels) {

    private static final String PRESENT = "present";

    /**
     * @param reference the level that others are compared with; the most frequent where it is not said
     * @throws Problem REQ_PARAMETER where nobody has that level, or the column has none
     */
    static Covariate of(Variable variable, Cohort cohort, Optional<String> reference) {
        if (reference.isPresent() && variable.kind() != Variable.Kind.CATEGORICAL) {
            throw References.unknown(variable.name(), reference.get(), List.of());
        }
        return switch (variable.kind()) {
            case CONTINUOUS -> new Covariate(variable, cohort.numbers(variable.name()), List.of());
            case PRESENCE -> presence(variable, cohort.coded(variable.name()));
            case CATEGORICAL -> category(variable, cohort.coded(variable.name()), reference);
        };
    }

    String name() {
        return variable.name();
    }

    /** Whether it is told as yes and no. */
    boolean isYesNo() {
        return variable.kind() != Variable.Kind.CONTINUOUS;
    }

    int missing() {
        return (int) Arrays.stream(values).filter(Double::isNaN).count();
    }

    boolean isKnown(int row) {
        return !Double.isNaN(values[row]);
    }

    /** The same with other values, as when those missing were imputed. */
    Covariate with(double[] others) {
        return new Covariate(variable, others, levels);
    }

    Incomplete incomplete(int[] rows) {
        var kind = variable.kind() == Variable.Kind.CONTINUOUS
                ? Incomplete.Kind.NUMERIC
                : levels.isEmpty() ? Incomplete.Kind.BINARY : Incomplete.Kind.CATEGORICAL;
        return new Incomplete(name(), kind, at(rows));
    }

    /** The names of its terms in a model: one, or one for each level but the first that any of the rows has. */
    List<String> terms(int[] rows) {
        return levels.isEmpty()
                ? List.of(name())
                : IntStream.of(compared(rows))
                        .mapToObj(level -> name() + "=" + levels.get(level))
                        .toList();
    }

    /** The columns of these terms. */
    List<double[]> columns(int[] rows) {
        double[] here = at(rows);
        if (levels.isEmpty()) {
            return List.of(here);
        }
        List<double[]> columns = new ArrayList<>();
        for (int level : compared(rows)) {
            columns.add(Arrays.stream(here).map(value -> value == level ? 1 : 0).toArray());
        }
        return columns;
    }

    /** The levels that rows have, without the first of them, which the others are compared with. */
    private int[] compared(int[] rows) {
        double[] here = at(rows);
        return IntStream.range(0, levels.size())
                .filter(level -> Arrays.stream(here).anyMatch(value -> value == level))
                .skip(1)
                .toArray();
    }

    private double[] at(int[] rows) {
        double[] here = new double[rows.length];
        for (int i = 0; i < here.length; i++) {
            here[i] = values[rows[i]];
        }
        return here;
    }

    private static Covariate presence(Variable variable, CodedColumn coded) {
        int present = coded.values().indexOf(PRESENT);
        double[] values = Arrays.stream(coded.places())
                .mapToDouble(place -> place < 0 ? Double.NaN : place == present ? 1 : 0)
                .toArray();
        return new Covariate(variable, values, List.of());
    }

    private static Covariate category(Variable variable, CodedColumn coded, Optional<String> reference) {
        int[] counts = coded.counts(IntStream.range(0, coded.places().length).toArray());
        int[] seen = IntStream.range(0, counts.length)
                .filter(place -> counts[place] > 0)
                .toArray();
        int first = reference
                .map(value -> Arrays.stream(seen)
                        .filter(place -> coded.values().get(place).equals(value))
                        .findFirst()
                        .orElseThrow(() -> References.unknown(
                                variable.name(),
                                value,
                                Arrays.stream(seen)
                                        .mapToObj(coded.values()::get)
                                        .toList())))
                .orElseGet(() -> Arrays.stream(seen)
                        .reduce((a, b) -> counts[b] > counts[a] ? b : a)
                        .orElse(-1));
        int[] ordered = IntStream.concat(
                        Arrays.stream(seen).filter(place -> place == first),
                        Arrays.stream(seen).filter(place -> place != first))
                .toArray();
        double[] levelOf = new double[counts.length];
        for (int level = 0; level < ordered.length; level++) {
            levelOf[ordered[level]] = level;
        }
        double[] values = Arrays.stream(coded.places())
                .mapToDouble(place -> place < 0 ? Double.NaN : levelOf[place])
                .toArray();
        return new Covariate(
                variable,
                values,
                Arrays.stream(ordered).mapToObj(coded.values()::get).toList());
    }
}
