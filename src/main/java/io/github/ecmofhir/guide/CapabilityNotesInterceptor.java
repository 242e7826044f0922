package io.github.ecmofhir.guide;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import org.hl7.fhir.instance.model.api.IBaseConformance;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ConditionalDeleteStatus;
import org.hl7.fhir.r4.model.CapabilityStatement.ResourceVersionPolicy;
import org.hl7.fhir.r4.model.CapabilityStatement.SystemRestfulInteraction;

/** Puts right what HAPI's CapabilityStatement says more, or less, than this server does. */
@Interceptor
public final class CapabilityNotesInterceptor {

    private static final String CORE_OPERATIONS = "http://hl7.org/fhir/OperationDefinition/";

    @Hook(Pointcut.SERVER_CAPABILITY_STATEMENT_GENERATED)
    public void complete(IBaseConformance generated) {
        CapabilityStatement statement = (CapabilityStatement) generated;
        statement.setName("EcmoFhirServer");
        statement.setTitle("ECMO FHIR server");
        statement.setPublisher("ecmo-fhir-server");
        statement
                .getFormat()
                .removeIf(format -> format.getValue().contains("turtle") || "ttl".equals(format.getValue()));
        statement.getRest().forEach(rest -> {
            if (rest.getInteraction().stream().noneMatch(each -> each.getCode() == SystemRestfulInteraction.BATCH)) {
                rest.addInteraction().setCode(SystemRestfulInteraction.BATCH);
            }
        });
        statement.getRest().stream()
                .map(CapabilityStatementRestComponent::getResource)
                .forEach(resources -> resources.forEach(CapabilityNotesInterceptor::complete));
    }

    private static void complete(CapabilityStatementRestResourceComponent resource) {
        if (Guide.OWNED_TYPES.contains(resource.getType())) {
            resource.setVersioning(ResourceVersionPolicy.NOVERSION);
            resource.setConditionalDelete(null);
        } else {
            resource.setConditionalDelete(ConditionalDeleteStatus.SINGLE);
        }
        // HAPI would point to definitions that it makes up and that nobody can read here.
        resource.getOperation().forEach(operation -> {
            switch (operation.getName()) {
                case "validate" -> operation.setDefinition(CORE_OPERATIONS + "Resource-validate");
                case "everything" -> operation.setDefinition(CORE_OPERATIONS + resource.getType() + "-everything");
                default -> {
                    // Ours name their own definition.
                }
            }
        });
    }
}
