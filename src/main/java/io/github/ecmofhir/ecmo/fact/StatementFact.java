package io.github.ecmofhir.ecmo.fact;

import io.github.ecmofhir.ecmo.Presence;

/** Whether something was so before the run, e.g. hypertension. */
public record StatementFact(String code, Presence presence) {}
