package io.github.ecmofhir.ecmo.fact;

import io.github.ecmofhir.ecmo.Presence;

/** Whether a coronary vessel has a lesion. */
public record LesionFact(String vessel, Presence presence) {}
