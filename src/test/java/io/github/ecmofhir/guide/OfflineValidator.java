package io.github.ecmofhir.guide;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;

/** HAPI's validator over the committed guide and the R4 definitions HAPI ships: no network, no terminology server. */
final class OfflineValidator {

    private final FhirValidator validator;

    private OfflineValidator(FhirValidator validator) {
        this.validator = validator;
    }

    /** One for all tests: building the snapshots takes seconds. */
    static OfflineValidator shared() {
        return Shared.INSTANCE;
    }

    private static OfflineValidator create() {
        FhirContext context = FhirContext.forR4Cached();
        PrePopulatedValidationSupport guide = new PrePopulatedValidationSupport(context);
        GuideFiles.definitions().forEach(guide::addResource);
        ValidationSupportChain chain = new ValidationSupportChain(
                guide,
                new DefaultProfileValidationSupport(context),
                new SnapshotGeneratingValidationSupport(context),
                new CommonCodeSystemsTerminologyService(context),
                new InMemoryTerminologyServerValidationSupport(context));
        // A local code may be followed by its translation, which is not in our value set.
        chain.setCodeableConceptValidationSuccessfulIfNotAllCodingsAreValid(true);
        FhirInstanceValidator module = new FhirInstanceValidator(chain);
        module.setErrorForUnknownProfiles(true);
        module.setBestPracticeWarningLevel(BestPracticeWarningLevel.Ignore);
        return new OfflineValidator(context.newValidator().registerValidatorModule(module));
    }

    List<SingleValidationMessage> messages(String json) {
        return validator.validateWithResult(json).getMessages();
    }

    List<SingleValidationMessage> errors(String json) {
        return messages(json).stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .toList();
    }

    private static final class Shared {
        static final OfflineValidator INSTANCE = create();
    }
}
