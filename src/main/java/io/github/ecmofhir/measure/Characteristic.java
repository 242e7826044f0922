package io.github.ecmofhir.measure;

import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.measure.StratumFigures.Levels;
import io.github.ecmofhir.measure.StratumFigures.Numbers;
import io.github.ecmofhir.statistics.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One variable of a table of characteristics.
 *
 * @param strata that of everybody first
 */
public record Characteristic(Variable variable, List<StratumFigures> strata, Difference difference) {

    static Characteristic of(
            Variable variable, Cohort cohort, List<TableStratum> strata, CharacteristicsOptions options) {
        return variable.kind() == Variable.Kind.CONTINUOUS
                ? numbers(variable, cohort, strata, options)
                : levels(variable, cohort, strata, options);
    }

    /** The figures of the whole cohort. */
    public StratumFigures all() {
        return strata.get(0);
    }

    private static Characteristic numbers(
            Variable variable, Cohort cohort, List<TableStratum> strata, CharacteristicsOptions options) {
        double[] values = cohort.numbers(variable.name());
        List<Numbers> figures = new ArrayList<>();
        List<NumberComparison.Group> compared = new ArrayList<>();
        for (TableStratum stratum : strata) {
            double[] own = stratum.of(values);
            Numbers numbers = new Numbers(stratum.name(), Summary.of(own));
            figures.add(numbers);
            if (stratum.compared()) {
                compared.add(new NumberComparison.Group(own, numbers.summary()));
            }
        }
        Difference difference = NumberComparison.of(compared, options.format());
        if (options.by() == null) {
            return new Characteristic(variable, List.copyOf(figures), difference);
        }
        Summary together =
                Summary.together(figures.stream().map(Numbers::summary).toList());
        return new Characteristic(variable, with(new Numbers(TableStratum.ALL, together), figures), difference);
    }

    private static Characteristic levels(
            Variable variable, Cohort cohort, List<TableStratum> strata, CharacteristicsOptions options) {
        LevelCounts counts = LevelCounts.of(variable, cohort, strata);
        boolean presence = variable.kind() == Variable.Kind.PRESENCE;
        List<String> shown = presence ? counts.levels().subList(0, 1) : counts.levels();
        List<Levels> figures = new ArrayList<>();
        List<int[]> compared = new ArrayList<>();
        for (int place = 0; place < strata.size(); place++) {
            TableStratum stratum = strata.get(place);
            int[] own = counts.ofStrata()[place];
            figures.add(Levels.of(stratum.name(), stratum.size(), shown, own));
            if (stratum.compared()) {
                compared.add(own);
            }
        }
        int[][] table = compared.toArray(int[][]::new);
        Difference difference = presence
                ? LevelComparison.ofPresence(table, options.continuityCorrection())
                : LevelComparison.ofCategories(table, options.continuityCorrection());
        return new Characteristic(
                variable,
                options.by() == null
                        ? List.copyOf(figures)
                        : with(Levels.of(TableStratum.ALL, cohort.size(), shown, counts.all()), figures),
                difference);
    }

    private static List<StratumFigures> with(StratumFigures all, List<? extends StratumFigures> strata) {
        return Stream.concat(Stream.of(all), strata.stream()).toList();
    }
}
