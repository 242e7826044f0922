package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.statistics.causal.Balance;
import io.github.ecmofhir.statistics.regression.Coefficients;
import io.github.ecmofhir.statistics.regression.Design;
import io.github.ecmofhir.statistics.regression.LogisticFit;
import io.github.ecmofhir.statistics.regression.LogisticRegression;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The chance to be in group A by covariates: the propensity score (Rosenbaum and Rubin 1983).
 *
 * @param rows those that lack no covariate
 * @param design their covariates
 * @param yesNo for each term whether it is one of yes and no
 * @param inA which of these rows are in group A
 * @param constant categories of which these rows have one value
 * @param fit of that on the covariates
 */
record Propensity(
        int[] rows, Design design, List<Boolean> yesNo, boolean[] inA, List<String> constant, LogisticFit fit) {

    static Propensity of(ComparedGroups groups, Covariates covariates) {
        int[] rows = covariates.complete(IntStream.range(0, groups.size()).toArray());
        boolean[] inA = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            inA[i] = groups.inA()[rows[i]];
        }
        Design design = covariates.design(rows);
        return new Propensity(
                rows,
                design,
                covariates.yesNo(rows),
                inA,
                covariates.constant(rows),
                LogisticRegression.of(design, inA).fit());
    }

    /** Whether everybody has a chance of either group. */
    boolean isFitted() {
        return fit.convergence() == LogisticFit.Convergence.CONVERGED;
    }

    double[] scores() {
        return fit.probabilities();
    }

    /** The logits of the scores, free of what is lost where a score is near 0 or 1. */
    double[] logits() {
        return fit.coefficients().orElseThrow().predict(design);
    }

    int controls() {
        return rows.length - ComparedGroups.count(inA);
    }

    /** Covariates that make no term, and terms that others say already. */
    List<String> aliased() {
        return Stream.concat(
                        constant.stream(),
                        fit.coefficients().map(Coefficients::aliased).stream().flatMap(List::stream))
                .toList();
    }

    /** How alike the groups are in each term before and after. */
    List<BalanceRow> balance(double[] weights) {
        return IntStream.range(0, design.size())
                .mapToObj(term -> {
                    String name = design.terms().get(term);
                    return new BalanceRow(name, Balance.of(design.column(name), yesNo.get(term), inA, weights));
                })
                .toList();
    }

    /** Rows of the groups, from places among the rows that were scored. */
    int[] rowsAt(int[] places) {
        return Arrays.stream(places).map(place -> rows[place]).toArray();
    }
}
