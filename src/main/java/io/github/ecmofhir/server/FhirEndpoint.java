package io.github.ecmofhir.server;

import ca.uhn.fhir.jpa.provider.JpaSystemProvider;
import ca.uhn.fhir.jpa.search.DatabaseBackedPagingProvider;
import ca.uhn.fhir.parser.StrictErrorHandler;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.provider.ResourceProviderFactory;
import io.github.ecmofhir.guide.Guide;
import io.github.ecmofhir.validation.ValidateOperation;
import io.github.ecmofhir.validation.ValidateProvider;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;

/**
 * Furnishes the FHIR servlet: which providers answer, through which interceptors.
 *
 * @param storedTypes HAPI's providers, one a resource type
 * @param own our providers: the guide's resources and the operations
 * @param interceptors in the order in which they see a request
 */
record FhirEndpoint(
        ResourceProviderFactory storedTypes,
        JpaSystemProvider<?, ?> system,
        DatabaseBackedPagingProvider paging,
        ValidateOperation validate,
        List<?> own,
        List<?> interceptors,
        Capability capability) {

    void furnish(RestfulServer server) {
        server.setServerName("ecmo-fhir-server");
        // First of all: one of them decides which methods of the providers are bound.
        interceptors.forEach(server::registerInterceptor);
        server.setServerVersion(ServerVersion.number());
        server.setDefaultResponseEncoding(EncodingEnum.JSON);
        server.setPagingProvider(paging);
        // What we do not understand is refused, never dropped.
        server.getFhirContext().setParserErrorHandler(new StrictErrorHandler());
        server.getFhirContext().setLocalizer(new HapiWords());
        // Nothing here refers to a resource without naming it, so nobody need look for such before each encoding.
        server.getFhirContext().getParserOptions().setAutoContainReferenceTargetsWithNoId(false);
        // What a Provenance is about is one version.
        server.getFhirContext().getParserOptions().setDontStripVersionsFromReferencesAtPaths("Provenance.target");
        List<IResourceProvider> stored = storedTypes.createProviders().stream()
                .map(IResourceProvider.class::cast)
                .filter(provider ->
                        !Guide.OWNED_TYPES.contains(provider.getResourceType().getSimpleName()))
                .toList();
        // Of two methods that fit, HAPI takes the one registered first: our $validate goes before HAPI's own.
        stored.forEach(provider -> server.registerProvider(
                new ValidateProvider(provider.getResourceType().asSubclass(Resource.class), validate)));
        own.forEach(server::registerProvider);
        server.registerProviders(stored);
        server.registerProvider(system);
        server.setServerConformanceProvider(capability.of(server));
    }
}
