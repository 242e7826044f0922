package io.github.ecmofhir.cohort;

import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Divides a cohort by the values of one column, or by bands of a number: {@code age_years:band=18,40,65} gives {@code <18},
 * {@code 18-<40}, {@code 40-<65}, {@code >=65}. Runs without a value form the stratum {@code missing}.
 */
public final class Stratifier {

    /** Value of the stratum of runs without a value. */
    public static final String MISSING = "missing";

    private static final Pattern FORM = Pattern.compile("^([a-z0-9_]+)(?::band=([-0-9.,]+))?$");

    private static final int MOST_STRATA = 200;

    private final String parameter;
    private final String text;
    private final int column;
    private final List<String> limits;
    private final double[] limitValues;

    private Stratifier(String parameter, String text, int column, List<String> limits) {
        this.parameter = parameter;
        this.text = text;
        this.column = column;
        this.limits = limits;
        this.limitValues = limits.stream().mapToDouble(Double::parseDouble).toArray();
    }

    /** @throws Problem COLUMN_UNKNOWN or FILTER_MALFORMED */
    public static Stratifier parse(String text) {
        return parse(text, "stratifier");
    }

    /**
     * A stratifier that was sent under another name.
     *
     * @throws Problem COLUMN_UNKNOWN or FILTER_MALFORMED
     */
    public static Stratifier parse(String text, String parameter) {
        Matcher form = FORM.matcher(text.trim());
        if (!form.matches()) {
            throw malformed(text, parameter, "It is neither a column nor column:band=limits.");
        }
        int column = Filter.column(form.group(1), parameter);
        if (form.group(2) == null) {
            return new Stratifier(parameter, text.trim(), column, List.of());
        }
        if (!CaseColumns.all().get(column).isNumber()) {
            throw malformed(text, parameter, "Bands need a column of numbers.");
        }
        return new Stratifier(parameter, text.trim(), column, limits(text, parameter, form.group(2)));
    }

    private static List<String> limits(String text, String parameter, String sent) {
        List<String> limits = Arrays.asList(sent.split(",", -1));
        double last = Double.NEGATIVE_INFINITY;
        for (String limit : limits) {
            double value;
            try {
                value = Double.parseDouble(limit);
            } catch (NumberFormatException e) {
                throw malformed(text, parameter, "`" + limit + "` is no number.");
            }
            if (value <= last) {
                throw malformed(text, parameter, "The limits do not rise.");
            }
            last = value;
        }
        return limits;
    }

    public boolean concerns(String name) {
        return column == CaseColumns.place(name);
    }

    /** Whether strata are bands of numbers rather than single values. */
    public boolean isOfBands() {
        return !limits.isEmpty();
    }

    /** Whether strata are the values of a closed list, none of which names a run, a person or a place. */
    public boolean isOfClosedList() {
        ColumnType type = CaseColumns.all().get(column).type();
        return type == ColumnType.CODE || type == ColumnType.PRESENCE;
    }

    /**
     * Each run in the stratum of its value.
     *
     * @throws Problem STRATA_TOO_MANY if the column has more values than anybody reads
     */
    public Strata divide(Cohort cohort) {
        return CaseColumns.all().get(column).isNumber() ? byNumber(cohort) : byText(cohort);
    }

    private Strata byText(Cohort cohort) {
        CodedColumn coded = cohort.coded(column);
        int[] counts = coded.counts(IntStream.range(0, cohort.size()).toArray());
        List<String> values = new ArrayList<>();
        int[] stratumOfPlace = new int[counts.length];
        for (int place = 0; place < counts.length; place++) {
            stratumOfPlace[place] = values.size();
            if (counts[place] > 0) {
                values.add(coded.values().get(place));
            }
        }
        int[] stratumOf = new int[cohort.size()];
        for (int position = 0; position < stratumOf.length; position++) {
            int place = coded.places()[position];
            stratumOf[position] = place < 0 ? values.size() : stratumOfPlace[place];
        }
        return strata(cohort, values, stratumOf);
    }

    private Strata byNumber(Cohort cohort) {
        TreeMap<Double, Integer> places = new TreeMap<>();
        for (int position = 0; position < cohort.size(); position++) {
            double number = cohort.number(column, position);
            if (!Double.isNaN(number)) {
                places.put(rank(number), 0);
            }
        }
        List<String> values = new ArrayList<>();
        places.replaceAll((rank, place) -> {
            values.add(name(rank));
            return values.size() - 1;
        });
        int[] stratumOf = new int[cohort.size()];
        Arrays.setAll(stratumOf, position -> {
            double number = cohort.number(column, position);
            return Double.isNaN(number) ? values.size() : places.getOrDefault(rank(number), values.size());
        });
        return strata(cohort, values, stratumOf);
    }

    /** @param stratumOf one more than there are values where the value is missing */
    private Strata strata(Cohort cohort, List<String> values, int[] stratumOf) {
        if (values.size() > MOST_STRATA) {
            throw tooMany(values.size());
        }
        boolean missing = Arrays.stream(stratumOf).anyMatch(stratum -> stratum == values.size());
        return new Strata(cohort, text, missing ? with(values, MISSING) : values, stratumOf);
    }

    private static List<String> with(List<String> values, String last) {
        List<String> all = new ArrayList<>(values);
        all.add(last);
        return all;
    }

    private Problem tooMany(int strata) {
        return Problem.of(
                ProblemCode.STRATA_TOO_MANY,
                Place.parameter(parameter),
                "`" + text + "` has " + strata + " values in this cohort.",
                "A stratifier gives at most " + MOST_STRATA + " strata.",
                "Take bands of a number, as in age_years:band=18,40,65, or filter the cohort first.");
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
        while (band < limitValues.length && value >= limitValues[band]) {
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

    private static Problem malformed(String text, String parameter, String found) {
        return Problem.of(
                ProblemCode.FILTER_MALFORMED,
                Place.parameter(parameter),
                "The stratifier `" + text + "` cannot be read: " + found,
                "A stratifier is a column, or column:band=18,40,65.",
                "Correct the stratifier.");
    }
}
