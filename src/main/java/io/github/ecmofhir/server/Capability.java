package io.github.ecmofhir.server;

import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.provider.JpaCapabilityStatementProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import io.github.ecmofhir.validation.ProfileValidator;

/** Makes the CapabilityStatement: HAPI's, with our profiles as {@code supportedProfile}. */
record Capability(
        IFhirSystemDao<?, ?> system,
        JpaStorageSettings storage,
        ISearchParamRegistry searchParameters,
        ProfileValidator validator) {

    JpaCapabilityStatementProvider of(RestfulServer server) {
        JpaCapabilityStatementProvider provider =
                new JpaCapabilityStatementProvider(server, system, storage, searchParameters, validator.support());
        provider.setImplementationDescription("HL7 FHIR R4 server for ECMO registries");
        return provider;
    }
}
