package io.github.ecmofhir.view;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.r4.model.Resource;

/** One runner for all tests, as making it takes seconds. */
final class Runners {

    private static final FhirContext CONTEXT = FhirContext.forR4Cached();
    private static final ViewRunner RUNNER = new ViewRunner(CONTEXT, CONTEXT.getValidationSupport());

    private Runners() {}

    static ViewRunner runner() {
        return RUNNER;
    }

    static CompiledView compile(String json) {
        return RUNNER.compile(ViewDefinition.parse(json));
    }

    static Resource resource(String json) {
        return (Resource) CONTEXT.newJsonParser().parseResource(json);
    }
}
