package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.statistics.causal.Balance;

/** How alike the groups are in one term before and after. */
public record BalanceRow(String covariate, Balance balance) {}
