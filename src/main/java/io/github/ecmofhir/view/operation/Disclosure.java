package io.github.ecmofhir.view.operation;

import ca.uhn.fhir.context.FhirContext;
import io.github.ecmofhir.deidentification.Deidentification;
import io.github.ecmofhir.deidentification.PersonFacts;
import io.github.ecmofhir.view.Snapshot;
import java.util.function.Function;

/**
 * What is needed to give out stored data.
 *
 * @param facts what is known of persons at a moment
 */
public record Disclosure(FhirContext fhir, Deidentification deidentification, Function<Snapshot, PersonFacts> facts) {}
