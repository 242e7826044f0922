package io.github.ecmofhir.submission;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.github.ecmofhir.store.Change;
import io.github.ecmofhir.store.WriteRecorder;
import io.github.ecmofhir.submission.ProvenanceMaker.Activity;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * The Provenance of a write: one for all that it changed, and none where it changed nothing. What was deleted is not in it, as
 * nothing may refer to what is gone; nor is what a Provenance of the server's own already tells of.
 */
public final class PushRecord implements WriteRecorder {

    @Override
    public Optional<Resource> record(List<Change> changes, @Nullable RequestDetails request) {
        Set<String> told = new HashSet<>();
        versions(changes).forEach(told::add);
        List<Change> untold = changes.stream()
                .filter(change -> !change.isDelete() && !change.resourceType().equals("Provenance"))
                .filter(change -> !told.contains(version(change)))
                .toList();
        if (untold.isEmpty()) {
            return Optional.empty();
        }
        Activity activity = untold.stream().allMatch(Change::isNew) ? Activity.CREATE : Activity.UPDATE;
        Provenance provenance = ProvenanceMaker.of(
                untold.stream()
                        .flatMap(change -> Stream.ofNullable(change.resource()))
                        .toList(),
                activity);
        message(request, provenance);
        return Optional.of(provenance);
    }

    /** What Provenances of this write are about, as far as they name versions. */
    private static Stream<String> versions(List<Change> changes) {
        return changes.stream()
                .map(Change::resource)
                .filter(Provenance.class::isInstance)
                .map(Provenance.class::cast)
                .flatMap(provenance -> provenance.getTarget().stream())
                .map(Reference::getReference)
                .filter(reference -> reference != null && reference.contains("/_history/"));
    }

    private static String version(Change change) {
        Resource resource = change.resource();
        return resource == null ? "" : resource.getIdElement().toUnqualified().getValue();
    }

    /** By which identifier the sender finds the message again. */
    private static void message(@Nullable RequestDetails request, Provenance provenance) {
        if (request != null && request.getResource() instanceof Bundle bundle && bundle.hasIdentifier()) {
            provenance
                    .addEntity()
                    .setRole(ProvenanceEntityRole.SOURCE)
                    .setWhat(
                            new Reference().setIdentifier(bundle.getIdentifier().copy()));
        }
    }
}
