package io.github.ecmofhir.bench.cql;

import ca.uhn.fhir.rest.api.server.IRepositoryFactory;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.RestfulServer;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.opencds.cqf.fhir.cr.hapi.common.StringTimePeriodHandler;
import org.opencds.cqf.fhir.cr.hapi.config.RepositoryConfig;
import org.opencds.cqf.fhir.cr.hapi.r4.measure.MeasureOperationsProvider;
import org.opencds.cqf.fhir.cr.measure.MeasureEvaluationOptions;
import org.opencds.cqf.fhir.cr.measure.common.MeasurePeriodValidator;
import org.opencds.cqf.fhir.cr.measure.r4.R4MultiMeasureService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * {@code Measure/$evaluate-measure} as the module has it, with its default options: compiled libraries and models are kept
 * between calls.
 */
@Configuration(proxyBeanMethods = false)
@Import(RepositoryConfig.class)
class ClinicalReasoning {

    @Bean
    MeasureOperationsProvider evaluateMeasure(RestfulServer server, IRepositoryFactory repositories) {
        MeasureEvaluationOptions options = MeasureEvaluationOptions.defaultOptions();
        MeasurePeriodValidator periods = new MeasurePeriodValidator();
        Function<RequestDetails, R4MultiMeasureService> measures = request ->
                new R4MultiMeasureService(repositories.create(request), options, request.getFhirServerBase(), periods);
        MeasureOperationsProvider provider = new MeasureOperationsProvider(
                measures::apply, measures::apply, new StringTimePeriodHandler(ZoneOffset.UTC));
        server.registerProvider(provider);
        return provider;
    }
}
