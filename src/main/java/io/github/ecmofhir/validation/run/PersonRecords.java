package io.github.ecmofhir.validation.run;

import io.github.ecmofhir.store.StoredResources;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Patient;

/** The stored records of one person: that of a patient, and those that were merged with it. */
final class PersonRecords {

    private final StoredResources store;

    PersonRecords(StoredResources store) {
        this.store = store;
    }

    /** Their ids, the given one first. Cost: a read and a search for each. */
    Set<String> of(String id) {
        Set<String> records = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            String next = open.poll();
            if (records.add(next)) {
                store.read("Patient", next).stream()
                        .flatMap(record -> Merges.ids((Patient) record))
                        .forEach(open::add);
                store.linkedTo(next).stream()
                        .filter(other -> Merges.ids((Patient) other).anyMatch(next::equals))
                        .forEach(other -> open.add(other.getIdElement().getIdPart()));
            }
        }
        return records;
    }

    /** Their ids for a patient that is sent or stored; those of others only where he says himself that he was merged. */
    Stream<String> of(Patient patient) {
        List<String> merged = Merges.ids(patient).toList();
        Stream<String> own = storedId(patient).stream();
        return merged.isEmpty()
                ? own
                : Stream.concat(own, merged.stream())
                        .flatMap(id -> of(id).stream())
                        .distinct();
    }

    private Optional<String> storedId(Patient patient) {
        if (patient.hasId() && patient.getMeta().hasVersionId()) {
            return Optional.of(patient.getIdElement().getIdPart());
        }
        return patient.getIdentifier().stream()
                .filter(identifier -> identifier.hasSystem() && identifier.hasValue())
                .findFirst()
                .flatMap(identifier -> store.byIdentifier("Patient", identifier.getSystem(), identifier.getValue()))
                .map(stored -> stored.getIdElement().getIdPart());
    }
}
