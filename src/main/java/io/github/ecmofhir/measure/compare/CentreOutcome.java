package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.measure.ComplicationRates;
import io.github.ecmofhir.measure.ContinuousMeasure;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.List;
import java.util.stream.Collectors;

/** Reads what centres are compared in: one event. */
final class CentreOutcome {

    private static final int FEW = 10;

    private CentreOutcome() {}

    /**
     * @throws Problem OUTCOME_UNSUITABLE for a quantity or a time, OUTCOME_NOT_ONE for what has several events or none, and
     *     those of {@link Outcomes}
     */
    static EventOutcome of(Cohort cohort, CentreOptions options) {
        String asked = options.outcome();
        if (asked.indexOf('=') < 0 && asked.indexOf(',') >= 0) {
            throw notOne("`" + asked + "` are several outcomes.");
        }
        if (asked.equals(TimeOutcome.LABEL)) {
            throw unsuitable(asked, "a time", "Ask for in-hospital-mortality, or for survival-at-day with a day.");
        }
        if (asked.equals(ComplicationRates.CODE)) {
            throw unsuitable(asked, "a rate", "Ask for a share of runs, as any-complication.");
        }
        if (ContinuousMeasure.ofCode(asked).isPresent()) {
            throw unsuitable(asked, "a quantity", "Ask for a threshold of a column, as icu_days=ge14.");
        }
        List<Outcome> outcomes = Outcomes.of(cohort, List.of(asked), false, options.options());
        if (outcomes.size() != 1) {
            throw notOne("`" + asked + "` has "
                    + (outcomes.isEmpty() ? "no outcome in this cohort." : outcomes.size() + " outcomes: ")
                    + outcomes.stream().limit(FEW).map(Outcome::label).collect(Collectors.joining(", "))
                    + (outcomes.size() > FEW ? ", …" : outcomes.isEmpty() ? "" : "."));
        }
        if (outcomes.get(0) instanceof EventOutcome event) {
            return event;
        }
        throw unsuitable(asked, "a quantity", "Ask for a threshold of it, as " + asked + "=ge10.");
    }

    private static Problem unsuitable(String asked, String what, String mend) {
        return Problem.of(
                ProblemCode.OUTCOME_UNSUITABLE,
                Place.parameter("outcome"),
                "`" + asked + "` is " + what + ".",
                "Centres are compared in an event, which a run had or had not.",
                mend);
    }

    private static Problem notOne(String found) {
        return Problem.of(
                ProblemCode.OUTCOME_NOT_ONE,
                Place.parameter("outcome"),
                found,
                "Centres are compared in one outcome at a time.",
                "Ask for one, and narrow it by days, group or item.");
    }
}
