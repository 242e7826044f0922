package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.statistics.Adjustment;
import io.github.ecmofhir.statistics.EValue;
import io.github.ecmofhir.statistics.regression.Coefficient;
import io.github.ecmofhir.statistics.regression.Design;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Two groups of runs compared: crude, and adjusted, matched, weighted and imputed as far as that was asked for.
 *
 * @param cohort that the groups were taken from
 * @param labelA the group whose difference is told
 * @param labelB the group it is compared with
 * @param exposure which group is exposed from when on, where that is known
 * @param outcomes in the order they were asked for
 * @param matching empty unless groups were matched
 * @param weighting empty unless groups were weighted
 * @param flow from all stored runs to those compared
 * @param warnings what the reader must know before he believes the figures
 */
public record Comparison(
        Cohort cohort,
        ComparisonOptions options,
        String labelA,
        String labelB,
        Optional<Exposure> exposure,
        List<OutcomeComparison> outcomes,
        Optional<MatchedGroups> matching,
        Optional<WeightedGroups> weighting,
        List<Cohort.Step> flow,
        List<Issue> warnings) {

    /** More of the cohort than that have the outcome: odds are no risks. */
    private static final double COMMON = 0.15;

    /**
     * Cost: a fit of each model, 5 to 20 passes through the runs; m times as many rounds of imputation.
     *
     * @throws Problem where the groups, an outcome or a covariate cannot be had
     */
    public static Comparison of(Cohort cohort, ComparisonOptions options) {
        return new Maker(cohort, options).make();
    }

    /** What is needed on the way. */
    private static final class Maker {

        private final Cohort cohort;
        private final ComparisonOptions options;
        private final @Nullable Exposure exposure;
        private final ComparedGroups groups;
        private final Covariates adjusting;
        private final ComparisonWarnings warnings = new ComparisonWarnings();

        /** By their covariates, as matching and weighting may share one. */
        private final Map<List<String>, Propensity> propensities = new HashMap<>();

        private final @Nullable MatchedGroups matched;
        private final @Nullable WeightedGroups weighted;

        Maker(Cohort cohort, ComparisonOptions options) {
            this.cohort = cohort;
            this.options = options;
            ComparedGroups all = ComparedGroups.of(cohort, options);
            References.require(
                    options.references(),
                    options.by() == null ? List.of() : List.of(all.labelA(), all.labelB()),
                    options.covariates());
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
            warnings.subgroups(options.subgroups().size() * compared.size());
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
                    warnings.all());
        }

        private ComparedGroups fromLandmark(ComparedGroups all) {
            Long minutes = options.options().curve().landmarkMinutes();
            Landmark landmark = Landmark.apply(all, exposure, options);
            if (exposure == null && Exposure.isOfUnloading(options)) {
                warnings.exposureUnknown(all);
            } else if (exposure != null && minutes == null) {
                warnings.immortalTime(exposure, all);
            } else if (exposure != null && minutes != null) {
                warnings.exposedAfter(Landmark.hours(minutes), landmark.moved(), exposure, all);
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
                warnings.propensity(propensity);
                return null;
            }
            warnings.collinear("matchOn", propensity.aliased());
            MatchedGroups found = MatchedGroups.of(groups, propensity, wanted);
            warnings.matched(found, groups);
            warnings.pairsIgnored(options.test());
            return found;
        }

        private @Nullable WeightedGroups weighted() {
            WeightingOptions wanted = options.weighting();
            if (wanted == null) {
                return null;
            }
            Propensity propensity = propensity(wanted.covariates(), "weight");
            if (!propensity.isFitted()) {
                warnings.propensity(propensity);
                return null;
            }
            WeightedGroups found = WeightedGroups.of(groups, propensity, wanted);
            warnings.weighted(found, groups);
            return found;
        }

        private Propensity propensity(List<String> covariates, String parameter) {
            return propensities.computeIfAbsent(
                    covariates,
                    names -> Propensity.of(groups, Covariates.of(names, parameter, groups.cohort(), options)));
        }

        private OutcomeComparison compare(Outcome outcome) {
            Sample everybody = Sample.everybody(groups.size());
            PlainComparison crude = PlainComparison.of(groups, everybody, outcome, testOfEverybody(), options.level());
            PlainComparison first = crude;
            if (matched != null) {
                first = PlainComparison.of(groups, matched.sample(), outcome, options.test(), options.level());
                warnings.setsBroken(outcome, matched.sample(), groups.inA());
            }
            List<Estimate> estimates = new ArrayList<>(first.estimates());
            Optional<FittedModel> model = Optional.empty();
            List<ForestRow> forest = new ArrayList<>();
            int[] known = everybody.known(outcome, groups.inA()).rows();
            if (outcome instanceof ModelledOutcome modelled) {
                boolean comparable =
                        !warnings.knownOfOneGroup(outcome, known, groups) && !warnings.constant(modelled, known);
                if (comparable) {
                    model = adjust(modelled, known, estimates);
                    matched(modelled, estimates);
                    weighted(modelled, estimates);
                    impute(modelled, known, estimates);
                    Forest levels = new Forest(groups, modelled, adjusting, options.level(), warnings);
                    options.subgroups().forEach(subgroup -> forest.addAll(levels.rows(subgroup)));
                }
                if (modelled instanceof TimeOutcome time) {
                    warnings.leaving(time, known);
                }
            } else {
                warnings.knownOfOneGroup(outcome, known, groups);
                if (!adjusting.isEmpty()
                        || weighted != null
                        || !options.subgroups().isEmpty()) {
                    warnings.notModelled(outcome);
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

        private Optional<FittedModel> adjust(ModelledOutcome outcome, int[] known, List<Estimate> estimates) {
            if (adjusting.isEmpty()) {
                return Optional.empty();
            }
            String name = "adjusted-" + outcome.ratio();
            int[] rows = adjusting.complete(known);
            warnings.completeCases(outcome, rows.length, known.length, adjusting.missing(known), options.imputations());
            int events = (int) Arrays.stream(rows).filter(outcome::isEvent).count();
            var design = adjusting.design(rows, groups.inA());
            if (warnings.oneGroup(outcome, rows, groups)
                    || !warnings.enoughEvents(outcome, events, rows.length, design.size())) {
                estimates.add(Estimate.none(name, outcome.model()));
                return Optional.empty();
            }
            ModelFit fit = outcome.fit(rows, design, null, null);
            warnings.collinear(outcome.label(), adjusting.constant(rows));
            warnings.fit(outcome, fit);
            String model = fit.penalised() ? "firth" : outcome.model();
            estimates.add(adjusted(outcome, name, model, fit, rows, design));
            warnings.proportional(fit);
            var coefficients = fit.coefficients();
            return coefficients == null
                    ? Optional.empty()
                    : Optional.of(new FittedModel(
                            model,
                            fit.n(),
                            fit.events(),
                            known.length - rows.length,
                            coefficients.all(),
                            fit.aliased(),
                            fit.discrimination()));
        }

        private Estimate adjusted(
                ModelledOutcome outcome, String name, String model, ModelFit fit, int[] rows, Design design) {
            Optional<Coefficient> exposure = fit.exposure();
            if (exposure.isEmpty()) {
                return Estimate.none(name, model);
            }
            Estimate byWald = Estimate.ratio(name, exposure.get(), options.level(), model);
            return options.profile()
                            && fit.ending() == ModelFit.Ending.CONVERGED
                            && outcome instanceof EventOutcome event
                    ? event.profiled(byWald, rows, design, options.level())
                    : byWald;
        }

        private void matched(ModelledOutcome outcome, List<Estimate> estimates) {
            if (matched == null) {
                return;
            }
            Sample sample = matched.sample().known(outcome, groups.inA());
            int[] sets = sample.sets();
            if (sets == null || sample.rows().length == 0) {
                return;
            }
            int[] rows = sample.rows();
            Design exposure = Covariates.exposureAlone(rows, groups.inA());
            ModelFit clustered = outcome.fit(rows, exposure, setWeights(sample), sets);
            estimates.add(
                    estimate("matched-" + outcome.ratio(), outcome.model() + ", errors by matched set", clustered));
            String name = "conditional-" + outcome.ratio();
            String model = outcome.model() + " within matched sets";
            estimates.add(outcome.within(sample, groups.inA())
                    .map(found -> Estimate.ratio(name, found, options.level(), model))
                    .orElse(Estimate.none(name, model)));
        }

        /** The controls of one run together weigh as much as it; null for pairs, where all weigh the same. */
        private double @Nullable [] setWeights(Sample sample) {
            int[] sets = sample.sets();
            if (sets == null) {
                return null;
            }
            int[] controls = new int[Arrays.stream(sets).max().orElse(-1) + 1];
            for (int i = 0; i < sets.length; i++) {
                controls[sets[i]] += groups.inA()[sample.rows()[i]] ? 0 : 1;
            }
            return Arrays.stream(controls).allMatch(count -> count <= 1)
                    ? null
                    : IntStream.range(0, sets.length)
                            .mapToDouble(i -> groups.inA()[sample.rows()[i]] ? 1 : 1.0 / controls[sets[i]])
                            .toArray();
        }

        private void weighted(ModelledOutcome outcome, List<Estimate> estimates) {
            if (weighted == null) {
                return;
            }
            int[] places = IntStream.range(0, weighted.rows().length)
                    .filter(place -> outcome.isKnown(weighted.rows()[place]))
                    .toArray();
            int[] rows =
                    Arrays.stream(places).map(place -> weighted.rows()[place]).toArray();
            double[] weights = Arrays.stream(places)
                    .mapToDouble(place -> weighted.weights()[place])
                    .toArray();
            if (warnings.groupOfOne(outcome, rows, groups)) {
                return;
            }
            Design exposure = Covariates.exposureAlone(rows, groups.inA());
            String model = "weighted, " + ComparisonCodes.of(weighted.options().target());
            if (outcome instanceof EventOutcome event) {
                estimates.add(WeightedRisks.of(event, rows, weights, groups.inA(), options.level(), model));
            }
            estimates.add(estimate("weighted-" + outcome.ratio(), model, outcome.fit(rows, exposure, weights, null)));
        }

        private void impute(ModelledOutcome outcome, int[] known, List<Estimate> estimates) {
            if (options.imputations() > 0 && !adjusting.isEmpty()) {
                Estimate imputed = ImputedModel.of(groups, outcome, adjusting, known, options);
                estimates.add(imputed);
                if (imputed.value().isEmpty()) {
                    warnings.notImputed(outcome);
                }
            }
        }

        private Estimate estimate(String name, String model, ModelFit fit) {
            return fit.ending() == ModelFit.Ending.CONVERGED
                    ? fit.exposure()
                            .map(found -> Estimate.ratio(name, found, options.level(), model))
                            .orElse(Estimate.none(name, model))
                    : Estimate.none(name, model);
        }

        /** Of the last ratio that has limits: later ones know more. */
        private Optional<EValue> eValue(Outcome outcome, PlainComparison crude, List<Estimate> estimates) {
            if (!(outcome instanceof ModelledOutcome modelled)) {
                return Optional.empty();
            }
            int n = crude.groupA().n() + crude.groupB().n();
            int events =
                    crude.groupA().events().orElse(0) + crude.groupB().events().orElse(0);
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
}
