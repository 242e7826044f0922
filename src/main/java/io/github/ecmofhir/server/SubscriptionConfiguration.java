package io.github.ecmofhir.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import ca.uhn.fhir.jpa.searchparam.matcher.SearchParamMatcher;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import io.github.ecmofhir.store.Durability;
import io.github.ecmofhir.store.ResourceMatcher;
import io.github.ecmofhir.store.ResourceSearch;
import io.github.ecmofhir.store.ResourceStore;
import io.github.ecmofhir.store.SafeMoment;
import io.github.ecmofhir.subscription.Feeds;
import io.github.ecmofhir.subscription.NotificationWorker;
import io.github.ecmofhir.subscription.Notifier;
import io.github.ecmofhir.subscription.SubscriptionCheck;
import io.github.ecmofhir.subscription.SubscriptionInterceptor;
import io.github.ecmofhir.subscription.SubscriptionSettings;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who is told of writes. */
@Configuration(proxyBeanMethods = false)
class SubscriptionConfiguration {

    @Bean
    ResourceMatcher resourceMatcher(
            SearchParamMatcher matcher, MatchUrlService urls, ISearchParamRegistry parameters, FhirContext fhir) {
        return new ResourceMatcher(matcher, urls, parameters, fhir);
    }

    @Bean
    SubscriptionCheck subscriptionCheck(
            SubscriptionSettings settings, ResourceSearch searches, ResourceMatcher matcher) {
        return new SubscriptionCheck(settings, searches, matcher);
    }

    @Bean
    SubscriptionInterceptor subscriptionInterceptor() {
        return new SubscriptionInterceptor();
    }

    @Bean
    Feeds feeds(DataSource database, SafeMoment moment, SubscriptionSettings settings) {
        return new Feeds(database, moment, settings);
    }

    @Bean
    Notifier notifier(
            Feeds feeds,
            SafeMoment moment,
            Durability durability,
            ResourceStore store,
            ResourceMatcher matcher,
            FhirContext fhir,
            SubscriptionSettings settings) {
        return new Notifier(feeds, moment, durability, store, matcher, fhir, settings);
    }

    @Bean
    NotificationWorker notificationWorker(Feeds feeds, Notifier notifier, SubscriptionSettings settings) {
        return new NotificationWorker(feeds, notifier, settings);
    }

    @Bean
    BackgroundWork notifying(NotificationWorker worker) {
        return new BackgroundWork(worker::start, worker::stop, worker::isRunning);
    }
}
