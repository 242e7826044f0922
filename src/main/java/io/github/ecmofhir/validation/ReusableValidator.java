package io.github.ecmofhir.validation;

import ca.uhn.fhir.validation.IValidationContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
import org.hl7.fhir.r5.model.StructureDefinition;
import org.hl7.fhir.r5.utils.validation.ValidatorSession;
import org.hl7.fhir.r5.utils.xver.XVerExtensionManagerOld;
import org.hl7.fhir.utilities.validation.ValidationMessage;
import org.hl7.fhir.validation.ValidatorSettings;
import org.hl7.fhir.validation.instance.InstanceValidator;

/** One InstanceValidator with its parser for many resources, one after the other; never for two threads at once. */
final class ReusableValidator extends InstanceValidator {

    /** It keeps every coding that it ever saw, so it must not live for ever. */
    private static final int MOST_USES = 100;

    private final JsonParser parser;
    private int uses;

    ReusableValidator(IWorkerContext definitions) {
        super(
                definitions,
                new FhirInstanceValidator.NullEvaluationContext(),
                new XVerExtensionManagerOld(definitions),
                new ValidatorSession(),
                new ValidatorSettings());
        parser = new JsonParser(definitions, new ProfileUtilities(definitions, null, null));
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
}
