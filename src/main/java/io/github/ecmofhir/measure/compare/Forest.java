package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.cohort.Strata;
import io.github.ecmofhir.cohort.Stratifier;
import io.github.ecmofhir.statistics.TestResult;
import io.github.ecmofhir.statistics.regression.Coefficient;
import io.github.ecmofhir.statistics.regression.Design;
import io.github.ecmofhir.statistics.regression.LikelihoodRatio;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
        List<int[]> counted = strata.stream()
                .map(stratum -> known(stratum.positions(), others))
                .toList();
        List<String> few = new ArrayList<>();
        List<Estimate> estimates = IntStream.range(0, strata.size())
                .mapToObj(i -> estimate(strata.get(i).value(), counted.get(i), others, few))
                .toList();
        warnings.fewEvents(outcome, subgroup, few);
        List<String> untold = IntStream.range(0, strata.size())
                .filter(i -> estimates.get(i).value().isEmpty())
                .mapToObj(i -> strata.get(i).value())
                .toList();
        boolean compared = strata.size() > 1 && untold.size() < strata.size();
        if (!compared) {
            warnings.subgroupEmpty(subgroup, strata.size());
        } else {
            warnings.levelsUntold(outcome, subgroup, untold);
        }
        // Where everybody fares alike, groups cannot be seen to differ by another ratio
        List<int[]> informative =
                counted.stream().filter(rows -> outcome.limiting(rows) > 0).toList();
        OptionalDouble interaction = compared ? interaction(informative, others) : OptionalDouble.empty();
        if (interaction.isPresent()) {
            long sparse = informative.stream()
                    .filter(rows -> ModelWarnings.isFew(outcome.limiting(rows), 1))
                    .count();
            warnings.sparseInteraction(outcome, subgroup, sparse, informative.size());
        }
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

    /** @param few gets the level where its model has few events for each term */
    private Estimate estimate(String value, int[] rows, Covariates others, List<String> few) {
        String name = outcome.ratio();
        String model = others.isEmpty() ? outcome.model() : outcome.model() + ", adjusted";
        Design design = others.design(rows, groups.inA());
        int fewer = outcome.limiting(rows);
        if (hasEmptyCell(rows) || fewer < design.size()) {
            return Estimate.none(name, model);
        }
        ModelFit fit = outcome.fit(rows, design, null, null);
        Optional<Coefficient> exposure = fit.tellsExposure() ? fit.exposure() : Optional.empty();
        int terms = design.size() - fit.aliased().size();
        if (exposure.isPresent() && ModelWarnings.isFew(fewer, terms)) {
            few.add(value + " (" + fewer + " for " + terms + ")");
        }
        return exposure.map(found -> Estimate.ratio(name, found, level, model)).orElse(Estimate.none(name, model));
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

    /** @param levels the rows of each */
    private OptionalDouble interaction(List<int[]> levels, Covariates others) {
        if (levels.size() < 2) {
            return OptionalDouble.empty();
        }
        int[] rows = levels.stream().flatMapToInt(Arrays::stream).toArray();
        Design plain = others.design(rows, groups.inA());
        double[] exposure = Covariates.exposure(rows, groups.inA());
        List<String> terms = new ArrayList<>(plain.terms());
        List<double[]> columns = new ArrayList<>();
        plain.terms().forEach(term -> columns.add(plain.column(term)));
        List<double[]> products = new ArrayList<>();
        int begin = levels.get(0).length;
        for (int level = 1; level < levels.size(); level++) {
            int end = begin + levels.get(level).length;
            double[] here = new double[rows.length];
            double[] exposed = new double[rows.length];
            for (int i = begin; i < end; i++) {
                here[i] = 1;
                exposed[i] = exposure[i];
            }
            terms.add("level " + level);
            columns.add(here);
            products.add(exposed);
            begin = end;
        }
        ModelFit without = fit(rows, terms, columns);
        for (int level = 1; level < levels.size(); level++) {
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
