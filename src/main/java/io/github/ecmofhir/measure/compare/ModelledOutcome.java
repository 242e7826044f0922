package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.statistics.imputation.Incomplete;
import io.github.ecmofhir.statistics.regression.Coefficient;
import io.github.ecmofhir.statistics.regression.Design;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An outcome that groups differ in by a ratio, and that a regression explains. */
sealed interface ModelledOutcome extends Outcome permits EventOutcome, TimeOutcome {

    /** Whether a run whose outcome is known had the event. */
    boolean isEvent(int row);

    /** How many of some runs, all known, had the event. */
    default int events(int[] rows) {
        int events = 0;
        for (int row : rows) {
            events += isEvent(row) ? 1 : 0;
        }
        return events;
    }

    /** Of some runs, all known, how many events there are for a model to go by: of events and their absence the fewer. */
    default int limiting(int[] rows) {
        int events = events(rows);
        return this instanceof EventOutcome ? Math.min(events, rows.length - events) : events;
    }

    /** What the groups' ratio is called. */
    String ratio();

    /** What the regression is called. */
    String model();

    /**
     * The regression on some runs, all known.
     *
     * @param design one row for each of them
     * @param weights what each counts; null for 1
     * @param cluster a number for each, the same for runs that may be alike; null when all stand for themselves. With
     *     weights or clusters errors do not trust the model
     */
    ModelFit fit(int[] rows, Design design, double @Nullable [] weights, int @Nullable [] cluster);

    /** The groups' ratio within sets, as matched pairs are compared; empty where it is nothing or infinite. */
    Optional<Coefficient> within(Sample sample, boolean[] inA);

    /** What an imputation of covariates must know of the outcome. */
    List<Incomplete> predictors(int[] rows);
}
