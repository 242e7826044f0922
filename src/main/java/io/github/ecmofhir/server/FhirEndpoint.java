package io.github.ecmofhir.server;

import ca.uhn.fhir.jpa.provider.JpaSystemProvider;
import ca.uhn.fhir.jpa.search.DatabaseBackedPagingProvider;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.provider.ResourceProviderFactory;

/** Furnishes the FHIR servlet: which providers answer, through which interceptors. */
final class FhirEndpoint {

    private final ResourceProviderFactory storedTypes;
    private final JpaSystemProvider<?, ?> system;
    private final DatabaseBackedPagingProvider paging;

    FhirEndpoint(
            ResourceProviderFactory storedTypes, JpaSystemProvider<?, ?> system, DatabaseBackedPagingProvider paging) {
        this.storedTypes = storedTypes;
        this.system = system;
        this.paging = paging;
    }

    void furnish(RestfulServer server) {
        server.setServerName("ecmo-fhir-server");
        server.setImplementationDescription("HL7 FHIR R4 server for ECMO registries");
        server.setDefaultResponseEncoding(EncodingEnum.JSON);
        server.setPagingProvider(paging);
        server.registerProviders(storedTypes.createProviders());
        server.registerProvider(system);
    }
}
