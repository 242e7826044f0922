package io.github.ecmofhir.ecmo.fact;

import io.github.ecmofhir.ecmo.When;

/** A yes or no about vasopressors. */
public record AnswerFact(String code, boolean answer, When when) {}
