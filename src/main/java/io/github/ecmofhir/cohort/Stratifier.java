package io.github.ecmofhir.cohort;

import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Divides a cohort by the values of one column, or by bands of a number: {@code age_years:band=18,40,65} gives {@code <18},
 * {@code 18-<40}, {@code 40-<65}, {@code >=65}. Runs without a value form the stratum {@code missing}.
 */
public final class Stratifier {

    /** Value of the stratum of runs without a value. */
    public static final String MISSING = "missing";

    private static final Pattern FORM = Pattern.compile("^([a-z0-9_]+)(?::band=([-0-9.,]+))?$");

    private final String text;
    private final int column;
    private final List<String> limits;

    private Stratifier(String text, int column, List<String> limits) {
        this.text = text;
        this.column = column;
        this.limits = limits;
    }

    /** @throws Problem COLUMN_UNKNOWN or FILTER_MALFORMED */
    public static Stratifier parse(String text) {
        Matcher form = FORM.matcher(text.trim());
        if (!form.matches()) {
            throw malformed(text, "It is neither a column nor column:band=limits.");
        }
        int column = Filter.column(form.group(1), "stratifier");
        if (form.group(2) == null) {
            return new Stratifier(text.trim(), column, List.of());
        }
        if (!CaseColumns.all().get(column).isNumber()) {
            throw malformed(text, "Bands need a column of numbers.");
        }
        return new Stratifier(text.trim(), column, limits(text, form.group(2)));
    }

    private static List<String> limits(String text, String sent) {
        List<String> limits = Arrays.asList(sent.split(",", -1));
        double last = Double.NEGATIVE_INFINITY;
        for (String limit : limits) {
            double value;
            try {
                value = Double.parseDouble(limit);
            } catch (NumberFormatException e) {
                throw malformed(text, "`" + limit + "` is no number.");
            }
            if (value <= last) {
                throw malformed(text, "The limits do not rise.");
            }
            last = value;
        }
        return limits;
    }

    /** The rows of each value: codes in alphabetical order, numbers and bands rising, missing last. */
    public Map<String, List<Integer>> divide(Cohort cohort) {
        boolean number = CaseColumns.all().get(column).isNumber();
        Map<Double, List<Integer>> byNumber = new TreeMap<>();
        Map<String, List<Integer>> byText = new TreeMap<>();
        List<Integer> missing = new ArrayList<>();
        for (int row : cohort.rows()) {
            if (cohort.table().isMissing(column, row)) {
                missing.add(row);
            } else if (number) {
                byNumber.computeIfAbsent(rank(cohort.table().number(column, row)), key -> new ArrayList<>())
                        .add(row);
            } else {
                byText.computeIfAbsent(String.valueOf(cohort.table().text(column, row)), key -> new ArrayList<>())
                        .add(row);
            }
        }
        Map<String, List<Integer>> strata = new LinkedHashMap<>(byText);
        byNumber.forEach((rank, rows) -> strata.put(name(rank), rows));
        if (!missing.isEmpty()) {
            strata.put(MISSING, missing);
        }
        return strata;
    }

    /** As it was written. */
    @Override
    public String toString() {
        return text;
    }

    /** The number itself, or the number of its band. */
    private double rank(double value) {
        if (limits.isEmpty()) {
            return value;
        }
        int band = 0;
        while (band < limits.size() && value >= Double.parseDouble(limits.get(band))) {
            band++;
        }
        return band;
    }

    private String name(double rank) {
        if (limits.isEmpty()) {
            return rank == Math.rint(rank) ? String.valueOf((long) rank) : String.valueOf(rank);
        }
        int band = (int) rank;
        if (band == 0) {
            return "<" + limits.get(0);
        }
        return band == limits.size() ? ">=" + limits.get(band - 1) : limits.get(band - 1) + "-<" + limits.get(band);
    }

    private static Problem malformed(String text, String found) {
        return Problem.of(
                ProblemCode.FILTER_MALFORMED,
                Place.parameter("stratifier"),
                "The stratifier `" + text + "` cannot be read: " + found,
                "A stratifier is a column, or column:band=18,40,65.",
                "Correct the stratifier.");
    }
}
