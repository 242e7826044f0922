package io.github.ecmofhir.measure;

import io.github.ecmofhir.cohort.ColumnDescription;
import io.github.ecmofhir.cohort.ColumnType;
import io.github.ecmofhir.cohort.Dictionary;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.List;
import java.util.Set;

/** A column that tells what patients, treatment and outcome were like: a variable of a table of characteristics. */
public record Variable(ColumnDescription column) {

    /** How a variable is described. */
    public enum Kind {
        /** By mean, median and range. */
        CONTINUOUS,
        /** By how many have it. */
        PRESENCE,
        /** By how many have each of its values. */
        CATEGORICAL
    }

    private static final Set<String> IDENTIFIERS = Set.of("run_id", "patient_id", "centre");

    /** How much is known of a run is not what the run was like, so it must be asked for. */
    private static final Set<String> ABOUT_DATA = Set.of("run_number", "run_start_precision", "completeness");

    private static final String ASSESSED = "cxa_";

    /** What a table has that does not say which, in the order of the columns. */
    static List<Variable> usual() {
        return Dictionary.ofCases().columns().stream()
                .filter(Variable::describes)
                .filter(column ->
                        !ABOUT_DATA.contains(column.name()) && !column.name().startsWith(ASSESSED))
                .map(Variable::new)
                .toList();
    }

    /**
     * The variables that a client asks for, in his order.
     *
     * @throws Problem COLUMN_UNKNOWN, or REQ_PARAMETER for a column that describes nobody
     */
    public static List<Variable> named(List<String> names) {
        return named(names, "variable");
    }

    /**
     * The same, sent under another name.
     *
     * @throws Problem as {@link #named(List)}, at that parameter
     */
    public static List<Variable> named(List<String> names, String parameter) {
        Dictionary dictionary = Dictionary.ofCases();
        dictionary.columns(names, parameter).stream()
                .filter(column -> !describes(column))
                .forEach(column -> {
                    throw Problem.of(
                            ProblemCode.REQ_PARAMETER,
                            Place.parameter(parameter),
                            "`" + column.name() + "` is an identifier or a date.",
                            "A characteristic is a quantity, a category, or a yes or no.",
                            "Leave it out; $ecmo-cases gives its values.");
                });
        return names.stream()
                .distinct()
                .map(dictionary::column)
                .map(Variable::new)
                .toList();
    }

    public String name() {
        return column.name();
    }

    public Kind kind() {
        return switch (column.type()) {
            case NUMBER -> Kind.CONTINUOUS;
            case PRESENCE -> Kind.PRESENCE;
            case CODE, TEXT, DATE -> Kind.CATEGORICAL;
        };
    }

    private static boolean describes(ColumnDescription column) {
        return column.type() != ColumnType.DATE && !IDENTIFIERS.contains(column.name());
    }
}
