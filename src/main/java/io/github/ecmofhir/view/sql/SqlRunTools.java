package io.github.ecmofhir.view.sql;

import ca.uhn.fhir.context.FhirContext;
import io.github.ecmofhir.store.StoredResources;

/**
 * What is needed to read a request.
 *
 * @param store where patients and groups are found
 */
record SqlRunTools(SubjectReader subjects, SqlEngine engine, StoredResources store, FhirContext fhir) {}
