package io.github.ecmofhir.validation.run;

import io.github.ecmofhir.problem.Place;
import org.hl7.fhir.r4.model.Resource;

/** A resource of a run, and where the sender finds it. */
public record Part<T extends Resource>(T resource, Place place) {}
