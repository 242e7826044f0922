package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.cohort.Filter;
import io.github.ecmofhir.cohort.Stratifier;
import io.github.ecmofhir.measure.MeasureOptions;
import io.github.ecmofhir.statistics.Adjustment;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a comparison shall be made of.
 *
 * @param by divides the cohort into the groups; null where filters do
 * @param groupA conditions of the group of interest, all of which hold; empty where a column divides
 * @param groupB conditions of the group it is compared with
 * @param references values that others are compared with: of the dividing column, or {@code column=value} of a covariate
 * @param outcomes what is compared, each a measure, a column or {@code column=value}
 * @param adjust covariates of the adjusted model; empty for none
 * @param cox whether models are of the hazard of death rather than of the odds of an event
 * @param matching how groups are matched; null for not at all
 * @param weighting how groups are weighted; null for not at all
 * @param imputations how many times missing covariates are imputed; 0 for not at all
 * @param seed of everything drawn by chance
 * @param subgroups columns, or bands of them, whose levels are compared one by one
 * @param exposureStart column that tells how many hours after the start of the run the exposure began; null where none was
 *     named
 * @param adjustment how p values of several outcomes are made larger; null for not at all
 * @param profile whether limits of the adjusted odds ratio follow the likelihood rather than Wald
 * @param options of the measures, and of follow-up
 */
public record ComparisonOptions(
        @Nullable Stratifier by,
        List<Filter> groupA,
        List<Filter> groupB,
        List<String> references,
        List<String> outcomes,
        TestChoice test,
        List<String> adjust,
        boolean cox,
        @Nullable MatchingOptions matching,
        @Nullable WeightingOptions weighting,
        int imputations,
        long seed,
        List<Stratifier> subgroups,
        @Nullable String exposureStart,
        @Nullable Adjustment adjustment,
        boolean profile,
        MeasureOptions options) {

    public ComparisonOptions {
        groupA = List.copyOf(groupA);
        groupB = List.copyOf(groupB);
        references = List.copyOf(references);
        outcomes = List.copyOf(outcomes);
        adjust = List.copyOf(adjust);
        subgroups = List.copyOf(subgroups);
    }

    /** Columns that are adjusted for, matched on or weighted by. */
    public Set<String> covariates() {
        Set<String> all = new LinkedHashSet<>(adjust);
        if (matching != null) {
            all.addAll(matching.covariates());
        }
        if (weighting != null) {
            all.addAll(weighting.covariates());
        }
        return all;
    }

    /** Confidence level, 0 to 1. */
    public double level() {
        return options.level();
    }
}
