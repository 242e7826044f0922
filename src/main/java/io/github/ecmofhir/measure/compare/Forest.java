package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.cohort.Strata;
import io.github.ecmofhir.cohort.Stratifier;
import io.github.ecmofhir.statistics.TestResult;
import io.github.ecmofhir.statistics.regression.Design;
import io.github.ecmofhir.statistics.regression.LikelihoodRatio;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** The groups compared at each level of a column, and the test that they differ by the same ratio at every level. */
final class Forest {

    private final ComparedGroups groups;
    private final ModelledOutcome outcome;
    private final Covariates adjusting;
    private final double level;
    private final ModelWarnings warnings;

    Forest(ComparedGroups groups, ModelledOutcome outcome, Covariates adjusting, double level, ModelWarnings warnings) {
        this.groups = groups;
        this.outcome = outcome;
        this.adjusting = adjusting;
        this.level = level;
        this.warnings = warnings;
    }

    /** The rows of one subgroup, level by level; runs without a value are in none. */
    List<ForestRow> rows(Stratifier subgroup) {
        // A column is constant within its own levels, but not within bands
        Covariates others = subgroup.isOfBands() ? adjusting : adjusting.without(subgroup);
        List<Strata.Stratum> strata = subgroup.divide(groups.cohort()).all().stream()
                .filter(stratum -> !Stratifier.MISSING.equals(stratum.value()))
                .toList();
        int[] levelOf = new int[groups.size()];
        Arrays.fill(levelOf, -1);
        for (int i = 0; i < strata.size(); i++) {
            for (int row : strata.get(i).positions()) {
                levelOf[row] = i;
            }
        }
        List<int[]> counted = strata.stream()
                .map(stratum -> known(stratum.positions(), others))
                .toList();
        List<String> sparse = new ArrayList<>();
        List<Estimate> estimates = IntStream.range(0, strata.size())
                .mapToObj(i -> estimate(strata.get(i).value(), counted.get(i), others, sparse))
                .toList();
        warnings.sparseLevels(outcome, subgroup, sparse);
        boolean compared = strata.size() > 1
                && estimates.stream().anyMatch(estimate -> estimate.value().isPresent());
        if (!compared) {
            warnings.subgroupEmpty(subgroup, strata.size());
        }
        OptionalDouble interaction = compared ? interaction(levelOf, strata.size(), others) : OptionalDouble.empty();
        return IntStream.range(0, strata.size())
                .mapToObj(i -> {
                    int[] all = strata.get(i).positions();
                    return new ForestRow(
                            subgroup.toString(),
                            strata.get(i).value(),
                            GroupFigures.of(groups.labelA(), outcome, all, counted.get(i), groups.inA(), true),
                            GroupFigures.of(groups.labelB(), outcome, all, counted.get(i), groups.inA(), false),
                            estimates.get(i),
                            interaction);
                })
                .toList();
    }

    private Estimate estimate(String value, int[] rows, Covariates others, List<String> sparse) {
        String name = outcome.ratio();
        String model = others.isEmpty() ? outcome.model() : outcome.model() + ", adjusted";
        if (hasEmptyCell(rows)) {
            return Estimate.none(name, model);
        }
        Design design = others.design(rows, groups.inA());
        int fewer = outcome.limiting(rows);
        if (!others.isEmpty() && ModelWarnings.isFew(fewer, design.size())) {
            sparse.add(value + " (" + fewer + " for " + design.size() + ")");
        }
        if (fewer < design.size()) {
            return Estimate.none(name, model);
        }
        ModelFit fit = outcome.fit(rows, design, null, null);
        return fit.tellsExposure()
                ? fit.exposure()
                        .map(found -> Estimate.ratio(name, found, level, model))
                        .orElse(Estimate.none(name, model))
                : Estimate.none(name, model);
    }

    /** Where a group has only events, or none, its ratio is nothing or infinite. */
    private boolean hasEmptyCell(int[] rows) {
        int[][] cells = new int[2][2];
        for (int row : rows) {
            cells[groups.inA()[row] ? 0 : 1][outcome.isEvent(row) ? 0 : 1]++;
        }
        // Of follow-up it is no matter whether everybody died
        boolean noSurvivorMatters = outcome instanceof EventOutcome;
        return Arrays.stream(cells).anyMatch(group -> group[0] == 0 || noSurvivorMatters && group[1] == 0);
    }

    private OptionalDouble interaction(int[] levelOf, int levels, Covariates others) {
        int[] rows = known(
                IntStream.range(0, levelOf.length)
                        .filter(row -> levelOf[row] >= 0)
                        .toArray(),
                others);
        if (rows.length == 0) {
            return OptionalDouble.empty();
        }
        Design plain = others.design(rows, groups.inA());
        List<String> terms = new ArrayList<>(plain.terms());
        List<double[]> columns = new ArrayList<>();
        plain.terms().forEach(term -> columns.add(plain.column(term)));
        List<double[]> products = new ArrayList<>();
        for (int level = 1; level < levels; level++) {
            int wanted = level;
            double[] here = Arrays.stream(rows)
                    .mapToDouble(row -> levelOf[row] == wanted ? 1 : 0)
                    .toArray();
            terms.add("level " + level);
            columns.add(here);
            products.add(IntStream.range(0, rows.length)
                    .mapToDouble(i -> here[i] * (groups.inA()[rows[i]] ? 1 : 0))
                    .toArray());
        }
        ModelFit without = fit(rows, terms, columns);
        for (int level = 1; level < levels; level++) {
            terms.add("group at level " + level);
        }
        columns.addAll(products);
        ModelFit with = fit(rows, terms, columns);
        if (!hasLikelihood(without) || !hasLikelihood(with)) {
            return OptionalDouble.empty();
        }
        TestResult test = LikelihoodRatio.test(
                2 * (with.logLikelihood() - without.logLikelihood()), with.rank() - without.rank());
        return test.probability();
    }

    /** Of separated outcomes too the likelihood has a least upper bound. */
    private static boolean hasLikelihood(ModelFit fit) {
        return fit.ending() == ModelFit.Ending.CONVERGED || fit.ending() == ModelFit.Ending.SEPARATED;
    }

    private ModelFit fit(int[] rows, List<String> terms, List<double[]> columns) {
        return outcome.fit(rows, Design.of(rows.length, terms, columns.toArray(double[][]::new)), null, null);
    }

    private int[] known(int[] rows, Covariates others) {
        return others.complete(Arrays.stream(rows).filter(outcome::isKnown).toArray());
    }
}
