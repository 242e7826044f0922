package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.measure.Warnings;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.statistics.Adjustment;
import io.github.ecmofhir.statistics.EValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Compares two groups outcome by outcome, after they were made, and matched and weighted where that was asked for. */
final class ComparisonMaker {

    /** More of the cohort than that have the outcome: odds are no risks. */
    private static final double COMMON = 0.15;

    private final Cohort cohort;
    private final ComparisonOptions options;
    private final @Nullable Exposure exposure;
    private final ComparedGroups groups;
    private final Covariates adjusting;
    private final List<Issue> warnings = new ArrayList<>();
    private final GroupWarnings ofGroups = new GroupWarnings(warnings);
    private final ModelWarnings ofModels = new ModelWarnings(warnings);

    /** By their covariates, as matching and weighting may share one. */
    private final Map<List<String>, Propensity> propensities = new HashMap<>();

    private final @Nullable MatchedGroups matched;
    private final @Nullable WeightedGroups weighted;

    ComparisonMaker(Cohort cohort, ComparisonOptions options) {
        this.cohort = cohort;
        this.options = options;
        warnings.addAll(Warnings.of(cohort));
        ComparedGroups all = ComparedGroups.of(cohort, options);
        boolean byColumn = options.by() != null;
        References.require(
                options.references(),
                byColumn ? List.of(all.labelA(), all.labelB()) : List.of(),
                options.covariates(),
                byColumn
                        ? "It is one of the groups (" + all.labelA() + ", " + all.labelB()
                                + "), or column=value of a covariate."
                        : "Group A is compared with group B; a reference is column=value of a covariate.");
        exposure = Exposure.of(all, options).orElse(null);
        groups = fromLandmark(all);
        requireBoth(groups);
        adjusting = Covariates.of(options.adjust(), "adjust", groups.cohort(), options);
        matched = matched();
        weighted = weighted();
    }

    Comparison make() {
        List<OutcomeComparison> compared = Outcomes.of(groups.cohort(), options).stream()
                .map(this::compare)
                .toList();
        ofModels.subgroups(options.subgroups().size() * compared.size());
        return new Comparison(
                cohort,
                options,
                groups.labelA(),
                groups.labelB(),
                Optional.ofNullable(exposure),
                adjusted(compared),
                Optional.ofNullable(matched),
                Optional.ofNullable(weighted),
                groups.flow(),
                List.copyOf(warnings));
    }

    private ComparedGroups fromLandmark(ComparedGroups all) {
        Long minutes = options.options().curve().landmarkMinutes();
        Landmark landmark = Landmark.apply(all, exposure, options);
        if (exposure == null && Exposure.isOfUnloading(options)) {
            ofGroups.exposureUnknown(all);
        } else if (exposure != null && minutes == null) {
            ofGroups.immortalTime(exposure, all);
        } else if (exposure != null && minutes != null) {
            ofGroups.exposedAfter(Landmark.hours(minutes), landmark.moved(), exposure, all);
        }
        return landmark.groups();
    }

    private @Nullable MatchedGroups matched() {
        MatchingOptions wanted = options.matching();
        if (wanted == null) {
            return null;
        }
        Propensity propensity = propensity(wanted.covariates(), "matchOn");
        if (!propensity.isFitted()) {
            ofGroups.propensity(propensity, "matching");
            return null;
        }
        ofModels.collinear("matching", propensity.aliased());
        MatchedGroups found = MatchedGroups.of(groups, propensity, wanted);
        ofGroups.matched(found, groups);
        ofGroups.pairsIgnored(options.test());
        return found;
    }

    private @Nullable WeightedGroups weighted() {
        WeightingOptions wanted = options.weighting();
        if (wanted == null) {
            return null;
        }
        Propensity propensity = propensity(wanted.covariates(), "weight");
        if (!propensity.isFitted()) {
            ofGroups.propensity(propensity, "weighting");
            return null;
        }
        ofModels.collinear("weighting", propensity.aliased());
        WeightedGroups found = WeightedGroups.of(groups, propensity, wanted);
        ofGroups.weighted(found, groups);
        return found;
    }

    private Propensity propensity(List<String> covariates, String parameter) {
        return propensities.computeIfAbsent(
                covariates, names -> Propensity.of(groups, Covariates.of(names, parameter, groups.cohort(), options)));
    }

    private OutcomeComparison compare(Outcome outcome) {
        Sample everybody = Sample.everybody(groups.size());
        PlainComparison crude = PlainComparison.of(groups, everybody, outcome, testOfEverybody(), options.level());
        PlainComparison first = crude;
        if (matched != null) {
            first = PlainComparison.of(groups, matched.sample(), outcome, options.test(), options.level());
            ofGroups.setsBroken(outcome, matched.sample(), groups.inA());
        }
        List<Estimate> estimates = new ArrayList<>(first.estimates());
        Optional<FittedModel> model = Optional.empty();
        List<ForestRow> forest = new ArrayList<>();
        int[] known = everybody.known(outcome, groups.inA()).rows();
        if (outcome instanceof ModelledOutcome modelled) {
            boolean comparable =
                    !ofGroups.knownOfOneGroup(outcome, known, groups) && !ofModels.constant(modelled, known, "runs");
            if (comparable) {
                OutcomeModels models = new OutcomeModels(modelled, groups, options, ofModels);
                model = models.adjust(adjusting, known, estimates);
                if (matched != null) {
                    models.match(matched, estimates);
                }
                if (weighted != null && !ofGroups.groupOfOne(outcome, weighted.rows(), groups)) {
                    models.weigh(weighted, estimates);
                }
                models.impute(adjusting, known, estimates);
                Forest levels = new Forest(groups, modelled, adjusting, options.level(), ofModels);
                options.subgroups().forEach(subgroup -> forest.addAll(levels.rows(subgroup)));
            }
            if (modelled instanceof TimeOutcome time) {
                ofModels.leaving(time, known);
            }
        } else {
            ofGroups.knownOfOneGroup(outcome, known, groups);
            if (!adjusting.isEmpty() || weighted != null || !options.subgroups().isEmpty()) {
                ofModels.notModelled(outcome);
            }
        }
        return new OutcomeComparison(
                outcome.label(),
                first,
                matched == null ? Optional.empty() : Optional.of(crude),
                estimates,
                model,
                eValue(outcome, crude, estimates),
                forest,
                OptionalDouble.empty());
    }

    /** McNemar's test is of pairs; everybody is not paired. */
    private TestChoice testOfEverybody() {
        return options.test() == TestChoice.MCNEMAR ? TestChoice.AUTO : options.test();
    }

    /** Of the last ratio that has limits: later ones know more. */
    private Optional<EValue> eValue(Outcome outcome, PlainComparison crude, List<Estimate> estimates) {
        if (!(outcome instanceof ModelledOutcome modelled)) {
            return Optional.empty();
        }
        int n = crude.groupA().n() + crude.groupB().n();
        int events = crude.groupA().events().orElse(0) + crude.groupB().events().orElse(0);
        boolean common = n > 0 && (double) events / n > COMMON;
        var scale = modelled instanceof TimeOutcome ? EValue.Scale.HAZARD : EValue.Scale.ODDS;
        return estimates.stream()
                .filter(estimate -> estimate.name().endsWith(modelled.ratio()))
                .filter(estimate -> estimate.value().orElse(0) > 0
                        && estimate.lower().isPresent()
                        && estimate.upper().isPresent())
                .reduce((earlier, later) -> later)
                .map(estimate -> EValue.of(
                        scale,
                        common,
                        estimate.value().getAsDouble(),
                        estimate.lower().getAsDouble(),
                        estimate.upper().getAsDouble()));
    }

    private List<OutcomeComparison> adjusted(List<OutcomeComparison> compared) {
        Adjustment adjustment = options.adjustment();
        if (adjustment == null) {
            return compared;
        }
        double[] made = compared.stream()
                .flatMap(each -> each.groups().test().stream())
                .mapToDouble(TestMade::pValue)
                .toArray();
        double[] larger = adjustment.adjusted(made);
        List<OutcomeComparison> all = new ArrayList<>();
        int next = 0;
        for (OutcomeComparison each : compared) {
            all.add(each.groups().test().isPresent() ? each.withAdjustedP(larger[next++]) : each);
        }
        return all;
    }

    private static void requireBoth(ComparedGroups groups) {
        if (groups.sizeOfA() == 0 || groups.sizeOfA() == groups.size()) {
            throw Problem.of(
                    ProblemCode.GROUPS_NOT_TWO,
                    Place.parameter("landmarkHours"),
                    "At the landmark there is nobody in group "
                            + (groups.sizeOfA() == 0 ? groups.labelA() : groups.labelB()) + ".",
                    "Each group has runs.",
                    "Choose another landmark.");
        }
    }
}
