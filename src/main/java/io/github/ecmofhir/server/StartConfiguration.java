package io.github.ecmofhir.server;

import ca.uhn.fhir.context.FhirContext;
import io.github.ecmofhir.access.AccessSettings;
import io.github.ecmofhir.access.ListenAddress;
import io.github.ecmofhir.cohort.CaseWriter;
import io.github.ecmofhir.cohort.LiveCohort;
import io.github.ecmofhir.deidentification.StoredKey;
import io.github.ecmofhir.guide.Guide;
import io.github.ecmofhir.job.JobTables;
import io.github.ecmofhir.store.ResourceStore;
import io.github.ecmofhir.store.StoreSettings;
import io.github.ecmofhir.submission.DemoSettings;
import io.github.ecmofhir.submission.IdentityRegistry;
import io.github.ecmofhir.submission.upload.UploadTables;
import io.github.ecmofhir.subscription.Feeds;
import io.github.ecmofhir.view.StoredViews;
import io.github.ecmofhir.view.ViewCatalogue;
import org.apache.catalina.Service;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens before the server opens its port, and what it says then. */
@Configuration(proxyBeanMethods = false)
class StartConfiguration {

    @Bean
    OwnTables ownTables(
            IdentityRegistry identities, UploadTables uploads, JobTables exports, StoredKey key, Feeds feeds) {
        return new OwnTables(identities, uploads, exports, key, feeds);
    }

    @Bean
    Warmup warmup(
            StoreSettings settings,
            StoreSchema schema,
            ServerPresence presence,
            OwnTables tables,
            StoredViews views,
            ResourceStore store,
            ValidatorWarmup validator,
            LiveCohort cohort,
            CaseWriter cases) {
        return new Warmup(settings, schema, presence, tables, views, store, validator, cohort, cases);
    }

    @Bean
    Rehearsal rehearsal(FhirContext fhir, ServletWebServerApplicationContext context, StartSettings settings) {
        return new Rehearsal(fhir, () -> new DirectPost(tomcat(context.getWebServer())), settings.rehearsal());
    }

    private static Service tomcat(WebServer server) {
        return ((TomcatWebServer) server).getTomcat().getService();
    }

    @Bean
    ServerAddress serverAddress(ListenAddress listen, ServletWebServerApplicationContext context) {
        return new ServerAddress(listen, context);
    }

    @Bean
    DemoLoader demoLoader(DemoSettings settings, AccessSettings access, ServerAddress address) {
        return new DemoLoader(settings, access, address::fhirBase);
    }

    @Bean
    StartupReport startupReport(
            StoreSettings store,
            AccessSettings access,
            ListenAddress listen,
            Guide guide,
            ViewCatalogue views,
            LiveCohort cohort) {
        return new StartupReport(store, access, listen, guide, views, cohort);
    }
}
