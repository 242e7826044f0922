package io.github.ecmofhir.measure;

import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.ecmo.Presence;

/** The question that a figure puts to each run. */
@FunctionalInterface
interface Question {

    Answer ask(EcmoRun run);

    static Answer of(Presence presence) {
        return switch (presence) {
            case PRESENT -> Answer.YES;
            case ABSENT -> Answer.NO;
            case MISSING -> Answer.MISSING;
        };
    }

    /** The same question, put only where a condition is present; where the condition is missing, so is the answer. */
    default Question among(java.util.function.Function<EcmoRun, Presence> condition) {
        return run -> switch (condition.apply(run)) {
            case PRESENT -> ask(run);
            case ABSENT -> Answer.EXCLUDED;
            case MISSING -> Answer.MISSING;
        };
    }

    /** Pending until support is over. */
    default Question onceEnded() {
        return run -> run.support().ended() ? ask(run) : Answer.PENDING;
    }

    /** Pending until the patient has left the hospital. */
    default Question onceDischarged() {
        return run -> "pending".equals(run.outcome().discharge()) ? Answer.PENDING : ask(run);
    }

    /** Yes becomes no and no becomes yes. */
    default Question not() {
        return run -> switch (ask(run)) {
            case YES -> Answer.NO;
            case NO -> Answer.YES;
            case MISSING -> Answer.MISSING;
            case PENDING -> Answer.PENDING;
            case EXCLUDED -> Answer.EXCLUDED;
        };
    }
}
