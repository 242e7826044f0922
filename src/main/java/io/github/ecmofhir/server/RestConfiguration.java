package io.github.ecmofhir.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.provider.JpaSystemProvider;
import ca.uhn.fhir.jpa.search.DatabaseBackedPagingProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.provider.ResourceProviderFactory;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The FHIR endpoint. */
@Configuration(proxyBeanMethods = false)
class RestConfiguration {

    @Bean
    FhirEndpoint fhirEndpoint(
            ResourceProviderFactory storedTypes, JpaSystemProvider<?, ?> system, DatabaseBackedPagingProvider paging) {
        return new FhirEndpoint(storedTypes, system, paging);
    }

    @Bean
    RestfulServer restfulServer(FhirContext fhir, FhirEndpoint endpoint) {
        RestfulServer server = new RestfulServer(fhir);
        endpoint.furnish(server);
        return server;
    }

    @Bean
    ServletRegistrationBean<RestfulServer> fhirServlet(RestfulServer server) {
        ServletRegistrationBean<RestfulServer> registration = new ServletRegistrationBean<>(server, "/fhir/*");
        registration.setName("fhir");
        registration.setLoadOnStartup(1);
        return registration;
    }
}
