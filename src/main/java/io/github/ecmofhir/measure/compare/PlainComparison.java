package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.statistics.ChiSquaredTest;
import io.github.ecmofhir.statistics.ContingencyTable;
import io.github.ecmofhir.statistics.EffectSize;
import io.github.ecmofhir.statistics.FisherTest;
import io.github.ecmofhir.statistics.LogRank;
import io.github.ecmofhir.statistics.MantelHaenszel;
import io.github.ecmofhir.statistics.McNemar;
import io.github.ecmofhir.statistics.Proportion;
import io.github.ecmofhir.statistics.RankSum;
import io.github.ecmofhir.statistics.SignedRank;
import io.github.ecmofhir.statistics.TTest;
import io.github.ecmofhir.statistics.TestResult;
import io.github.ecmofhir.statistics.regression.Design;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The groups of a sample as they stand: all runs, or those that were matched.
 *
 * @param estimates without any covariate
 * @param test empty where none can be made
 */
public record PlainComparison(
        GroupFigures groupA, GroupFigures groupB, List<Estimate> estimates, Optional<TestMade> test) {

    private static final String CRUDE = "crude";
    private static final String MATCHED = "matched";

    /** From here on the chi-squared distribution is commonly taken for near enough. */
    private static final double ENOUGH = 5;

    /** Pairs that differ, from which on McNemar's test is commonly made by the chi-squared distribution. */
    private static final int ENOUGH_PAIRS = 25;

    static PlainComparison of(ComparedGroups groups, Sample sample, Outcome outcome, TestChoice test, double level) {
        Sample known = sample.known(outcome, groups.inA());
        var a = GroupFigures.of(groups.labelA(), outcome, sample.rows(), known.rows(), groups.inA(), true);
        var b = GroupFigures.of(groups.labelB(), outcome, sample.rows(), known.rows(), groups.inA(), false);
        if (outcome instanceof NumberOutcome number) {
            return numbers(a, b, number, known, groups.inA(), test, level);
        }
        if (outcome instanceof TimeOutcome time) {
            return new PlainComparison(
                    a, b, hazard(time, known, groups.inA(), level), logRank(time, known, groups.inA()));
        }
        EventOutcome event = (EventOutcome) outcome;
        return new PlainComparison(a, b, ratios(a, b, known, level), eventTest(a, b, event, known, groups.inA(), test));
    }

    private static List<Estimate> ratios(GroupFigures a, GroupFigures b, Sample sample, double level) {
        if (a.n() == 0 || b.n() == 0) {
            return List.of();
        }
        String model = sample.sets() == null ? CRUDE : MATCHED;
        var effect = new EffectSize(
                Proportion.of(a.events().orElse(0), a.n()),
                Proportion.of(b.events().orElse(0), b.n()));
        return List.of(
                Estimate.of(
                        "risk-difference",
                        effect.riskDifference(),
                        effect.newcombeInterval(level),
                        OptionalDouble.empty(),
                        model),
                Estimate.of(
                        "risk-ratio",
                        effect.relativeRisk(),
                        effect.relativeRiskInterval(level),
                        OptionalDouble.empty(),
                        model),
                Estimate.of(
                        "odds-ratio",
                        effect.oddsRatio(),
                        effect.oddsRatioInterval(level),
                        OptionalDouble.empty(),
                        model));
    }

    private static Optional<TestMade> eventTest(
            GroupFigures a, GroupFigures b, EventOutcome outcome, Sample sample, boolean[] inA, TestChoice choice) {
        if (a.n() == 0 || b.n() == 0) {
            return Optional.empty();
        }
        int eventsA = a.events().orElse(0);
        int eventsB = b.events().orElse(0);
        var table = ContingencyTable.of(new int[] {eventsA, a.n() - eventsA}, new int[] {eventsB, b.n() - eventsB});
        return switch (choice) {
            case AUTO ->
                sample.sets() != null
                        ? paired(outcome, sample, inA)
                        : table.smallestExpected() < ENOUGH
                                ? TestMade.of("fisher", FisherTest.of(table).result())
                                : TestMade.of("chi-square-yates", ChiSquaredTest.yates(table));
            case CHI_SQUARE -> TestMade.of("chi-square", ChiSquaredTest.pearson(table));
            case CHI_SQUARE_YATES -> TestMade.of("chi-square-yates", ChiSquaredTest.yates(table));
            case FISHER -> TestMade.of("fisher", FisherTest.of(table).result());
            case MCNEMAR -> paired(outcome, sample, inA);
        };
    }

    /** McNemar's of pairs; of larger sets that of Mantel and Haenszel, which is the same for pairs. */
    private static Optional<TestMade> paired(EventOutcome outcome, Sample sample, boolean[] inA) {
        int[][][] tables = outcome.setTables(sample, inA);
        boolean pairs = Arrays.stream(tables).allMatch(table -> table[1][0] + table[1][1] == 1);
        if (!pairs) {
            return TestMade.of(
                    "mantel-haenszel",
                    MantelHaenszel.of(Arrays.stream(tables)
                                    .map(ContingencyTable::of)
                                    .toArray(ContingencyTable[]::new))
                            .result(false));
        }
        var test = new McNemar(
                (int) Arrays.stream(tables)
                        .filter(table -> table[0][0] == 1 && table[1][1] == 1)
                        .count(),
                (int) Arrays.stream(tables)
                        .filter(table -> table[0][1] == 1 && table[1][0] == 1)
                        .count());
        return test.firstOnly() + test.secondOnly() < ENOUGH_PAIRS
                ? TestMade.of("mcnemar-exact", test.exact())
                : TestMade.of("mcnemar", test.result(true));
    }

    private static List<Estimate> hazard(TimeOutcome outcome, Sample sample, boolean[] inA, double level) {
        int[] rows = sample.rows();
        if (rows.length == 0) {
            return List.of();
        }
        String model = sample.sets() == null ? CRUDE : MATCHED;
        Design exposure = Covariates.exposureAlone(rows, inA);
        return List.of(outcome.fit(rows, exposure, null, sample.sets())
                .exposure()
                .map(found -> Estimate.ratio(outcome.ratio(), found, level, model))
                .orElse(Estimate.none(outcome.ratio(), model)));
    }

    private static Optional<TestMade> logRank(TimeOutcome outcome, Sample sample, boolean[] inA) {
        return sample.rows().length == 0
                ? Optional.empty()
                : TestMade.of(
                        "log-rank",
                        LogRank.of(outcome.followUp(sample.rows(), inA)).result());
    }

    private static PlainComparison numbers(
            GroupFigures a,
            GroupFigures b,
            NumberOutcome outcome,
            Sample sample,
            boolean[] inA,
            TestChoice choice,
            double level) {
        double[] first = values(outcome, sample, inA, true);
        double[] second = values(outcome, sample, inA, false);
        var means = TTest.welch(first, second);
        List<Estimate> estimates = new ArrayList<>();
        estimates.add(Estimate.of(
                "mean-difference",
                means.difference(),
                means.interval(level),
                means.result().probability(),
                sample.sets() == null ? CRUDE : MATCHED));
        boolean paired = sample.sets() != null && choice == TestChoice.AUTO && first.length == second.length;
        TestResult test = paired
                ? SignedRank.of(inSets(outcome, sample, inA, true), inSets(outcome, sample, inA, false))
                        .result()
                : RankSum.of(first, second).result();
        return new PlainComparison(a, b, estimates, TestMade.of(paired ? "wilcoxon-signed-rank" : "wilcoxon", test));
    }

    private static double[] values(NumberOutcome outcome, Sample sample, boolean[] inA, boolean wanted) {
        return Arrays.stream(sample.rows())
                .filter(row -> inA[row] == wanted)
                .mapToDouble(row -> outcome.values()[row])
                .toArray();
    }

    /** By set, of sets that are pairs. */
    private static double[] inSets(NumberOutcome outcome, Sample sample, boolean[] inA, boolean wanted) {
        int[] sets = sample.sets() == null ? new int[0] : sample.sets();
        double[] values = new double[Arrays.stream(sets).max().orElse(-1) + 1];
        Arrays.fill(values, Double.NaN);
        IntStream.range(0, sets.length)
                .filter(i -> inA[sample.rows()[i]] == wanted)
                .forEach(i -> values[sets[i]] = outcome.values()[sample.rows()[i]]);
        return values;
    }
}
