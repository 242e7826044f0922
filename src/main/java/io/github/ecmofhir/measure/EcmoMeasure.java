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
            true,
            one(
                    "in-hospital-mortality",
                    false,
                    options -> dischargedAlive(options).not())),
    /** M-02. */
    SURVIVAL_TO_DISCHARGE(
            "survival-to-discharge", true, one("survival-to-discharge", true, EcmoMeasure::dischargedAlive)),
    /** M-03. */
    SURVIVAL_AT_DAY(
            "survival-at-day",
            true,
            (cohort, options) -> options.days().stream()
                    .map(day -> new Figure(List.of(FigureCode.day(day)), true, aliveAt(day, options)))
                    .toList()),
    /** M-05. */
    SURVIVAL_ON_ECMO(
            "survival-on-ecmo",
            true,
            one(
                    "survival-on-ecmo",
                    true,
                    options -> asked(run -> run.outcome().survived48h()).onceEnded())),
    /** M-06. */
    ON_SUPPORT_MORTALITY(
            "on-support-mortality",
            true,
            one(
                    "on-support-mortality",
                    false,
                    options -> asked(run -> run.outcome().diedOnSupport()).onceEnded())),
    /** M-07. */
    WEANING(
            "weaning",
            true,
            one("weaning", true, options -> asked(run -> weaned(run, options)).onceEnded())),
    /** M-08, among those weaned. */
    SURVIVAL_AMONG_WEANED("survival-among-weaned", true, conditional("survival-among-weaned", EcmoMeasure::weaned)),
    /** M-08, among those discharged alive. */
    SURVIVAL_AMONG_DISCHARGED(
            "survival-among-discharged",
            true,
            conditional("survival-among-discharged", (run, options) -> leftAlive(run))),
    /** M-10. */
    COMPLICATION_ITEM("complication-item", false, ComplicationFigures::items),
    /** M-11. */
    COMPLICATION_GROUP("complication-group", false, ComplicationFigures::groups);

    private final String code;
    private final boolean survival;
    private final BiFunction<Cohort, MeasureOptions, List<Figure>> figures;

    EcmoMeasure(String code, boolean survival, BiFunction<Cohort, MeasureOptions, List<Figure>> figures) {
        this.code = code;
        this.survival = survival;
        this.figures = figures;
    }

    public String code() {
        return code;
    }

    /** The measures that {@code $ecmo-survival} reports. */
    public static List<EcmoMeasure> ofSurvival() {
        return Arrays.stream(values()).filter(measure -> measure.survival).toList();
    }

    /** @throws Problem MEASURE_UNKNOWN, naming the measures there are */
    public static EcmoMeasure ofCode(String code) {
        return Arrays.stream(values())
                .filter(measure -> measure.code.equals(code))
                .findFirst()
                .orElseThrow(() -> unknown(code, Arrays.stream(values())));
    }

    /** @throws Problem MEASURE_UNKNOWN, naming the measures of survival */
    public static EcmoMeasure survivalOfCode(String code) {
        return ofSurvival().stream()
                .filter(measure -> measure.code.equals(code))
                .findFirst()
                .orElseThrow(() -> unknown(code, ofSurvival().stream()));
    }

    List<Figure> figures(Cohort cohort, MeasureOptions options) {
        return figures.apply(cohort, options);
    }

    /** Whether a figure is about status at a day, which is known mostly of the dead where nobody follows up. */
    boolean isStatusAtDay() {
        return this == SURVIVAL_AT_DAY || this == SURVIVAL_AMONG_WEANED || this == SURVIVAL_AMONG_DISCHARGED;
    }

    private static Problem unknown(String code, Stream<EcmoMeasure> known) {
        return Problem.of(
                ProblemCode.MEASURE_UNKNOWN,
                Place.element("Measure/" + code),
                "There is no measure `" + code + "` here.",
                "The measures are: " + known.map(EcmoMeasure::code).collect(Collectors.joining(", ")) + ".",
                "Use one of these.");
    }

    private static BiFunction<Cohort, MeasureOptions, List<Figure>> one(
            String code, boolean favourable, Function<MeasureOptions, Question> question) {
        return (cohort, options) ->
                List.of(new Figure(List.of(FigureCode.measure(code)), favourable, question.apply(options)));
    }

    private static BiFunction<Cohort, MeasureOptions, List<Figure>> conditional(
            String code, BiFunction<EcmoRun, MeasureOptions, Presence> condition) {
        return (cohort, options) -> options.days().stream()
                .map(day -> new Figure(
                        List.of(FigureCode.measure(code), FigureCode.day(day)),
                        true,
                        aliveAt(day, options).among(run -> condition.apply(run, options))))
                .toList();
    }

    private static Question asked(Function<EcmoRun, Presence> presence) {
        return run -> Question.of(presence.apply(run));
    }

    private static Question aliveAt(int day, MeasureOptions options) {
        return asked(run -> SurvivalAtDay.alive(run, day, options));
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
