package io.github.ecmofhir.view.sql;

import ca.uhn.fhir.context.FhirContext;
import io.github.ecmofhir.store.StoredResources;
import io.github.ecmofhir.view.ResourceSource;

/**
 * What is needed to read a request.
 *
 * @param store where patients and groups are found
 * @param stored gives the resources for views that a request brings
 */
record SqlRunTools(SubjectReader subjects, StoredResources store, ResourceSource stored, FhirContext fhir) {}
