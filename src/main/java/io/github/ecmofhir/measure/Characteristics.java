package io.github.ecmofhir.measure;

import io.github.ecmofhir.cohort.Cohort;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The table of characteristics of a cohort (Table 1 of a publication): each variable in everybody and, where the cohort is
 * divided, in each stratum, with how far the strata differ.
 *
 * @param strata that of everybody first
 */
public record Characteristics(
        Cohort cohort, CharacteristicsOptions options, List<Size> strata, List<Characteristic> variables) {

    /** How many runs a stratum has, whatever is known of them. */
    public record Size(String stratum, int runs) {}

    /**
     * Cost: each value of each variable is sorted or counted once.
     *
     * @throws io.github.ecmofhir.problem.Problem if there are too many strata
     */
    public static Characteristics of(Cohort cohort, CharacteristicsOptions options) {
        List<TableStratum> strata = TableStratum.of(cohort, options.by());
        List<Size> sizes = new ArrayList<>();
        sizes.add(new Size(TableStratum.ALL, cohort.size()));
        if (options.by() != null) {
            strata.forEach(stratum -> sizes.add(new Size(stratum.name(), stratum.size())));
        }
        return new Characteristics(
                cohort, options, sizes, variables(cohort, strata, options).toList());
    }

    /** Those that were named; else those that have a value, without that by which the cohort is divided. */
    private static Stream<Characteristic> variables(
            Cohort cohort, List<TableStratum> strata, CharacteristicsOptions options) {
        if (!options.variables().isEmpty()) {
            return options.variables().stream().map(variable -> Characteristic.of(variable, cohort, strata, options));
        }
        return Variable.usual().stream()
                .filter(variable -> options.by() == null || !options.by().concerns(variable.name()))
                .map(variable -> Characteristic.of(variable, cohort, strata, options))
                .filter(characteristic -> characteristic.all().n() > 0);
    }

    /** Names of the variables whose exact test would have taken too long. */
    List<String> approximated() {
        return variables.stream()
                .filter(variable -> variable.difference()
                        .test()
                        .filter(Difference.Test::approximate)
                        .isPresent())
                .map(variable -> variable.variable().name())
                .toList();
    }
}
