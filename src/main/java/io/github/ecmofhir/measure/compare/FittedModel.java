package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.statistics.regression.Coefficient;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A model with covariates, term by term.
 *
 * @param name what was fitted
 * @param n runs that lack neither the outcome nor a covariate
 * @param incomplete runs that were left out because they lack a covariate
 * @param discrimination area under the curve, or concordance
 */
public record FittedModel(
        String name,
        int n,
        int events,
        int incomplete,
        List<Coefficient> terms,
        List<String> aliased,
        OptionalDouble discrimination) {}
