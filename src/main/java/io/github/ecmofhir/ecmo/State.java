package io.github.ecmofhir.ecmo;

import io.github.ecmofhir.ecmo.fact.AdjunctFact;
import io.github.ecmofhir.ecmo.fact.AnswerFact;
import io.github.ecmofhir.ecmo.fact.RunFacts;
import io.github.ecmofhir.ecmo.fact.StageFact;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How ill the patient was before support, and how vasopressors went on it.
 *
 * @param scai stage A to E; null when missing
 * @param noFlowMinutes from collapse to resuscitation; null when there was no arrest or it is not known
 * @param vasopressorUse before support: as stated, else from the number of kinds
 * @param vasopressorDecrease fewer kinds than before support: as stated, else from the two numbers
 * @param ventilated before support
 */
public record State(
        @Nullable String scai,
        @Nullable Long noFlowMinutes,
        @Nullable Long lowFlowMinutes,
        Presence vasopressorUse,
        Presence vasopressorDecrease,
        Presence ventilated) {

    private static final String PRE_ECMO = "pre-ecmo";
    private static final String VENTILATION = "mechanical-ventilation";

    static State of(RunFacts facts, RunClock clock, Measurements measurements) {
        return new State(
                scai(facts.state().stages(), clock),
                Support.length(facts.findings().lengths(), "no-flow-time"),
                Support.length(facts.findings().lengths(), "low-flow-time"),
                stated(facts.state().answers(), "vasopressor-use", answer -> isBefore(answer.when(), clock))
                        .orElse(use(measurements)),
                stated(facts.state().answers(), "vasopressor-decrease", answer -> true)
                        .orElse(decrease(measurements)),
                ventilated(facts.state().adjuncts(), clock));
    }

    private static @Nullable String scai(List<StageFact> stages, RunClock clock) {
        return stages.stream()
                .filter(stage -> stage.code().equals("scai") && isBefore(stage.when(), clock))
                .max(Comparator.comparing(
                        stage -> clock.minutes(stage.when()), Comparator.nullsFirst(Comparator.naturalOrder())))
                .map(StageFact::stage)
                .orElse(null);
    }

    private static Presence stated(List<AnswerFact> answers, String code, Predicate<AnswerFact> fits) {
        return answers.stream()
                .filter(answer -> answer.code().equals(code) && fits.test(answer))
                .map(AnswerFact::answer)
                .map((Function<Boolean, Presence>) Presence::of)
                .reduce(Presence.MISSING, Presence::or);
    }

    private static Presence use(Measurements measurements) {
        BigDecimal kinds = measurements.of(Measurement.VASOPRESSORS_PRE);
        return kinds == null ? Presence.MISSING : Presence.of(kinds.signum() > 0);
    }

    private static Presence decrease(Measurements measurements) {
        BigDecimal before = measurements.of(Measurement.VASOPRESSORS_PRE);
        BigDecimal after = measurements.of(Measurement.VASOPRESSORS_24H);
        return before == null || after == null ? Presence.MISSING : Presence.of(after.compareTo(before) < 0);
    }

    private static Presence ventilated(List<AdjunctFact> adjuncts, RunClock clock) {
        return adjuncts.stream()
                .filter(adjunct -> adjunct.code().equals(VENTILATION))
                .map(adjunct -> adjunct.done() ? ventilated(adjunct, clock) : Presence.ABSENT)
                .reduce(Presence.MISSING, Presence::or);
    }

    /** One that began on support says nothing of the time before. */
    private static Presence ventilated(AdjunctFact ventilation, RunClock clock) {
        Integer minutes = ventilation.relationMinutes();
        boolean before = "before".equals(ventilation.relation())
                || minutes != null && minutes < 0
                || isBefore(ventilation.when(), clock);
        return before ? Presence.PRESENT : Presence.MISSING;
    }

    /** As stated, else by the clock or the dates. */
    private static boolean isBefore(When when, RunClock clock) {
        return when.timepoint() != null ? when.timepoint().equals(PRE_ECMO) : clock.isBefore(when);
    }
}
