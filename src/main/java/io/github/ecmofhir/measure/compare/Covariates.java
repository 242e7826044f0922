package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.cohort.Stratifier;
import io.github.ecmofhir.measure.Variable;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.statistics.regression.Design;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The covariates of a model, for the runs of both groups. */
final class Covariates {

    /** The term of the exposure: 1 for group A. */
    static final String EXPOSURE = "group";

    private final List<Covariate> all;

    Covariates(List<Covariate> all) {
        this.all = List.copyOf(all);
    }

    /**
     * @param parameter under which the names were sent
     * @throws Problem COLUMN_UNKNOWN; REQ_PARAMETER for a column that describes nobody, or that makes the groups;
     *     COVARIATE_EMPTY for one that nobody has a value of
     */
    static Covariates of(List<String> names, String parameter, Cohort cohort, ComparisonOptions options) {
        Stratifier by = options.by();
        for (String name : names) {
            if (by != null && by.concerns(name)) {
                throw Problem.of(
                        ProblemCode.REQ_PARAMETER,
                        Place.parameter(parameter),
                        "`" + name + "` makes the groups.",
                        "What makes the groups cannot be held equal between them.",
                        "Leave it out.");
            }
        }
        return of(names, parameter, cohort, options.references());
    }

    /**
     * The same without groups.
     *
     * @param references {@code column=value} that others are compared with
     * @throws Problem COLUMN_UNKNOWN; REQ_PARAMETER for a column that describes nobody; COVARIATE_EMPTY
     */
    static Covariates of(List<String> names, String parameter, Cohort cohort, List<String> references) {
        List<Covariate> covariates = new ArrayList<>();
        for (Variable variable : Variable.named(names, parameter)) {
            Covariate covariate = Covariate.of(variable, cohort, References.of(variable.name(), references));
            if (covariate.missing() == cohort.size() && cohort.size() > 0) {
                throw Problem.of(
                        ProblemCode.COVARIATE_EMPTY,
                        Place.parameter(parameter),
                        "`" + variable.name() + "` is missing in all " + cohort.size() + " runs.",
                        "A covariate has values.",
                        "Leave it out, or choose a cohort that has it.");
            }
            covariates.add(covariate);
        }
        return new Covariates(covariates);
    }

    List<Covariate> all() {
        return all;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** The same without those of a column. */
    Covariates without(Stratifier column) {
        return new Covariates(all.stream()
                .filter(covariate -> !column.concerns(covariate.name()))
                .toList());
    }

    /** Those of the rows that lack nothing. */
    int[] complete(int[] rows) {
        int[] complete = rows;
        for (Covariate covariate : all) {
            complete = Arrays.stream(complete).filter(covariate::isKnown).toArray();
        }
        return complete;
    }

    /** How many of the rows lack each covariate that any of them lacks. */
    Map<String, Integer> missing(int[] rows) {
        Map<String, Integer> missing = new TreeMap<>();
        for (Covariate covariate : all) {
            int count = (int)
                    Arrays.stream(rows).filter(row -> !covariate.isKnown(row)).count();
            if (count > 0) {
                missing.put(covariate.name(), count);
            }
        }
        return missing;
    }

    /** The covariates that no row of one of the groups has. */
    List<String> ofOneGroup(int[] rows, boolean[] inA) {
        return all.stream()
                .filter(covariate -> Arrays.stream(rows)
                                .filter(covariate::isKnown)
                                .mapToObj(row -> inA[row])
                                .distinct()
                                .count()
                        < 2)
                .map(Covariate::name)
                .toList();
    }

    /** The categories of which rows have one value only, and which so make no term. */
    List<String> constant(int[] rows) {
        return all.stream()
                .filter(covariate -> covariate.terms(rows).isEmpty())
                .map(Covariate::name)
                .toList();
    }

    /** The covariates of rows that lack nothing. */
    Design design(int[] rows) {
        List<String> terms = new ArrayList<>();
        List<double[]> columns = new ArrayList<>();
        all.forEach(covariate -> {
            terms.addAll(covariate.terms(rows));
            columns.addAll(covariate.columns(rows));
        });
        return Design.of(rows.length, terms, columns.toArray(double[][]::new));
    }

    /** The same with the exposure first. */
    Design design(int[] rows, boolean[] inA) {
        List<String> terms = new ArrayList<>(List.of(EXPOSURE));
        List<double[]> columns = new ArrayList<>(List.of(exposure(rows, inA)));
        Design others = design(rows);
        terms.addAll(others.terms());
        others.terms().forEach(term -> columns.add(others.column(term)));
        return Design.of(rows.length, terms, columns.toArray(double[][]::new));
    }

    /** For each term of the design whether it is one of yes and no. */
    List<Boolean> yesNo(int[] rows) {
        List<Boolean> yesNo = new ArrayList<>();
        all.forEach(covariate -> covariate.terms(rows).forEach(term -> yesNo.add(covariate.isYesNo())));
        return yesNo;
    }

    static double[] exposure(int[] rows, boolean[] inA) {
        return IntStream.of(rows).mapToDouble(row -> inA[row] ? 1 : 0).toArray();
    }

    /** A design of the exposure and nothing else. */
    static Design exposureAlone(int[] rows, boolean[] inA) {
        return new Covariates(List.of()).design(rows, inA);
    }
}
