package io.github.ecmofhir.validation.run;

import io.github.ecmofhir.store.StoredResources;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** What is stored around a run: all that may belong to it. */
final class RunSurroundings {

    private static final List<String> OF_PATIENT =
            List.of("Encounter", "Procedure", "Observation", "MedicationAdministration", "Condition");

    private static final List<String> WITH_PART_OF = List.of("Procedure", "Observation");

    private final StoredResources store;
    private final PersonRecords persons;

    RunSurroundings(StoredResources store, PersonRecords persons) {
        this.store = store;
        this.persons = persons;
    }

    /**
     * The run, everything of its patient and of these patients; and its stay, what is of that, and everything that says that it
     * is part of the run or of one of its parts, under whatever patient: a record that was taken apart again leaves it there.
     * Each once, the run first.
     */
    Collection<Resource> of(Procedure run, Set<String> patients) {
        Map<String, Resource> around = new LinkedHashMap<>();
        put(run, around);
        Set<String> records = new LinkedHashSet<>(patients);
        String subject = run.getSubject().getReferenceElement().getIdPart();
        if (subject != null) {
            records.addAll(persons.of(subject));
        }
        for (String patient : records) {
            store.read("Patient", patient).ifPresent(resource -> put(resource, around));
            OF_PATIENT.forEach(type -> store.ofPatient(type, patient).forEach(resource -> put(resource, around)));
        }
        putParts(run.getIdElement().getIdPart(), around);
        putOfStay(run, around);
        return around.values();
    }

    /** Also what is filed under another patient. */
    private void putOfStay(Procedure run, Map<String, Resource> around) {
        Stream.concat(Stream.of(run.getEncounter()), run.getReasonReference().stream())
                .map(Reference::getReferenceElement)
                .filter(target -> target.hasResourceType() && target.hasIdPart())
                // Mostly they are the patient's, and found already
                .filter(target -> !around.containsKey(key(target.getResourceType(), target.getIdPart())))
                .forEach(target -> store.read(target.getResourceType(), target.getIdPart())
                        .ifPresent(resource -> put(resource, around)));
        String stay = run.getEncounter().getReference();
        if (stay != null) {
            Bond.ofStay(stay, store).forEach(resource -> put(resource, around));
        }
    }

    /** A part that is found already is asked for its parts too: they may be under another patient than it is. */
    private void putParts(String run, Map<String, Resource> around) {
        Set<String> asked = new HashSet<>(Set.of(run));
        Set<String> wholes = Set.of(run);
        while (!wholes.isEmpty()) {
            Set<String> next = new LinkedHashSet<>();
            for (String type : WITH_PART_OF) {
                for (Resource part : store.partsOf(type, wholes)) {
                    put(part, around);
                    String id = part.getIdElement().getIdPart();
                    if (part instanceof Procedure && asked.add(id)) {
                        next.add(id);
                    }
                }
            }
            wholes = next;
        }
    }

    private static void put(Resource resource, Map<String, Resource> around) {
        around.putIfAbsent(key(resource.fhirType(), resource.getIdElement().getIdPart()), resource);
    }

    private static String key(String resourceType, String id) {
        return resourceType + "/" + id;
    }
}
