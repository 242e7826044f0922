package io.github.ecmofhir.validation.run;

import io.github.ecmofhir.store.Identities;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Where references lead, among resources at hand first and in the store second. */
final class References {

    private final List<Part<Resource>> all;
    private final Function<String, Optional<Resource>> store;
    private final Map<String, Resource> named = new HashMap<>();
    private final Map<String, Optional<Resource>> read = new HashMap<>();
    private final Map<Resource, List<Resource>> partsOf = new IdentityHashMap<>();

    /**
     * @param names what else a resource is called: its fullUrl
     * @param store reads {@code Type/id} and {@code Type?identifier=system|value}
     */
    References(
            List<Part<Resource>> all,
            Function<Resource, @Nullable String> names,
            Function<String, Optional<Resource>> store) {
        this.all = all;
        this.store = store;
        for (Part<Resource> part : all) {
            Resource resource = part.resource();
            String name = names.apply(resource);
            if (name != null) {
                named.put(name, resource);
            }
            if (resource.hasId()) {
                named.put(resource.fhirType() + "/" + resource.getIdElement().getIdPart(), resource);
            }
            Identities.of(resource).forEach(identity -> named.put(identity, resource));
        }
        for (Part<Resource> part : all) {
            from(part.resource())
                    .forEach(whole -> partsOf.computeIfAbsent(whole, none -> new ArrayList<>())
                            .add(part.resource()));
        }
    }

    List<Part<Resource>> all() {
        return all;
    }

    /** What says of itself that it is part of this, or about it. */
    List<Resource> to(Resource whole) {
        return partsOf.getOrDefault(whole, List.of());
    }

    /** What this says that it is part of, or about. */
    Stream<Resource> from(Resource part) {
        return wholes(part).flatMap(reference -> resolve(reference).stream());
    }

    Optional<Resource> resolve(Reference reference) {
        String target = reference.getReference();
        if (target == null) {
            return Optional.empty();
        }
        String name = target.contains("?") ? URLDecoder.decode(target, StandardCharsets.UTF_8) : versionless(target);
        Resource known = named.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        if (name.startsWith("urn:") || name.startsWith("#")) {
            return Optional.empty();
        }
        return read.computeIfAbsent(name, store);
    }

    /** What was not at hand and was found in the store. */
    Stream<Resource> elsewhere() {
        return read.values().stream().flatMap(Optional::stream);
    }

    private static String versionless(String target) {
        int history = target.indexOf("/_history/");
        return history < 0 ? target : target.substring(0, history);
    }

    private static Stream<Reference> wholes(Resource resource) {
        if (resource instanceof Procedure procedure) {
            return procedure.getPartOf().stream();
        }
        if (resource instanceof Observation observation) {
            return Stream.concat(observation.getPartOf().stream(), observation.getFocus().stream());
        }
        return resource instanceof MedicationAdministration given ? given.getPartOf().stream() : Stream.empty();
    }
}
