package io.github.ecmofhir.statistics.regression;

/**
 * A fitted regression of Fine and Gray.
 *
 * @param coefficients the logarithms of the subdistribution hazard ratios, with a covariance that knows that the chance
 *     of being censored was estimated as well
 * @param logLikelihood of the weighted partial likelihood
 * @param size how many subjects there are
 */
public record FineGrayFit(Coefficients coefficients, double logLikelihood, int size) {}
