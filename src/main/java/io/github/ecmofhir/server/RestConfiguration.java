package io.github.ecmofhir.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.RestfulServer;
import io.github.ecmofhir.store.SearchCheck;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The FHIR servlet and what stands before it. */
@Configuration(proxyBeanMethods = false)
class RestConfiguration {

    private static final String PATHS = "/fhir/*";

    @Bean
    RestfulServer restfulServer(FhirContext fhir, ObjectProvider<FhirEndpoint> endpoint) {
        return new FhirServlet(fhir, endpoint::getObject);
    }

    @Bean
    ServletRegistrationBean<RestfulServer> fhirServlet(RestfulServer server) {
        ServletRegistrationBean<RestfulServer> registration = new ServletRegistrationBean<>(server, PATHS);
        registration.setName("fhir");
        registration.setLoadOnStartup(1);
        return registration;
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> tomcatErrors(FhirContext fhir) {
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new OutcomeErrorValve(fhir)));
    }

    @Bean
    FilterRegistrationBean<RequestFilter> requestFilter(FhirContext fhir, SearchCheck searches, BodySettings bodies) {
        FilterRegistrationBean<RequestFilter> registration =
                new FilterRegistrationBean<>(new RequestFilter(fhir, searches, new Arrivals(bodies)));
        registration.addUrlPatterns(PATHS);
        return registration;
    }
}
