package io.github.ecmofhir.server;

import ca.uhn.fhir.context.FhirContext;
import io.github.ecmofhir.store.Durability;
import io.github.ecmofhir.submission.upload.LineOutcomes;
import io.github.ecmofhir.submission.upload.UploadProvider;
import io.github.ecmofhir.submission.upload.UploadReceiver;
import io.github.ecmofhir.submission.upload.UploadSettings;
import io.github.ecmofhir.submission.upload.UploadTables;
import io.github.ecmofhir.submission.upload.UploadWorker;
import io.github.ecmofhir.validation.CheckRunProvider;
import javax.sql.DataSource;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Uploads: what takes them in, and what stores them afterwards. */
@Configuration(proxyBeanMethods = false)
class UploadConfiguration {

    @Bean
    UploadTables uploadTables(DataSource database, Durability durability) {
        return new UploadTables(database, durability);
    }

    @Bean
    LineOutcomes lineOutcomes(FhirContext fhir, CheckRunProvider checkRun) {
        return new LineOutcomes(fhir, checkRun::stored);
    }

    @Bean
    UploadWorker uploadWorker(
            UploadTables tables,
            LineOutcomes outcomes,
            ServletWebServerApplicationContext context,
            FhirContext fhir,
            UploadSettings settings) {
        return new UploadWorker(
                tables,
                outcomes,
                new DirectSubmitter(() ->
                        ((TomcatWebServer) context.getWebServer()).getTomcat().getService()),
                fhir,
                settings);
    }

    @Bean
    UploadProvider uploadProvider(
            UploadTables tables, LineOutcomes outcomes, UploadWorker worker, UploadSettings settings) {
        return new UploadProvider(new UploadReceiver(tables, outcomes), tables, worker, settings);
    }

    @Bean
    BackgroundWork uploading(UploadWorker worker) {
        return new BackgroundWork(worker::start, worker::stop, worker::isRunning);
    }
}
