package io.github.ecmofhir.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.RestfulServer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The FHIR servlet and what stands before it. */
@Configuration(proxyBeanMethods = false)
class RestConfiguration {

    private static final String PATHS = "/fhir/*";

    @Bean
    RestfulServer restfulServer(FhirContext fhir, FhirEndpoint endpoint) {
        RestfulServer server = new RestfulServer(fhir);
        endpoint.furnish(server);
        return server;
    }

    @Bean
    ServletRegistrationBean<RestfulServer> fhirServlet(RestfulServer server) {
        ServletRegistrationBean<RestfulServer> registration = new ServletRegistrationBean<>(server, PATHS);
        registration.setName("fhir");
        registration.setLoadOnStartup(1);
        return registration;
    }

    @Bean
    FilterRegistrationBean<RequestBodyFilter> requestBodyFilter(FhirContext fhir) {
        FilterRegistrationBean<RequestBodyFilter> registration =
                new FilterRegistrationBean<>(new RequestBodyFilter(fhir));
        registration.addUrlPatterns(PATHS);
        return registration;
    }
}
