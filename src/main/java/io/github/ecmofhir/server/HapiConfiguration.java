package io.github.ecmofhir.server;

import ca.uhn.fhir.batch2.jobs.config.Batch2JobsConfig;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.IDaoRegistry;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.config.ThreadPoolFactoryConfig;
import ca.uhn.fhir.jpa.batch2.JpaBatch2Config;
import ca.uhn.fhir.jpa.config.r4.JpaR4Config;
import ca.uhn.fhir.jpa.dao.TransactionProcessor;
import ca.uhn.fhir.jpa.dao.data.IResourceSearchUrlDao;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.config.SubscriptionSettings;
import ca.uhn.fhir.jpa.provider.DaoRegistryResourceSupportedSvc;
import ca.uhn.fhir.jpa.search.DatabaseBackedPagingProvider;
import ca.uhn.fhir.jpa.search.IStaleSearchDeletingSvc;
import ca.uhn.fhir.jpa.search.StaleSearchDeletingSvcImpl;
import ca.uhn.fhir.jpa.search.builder.sql.SearchQueryBuilder;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import ca.uhn.fhir.jpa.searchparam.extractor.ISearchParamExtractor;
import ca.uhn.fhir.jpa.searchparam.matcher.InMemoryResourceMatcher;
import ca.uhn.fhir.jpa.subscription.channel.config.SubscriptionChannelConfig;
import ca.uhn.fhir.jpa.util.PersistenceContextProvider;
import ca.uhn.fhir.jpa.util.ResourceCountCache;
import ca.uhn.fhir.rest.api.IResourceSupportedSvc;
import io.github.ecmofhir.guide.Claims;
import io.github.ecmofhir.guide.Guide;
import io.github.ecmofhir.store.ConditionalUrls;
import io.github.ecmofhir.store.CurrentIdentifiers;
import io.github.ecmofhir.store.QuickMatcher;
import io.github.ecmofhir.store.RepeatableTransactions;
import io.github.ecmofhir.store.SearchCheck;
import io.github.ecmofhir.store.StoredTransactions;
import io.github.ecmofhir.submission.Repeatable;
import javax.sql.DataSource;
import org.hl7.fhir.r4.model.SearchParameter;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Scope;

/** HAPI's own parts, as HAPI wants them wired. */
@Configuration(proxyBeanMethods = false)
@Import({
    JpaR4Config.class,
    ThreadPoolFactoryConfig.class,
    JpaBatch2Config.class,
    Batch2JobsConfig.class,
    // Batch2 asks for a message broker client even where nothing subscribes
    SubscriptionChannelConfig.class
})
class HapiConfiguration {

    @Bean
    static LazyRepositories lazyRepositories() {
        return new LazyRepositories();
    }

    /** HAPI's own look for what the database defines. */
    @Bean
    static BeanFactoryPostProcessor noStoredSearchParameters() {
        return beans -> {
            BeanDefinitionRegistry definitions = (BeanDefinitionRegistry) beans;
            definitions.removeBeanDefinition("searchParamProvider");
            definitions.removeBeanDefinition("searchParamRegistry");
        };
    }

    @Bean
    JpaStorageSettings storageSettings() {
        return StorageChoices.settings();
    }

    @Bean
    @Primary
    TransactionProcessor transactions(FhirContext fhir, DataSource database) {
        return new RepeatableTransactions(new StoredTransactions(fhir, database), Repeatable::is);
    }

    @Bean
    @Primary
    ISearchParamExtractor currentIdentifiers() {
        return new CurrentIdentifiers();
    }

    @Bean
    @Primary
    ConditionalUrls conditionalUrls(
            PersistenceContextProvider entities,
            IResourceSearchUrlDao urls,
            MatchUrlService matcher,
            FhirContext fhir,
            PartitionSettings partitions) {
        return new ConditionalUrls(entities.getEntityManager(), urls, matcher, fhir, partitions, Claims::claimsOurs);
    }

    @Bean
    @Primary
    InMemoryResourceMatcher quickMatcher() {
        return new QuickMatcher();
    }

    @Bean
    @Primary
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    PartialDates partialDates(SearchQueryBuilder query) {
        return new PartialDates(query);
    }

    @Bean
    GuideSearchParameters guideSearchParameters(Guide guide, FhirContext fhir) {
        return new GuideSearchParameters(guide, fhir);
    }

    @Bean
    SearchCheck searchCheck(FhirContext fhir, Guide guide) {
        return new SearchCheck(fhir, guide.all(SearchParameter.class));
    }

    @Bean
    GuideSearchRegistry guideSearchRegistry(GuideSearchParameters parameters) {
        return new GuideSearchRegistry(parameters);
    }

    @Bean
    PartitionSettings partitionSettings() {
        return new PartitionSettings();
    }

    @Bean
    SubscriptionSettings subscriptionSettings() {
        return new SubscriptionSettings();
    }

    @Bean
    IStaleSearchDeletingSvc staleSearchDeletingSvc() {
        return new StaleSearchDeletingSvcImpl();
    }

    @Bean
    IResourceSupportedSvc resourceSupportedSvc(IDaoRegistry daos) {
        return new DaoRegistryResourceSupportedSvc(daos);
    }

    @Bean
    DatabaseBackedPagingProvider pagingProvider() {
        DatabaseBackedPagingProvider paging = new DatabaseBackedPagingProvider();
        paging.setDefaultPageSize(50);
        paging.setMaximumPageSize(1000);
        return paging;
    }

    /** Counting every table for {@code /metadata} is dear and nobody asked for it; HAPI only wants the bean to exist. */
    @Bean(name = "myResourceCountsCache")
    ResourceCountCache resourceCountsCache(FhirContext fhir) {
        return new ResourceCountCache(java.util.Map::of);
    }
}
