package io.github.ecmofhir.server;

import io.github.ecmofhir.access.AccessSettings;
import io.github.ecmofhir.store.StoreSettings;
import io.github.ecmofhir.submission.DemoSettings;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.data.elasticsearch.ElasticsearchDataAutoConfiguration;
import org.springframework.boot.autoconfigure.data.jpa.JpaRepositoriesAutoConfiguration;
import org.springframework.boot.autoconfigure.elasticsearch.ElasticsearchRestClientAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.autoconfigure.quartz.QuartzAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/** The server as a whole: every configuration it is made of, named one by one; nothing is found by scanning. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        exclude = {
            // HAPI's wiring brings these parts and starts them its own way
            QuartzAutoConfiguration.class,
            ThymeleafAutoConfiguration.class,
            FlywayAutoConfiguration.class,
            HibernateJpaAutoConfiguration.class,
            JpaRepositoriesAutoConfiguration.class,
            // These open sockets at start
            ElasticsearchRestClientAutoConfiguration.class,
            ElasticsearchDataAutoConfiguration.class
        })
@EnableConfigurationProperties({StoreSettings.class, AccessSettings.class, DemoSettings.class})
@Import({
    SettingsConfiguration.class,
    HapiConfiguration.class,
    StoreConfiguration.class,
    ValidationConfiguration.class,
    ViewConfiguration.class,
    StartConfiguration.class,
    EndpointConfiguration.class,
    RestConfiguration.class,
    AccessConfiguration.class
})
public class EcmoServer {}
