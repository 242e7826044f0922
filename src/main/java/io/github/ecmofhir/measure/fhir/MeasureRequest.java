package io.github.ecmofhir.measure.fhir;

import io.github.ecmofhir.access.Arguments;
import io.github.ecmofhir.access.Right;
import io.github.ecmofhir.cohort.CohortRequest;
import io.github.ecmofhir.cohort.Filter;
import io.github.ecmofhir.cohort.Members;
import io.github.ecmofhir.cohort.RunSelection;
import io.github.ecmofhir.cohort.Stratifier;
import io.github.ecmofhir.ecmo.Moment;
import io.github.ecmofhir.measure.ComplicationSet;
import io.github.ecmofhir.measure.CurveOptions;
import io.github.ecmofhir.measure.EventFilter;
import io.github.ecmofhir.measure.MeasureOptions;
import io.github.ecmofhir.measure.MissingPolicy;
import io.github.ecmofhir.measure.Origin;
import io.github.ecmofhir.measure.TransferHandling;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.statistics.CurveMethod;
import io.github.ecmofhir.statistics.ProportionMethod;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a call of a measure operation asks for.
 *
 * @param right as far as which the answer tells: that of the caller, or less if he asks for less
 */
record MeasureRequest(
        CohortRequest cohort, MeasureOptions options, List<Stratifier> stratifiers, boolean subjectList, Right right) {

    /** Parameters that choose the cohort, the same on every measure operation. */
    static final Set<String> SELECTION =
            Set.of("filter", "exclude", "periodStart", "periodEnd", "runSelection", "centre", "cohort", "asOf");

    static final Set<String> FREEZE = with(SELECTION, "name");
    private static final String ROLE = "role";
    private static final String STRATIFIER = "stratifier";
    private static final Set<String> COHORT =
            with(SELECTION, "missing", "dayConvention", "stratifier", "ciMethod", "level");

    static final Set<String> SURVIVAL = with(
            COHORT,
            "measure",
            "days",
            "origin",
            "curveCi",
            "censorAtDischarge",
            "dischargedAliveIsAlive",
            "transferHandling",
            "bridgeIsWeaned",
            "landmarkHours",
            "horizonDays");

    static final Set<String> COMPLICATIONS = with(COHORT, "group", "item", "rate", "definition", "phase", "severity");

    static final Set<String> RATES = with(COHORT, "reportType", ROLE, "group", "item", "phase", "severity");

    static final Set<String> CONTINUOUS = with(COHORT, "reportType", ROLE);

    /** Options that figures of runs may have. */
    static final Set<String> FIGURES = Set.of(
            "dayConvention",
            "days",
            "origin",
            "dischargedAliveIsAlive",
            "transferHandling",
            "bridgeIsWeaned",
            "group",
            "item",
            "definition",
            "phase",
            "severity");

    static final Set<String> EVALUATE = with(with(COHORT, FIGURES), "reportType", ROLE);

    /** What is known before a run: the size of a stratum by an outcome would be the count that another report hides. */
    private static final Set<String> OF_THE_PUBLIC = Set.of(
            "sex", "urgency", "ecpr", "cardiogenic_shock", "cardiac_arrest", "stemi", "support_mode", "large_centre");

    private static final List<Integer> DEFAULT_DAYS = MeasureOptions.DEFAULT.days();
    private static final int LAST_DAY = 36_500;
    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);
    private static final BigDecimal MINUTES_PER_DAY = BigDecimal.valueOf(Moment.DAY);
    private static final BigDecimal MOST_MINUTES = MINUTES_PER_DAY.multiply(BigDecimal.valueOf(LAST_DAY));

    static MeasureRequest of(Arguments arguments, FrozenCohorts frozen) {
        Right right = right(arguments);
        return new MeasureRequest(
                cohort(arguments, frozen),
                options(arguments),
                stratifiers(arguments, right),
                subjectList(arguments, right),
                right);
    }

    /** Whoever may see more can look at what anybody may see. */
    private static Right right(Arguments arguments) {
        return arguments
                .one(ROLE)
                .map(role -> {
                    if (!role.equals(Right.PUBLIC.code())) {
                        throw Arguments.wrong(ROLE, "There is no role `" + role + "` here.", "There is public.");
                    }
                    return Right.PUBLIC;
                })
                .orElse(arguments.right());
    }

    /** @param frozen where a cohort that is named is found */
    static CohortRequest cohort(Arguments arguments, FrozenCohorts frozen) {
        return cohort(arguments, frozen, RunSelection.FIRST_PER_ENCOUNTER);
    }

    /**
     * @param frozen where a cohort that is named is found
     * @param selection of runs where nothing is asked for
     */
    static CohortRequest cohort(Arguments arguments, FrozenCohorts frozen, RunSelection selection) {
        Members members = arguments.one("cohort").map(frozen::members).orElse(null);
        // Its runs were chosen when it was frozen.
        RunSelection usual = members == null ? selection : RunSelection.ALL;
        return new CohortRequest(
                arguments.earlier("asOf").orElse(null),
                members,
                arguments.date("periodStart").orElse(null),
                arguments.date("periodEnd").orElse(null),
                arguments.list("centre"),
                Filter.parseAll(arguments.all("filter"), "filter"),
                Filter.parseAll(arguments.all("exclude"), "exclude"),
                arguments.one("runSelection").map(RunSelection::ofCode).orElse(usual));
    }

    /** How measures are computed. */
    static MeasureOptions options(Arguments arguments) {
        return new MeasureOptions(
                days(arguments),
                arguments.one("origin").map(Origin::ofCode).orElse(Origin.RUN_START),
                arguments.one("ciMethod").map(MeasureRequest::ciMethod).orElse(ProportionMethod.WILSON),
                level(arguments),
                arguments.one("missing").map(MissingPolicy::ofCode).orElse(MissingPolicy.EXCLUDE),
                arguments.one("transferHandling").map(TransferHandling::ofCode).orElse(TransferHandling.ALIVE),
                arguments.flag("bridgeIsWeaned"),
                arguments.flag("dischargedAliveIsAlive"),
                arguments.one("dayConvention").map(MeasureRequest::isCalendar).orElse(false),
                curve(arguments),
                arguments.list("group"),
                arguments.list("item"),
                arguments.one("definition").map(ComplicationSet::ofDefinition).orElse(ComplicationSet.CSECLS),
                new EventFilter(
                        arguments.list("phase"), arguments.one("severity").orElse(null)));
    }

    /** Whether rates by time are asked for rather than shares of runs. */
    static boolean isPerHours(String rate) {
        return switch (rate) {
            case "per-run" -> false;
            case "per-1000h" -> true;
            default -> throw Arguments.wrong("rate", "`" + rate + "` is no rate.", "There are per-run and per-1000h.");
        };
    }

    /** The operation of R4 calls a summary a population. */
    private static boolean subjectList(Arguments arguments, Right right) {
        boolean listed = arguments
                .one("reportType")
                .map(type -> switch (type) {
                    case "summary", "population" -> false;
                    case "subject-list" -> true;
                    default ->
                        throw Arguments.wrong(
                                "reportType",
                                "`" + type + "` is no report that this server makes.",
                                "There are summary and subject-list.");
                })
                .orElse(false);
        if (listed && !right.isFull()) {
            throw Right.denied(
                    Place.parameter("reportType"),
                    "The right `" + right.code() + "` does not give lists of runs.",
                    "Such a list names them.",
                    "Ask for reportType=summary.");
        }
        return listed;
    }

    private static List<Stratifier> stratifiers(Arguments arguments, Right right) {
        List<Stratifier> stratifiers =
                arguments.all(STRATIFIER).stream().map(Stratifier::parse).toList();
        if (!stratifiers.stream().allMatch(stratifier -> mayDivide(stratifier, right))
                || right == Right.PUBLIC && stratifiers.size() > 1) {
            throw Right.denied(
                    Place.parameter(STRATIFIER),
                    "The right `" + right.code() + "` does not give these strata.",
                    "Strata by numbers, names or several columns can be cut until one holds a single run.",
                    right == Right.PUBLIC
                            ? "Take one of " + String.join(", ", new TreeSet<>(OF_THE_PUBLIC)) + "."
                            : "Take columns whose values are closed lists in $ecmo-dictionary.");
        }
        return stratifiers;
    }

    private static boolean mayDivide(Stratifier stratifier, Right right) {
        return switch (right) {
            case FULL -> true;
            case LIMITED, PSEUDONYMISED -> stratifier.isOfClosedList();
            case PUBLIC -> OF_THE_PUBLIC.stream().anyMatch(stratifier::concerns) && !stratifier.isOfBands();
        };
    }

    private static List<Integer> days(Arguments arguments) {
        List<Integer> days = arguments.integers("days");
        for (int day : days) {
            if (day < 0 || day > LAST_DAY) {
                throw Arguments.wrong(
                        "days", "`" + day + "` is no day of follow-up.", "Days are 0 to " + LAST_DAY + ".");
            }
        }
        return days.isEmpty() ? DEFAULT_DAYS : days;
    }

    private static double level(Arguments arguments) {
        double level = arguments.decimal("level").map(BigDecimal::doubleValue).orElse(MeasureOptions.DEFAULT.level());
        // What a double cannot tell from 0 or 1 has no interval either
        if (!(level > 0 && level < 1 && 1 - level < 1)) {
            throw Arguments.wrong("level", "The level is " + level + ".", "A level is between 0 and 1, e.g. 0.95.");
        }
        return level;
    }

    private static CurveOptions curve(Arguments arguments) {
        Long landmark = minutes(arguments, "landmarkHours", MINUTES_PER_HOUR);
        Long horizon = minutes(arguments, "horizonDays", MINUTES_PER_DAY);
        if (horizon != null && horizon <= (landmark == null ? 0 : landmark)) {
            throw Arguments.wrong(
                    "horizonDays",
                    "The curve would end before it begins.",
                    "A horizon lies after the start, and after the landmark.");
        }
        return new CurveOptions(
                arguments.one("curveCi").map(MeasureRequest::curveCi).orElse(CurveOptions.DEFAULT.limits()),
                arguments.flag("censorAtDischarge"),
                landmark,
                horizon);
    }

    private static @Nullable Long minutes(Arguments arguments, String name, BigDecimal unit) {
        BigDecimal number = arguments.decimal(name).orElse(null);
        if (number == null) {
            return null;
        }
        BigDecimal minutes = number.multiply(unit);
        if (number.signum() < 0 || minutes.compareTo(MOST_MINUTES) > 0) {
            throw Arguments.wrong(
                    name,
                    "`" + number + "` is no time of follow-up.",
                    "It is not negative, and not beyond " + LAST_DAY + " days.");
        }
        return minutes.longValue();
    }

    private static ProportionMethod ciMethod(String code) {
        return ProportionMethod.ofCode(code)
                .filter(method -> method == ProportionMethod.WILSON || method == ProportionMethod.CLOPPER_PEARSON)
                .orElseThrow(() -> Arguments.wrong(
                        "ciMethod", "`" + code + "` is no method here.", "There are wilson and clopper-pearson."));
    }

    private static CurveMethod curveCi(String code) {
        return CurveMethod.ofCode(code)
                .orElseThrow(() -> Arguments.wrong(
                        "curveCi", "`" + code + "` is no method here.", "There are log-log, log and plain."));
    }

    private static boolean isCalendar(String code) {
        return switch (code) {
            case "exact" -> false;
            case "calendar" -> true;
            default ->
                throw Arguments.wrong(
                        "dayConvention", "`" + code + "` is no way to count days.", "There are exact and calendar.");
        };
    }

    /** These names and more. */
    static Set<String> with(Set<String> some, String... more) {
        return with(some, Set.of(more));
    }

    private static Set<String> with(Set<String> some, Set<String> more) {
        Set<String> names = new HashSet<>(some);
        names.addAll(more);
        return Set.copyOf(names);
    }

    /** Names that choose the cohort, options of figures, and more. */
    static Set<String> ofFigures(String... more) {
        return with(with(SELECTION, FIGURES), more);
    }
}
