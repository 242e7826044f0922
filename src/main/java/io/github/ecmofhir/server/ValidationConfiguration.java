package io.github.ecmofhir.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import io.github.ecmofhir.guide.Guide;
import io.github.ecmofhir.problem.ThrownTranslator;
import io.github.ecmofhir.store.ResourceStore;
import io.github.ecmofhir.store.SearchCheck;
import io.github.ecmofhir.subscription.SubscriptionCheck;
import io.github.ecmofhir.validation.BodyExplanation;
import io.github.ecmofhir.validation.ProfileValidator;
import io.github.ecmofhir.validation.ResourceCheck;
import io.github.ecmofhir.validation.ValidateOperation;
import io.github.ecmofhir.validation.WriteCheck;
import io.github.ecmofhir.validation.run.RunCheck;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The guide and the checks against it. */
@Configuration(proxyBeanMethods = false)
class ValidationConfiguration {

    @Bean
    Guide guide(FhirContext fhir) {
        return Guide.load(fhir);
    }

    @Bean
    ProfileValidator profileValidator(FhirContext fhir, Guide guide, DefaultProfileValidationSupport core) {
        return new ProfileValidator(fhir, guide, core);
    }

    @Bean
    ResourceCheck resourceCheck(FhirContext fhir, ProfileValidator validator, Guide guide) {
        return new ResourceCheck(fhir, validator, guide);
    }

    @Bean
    ValidatorWarmup validatorWarmup(ProfileValidator validator, Guide guide) {
        return new ValidatorWarmup(validator, guide);
    }

    @Bean
    ThrownTranslator thrownTranslator(ResourceCheck check) {
        return new ThrownTranslator(new BodyExplanation(check));
    }

    @Bean
    RunCheck runCheck(ResourceStore store) {
        return new RunCheck(store, Clock.systemUTC());
    }

    @Bean
    WriteCheck writeCheck(
            FhirContext fhir,
            ResourceCheck resources,
            ResourceStore store,
            RunCheck runs,
            SearchCheck searches,
            SubscriptionCheck subscriptions) {
        return new WriteCheck(fhir, resources, store, runs, searches, subscriptions::issues);
    }

    @Bean
    ValidateOperation validateOperation(
            WriteCheck check,
            ProfileValidator validator,
            Guide guide,
            ResourceStore store,
            ThrownTranslator translator) {
        return new ValidateOperation(check, validator, guide, store, translator);
    }
}
