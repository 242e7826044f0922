package io.github.ecmofhir.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import io.github.ecmofhir.cohort.PersonRecords;
import io.github.ecmofhir.deidentification.Deidentification;
import io.github.ecmofhir.deidentification.DeidentificationSettings;
import io.github.ecmofhir.deidentification.StoredKey;
import io.github.ecmofhir.export.bulk.BulkExportProvider;
import io.github.ecmofhir.export.bulk.BulkExportWork;
import io.github.ecmofhir.job.JobFolder;
import io.github.ecmofhir.job.JobProvider;
import io.github.ecmofhir.job.JobSettings;
import io.github.ecmofhir.job.JobTables;
import io.github.ecmofhir.job.JobWork;
import io.github.ecmofhir.job.JobWorker;
import io.github.ecmofhir.store.Durability;
import io.github.ecmofhir.store.ResourceSearch;
import io.github.ecmofhir.store.ResourceStore;
import io.github.ecmofhir.store.SafeMoment;
import io.github.ecmofhir.store.SearchCheck;
import io.github.ecmofhir.store.StoreSettings;
import io.github.ecmofhir.view.StoredViews;
import io.github.ecmofhir.view.ViewRunner;
import io.github.ecmofhir.view.operation.Disclosure;
import io.github.ecmofhir.view.operation.KnownRelations;
import io.github.ecmofhir.view.operation.SqlExportProvider;
import io.github.ecmofhir.view.operation.SqlExportWork;
import io.github.ecmofhir.view.operation.SqlRunProvider;
import io.github.ecmofhir.view.operation.SqlTools;
import io.github.ecmofhir.view.sql.SqlEngine;
import io.github.ecmofhir.view.sql.SqlSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** What registries pull: tables and resources, at once or as files that are made in the background. */
@Configuration(proxyBeanMethods = false)
class ExportConfiguration {

    @Bean
    StoredKey storedKey(DataSource database) {
        return new StoredKey(database);
    }

    @Bean
    Deidentification deidentification(DeidentificationSettings settings, StoredKey stored, FhirContext fhir) {
        return new Deidentification(settings, stored, fhir);
    }

    @Bean
    SqlEngine sqlEngine(SqlSettings settings) {
        return new SqlEngine(settings);
    }

    @Bean
    SqlTools sqlTools(
            KnownRelations known,
            ViewRunner views,
            SqlEngine engine,
            ResourceStore store,
            FhirContext fhir,
            Deidentification deidentification) {
        return SqlTools.of(known, views, engine, store, new Disclosure(fhir, deidentification, PersonRecords::read));
    }

    @Bean
    SqlRunProvider sqlRunProvider(StoredViews views, SqlTools tools) {
        return new SqlRunProvider(views.reader(), tools);
    }

    @Bean
    JobTables jobTables(DataSource database, Durability durability) {
        return new JobTables(database, durability);
    }

    @Bean
    JobFolder jobFolder(JobSettings settings, StoreSettings store) {
        Path path = settings.path();
        if (path != null) {
            return new JobFolder(path);
        }
        return new JobFolder(
                store.kind() == StoreSettings.Kind.MEMORY
                        ? folderOfThisProcess()
                        : store.folder().resolve("export"));
    }

    /** What is in memory is gone with the process, and so is what was written of it. */
    private static Path folderOfThisProcess() {
        try {
            Path folder = Files.createTempDirectory("ecmo-export-");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Bean
    SqlExportWork sqlExportWork(StoredViews views, SqlTools tools, FhirContext fhir) {
        return new SqlExportWork(views.reader(), tools, fhir);
    }

    @Bean
    ResourceSearch resourceSearch(
            DaoRegistry daos,
            MatchUrlService matcher,
            SearchCheck check,
            FhirContext fhir,
            PlatformTransactionManager transactions) {
        return new ResourceSearch(daos, matcher, check, fhir, transactions);
    }

    @Bean
    BulkExportWork bulkExportWork(
            StoredViews views,
            ResourceStore store,
            ResourceSearch search,
            SafeMoment moment,
            Deidentification deidentification) {
        return new BulkExportWork(views.reader(), store, search, moment, deidentification);
    }

    @Bean
    JobWorker jobWorker(
            JobTables tables, JobFolder folder, List<JobWork> works, FhirContext fhir, JobSettings settings) {
        return new JobWorker(tables, folder, works, fhir, settings);
    }

    @Bean
    JobProvider jobProvider(JobTables tables, JobFolder folder, List<JobWork> works, JobSettings settings) {
        return new JobProvider(tables, folder, works, settings);
    }

    @Bean
    SqlExportProvider sqlExportProvider(SqlTools tools, JobTables tables, JobWorker worker, FhirContext fhir) {
        return new SqlExportProvider(tools, tables, worker, fhir);
    }

    @Bean
    BulkExportProvider bulkExportProvider(
            ResourceStore store, ResourceSearch search, JobTables tables, JobWorker worker) {
        return new BulkExportProvider(store, search, tables, worker);
    }

    @Bean
    BackgroundWork exporting(JobWorker worker) {
        return new BackgroundWork(worker::start, worker::stop, worker::isRunning);
    }
}
