package io.github.ecmofhir.validation.finding;

import ca.uhn.fhir.context.support.IValidationSupport;
import io.github.ecmofhir.guide.Claims;
import io.github.ecmofhir.guide.Guide;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.StructureDefinition;

/** What the definitions say about an element that a message names. */
final class Profiles {

    private final Guide guide;
    private final IValidationSupport support;

    Profiles(Guide guide, IValidationSupport support) {
        this.guide = guide;
        this.support = support;
    }

    /** {@code Profile ecmo-run}, or {@code FHIR R4} for its own definitions. */
    static String named(String canonical) {
        if (!Guide.isOurs(canonical)) {
            return "FHIR R4";
        }
        String name = Shown.name(canonical);
        return (name.startsWith("ecmo-") ? "Profile " : "Extension ") + name;
    }

    private Optional<StructureDefinition> find(String canonical) {
        return support.fetchStructureDefinition(Claims.withoutVersion(canonical).replaceFirst("#.*", ""))
                        instanceof StructureDefinition definition
                ? Optional.of(definition)
                : Optional.empty();
    }

    /**
     * The types that an element may have.
     *
     * @param id of the element in its definition, such as {@code Observation.effective[x]}
     */
    List<String> types(String canonical, String id) {
        return find(canonical).stream()
                .flatMap(profile -> profile.getSnapshot().getElement().stream())
                .filter(element -> id.equals(element.getId()))
                .flatMap(element -> element.getType().stream())
                .map(ElementDefinition.TypeRefComponent::getCode)
                .toList();
    }

    /** The URL of the extension that a slice stands for; empty when the slice is no extension with its own definition. */
    Optional<String> extension(String canonical, String slice) {
        return find(canonical).stream()
                .flatMap(profile -> profile.getSnapshot().getElement().stream())
                .filter(element -> slice.equals(element.getId()))
                .flatMap(element -> element.getType().stream())
                .flatMap(type -> type.getProfile().stream())
                .map(profile -> profile.getValue())
                .findFirst();
    }

    /** Names of the parts that an extension of ours may have. */
    List<String> parts(String canonical) {
        return find(canonical).stream()
                .flatMap(extension -> extension.getSnapshot().getElement().stream())
                .filter(element -> "Extension.extension".equals(element.getPath()) && element.hasSliceName())
                .map(ElementDefinition::getSliceName)
                .toList();
    }

    /** URLs of all extensions of ours. */
    List<String> extensions() {
        return guide.all(StructureDefinition.class).stream()
                .filter(definition -> "Extension".equals(definition.getType()))
                .map(StructureDefinition::getUrl)
                .toList();
    }
}
