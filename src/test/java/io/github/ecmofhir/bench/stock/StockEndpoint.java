package io.github.ecmofhir.bench.stock;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.provider.JpaSystemProvider;
import ca.uhn.fhir.jpa.search.DatabaseBackedPagingProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.interceptor.RequestValidatingInterceptor;
import ca.uhn.fhir.rest.server.provider.ResourceProviderFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** HAPI's own providers behind its validating interceptor. */
@Configuration(proxyBeanMethods = false)
class StockEndpoint {

    /** @param validate false where resources are only to be loaded fast for a measurement of reading */
    @Bean
    RestfulServer restfulServer(
            FhirContext fhir,
            ResourceProviderFactory resources,
            JpaSystemProvider<?, ?> system,
            DatabaseBackedPagingProvider paging,
            RequestValidatingInterceptor validation,
            @Value("${stock.validate:true}") boolean validate) {
        RestfulServer server = new RestfulServer(fhir);
        server.setPagingProvider(paging);
        server.registerProviders(resources.createProviders());
        server.registerProvider(system);
        if (validate) {
            server.registerInterceptor(validation);
        }
        return server;
    }

    @Bean
    ServletRegistrationBean<RestfulServer> fhirServlet(RestfulServer server) {
        ServletRegistrationBean<RestfulServer> registration = new ServletRegistrationBean<>(server, "/fhir/*");
        registration.setLoadOnStartup(1);
        return registration;
    }
}
