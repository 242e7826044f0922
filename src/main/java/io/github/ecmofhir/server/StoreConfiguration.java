package io.github.ecmofhir.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.config.HibernatePropertiesProvider;
import ca.uhn.fhir.jpa.config.util.HapiEntityManagerFactoryUtil;
import ca.uhn.fhir.jpa.model.dialect.HapiFhirH2Dialect;
import ca.uhn.fhir.jpa.model.dialect.HapiFhirPostgresDialect;
import com.zaxxer.hikari.HikariDataSource;
import io.github.ecmofhir.server.disk.DiskSpace;
import io.github.ecmofhir.store.Durability;
import io.github.ecmofhir.store.Flush;
import io.github.ecmofhir.store.PostgresSafeMoment;
import io.github.ecmofhir.store.SafeMoment;
import io.github.ecmofhir.store.SharedLocks;
import io.github.ecmofhir.store.StoreSettings;
import io.github.ecmofhir.store.WriteTimes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

/** The database: connections, schema and transactions. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    HikariDataSource dataSource(StoreSettings settings) {
        return StoreConnections.open(settings);
    }

    @Bean
    Durability durability(DataSource dataSource, StoreSettings settings) throws SQLException {
        return settings.kind() == StoreSettings.Kind.EMBEDDED
                ? new H2Checkpoints(dataSource, DiskSpace.of(settings.folder()))
                : Durability.OF_THE_COMMIT;
    }

    @Bean
    SharedLocks sharedLocks(DataSource dataSource, StoreSettings settings) {
        return settings.kind() == StoreSettings.Kind.POSTGRESQL
                ? new PostgresLocks(() -> StoreConnections.single(settings), dataSource)
                : SharedLocks.OF_ONE_SERVER;
    }

    @Bean
    ServerPresence serverPresence(SharedLocks locks) {
        return new ServerPresence(locks);
    }

    /** The first that looks into the database, and so the first to wait for another server that is starting. */
    @Bean
    StoreSchema storeSchema(DataSource dataSource, ServerPresence presence) {
        presence.begin();
        return StoreSchema.read(dataSource);
    }

    @Bean
    @Primary
    HibernatePropertiesProvider hibernateProperties() {
        return new HibernatePropertiesProvider();
    }

    @Bean
    LocalContainerEntityManagerFactoryBean entityManagerFactory(
            ConfigurableListableBeanFactory beans,
            FhirContext fhir,
            JpaStorageSettings storage,
            DataSource dataSource,
            StoreSettings settings,
            StoreSchema schema) {
        LocalContainerEntityManagerFactoryBean factory =
                HapiEntityManagerFactoryUtil.newEntityManagerFactory(beans, fhir, storage);
        factory.setPersistenceUnitName("ecmo");
        factory.setDataSource(dataSource);
        factory.setJpaProperties(jpaProperties(settings, schema));
        return factory;
    }

    @Bean
    @Primary
    JpaTransactionManager transactionManager(EntityManagerFactory factory) {
        return new JpaTransactionManager(factory);
    }

    @Bean
    @DependsOn("entityManagerFactory")
    WriteTimes writeTimes(DataSource dataSource) {
        Timestamp latest = new JdbcTemplate(dataSource)
                .queryForObject("select max(res_updated) from hfj_res_ver", Timestamp.class);
        return new WriteTimes(latest == null ? null : latest.toInstant());
    }

    @Bean
    @Primary
    SafeMoment safeMoment(WriteTimes times, DataSource dataSource, StoreSettings settings) {
        return settings.kind() == StoreSettings.Kind.POSTGRESQL ? new PostgresSafeMoment(dataSource, times) : times;
    }

    @Bean
    Flush flush(EntityManager entityManager, LocalContainerEntityManagerFactoryBean exceptions) {
        return () -> {
            try {
                entityManager.flush();
            } catch (RuntimeException e) {
                DataAccessException translated = exceptions.translateExceptionIfPossible(e);
                throw translated == null ? e : translated;
            }
        };
    }

    private static Properties jpaProperties(StoreSettings settings, StoreSchema schema) {
        Properties properties = new Properties();
        properties.put("hibernate.dialect", dialect(settings).getName());
        // Checking the schema on every start costs seconds; StoreSchema remembers which version made it.
        properties.put("hibernate.hbm2ddl.auto", schema.isCurrent() ? "none" : "update");
        properties.put("hibernate.format_sql", "false");
        properties.put("hibernate.show_sql", "false");
        properties.put("hibernate.jdbc.batch_size", "50");
        properties.put("hibernate.order_inserts", "true");
        properties.put("hibernate.order_updates", "true");
        properties.put("hibernate.cache.use_query_cache", "false");
        properties.put("hibernate.cache.use_second_level_cache", "false");
        properties.put("hibernate.cache.use_structured_entries", "false");
        properties.put("hibernate.cache.use_minimal_puts", "false");
        properties.put("hibernate.search.enabled", "false");
        // Of HAPI's tables only those that link duplicates are audited, and duplicates are not linked here.
        properties.put("hibernate.integration.envers.enabled", "false");
        // HAPI checks what it stores itself. Without Jakarta Validation Hibernate would check for nulls in its place,
        // and
        // finds them in what HAPI fills in later.
        properties.put("jakarta.persistence.validation.mode", "none");
        properties.put("hibernate.check_nullability", "false");
        return properties;
    }

    private static Class<?> dialect(StoreSettings settings) {
        return settings.kind() == StoreSettings.Kind.POSTGRESQL
                ? HapiFhirPostgresDialect.class
                : HapiFhirH2Dialect.class;
    }
}
