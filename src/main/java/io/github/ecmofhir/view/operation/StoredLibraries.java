package io.github.ecmofhir.view.operation;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.ecmofhir.store.StoredResources;
import java.lang.module.ModuleDescriptor;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Finds the queries that are stored as Library. */
final class StoredLibraries {

    private static final JsonMapper JSON = new JsonMapper();

    /** One that is in use before others, then the greatest version, then the one written last. */
    private static final Comparator<Library> CURRENT = Comparator.comparing(
                    (Library library) -> library.getStatus() == PublicationStatus.ACTIVE)
            .thenComparing(library -> number(library.getVersion()))
            .thenComparing(library -> library.getMeta().getLastUpdatedElement().getValueAsString());

    private final StoredResources store;
    private final FhirContext fhir;

    StoredLibraries(StoredResources store, FhirContext fhir) {
        this.store = store;
        this.fhir = fhir;
    }

    Optional<JsonNode> byId(String id) {
        return store.read("Library", id).map(this::json);
    }

    /** @param version empty for the current one */
    Optional<JsonNode> byCanonical(String url, Optional<String> version) {
        List<Library> all = store.byUrl("Library", url).stream()
                .map(Library.class::cast)
                .filter(library -> version.map(wanted -> wanted.equals(library.getVersion()))
                        .orElse(true))
                .toList();
        return all.stream().max(CURRENT).map(this::json);
    }

    /** What is no number of a version comes before all that are. */
    private static ModuleDescriptor.Version number(@Nullable String version) {
        try {
            return ModuleDescriptor.Version.parse(version == null ? "0" : version);
        } catch (IllegalArgumentException e) {
            return ModuleDescriptor.Version.parse("0");
        }
    }

    private JsonNode json(Resource library) {
        try {
            return JSON.readTree(fhir.newJsonParser().encodeResourceToString(library));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The parser writes what is no JSON.", e);
        }
    }
}
