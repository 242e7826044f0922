package io.github.ecmofhir.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import io.github.ecmofhir.cohort.CaseWriter;
import io.github.ecmofhir.cohort.LiveCohort;
import io.github.ecmofhir.cohort.RunRelations;
import io.github.ecmofhir.guide.Claims;
import io.github.ecmofhir.store.ResourceHistory;
import io.github.ecmofhir.store.ResourceStore;
import io.github.ecmofhir.store.SharedLocks;
import io.github.ecmofhir.store.WriteParticipant;
import io.github.ecmofhir.submission.IdentityRegistry;
import io.github.ecmofhir.validation.LeftBehindGuard;
import io.github.ecmofhir.validation.ProfileValidator;
import io.github.ecmofhir.validation.RunMembershipGuard;
import io.github.ecmofhir.validation.run.RunCheck;
import io.github.ecmofhir.view.ChangedPatients;
import io.github.ecmofhir.view.StoredViews;
import io.github.ecmofhir.view.ViewCatalogue;
import io.github.ecmofhir.view.ViewRunner;
import io.github.ecmofhir.view.operation.KnownRelations;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.PlatformTransactionManager;

/** Our own tables, and what is kept current from them. */
@Configuration(proxyBeanMethods = false)
class ViewConfiguration {

    @Bean
    ViewRunner viewRunner(FhirContext fhir, ProfileValidator validator) {
        return new ViewRunner(fhir, validator.support());
    }

    @Bean
    ViewCatalogue viewCatalogue(ViewRunner runner) {
        return ViewCatalogue.load(runner);
    }

    @Bean
    StoredViews storedViews(
            ViewCatalogue catalogue,
            DataSource database,
            PlatformTransactionManager transactions,
            SharedLocks servers) {
        return new StoredViews(catalogue, database, transactions, servers);
    }

    @Bean
    @Order(0)
    WriteParticipant runMembershipGuard(ResourceStore store) {
        return new RunMembershipGuard(store);
    }

    @Bean
    @Order(0)
    WriteParticipant leftBehindGuard(RunCheck runs) {
        return new LeftBehindGuard(runs);
    }

    /** Before the views: a clash of identities tells more than the clash of rows that would follow it. */
    @Bean
    @Order(1)
    IdentityRegistry identityRegistry(DataSource database) {
        return new IdentityRegistry(database, Claims::claimsOurs);
    }

    @Bean
    @Order(2)
    WriteParticipant viewProjection(StoredViews views) {
        return views.projection();
    }

    @Bean
    ResourceHistory resourceHistory(DaoRegistry daos, DataSource database) {
        return new ResourceHistory(daos, database);
    }

    @Bean
    LiveCohort liveCohort(StoredViews views, ResourceHistory history) {
        return new LiveCohort(views.reader(), views.pastReader(history::changedSince));
    }

    @Bean
    KnownRelations knownRelations(ViewCatalogue catalogue, LiveCohort cohort, FhirContext fhir) {
        return new KnownRelations(catalogue, new RunRelations(cohort, new ChangedPatients(fhir)).all());
    }

    @Bean
    CaseWriter caseWriter(DataSource database, LiveCohort cohort, SharedLocks servers) {
        return new CaseWriter(database, cohort::current, servers);
    }
}
