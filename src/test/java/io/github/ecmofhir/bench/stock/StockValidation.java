package io.github.ecmofhir.bench.stock;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport.IssueSeverity;
import ca.uhn.fhir.rest.server.interceptor.RequestValidatingInterceptor;
import ca.uhn.fhir.validation.IInstanceValidatorModule;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import io.github.ecmofhir.guide.Guide;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * HAPI's validator over the same definitions and with the same switches as ours, in memory: no look into the database, which
 * is the faster of the two ways that HAPI offers.
 */
@Configuration(proxyBeanMethods = false)
class StockValidation {

    @Bean
    @Primary
    IInstanceValidatorModule guideValidator(FhirContext fhir) {
        PrePopulatedValidationSupport guide = new PrePopulatedValidationSupport(fhir);
        Guide.load(fhir).resources().forEach(guide::addResource);
        UnknownCodeSystemWarningValidationSupport unknownSystems = new UnknownCodeSystemWarningValidationSupport(fhir);
        unknownSystems.setNonExistentCodeSystemSeverity(IssueSeverity.WARNING);
        ValidationSupportChain chain = new ValidationSupportChain(
                guide,
                new DefaultProfileValidationSupport(fhir),
                new CommonCodeSystemsTerminologyService(fhir),
                new InMemoryTerminologyServerValidationSupport(fhir),
                new SnapshotGeneratingValidationSupport(fhir),
                unknownSystems);
        chain.setCodeableConceptValidationSuccessfulIfNotAllCodingsAreValid(true);
        FhirInstanceValidator module = new FhirInstanceValidator(chain);
        module.setAnyExtensionsAllowed(true);
        module.setErrorForUnknownProfiles(true);
        module.setAssumeValidRestReferences(true);
        module.setBestPracticeWarningLevel(BestPracticeWarningLevel.Ignore);
        return module;
    }

    @Bean
    RequestValidatingInterceptor requestValidatingInterceptor(IInstanceValidatorModule validator) {
        RequestValidatingInterceptor interceptor = new WritesOnly();
        interceptor.addValidatorModule(validator);
        interceptor.setFailOnSeverity(ResultSeverityEnum.ERROR);
        return interceptor;
    }
}
