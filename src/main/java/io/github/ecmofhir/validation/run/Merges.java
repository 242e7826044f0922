package io.github.ecmofhir.validation.run;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.LinkType;
import org.hl7.fhir.r4.model.Reference;

/** Which records a patient's record was merged with, as it says itself. */
final class Merges {

    private static final Set<LinkType> MERGED = Set.of(LinkType.REPLACEDBY, LinkType.REPLACES);

    private Merges() {}

    static Stream<Reference> of(Patient patient) {
        return patient.getLink().stream()
                .filter(link -> MERGED.contains(link.getType()))
                .map(Patient.PatientLinkComponent::getOther);
    }

    /** The ids of those that are stored. */
    static Stream<String> ids(Patient patient) {
        return of(patient)
                .flatMap(other -> Stream.ofNullable(other.getReferenceElement().getIdPart()));
    }

    /** The record and all that it, or one of these, was merged with. */
    static Set<Patient> all(Patient patient, RunFile run) {
        Set<Patient> all = new LinkedHashSet<>();
        add(patient, run, all);
        return all;
    }

    private static void add(Patient patient, RunFile run, Set<Patient> all) {
        if (all.add(patient)) {
            of(patient)
                    .flatMap(other -> run.resolve(other, Patient.class).stream())
                    .forEach(other -> add(other, run, all));
        }
    }
}
