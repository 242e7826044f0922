package io.github.ecmofhir.validation;

import ca.uhn.fhir.validation.IValidationContext;
import io.github.ecmofhir.validation.Learned.Invariant;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r5.conformance.profile.ProfileUtilities;
import org.hl7.fhir.r5.context.IWorkerContext;
import org.hl7.fhir.r5.elementmodel.Element;
import org.hl7.fhir.r5.elementmodel.JsonParser;
import org.hl7.fhir.r5.elementmodel.ParserBase.ValidationPolicy;
import org.hl7.fhir.r5.elementmodel.ValidatedFragment;
import org.hl7.fhir.r5.model.CodeableConcept;
import org.hl7.fhir.r5.model.Coding;
import org.hl7.fhir.r5.model.ElementDefinition;
import org.hl7.fhir.r5.model.ElementDefinition.ElementDefinitionConstraintComponent;
import org.hl7.fhir.r5.model.StructureDefinition;
import org.hl7.fhir.r5.model.ValueSet;
import org.hl7.fhir.r5.terminologies.utilities.ValidationResult;
import org.hl7.fhir.r5.utils.validation.ValidatorSession;
import org.hl7.fhir.r5.utils.xver.XVerExtensionManagerOld;
import org.hl7.fhir.utilities.validation.ValidationMessage;
import org.hl7.fhir.validation.ValidatorSettings;
import org.hl7.fhir.validation.instance.InstanceValidator;
import org.hl7.fhir.validation.instance.utils.NodeStack;
import org.hl7.fhir.validation.instance.utils.ValidationContext;
import org.jspecify.annotations.Nullable;

/** One InstanceValidator with its parser for many resources, one after the other; never for two threads at once. */
final class ReusableValidator extends InstanceValidator {

    /** It keeps every coding that it ever saw, for a report that nobody asks for, so it must not live for ever. */
    private static final int MOST_USES = 500;

    private static final Element NOWHERE = new Element("nowhere");
    private static final String CHECKED = ReusableValidator.class.getName();

    private final JsonParser parser;
    private final Learned learned;
    private int uses;

    ReusableValidator(IWorkerContext definitions, Learned learned) {
        super(
                definitions,
                new FhirInstanceValidator.NullEvaluationContext(),
                new XVerExtensionManagerOld(definitions),
                new ValidatorSession(),
                new ValidatorSettings());
        this.learned = learned;
        parser = new ParserOfKnownTypes(definitions, learned);
        parser.setupValidation(ValidationPolicy.EVERYTHING);
    }

    boolean isWorn() {
        return uses >= MOST_USES;
    }

    /**
     * Checks JSON against the profiles that are asked for and those that it claims, or against core FHIR if there are none.
     *
     * @return every finding; empty when the text is no resource at all or a profile is not known
     */
    Optional<List<ValidationMessage>> findings(IValidationContext<?> context) {
        uses++;
        // It says some warnings only once in its life; each resource must hear them.
        statusWarnings.clear();
        ValidatedFragment fragment = parse(context.getResourceAsString());
        Element resource = fragment.getElement();
        if (resource == null) {
            return Optional.empty();
        }
        stateType(resource);
        List<StructureDefinition> profiles = new ArrayList<>();
        Stream.concat(context.getOptions().getProfiles().stream(), claimed(resource))
                .map(url -> this.context.fetchResource(StructureDefinition.class, url))
                .forEach(profiles::add);
        if (profiles.contains(null)) {
            return Optional.empty();
        }
        validate(context.getOptions().getAppContext(), fragment.getErrors(), null, resource, profiles);
        return Optional.of(fragment.getErrors());
    }

    /**
     * As in the base class: each expression once for an element, however many definitions state it. The base class looks
     * an expression up by repairing its text anew each time, which costs more than to evaluate it.
     */
    @Override
    public boolean checkInvariants(
            ValidationContext validation,
            List<ValidationMessage> errors,
            StructureDefinition profile,
            ElementDefinition definition,
            Element resource,
            Element element,
            NodeStack stack,
            boolean onlyNonInherited) {
        if (onlyNonInherited || isNoInvariantChecks()) {
            return super.checkInvariants(
                    validation, errors, profile, definition, resource, element, stack, onlyNonInherited);
        }
        boolean ok = true;
        for (ElementDefinitionConstraintComponent constraint : definition.getConstraint()) {
            Invariant invariant = learned.invariant(constraint);
            if (invariant.expression().isEmpty() || invariant.obvious().test(element)) {
                continue;
            }
            Map<Invariant, List<ValidationMessage>> checked = checkedOn(element);
            List<ValidationMessage> findings = checked.get(invariant);
            if (findings == null) {
                findings = new ArrayList<>();
                checked.put(invariant, findings);
                ok &= checkInvariant(
                        validation, findings, stack.getLiteralPath(), profile, resource, element, constraint);
            }
            errors.addAll(findings);
        }
        return ok;
    }

    @Override
    public ValidationResult checkCodeOnServer(
            NodeStack stack, String code, String system, String version, String display, boolean checkDisplay) {
        return super.checkCodeOnServer(withoutElements(stack), code, system, version, display, checkDisplay);
    }

    @Override
    public ValidationResult checkCodeOnServer(NodeStack stack, ValueSet valueSet, Coding coding) {
        return super.checkCodeOnServer(withoutElements(stack), valueSet, coding);
    }

    @Override
    public ValidationResult checkCodeOnServer(NodeStack stack, ValueSet valueSet, CodeableConcept concept) {
        try {
            return super.checkCodeOnServer(withoutElements(stack), valueSet, concept);
        } catch (Exception e) {
            // The base class declares and catches an exception that no other package can name.
            return rethrow(e);
        }
    }

    /** With its place a coding keeps the whole resource, and old resources are what a garbage collector copies most. */
    private NodeStack withoutElements(NodeStack stack) {
        return new NodeStack(context, NOWHERE, stack.getLiteralPath(), stack.getWorkingLang());
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <R, E extends Exception> R rethrow(Exception thrown) throws E {
        throw (E) thrown;
    }

    private static Map<Invariant, List<ValidationMessage>> checkedOn(Element element) {
        @SuppressWarnings("unchecked")
        Map<Invariant, List<ValidationMessage>> checked =
                (Map<Invariant, List<ValidationMessage>>) element.getUserData(CHECKED);
        if (checked == null) {
            checked = new HashMap<>();
            element.setUserData(CHECKED, checked);
        }
        return checked;
    }

    private ValidatedFragment parse(String json) {
        try {
            return parser.parse(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))
                    .get(0);
        } catch (IOException e) {
            throw new UncheckedIOException("Text in memory cannot fail to be read.", e);
        }
    }

    /** An element that does not state its type works it out from its definition each time it is asked, which is often. */
    private static void stateType(Element element) {
        String type = element.getType();
        if (type != null) {
            element.setType(type);
        }
        element.getChildren().forEach(ReusableValidator::stateType);
    }

    private static Stream<String> claimed(Element resource) {
        Element meta = resource.getNamedChild("meta", false);
        return meta == null
                ? Stream.empty()
                : meta.getChildrenByName("profile").stream()
                        .map(Element::primitiveValue)
                        .filter(Objects::nonNull);
    }

    /** As its base class, which looks through all definitions for the type of each resource. */
    private static final class ParserOfKnownTypes extends JsonParser {

        private final Learned learned;

        ParserOfKnownTypes(IWorkerContext definitions, Learned learned) {
            super(definitions, new ProfileUtilities(definitions, null, null));
            this.learned = learned;
        }

        @Override
        protected @Nullable StructureDefinition getDefinition(
                List<ValidationMessage> errors, int line, int column, @Nullable String type) {
            StructureDefinition known = type == null ? null : learned.type(type);
            if (known != null) {
                return known;
            }
            StructureDefinition found = super.getDefinition(errors, line, column, type);
            if (found != null && type != null) {
                learned.type(type, found);
            }
            return found;
        }
    }
}
