package io.github.ecmofhir.validation.run;

import io.github.ecmofhir.guide.Claims;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/** What a run is put together of is about one person (ECMO-X12) and claims the profiles it is counted by (ECMO-PRF-002). */
final class BondCheck {

    private BondCheck() {}

    static Stream<Issue> check(Stream<Part<Resource>> parts, References references) {
        return parts.filter(part -> !InError.is(part.resource()))
                .flatMap(part -> Bond.of(part.resource()).flatMap(bond -> issue(part, bond, references).stream()));
    }

    private static Optional<Issue> issue(Part<Resource> part, Bond bond, References references) {
        Resource target = references.resolve(bond.target()).orElse(null);
        if (target == null) {
            return Optional.empty();
        }
        if (bond.profile() != null && !Claims.claims(target, bond.profile())) {
            return Optional.of(Issue.error(
                    ProblemCode.PROFILE_NOT_CLAIMED,
                    part.place().at(bond.path()),
                    "It refers to a " + target.fhirType() + " that does not claim " + bond.profile() + ".",
                    "A run is counted with a patient, a stay and a centre that claim our profiles.",
                    "Add the profile to its meta.profile, or correct the reference."));
        }
        return isOfAnother(part.resource(), target, references)
                ? Optional.of(Issue.error(
                        ProblemCode.ANOTHER_PATIENT,
                        part.place().at(bond.path()),
                        "It is about another patient than the " + target.fhirType() + " that it refers to.",
                        "A run, its stays and why it was begun are about one patient.",
                        "Correct `subject` of the one or the other, or the reference; what moves to another patient moves"
                                + " together, in one transaction."))
                : Optional.empty();
    }

    private static boolean isOfAnother(Resource one, Resource other, References references) {
        Optional<Patient> mine = patient(one, references);
        Optional<Patient> theirs = patient(other, references);
        return mine.isPresent() && theirs.isPresent() && !Merges.areOne(mine.get(), theirs.get(), references);
    }

    private static Optional<Patient> patient(Resource resource, References references) {
        return Subject.of(resource)
                .flatMap(references::resolve)
                .filter(Patient.class::isInstance)
                .map(Patient.class::cast);
    }
}
