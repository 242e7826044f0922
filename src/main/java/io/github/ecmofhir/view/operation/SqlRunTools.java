package io.github.ecmofhir.view.operation;

import ca.uhn.fhir.context.FhirContext;
import io.github.ecmofhir.store.StoredResources;
import io.github.ecmofhir.view.sql.SqlEngine;

/**
 * What is needed to read a request.
 *
 * @param store where patients and groups are found
 */
record SqlRunTools(SubjectReader subjects, SqlEngine engine, StoredResources store, FhirContext fhir) {}
