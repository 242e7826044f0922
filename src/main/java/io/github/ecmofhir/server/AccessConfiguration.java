package io.github.ecmofhir.server;

import io.github.ecmofhir.access.AccessSettings;
import io.github.ecmofhir.access.ListenAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.server.ConfigurableServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Where the server listens, and for whom. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    ListenAddress listenAddress(AccessSettings access, @Value("${server.address:#{null}}") String wanted) {
        return ListenAddress.decide(access, wanted);
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> listenThere(ListenAddress listen) {
        return factory -> factory.setAddress(listen.address());
    }
}
