package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.statistics.regression.Coefficient;
import io.github.ecmofhir.statistics.regression.Coefficients;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A regression that was fitted, or why it was not.
 *
 * @param coefficients null unless there are any; of separated outcomes those of the penalised likelihood
 * @param infinite terms whose own coefficients are infinite
 * @param logLikelihood at the fit
 * @param rank how many coefficients there are
 * @param discrimination how well the fit tells who has the event: area under the curve, or concordance
 */
record ModelFit(
        Ending ending,
        @Nullable Coefficients coefficients,
        List<String> infinite,
        double logLikelihood,
        int rank,
        int n,
        int events,
        OptionalDouble discrimination) {

    /** How a fit ended. */
    enum Ending {
        CONVERGED,
        SEPARATED,
        CONSTANT,
        NOT_CONVERGED
    }

    /** The coefficient of the exposure. */
    Optional<Coefficient> exposure() {
        return Optional.ofNullable(coefficients).flatMap(all -> all.of(Covariates.EXPOSURE));
    }

    /** Whether the exposure has a coefficient of its own, be others infinite. */
    boolean tellsExposure() {
        return exposure().isPresent()
                && (ending == Ending.CONVERGED
                        || ending == Ending.SEPARATED && !infinite.contains(Covariates.EXPOSURE));
    }

    /** Terms that others say already. */
    List<String> aliased() {
        return Optional.ofNullable(coefficients).map(Coefficients::aliased).orElse(List.of()).stream()
                .filter(term -> !infinite.contains(term))
                .toList();
    }
}
