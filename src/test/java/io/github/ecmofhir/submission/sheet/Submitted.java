package io.github.ecmofhir.submission.sheet;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Looks into a submission bundle by what its resources are called. */
public record Submitted(Bundle bundle) {

    /** @param value of the resource's identifier */
    public <T extends Resource> T get(Class<T> type, String value) {
        return find(type, value).orElseThrow(() -> new AssertionError("No " + type.getSimpleName() + " " + value));
    }

    public <T extends Resource> Optional<T> find(Class<T> type, String value) {
        return resources().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(resource -> identifier(resource).getValue().equals(value))
                .findFirst();
    }

    public List<Resource> resources() {
        return bundle.getEntry().stream().map(BundleEntryComponent::getResource).toList();
    }

    public List<DomainResource> ofProfile(String id) {
        return resources().stream()
                .filter(resource ->
                        resource.getMeta().hasProfile("https://w3id.org/ecmo-fhir/StructureDefinition/" + id))
                .map(DomainResource.class::cast)
                .toList();
    }

    public Resource target(Reference reference) {
        return bundle.getEntry().stream()
                .filter(entry -> entry.getFullUrl().equals(reference.getReference()))
                .findFirst()
                .orElseThrow()
                .getResource();
    }

    public static Identifier identifier(Resource resource) {
        Base identifier = resource.getNamedProperty("identifier").getValues().get(0);
        return (Identifier) identifier;
    }

    public static String code(CodeableConcept concept) {
        return concept.getCodingFirstRep().getCode();
    }

    /** Code of an extension of ours whose value is a concept. */
    public static String extension(DomainResource resource, String id) {
        return code((CodeableConcept) resource.getExtensionByUrl("https://w3id.org/ecmo-fhir/StructureDefinition/" + id)
                .getValue());
    }
}
