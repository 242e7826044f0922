package io.github.ecmofhir.validation.run;

import java.util.LinkedHashSet;
import java.util.Objects;
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
    static Set<Patient> all(Patient patient, References references) {
        Set<Patient> all = new LinkedHashSet<>();
        add(patient, references, all);
        return all;
    }

    private static void add(Patient patient, References references, Set<Patient> all) {
        if (all.add(patient)) {
            of(patient)
                    .flatMap(other -> references.resolve(other).stream())
                    .filter(Patient.class::isInstance)
                    .forEach(other -> add((Patient) other, references, all));
        }
    }

    /** Whether two records are of one person: the same, or merged. */
    static boolean areOne(Patient one, Patient other, References references) {
        return one == other
                || all(one, references).stream()
                        .anyMatch(mine -> all(other, references).stream().anyMatch(theirs -> isSame(mine, theirs)));
    }

    private static boolean isSame(Patient one, Patient other) {
        return one == other
                || one.hasId()
                        && Objects.equals(
                                one.getIdElement().getIdPart(),
                                other.getIdElement().getIdPart())
                || one.getIdentifier().stream()
                        .anyMatch(identifier -> other.getIdentifier().stream()
                                .anyMatch(same -> Objects.equals(identifier.getSystem(), same.getSystem())
                                        && Objects.equals(identifier.getValue(), same.getValue())));
    }
}
