package io.github.ecmofhir.server;

import java.util.Objects;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;

/** Looks at the settings before anything is made from them. */
@Configuration(proxyBeanMethods = false)
class SettingsConfiguration {

    @Bean
    static BeanFactoryPostProcessor refuseUnknownSettings(ConfigurableEnvironment environment) {
        EnableConfigurationProperties records =
                Objects.requireNonNull(EcmoServer.class.getAnnotation(EnableConfigurationProperties.class));
        return beans -> KnownSettings.of(records.value()).refuseOthers(environment);
    }
}
