package io.github.ecmofhir.cohort;

import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One condition on one column: {@code column=value[,value]} (any of them), with the FHIR prefixes ge, le, gt, lt, ne and eq
 * for numbers and dates, or {@code column:missing=true|false}. A missing value fits no condition but {@code :missing} and,
 * for columns whose values are closed, {@code column=missing}.
 */
public final class Filter {

    private static final Pattern FORM = Pattern.compile("^([A-Za-z0-9_]+) *(:missing)? *=(.+)$", Pattern.DOTALL);
    private static final Pattern PREFIX = Pattern.compile("^(ge|le|gt|lt|ne|eq)(.+)$");
    private static final Pattern NUMBER = Pattern.compile("^-?[0-9]+([.][0-9]+)?$");
    private static final int DATE_LENGTH = 10;
    private static final String MISSING = "missing";

    private final String text;
    private final int column;
    private final List<Condition> anyOf;

    private Filter(String text, int column, List<Condition> anyOf) {
        this.text = text;
        this.column = column;
        this.anyOf = anyOf;
    }

    /** @throws Problem COLUMN_UNKNOWN or VALUE_UNKNOWN, naming those there are, or FILTER_MALFORMED */
    public static Filter parse(String text) {
        Matcher form = FORM.matcher(text.trim());
        if (!form.matches()) {
            throw malformed(text, "It is not of the form column=value.");
        }
        int column = column(form.group(1), "filter");
        List<Condition> conditions = new ArrayList<>();
        if (form.group(2) != null) {
            conditions.add(missing(text, form.group(3)));
        } else {
            for (String value : form.group(3).split(",", -1)) {
                conditions.add(condition(text, CaseColumns.all().get(column), value.trim()));
            }
        }
        return new Filter(text.trim(), column, conditions);
    }

    /** @return place of a column */
    static int column(String name, String parameter) {
        int place = CaseColumns.place(name);
        if (place < 0) {
            throw Problem.of(
                    ProblemCode.COLUMN_UNKNOWN,
                    Place.parameter(parameter),
                    "There is no column `" + name + "`.",
                    "The columns are: " + String.join(", ", CaseColumns.names()) + ".",
                    "Use one of these.");
        }
        return place;
    }

    public boolean fits(CaseTable table, int row) {
        for (Condition condition : anyOf) {
            if (condition.fits(table, column, row)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the condition is on this column. */
    boolean concerns(String name) {
        return column == CaseColumns.place(name);
    }

    /** Name of the column it is on. */
    public String column() {
        return CaseColumns.all().get(column).name();
    }

    /** As it was written. */
    @Override
    public String toString() {
        return text;
    }

    private static Condition missing(String text, String value) {
        if (!Set.of("true", "false").contains(value)) {
            throw malformed(text, "After :missing= stands true or false.");
        }
        boolean wanted = Boolean.parseBoolean(value);
        return (table, column, row) -> table.isMissing(column, row) == wanted;
    }

    private static Condition condition(String text, CaseColumn column, String value) {
        if (value.isEmpty()) {
            throw malformed(text, "A value is empty.");
        }
        return switch (column.type()) {
            case NUMBER -> number(text, value);
            case DATE -> date(text, value);
            case CODE, PRESENCE -> closed(text, column.name(), value);
            case TEXT -> (table, place, row) -> value.equals(table.text(place, row));
        };
    }

    private static Condition closed(String text, String column, String value) {
        if (MISSING.equals(value)) {
            return CaseTable::isMissing;
        }
        List<String> values = Dictionary.ofCases().column(column).values();
        if (!values.contains(value)) {
            throw Problem.of(
                    ProblemCode.VALUE_UNKNOWN,
                    Place.parameter("filter"),
                    "The condition `" + text + "` asks for `" + value + "`, which `" + column + "` never is.",
                    "Its values are: " + String.join(", ", values) + ", " + MISSING + ".",
                    "Use one of these.");
        }
        return (table, place, row) -> value.equals(table.text(place, row));
    }

    private static Condition number(String text, String value) {
        Matcher prefix = PREFIX.matcher(value);
        String comparison = prefix.matches() ? prefix.group(1) : "eq";
        String digits = prefix.matches() ? prefix.group(2) : value;
        if (!NUMBER.matcher(digits).matches()) {
            throw malformed(text, "`" + value + "` is no number.");
        }
        double limit = Double.parseDouble(digits);
        return (table, column, row) -> {
            double number = table.number(column, row);
            return !Double.isNaN(number) && holds(comparison, Double.compare(number, limit));
        };
    }

    private static Condition date(String text, String value) {
        Matcher prefix = PREFIX.matcher(value);
        String comparison = prefix.matches() ? prefix.group(1) : "eq";
        LocalDate limit;
        String day = prefix.matches() ? prefix.group(2) : value;
        try {
            limit = LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw malformed(text, "`" + value + "` is no date of the form 2025-02-19.");
        }
        if (day.length() != DATE_LENGTH) {
            throw malformed(text, "`" + value + "` has a year of more than four digits.");
        }
        return (table, column, row) -> {
            String date = table.text(column, row);
            return date != null
                    && date.length() >= DATE_LENGTH
                    && holds(comparison, date.substring(0, DATE_LENGTH).compareTo(limit.toString()));
        };
    }

    private static boolean holds(String comparison, int order) {
        return switch (comparison) {
            case "ge" -> order >= 0;
            case "le" -> order <= 0;
            case "gt" -> order > 0;
            case "lt" -> order < 0;
            case "ne" -> order != 0;
            default -> order == 0;
        };
    }

    private static Problem malformed(String text, String found) {
        return Problem.of(
                ProblemCode.FILTER_MALFORMED,
                Place.parameter("filter"),
                "The condition `" + text + "` cannot be read: " + found,
                "A condition is column=value[,value], column=ge65 (also le, gt, lt, ne), or column:missing=true.",
                "Correct the condition.");
    }

    /**
     * @param parameter the name under which they were sent
     * @throws Problem as {@link #parse}, at that parameter
     */
    public static List<Filter> parseAll(List<String> texts, String parameter) {
        try {
            return texts.stream().map(Filter::parse).toList();
        } catch (Problem problem) {
            throw Problem.of(problem.issues().stream()
                    .map(issue -> issue.at(Place.parameter(parameter)))
                    .toList());
        }
    }

    @FunctionalInterface
    private interface Condition {
        boolean fits(CaseTable table, int column, int row);
    }
}
