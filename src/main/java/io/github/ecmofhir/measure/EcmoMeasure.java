package io.github.ecmofhir.measure;

import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.ecmo.Presence;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The measures of proportion, each with its figures. The code is the id of the Measure in the guide. */
public enum EcmoMeasure {
    /** M-01. */
    IN_HOSPITAL_MORTALITY(
            "in-hospital-mortality",
            Kind.SURVIVAL,
            one(
                    "in-hospital-mortality",
                    false,
                    options -> dischargedAlive(options).not())),
    /** M-02. */
    SURVIVAL_TO_DISCHARGE(
            "survival-to-discharge", Kind.SURVIVAL, one("survival-to-discharge", true, EcmoMeasure::dischargedAlive)),
    /** M-03. */
    SURVIVAL_AT_DAY(
            "survival-at-day",
            Kind.SURVIVAL,
            (cohort, options) -> options.days().stream()
                    .map(day -> new Figure(List.of(FigureCode.day(day)), true, aliveAt(day, options)))
                    .toList()),
    /** M-05. */
    SURVIVAL_ON_ECMO(
            "survival-on-ecmo",
            Kind.SURVIVAL,
            one(
                    "survival-on-ecmo",
                    true,
                    options -> asked(run -> run.outcome().survived48h()).onceEnded())),
    /** M-06. */
    ON_SUPPORT_MORTALITY(
            "on-support-mortality",
            Kind.SURVIVAL,
            one(
                    "on-support-mortality",
                    false,
                    options -> asked(run -> run.outcome().diedOnSupport()).onceEnded())),
    /** M-07. */
    WEANING(
            "weaning",
            Kind.SURVIVAL,
            one("weaning", true, options -> asked(run -> weaned(run, options)).onceEnded())),
    /** M-08, among those weaned. */
    SURVIVAL_AMONG_WEANED(
            "survival-among-weaned",
            Kind.SURVIVAL,
            conditional(
                    "survival-among-weaned",
                    (alive, options) -> alive.among(run -> weaned(run, options)).onceEnded())),
    /** M-08, among those discharged alive. */
    SURVIVAL_AMONG_DISCHARGED(
            "survival-among-discharged",
            Kind.SURVIVAL,
            conditional(
                    "survival-among-discharged",
                    (alive, options) -> alive.among(EcmoMeasure::leftAlive).onceDischarged())),
    /** M-10. */
    COMPLICATION_ITEM("complication-item", Kind.COMPLICATION, ComplicationFigures::items),
    /** M-11. */
    COMPLICATION_GROUP("complication-group", Kind.COMPLICATION, ComplicationFigures::groups),
    /** M-13. */
    COMPLICATION_PHASE("complication-phase", Kind.COMPLICATION, ComplicationFigures::phases),
    /** M-12. */
    ANY_COMPLICATION(
            "any-complication",
            Kind.COMPLICATION,
            composite("any-complication", MeasureOptions::definition, MeasureOptions::events)),
    /** M-12. */
    ANY_MAJOR_COMPLICATION(
            "any-major-complication",
            Kind.COMPLICATION,
            composite("any-major-complication", MeasureOptions::definition, EcmoMeasure::major)),
    /** M-14. */
    ACCESS_COMPLICATION(
            "access-complication",
            Kind.COMPLICATION,
            composite("access-complication", options -> ComplicationSet.ACCESS, MeasureOptions::events)),
    /** M-20. */
    CANNULATION_SUCCESS("cannulation-success", ProcedureFigures.cannulated()),
    /** M-22. */
    PRECLOSING_SUCCESS("preclosing-success", ProcedureFigures.preclosed()),
    /** M-23. */
    DISTAL_PERFUSION("distal-perfusion", ProcedureFigures.distalPerfusion()),
    /** M-24. */
    PERCUTANEOUS_DECANNULATION("percutaneous-decannulation", ProcedureFigures.percutaneous()),
    /** M-25. */
    DECANNULATION_SUCCESS("decannulation-success", ProcedureFigures.decannulationSuccess()),
    /** M-26. */
    CROSSOVER("crossover", ProcedureFigures.crossover()),
    /** M-30. */
    TIMI_3_FLOW("timi-3-flow", ProcedureFigures.timi3()),
    /** M-31. */
    COMPLETE_REVASCULARISATION("complete-revascularisation", ProcedureFigures.completeRevascularisation()),
    /** M-32. */
    LACTATE_CLEARANCE("lactate-clearance", ProcedureFigures.lactateClearance()),
    /** M-33. */
    VASOPRESSOR_DE_ESCALATION("vasopressor-de-escalation", ProcedureFigures.vasopressorDeEscalation()),
    /** M-34. */
    SHOCK_TEAM_INVOLVEMENT("shock-team-involvement", ProcedureFigures.shockTeam()),
    /** M-36. */
    DATA_COMPLETENESS("data-completeness", Kind.PROCEDURE, CompletenessFigures::of);

    /** Which operation reports a measure when none is named. */
    private enum Kind {
        SURVIVAL,
        COMPLICATION,
        PROCEDURE
    }

    private final String code;
    private final Kind kind;
    private final BiFunction<Cohort, MeasureOptions, List<Figure>> figures;

    EcmoMeasure(String code, Kind kind, BiFunction<Cohort, MeasureOptions, List<Figure>> figures) {
        this.code = code;
        this.kind = kind;
        this.figures = figures;
    }

    /** Of what was done: one figure, of which yes is the better answer. */
    EcmoMeasure(String code, Question question) {
        this(code, Kind.PROCEDURE, one(code, true, options -> question));
    }

    public String code() {
        return code;
    }

    /** The measures that {@code $ecmo-survival} reports. */
    public static List<EcmoMeasure> ofSurvival() {
        return Arrays.stream(values())
                .filter(measure -> measure.kind == Kind.SURVIVAL)
                .toList();
    }

    /** The measures that {@code $ecmo-complications} reports when no group and no item is named. */
    public static List<EcmoMeasure> ofComplications() {
        return Arrays.stream(values())
                .filter(measure -> measure.kind == Kind.COMPLICATION)
                .toList();
    }

    /** @throws Problem MEASURE_UNKNOWN, naming the measures there are */
    public static EcmoMeasure ofCode(String code) {
        return Arrays.stream(values())
                .filter(measure -> measure.code.equals(code))
                .findFirst()
                .orElseThrow(() -> unknown(
                        code,
                        Stream.of(
                                        Arrays.stream(values()).map(EcmoMeasure::code),
                                        Stream.of(ComplicationRates.CODE),
                                        Arrays.stream(ContinuousMeasure.values())
                                                .map(ContinuousMeasure::code))
                                .flatMap(codes -> codes)));
    }

    /** @throws Problem MEASURE_UNKNOWN, naming the measures of survival */
    public static EcmoMeasure survivalOfCode(String code) {
        return ofSurvival().stream()
                .filter(measure -> measure.code.equals(code))
                .findFirst()
                .orElseThrow(() -> unknown(code, ofSurvival().stream().map(EcmoMeasure::code)));
    }

    List<Figure> figures(Cohort cohort, MeasureOptions options) {
        return figures.apply(cohort, options);
    }

    /** Whether a figure is about status at a day, which is known mostly of the dead where nobody follows up. */
    boolean isStatusAtDay() {
        return this == SURVIVAL_AT_DAY || this == SURVIVAL_AMONG_WEANED || this == SURVIVAL_AMONG_DISCHARGED;
    }

    private static Problem unknown(String code, Stream<String> known) {
        return Problem.of(
                ProblemCode.MEASURE_UNKNOWN,
                Place.element("Measure/" + code),
                "There is no measure `" + code + "` here.",
                "The measures are: " + known.collect(Collectors.joining(", ")) + ".",
                "Use one of these.");
    }

    private static BiFunction<Cohort, MeasureOptions, List<Figure>> one(
            String code, boolean favourable, Function<MeasureOptions, Question> question) {
        return (cohort, options) ->
                List.of(new Figure(List.of(FigureCode.measure(code)), favourable, question.apply(options)));
    }

    private static BiFunction<Cohort, MeasureOptions, List<Figure>> composite(
            String code, Function<MeasureOptions, ComplicationSet> set, Function<MeasureOptions, EventFilter> events) {
        return (cohort, options) -> List.of(new Figure(
                List.of(FigureCode.measure(code)),
                false,
                set.apply(options).any(events.apply(options)),
                set.apply(options).hint(events.apply(options))));
    }

    private static BiFunction<Cohort, MeasureOptions, List<Figure>> conditional(
            String code, BiFunction<Question, MeasureOptions, Question> condition) {
        return (cohort, options) -> options.days().stream()
                .map(day -> new Figure(
                        List.of(FigureCode.measure(code), FigureCode.day(day)),
                        true,
                        condition.apply(aliveAt(day, options), options)))
                .toList();
    }

    /** At least major, be it asked for less. */
    private static EventFilter major(MeasureOptions options) {
        String asked = options.events().severity();
        return new EventFilter(options.events().phases(), asked == null || "minor".equals(asked) ? "major" : asked);
    }

    private static Question asked(Function<EcmoRun, Presence> presence) {
        return run -> Question.of(presence.apply(run));
    }

    private static Question aliveAt(int day, MeasureOptions options) {
        return asked(run -> SurvivalAtDay.alive(run, day, options)).among(options.origin()::applies);
    }

    private static Question dischargedAlive(MeasureOptions options) {
        return run -> switch (String.valueOf(run.outcome().discharge())) {
            case "alive" -> Answer.YES;
            case "dead" -> Answer.NO;
            case "transferred" -> options.transferHandling().survived();
            case "pending" -> Answer.PENDING;
            default -> Answer.MISSING;
        };
    }

    private static Presence weaned(EcmoRun run, MeasureOptions options) {
        return options.bridgeIsWeaned() && run.outcome().isBridged()
                ? Presence.PRESENT
                : run.outcome().weaned();
    }

    private static Presence leftAlive(EcmoRun run) {
        String discharge = run.outcome().discharge();
        if (discharge == null) {
            return Presence.MISSING;
        }
        return Presence.of("alive".equals(discharge) || "transferred".equals(discharge));
    }
}
