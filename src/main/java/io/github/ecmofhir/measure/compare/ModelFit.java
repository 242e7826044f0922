package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.statistics.regression.Coefficient;
import io.github.ecmofhir.statistics.regression.Coefficients;
import io.github.ecmofhir.statistics.regression.ProportionalHazards;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A regression that was fitted, or why it was not.
 *
 * @param penalised whether coefficients are those of the penalised likelihood, as that of the exposure is infinite else
 * @param made the coefficients, when they are asked for; null unless there are any. Of separated outcomes those that are
 *     finite, or those of the penalised likelihood
 * @param infinite terms whose own coefficients are infinite
 * @param logLikelihood at the fit
 * @param rank how many coefficients there are
 * @param judged how well the fit tells who has the event, when that is asked for
 * @param proportional tests that ratios do not change with time, when they are asked for; empty of what has no time
 */
record ModelFit(
        Ending ending,
        boolean penalised,
        Supplier<@Nullable Coefficients> made,
        List<String> infinite,
        double logLikelihood,
        int rank,
        int n,
        int events,
        Supplier<OptionalDouble> judged,
        Supplier<Optional<ProportionalHazards>> proportional) {

    /** How a fit ended. */
    enum Ending {
        CONVERGED,
        SEPARATED,
        CONSTANT,
        NOT_CONVERGED
    }

    /** Null unless there are any. */
    @Nullable
    Coefficients coefficients() {
        return made.get();
    }

    /** Area under the curve, or concordance. */
    OptionalDouble discrimination() {
        return judged.get();
    }

    /** The coefficient of the exposure. */
    Optional<Coefficient> exposure() {
        return Optional.ofNullable(made.get()).flatMap(all -> all.of(Covariates.EXPOSURE));
    }

    /** Whether the exposure has a coefficient by maximum likelihood, be others infinite. */
    boolean tellsExposure() {
        return (ending == Ending.CONVERGED || ending == Ending.SEPARATED && !penalised)
                && exposure().isPresent();
    }

    /** Terms that others say already. */
    List<String> aliased() {
        return Optional.ofNullable(made.get()).map(Coefficients::aliased).orElse(List.of()).stream()
                .filter(term -> !infinite.contains(term))
                .toList();
    }
}
