package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.statistics.centre.CentreComparison;
import io.github.ecmofhir.statistics.centre.CentreFigures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Centres compared with what the risks of their patients let expect.
 *
 * @param cohort that the runs were taken from
 * @param outcome what is counted
 * @param centres in alphabetical order, after them the small ones together where these may be told of
 * @param model what is expected of each run; empty where nothing was adjusted for, or no model could be fitted
 * @param flow from all stored runs to those compared
 * @param warnings what the reader must know before he believes the figures
 */
public record CentreReport(
        Cohort cohort,
        CentreOptions options,
        String outcome,
        List<ComparedCentre> centres,
        Overall overall,
        Optional<RiskModel> model,
        List<Cohort.Step> flow,
        List<Issue> warnings) {

    /** The name of the small centres together. */
    public static final String OTHERS = "other centres";

    /** Share of centres on either side whose z is drawn in, as is usual. */
    private static final double WINSORISED = 0.1;

    /**
     * All centres together.
     *
     * @param n runs compared
     * @param phi how much more centres differ than by chance, which gives 1, outlying centres drawn in
     * @param phiUnwinsorised the same with outlying centres as they are
     * @param centres how many have runs that are compared
     */
    public record Overall(
            int n, int events, OptionalDouble rate, OptionalDouble phi, OptionalDouble phiUnwinsorised, int centres) {}

    /**
     * Cost: one fit of the model, 5 to 20 passes through the runs.
     *
     * @throws Problem where the outcome or a covariate cannot be had, or there are no two centres
     */
    public static CentreReport of(Cohort cohort, CentreOptions options) {
        EventOutcome outcome = CentreOutcome.of(cohort, options);
        References.require(options.references(), List.of(), options.adjust(), "It is column=value of a covariate.");
        Covariates covariates = Covariates.of(options.adjust(), "adjust", cohort, options.references());
        CentreRuns runs = CentreRuns.of(cohort, outcome, covariates);
        requireCell(runs, options.smallCell());
        return new Maker(runs, outcome, covariates, options).make();
    }

    /** How many there are instead is not to be told. */
    private static void requireCell(CentreRuns runs, int smallCell) {
        if (runs.rows().length < smallCell) {
            throw Problem.of(
                    ProblemCode.CENTRES_TOO_FEW,
                    Place.parameter("smallCell"),
                    "Fewer than " + smallCell + " runs of all centres together can be compared.",
                    "Of fewer runs than smallCell nothing is told.",
                    "Choose a larger cohort.");
        }
    }

    /** What is needed on the way. */
    private static final class Maker {

        private final CentreRuns runs;
        private final EventOutcome outcome;
        private final Covariates covariates;
        private final CentreOptions options;
        private final CentreWarnings warnings;

        /** The runs in order of centre, and of start within it. */
        private final int[][] rowsOf;

        private final boolean[] event;

        Maker(CentreRuns runs, EventOutcome outcome, Covariates covariates, CentreOptions options) {
            this.runs = runs;
            this.outcome = outcome;
            this.covariates = covariates;
            this.options = options;
            warnings = new CentreWarnings(runs.cohort());
            rowsOf = runs.byCentre(runs.rows());
            event = outcome.at(runs.rows());
        }

        CentreReport make() {
            Optional<RiskModel> model = Optional.empty();
            double @Nullable [] risks = null;
            if (!isConstant()) {
                model = covariates.isEmpty() ? Optional.empty() : model();
                risks = covariates.isEmpty()
                        ? everybodysRate()
                        : model.map(RiskModel::risks).orElse(null);
            }
            CentreComparison comparison = risks == null ? null : comparison(risks);
            return new CentreReport(
                    runs.cohort(),
                    options,
                    outcome.label(),
                    centres(comparison, risks),
                    overall(comparison),
                    model,
                    runs.flow(),
                    warnings.all());
        }

        /** Whether there is nothing to explain, neither among all whose outcome is known nor among the complete. */
        private boolean isConstant() {
            boolean known = warnings.ofModel().constant(outcome, runs.known(), "runs");
            warnings.completeCases(outcome, runs, covariates);
            return known
                    || runs.rows().length == 0
                    || warnings.ofModel().constant(outcome, runs.rows(), "runs that lack no covariate");
        }

        private Optional<RiskModel> model() {
            int incomplete = runs.known().length - runs.rows().length;
            return RiskModel.of(outcome, covariates, runs.rows(), incomplete, warnings.ofModel());
        }

        private double[] everybodysRate() {
            double[] risks = new double[event.length];
            Arrays.fill(risks, (double) ComparedGroups.count(event) / event.length);
            return risks;
        }

        private CentreComparison comparison(double[] risks) {
            int[] centreOf =
                    Arrays.stream(runs.rows()).map(row -> runs.centreOf()[row]).toArray();
            CentreComparison comparison =
                    CentreComparison.of(centreOf, runs.centres().size(), event, risks);
            warnings.overdispersed(comparison.overdispersion(WINSORISED));
            warnings.few(treating());
            return comparison;
        }

        private int treating() {
            return (int) Arrays.stream(rowsOf).filter(rows -> rows.length > 0).count();
        }

        private Overall overall(@Nullable CentreComparison comparison) {
            int events = ComparedGroups.count(event);
            return new Overall(
                    event.length,
                    events,
                    event.length == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) events / event.length),
                    comparison == null ? OptionalDouble.empty() : comparison.overdispersion(WINSORISED),
                    comparison == null ? OptionalDouble.empty() : comparison.overdispersion(0),
                    treating());
        }

        private List<ComparedCentre> centres(@Nullable CentreComparison comparison, double @Nullable [] risks) {
            int[] n = Arrays.stream(rowsOf).mapToInt(rows -> rows.length).toArray();
            int[] observed = Arrays.stream(rowsOf)
                    .mapToInt(rows -> ComparedGroups.count(outcome.at(rows)))
                    .toArray();
            int[] missing = runs.missing();
            SmallCentres small = SmallCentres.of(n, options.smallCell());
            double times = comparison == null
                    ? 1
                    : Math.sqrt(
                            Math.max(1, comparison.overdispersion(WINSORISED).orElse(1)));
            List<ComparedCentre> centres = new ArrayList<>();
            for (int centre = 0; centre < n.length; centre++) {
                String name = runs.centres().get(centre);
                centres.add(
                        small.test(centre)
                                ? ComparedCentre.suppressed(name)
                                : new ComparedCentre(
                                        name,
                                        Optional.of(new ComparedCentre.Counts(
                                                n[centre], observed[centre], missing[centre])),
                                        standing(comparison, times, centre),
                                        charts(risks, rowsOf[centre])));
            }
            if (small.areEnoughTogether()) {
                centres.add(new ComparedCentre(
                        OTHERS,
                        Optional.of(new ComparedCentre.Counts(small.sum(n), small.sum(observed), small.sum(missing))),
                        standing(comparison, times, small.all()),
                        Optional.empty()));
            }
            return List.copyOf(centres);
        }

        /** Of one centre or of several together; empty where they treated nobody. */
        private static Optional<CentreStanding> standing(
                @Nullable CentreComparison comparison, double times, int... centres) {
            if (comparison == null) {
                return Optional.empty();
            }
            return Arrays.stream(centres)
                    .mapToObj(centre -> comparison.centres().get(centre))
                    .reduce(Maker::together)
                    .filter(figures -> figures.subjects() > 0)
                    .map(figures -> CentreStanding.of(figures, times));
        }

        private static CentreFigures together(CentreFigures a, CentreFigures b) {
            return new CentreFigures(
                    a.subjects() + b.subjects(),
                    a.observed() + b.observed(),
                    a.expected() + b.expected(),
                    a.variance() + b.variance(),
                    a.overallRate());
        }

        private Optional<CentreCharts> charts(double @Nullable [] risks, int[] rows) {
            if (risks == null || rows.length == 0) {
                return Optional.empty();
            }
            return Optional.of(CentreCharts.of(
                    IntStream.of(rows).mapToObj(runs.cohort()::run).toList(),
                    outcome.at(rows),
                    // Rows are in the order of the cohort
                    IntStream.of(rows)
                            .mapToDouble(row -> risks[Arrays.binarySearch(runs.rows(), row)])
                            .toArray(),
                    options));
        }
    }
}
