package io.github.ecmofhir.measure.fhir;

import io.github.ecmofhir.access.Arguments;
import io.github.ecmofhir.cohort.CohortRequest;
import io.github.ecmofhir.cohort.ColumnDescription;
import io.github.ecmofhir.cohort.Dictionary;
import io.github.ecmofhir.cohort.Filter;
import io.github.ecmofhir.cohort.Stratifier;
import io.github.ecmofhir.measure.compare.ComparisonCodes;
import io.github.ecmofhir.measure.compare.ComparisonOptions;
import io.github.ecmofhir.measure.compare.MatchingOptions;
import io.github.ecmofhir.measure.compare.TestChoice;
import io.github.ecmofhir.measure.compare.WeightingOptions;
import io.github.ecmofhir.statistics.Adjustment;
import io.github.ecmofhir.statistics.causal.NearestMatching;
import io.github.ecmofhir.statistics.causal.PropensityWeights;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a call of {@code $ecmo-compare} asks for. */
record CompareRequest(CohortRequest cohort, ComparisonOptions options) {

    static final Set<String> PARAMETERS = MeasureRequest.ofFigures(
            "by",
            "groupA",
            "groupB",
            "reference",
            "outcome",
            "test",
            "adjust",
            "model",
            "limits",
            "match",
            "matchOn",
            "caliper",
            "distance",
            "ratio",
            "order",
            "weight",
            "trim",
            "impute",
            "seed",
            "subgroup",
            "exposureStart",
            "multiplicity",
            "level",
            "censorAtDischarge",
            "landmarkHours",
            "horizonDays");

    /** In UCUM. */
    private static final String HOURS = "h";

    private static final int MOST_IMPUTATIONS = 100;
    private static final long USUAL_SEED = 1;

    static CompareRequest of(Arguments arguments, FrozenCohorts frozen) {
        return new CompareRequest(MeasureRequest.cohort(arguments, frozen), options(arguments));
    }

    private static ComparisonOptions options(Arguments arguments) {
        Stratifier by = arguments
                .one("by")
                .map(column -> Stratifier.parse(column, "by"))
                .orElse(null);
        List<Filter> groupA = Filter.parseAll(arguments.all("groupA"), "groupA");
        List<Filter> groupB = Filter.parseAll(arguments.all("groupB"), "groupB");
        boolean byColumn = by != null;
        if (byColumn != groupA.isEmpty() || byColumn != groupB.isEmpty()) {
            throw Arguments.wrong(
                    byColumn ? "by" : "groupB",
                    byColumn
                            ? "The groups are told twice, by a column and by conditions."
                            : "The groups are not told, or one of them is not.",
                    "Groups are the two values of a column (by), or those that fit groupA and groupB.");
        }
        List<String> adjust = arguments.list("adjust");
        boolean matched = matched(arguments);
        requireUse(arguments, matched);
        return new ComparisonOptions(
                by,
                groupA,
                groupB,
                arguments.all("reference"),
                outcomes(arguments.all("outcome")),
                test(arguments, matched),
                adjust,
                isCox(arguments),
                matched ? matching(arguments, adjust) : null,
                weighting(arguments, adjust),
                imputations(arguments, adjust),
                arguments
                        .one("seed")
                        .map(seed -> Arguments.parse("seed", seed, "a whole number", Long::valueOf))
                        .orElse(USUAL_SEED),
                arguments.all("subgroup").stream()
                        .distinct()
                        .map(column -> Stratifier.parse(column, "subgroup"))
                        .toList(),
                exposureStart(arguments),
                adjustment(arguments),
                isProfile(arguments),
                MeasureRequest.options(arguments));
    }

    /** @throws Problem for an option that nothing would be done with */
    private static void requireUse(Arguments arguments, boolean matched) {
        boolean cox = isCox(arguments);
        if (!arguments.all("matchOn").isEmpty()
                && !matched
                && arguments.all("weight").isEmpty()) {
            throw Arguments.wrong(
                    "matchOn", "Groups are neither matched nor weighted.", "Add match=nearest, or weight=ate.");
        }
        if (isProfile(arguments) && (cox || arguments.all("adjust").isEmpty())) {
            throw Arguments.wrong(
                    "limits",
                    cox ? "Limits of hazard ratios are Wald's." : "There is no adjusted odds ratio.",
                    "Limits by profile likelihood are those of a logistic model with covariates (adjust).");
        }
        if (!cox && !arguments.all("horizonDays").isEmpty()) {
            throw Arguments.wrong("horizonDays", "An event has no follow-up that could end.", "Add model=cox.");
        }
    }

    /** A condition may hold a comma, so only names without one are divided by it. */
    private static List<String> outcomes(List<String> sent) {
        List<String> outcomes = new ArrayList<>();
        for (String each : sent) {
            if (each.indexOf('=') >= 0) {
                outcomes.add(each.trim());
            } else {
                Arrays.stream(each.split(",")).map(String::trim).forEach(outcomes::add);
            }
        }
        return outcomes;
    }

    private static TestChoice test(Arguments arguments, boolean matched) {
        TestChoice test = arguments.one("test").map(TestChoice::ofCode).orElse(TestChoice.AUTO);
        if (test != TestChoice.AUTO && isCox(arguments)) {
            throw Arguments.wrong("test", "Times are compared by the log-rank test.", "Leave out test with model=cox.");
        }
        if (test == TestChoice.MCNEMAR && !matched) {
            throw Arguments.wrong(
                    "test", "McNemar's test is of pairs, and groups are not matched.", "Add match=nearest.");
        }
        if (test == TestChoice.MCNEMAR && ratio(arguments) > 1) {
            throw Arguments.wrong(
                    "test",
                    "McNemar's test is of pairs, and each run gets " + ratio(arguments) + " controls.",
                    "Leave out test: sets are tested by Mantel and Haenszel.");
        }
        return test;
    }

    private static boolean isCox(Arguments arguments) {
        return one(arguments, "model", "logistic", List.of("logistic", "cox")).equals("cox");
    }

    private static boolean isProfile(Arguments arguments) {
        return one(arguments, "limits", "wald", List.of("wald", "profile")).equals("profile");
    }

    private static boolean matched(Arguments arguments) {
        boolean matched =
                !one(arguments, "match", "none", List.of("nearest", "none")).equals("none");
        for (String name : List.of("caliper", "distance", "ratio", "order")) {
            if (!matched && !arguments.all(name).isEmpty()) {
                throw Arguments.wrong(name, "Groups are not matched.", "Add match=nearest.");
            }
        }
        return matched;
    }

    private static MatchingOptions matching(Arguments arguments, List<String> adjust) {
        return new MatchingOptions(
                scored(arguments, adjust, "match"),
                named(
                        arguments,
                        "order",
                        NearestMatching.Order.LARGEST,
                        NearestMatching.Order.values(),
                        ComparisonCodes::of),
                caliper(arguments),
                one(arguments, "distance", "probability", List.of("probability", "logit"))
                        .equals("logit"),
                ratio(arguments));
    }

    private static @Nullable WeightingOptions weighting(Arguments arguments, List<String> adjust) {
        if (arguments.all("weight").isEmpty()) {
            if (!arguments.all("trim").isEmpty()) {
                throw Arguments.wrong("trim", "Groups are not weighted.", "Add weight=ate or weight=att.");
            }
            return null;
        }
        return new WeightingOptions(
                scored(arguments, adjust, "weight"),
                named(
                        arguments,
                        "weight",
                        PropensityWeights.Target.ATE,
                        PropensityWeights.Target.values(),
                        ComparisonCodes::of),
                trim(arguments));
    }

    /** The covariates of the score; what is adjusted for where they are not said. */
    private static List<String> scored(Arguments arguments, List<String> adjust, String parameter) {
        List<String> own = arguments.list("matchOn");
        List<String> covariates = own.isEmpty() ? adjust : own;
        if (covariates.isEmpty()) {
            throw Arguments.wrong(
                    parameter,
                    "There is nothing to make a propensity score of.",
                    "The covariates are named by matchOn, or by adjust.");
        }
        return covariates;
    }

    private static @Nullable Double caliper(Arguments arguments) {
        BigDecimal caliper = arguments.decimal("caliper").orElse(null);
        // A double need not hold what was sent
        if (caliper != null && !(caliper.doubleValue() > 0 && Double.isFinite(caliper.doubleValue()))) {
            throw Arguments.wrong(
                    "caliper",
                    "`" + caliper + "` is no caliper.",
                    "It is above 0, in standard deviations of the distance; 0.2 is usual.");
        }
        return caliper == null ? null : caliper.doubleValue();
    }

    private static int ratio(Arguments arguments) {
        List<Integer> ratios = arguments.integers("ratio");
        int ratio = ratios.isEmpty() ? 1 : ratios.get(0);
        if (ratios.size() > 1 || ratio < 1) {
            throw Arguments.wrong(
                    "ratio",
                    "`" + arguments.all("ratio").get(0) + "` is no ratio.",
                    "It is how many controls each run gets: 1 or more.");
        }
        return ratio;
    }

    private static double trim(Arguments arguments) {
        double trim = arguments.decimal("trim").map(BigDecimal::doubleValue).orElse(0.0);
        if (trim < 0 || trim >= 0.5) {
            throw Arguments.wrong(
                    "trim", "A share of " + trim + " cannot be cut at both ends.", "It is 0 or more, below 0.5.");
        }
        return trim;
    }

    private static int imputations(Arguments arguments, List<String> adjust) {
        List<Integer> sent = arguments.integers("impute");
        if (sent.isEmpty()) {
            return 0;
        }
        int imputations = sent.get(0);
        if (sent.size() > 1 || imputations < 2 || imputations > MOST_IMPUTATIONS) {
            throw Arguments.wrong(
                    "impute",
                    imputations == 1
                            ? "One imputation cannot tell how unsure the missing values are."
                            : "`" + arguments.all("impute").get(0) + "` is no number of imputations.",
                    "Missing values are imputed 2 to " + MOST_IMPUTATIONS + " times; 20 is usual.");
        }
        if (adjust.isEmpty()) {
            throw Arguments.wrong("impute", "There is no covariate to impute.", "The covariates are named by adjust.");
        }
        return imputations;
    }

    private static @Nullable String exposureStart(Arguments arguments) {
        String column = arguments.one("exposureStart").orElse(null);
        if (column == null) {
            return null;
        }
        Dictionary.ofCases().columns(List.of(column), "exposureStart");
        if (!Dictionary.ofCases().column(column).unit().equals(HOURS)) {
            throw Arguments.wrong(
                    "exposureStart",
                    "`" + column + "` is no number of hours.",
                    "It is a column of hours after the start of the run: "
                            + Dictionary.ofCases().columns().stream()
                                    .filter(each -> each.unit().equals(HOURS))
                                    .map(ColumnDescription::name)
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        return column;
    }

    private static @Nullable Adjustment adjustment(Arguments arguments) {
        return arguments
                .one("multiplicity")
                .map(code -> Adjustment.ofCode(code)
                        .orElseThrow(() -> Arguments.wrong(
                                "multiplicity",
                                "`" + code + "` is no way to adjust p values.",
                                "There are: "
                                        + Arrays.stream(Adjustment.values())
                                                .map(Adjustment::code)
                                                .collect(Collectors.joining(", "))
                                        + ".")))
                .orElse(null);
    }

    private static String one(Arguments arguments, String name, String usual, List<String> known) {
        String value = arguments.one(name).orElse(usual);
        if (!known.contains(value)) {
            throw Arguments.wrong(
                    name, "`" + value + "` is not known here.", "There are: " + String.join(", ", known) + ".");
        }
        return value;
    }

    private static <T> T named(Arguments arguments, String name, T usual, T[] values, Function<T, String> code) {
        String asked = one(
                arguments,
                name,
                code.apply(usual),
                Arrays.stream(values).map(code).toList());
        return Arrays.stream(values)
                .filter(value -> code.apply(value).equals(asked))
                .findFirst()
                .orElseThrow();
    }
}
