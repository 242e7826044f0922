package io.github.ecmofhir.ecmo.fact;

/** A stated length of time. */
public record LengthFact(String code, long minutes) {}
