package io.github.ecmofhir.measure;

import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.ecmo.EcmoRun;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The measures of how much or how long. The code is the id of the Measure in the guide. */
public enum ContinuousMeasure {
    /** M-21: first puncture to the start of support. */
    CANNULATION_TIME("cannulation-time", "min", asked(run -> run.technique().cannulationMinutes())),
    /** M-35: onset of shock to the first intervention, by the clock. */
    SHOCK_TO_REVASCULARISATION(
            "shock-to-revascularisation", "min", intervened(run -> run.shock().minutesToPci())),
    /** M-27: support, as stated or by its segments. */
    ECMO_DURATION("ecmo-duration", "h", onceEnded(run -> in(run.support().minutes(), 60))),
    /** M-28. */
    ICU_STAY("icu-stay", "d", asked(run -> in(run.outcome().icuMinutes(), 1440))),
    /** M-28. */
    HOSPITAL_STAY("hospital-stay", "d", onceLeft(run -> in(run.outcome().hospitalMinutes(), 1440))),
    /** M-29, of percutaneous removals, as the next three. */
    FLUOROSCOPY_TIME(
            "fluoroscopy-time", "min", percutaneous(run -> run.explantation().fluoroscopyMinutes())),
    /** M-29. */
    CONTRAST_VOLUME(
            "contrast-volume", "mL", percutaneous(run -> run.explantation().contrastMl())),
    /** M-29. */
    DOSE_AREA_PRODUCT(
            "dose-area-product",
            "cGy.cm2",
            percutaneous(run -> run.explantation().doseAreaProduct())),
    /** M-29. */
    AIR_KERMA("air-kerma", "mGy", percutaneous(run -> run.explantation().airKerma()));

    /** What one run answers: a number, or why there is none. */
    record Value(Answer answer, double number) {

        static Value of(@Nullable Number number) {
            return number == null ? without(Answer.MISSING) : new Value(Answer.YES, number.doubleValue());
        }

        static Value without(Answer reason) {
            return new Value(reason, Double.NaN);
        }
    }

    private final String code;
    private final String unit;
    private final Function<EcmoRun, Value> question;

    ContinuousMeasure(String code, String unit, Function<EcmoRun, Value> question) {
        this.code = code;
        this.unit = unit;
        this.question = question;
    }

    public String code() {
        return code;
    }

    /** UCUM. */
    public String unit() {
        return unit;
    }

    /** Empty if it is no measure of this kind. */
    public static Optional<ContinuousMeasure> ofCode(String code) {
        return Arrays.stream(values())
                .filter(measure -> measure.code.equals(code))
                .findFirst();
    }

    ContinuousTally tally(Cohort cohort) {
        return ContinuousTally.of(cohort, question);
    }

    private static Function<EcmoRun, Value> asked(Function<EcmoRun, @Nullable Number> number) {
        return run -> Value.of(number.apply(run));
    }

    private static Function<EcmoRun, Value> onceEnded(Function<EcmoRun, @Nullable Number> number) {
        return run -> run.support().ended() ? Value.of(number.apply(run)) : Value.without(Answer.PENDING);
    }

    private static Function<EcmoRun, Value> onceLeft(Function<EcmoRun, @Nullable Number> number) {
        return run -> "pending".equals(run.outcome().discharge())
                ? Value.without(Answer.PENDING)
                : Value.of(number.apply(run));
    }

    private static Function<EcmoRun, Value> intervened(Function<EcmoRun, @Nullable Number> number) {
        return run -> switch (run.revascularisation().pci()) {
            case PRESENT -> Value.of(number.apply(run));
            case ABSENT -> Value.without(Answer.EXCLUDED);
            case MISSING -> Value.without(Answer.MISSING);
        };
    }

    private static Function<EcmoRun, Value> percutaneous(Function<EcmoRun, @Nullable Number> number) {
        return run -> switch (run.decannulation().percutaneous()) {
            case PRESENT -> Value.of(number.apply(run));
            case ABSENT -> Value.without(Answer.EXCLUDED);
            case MISSING -> Value.without(run.support().ended() ? Answer.MISSING : Answer.PENDING);
        };
    }

    /** Divided once. */
    private static @Nullable Double in(@Nullable Long minutes, int length) {
        return minutes == null ? null : Double.valueOf(minutes / (double) length);
    }
}
