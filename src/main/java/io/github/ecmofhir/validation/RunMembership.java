package io.github.ecmofhir.validation;

import io.github.ecmofhir.guide.Claims;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.store.ResourceStore;
import io.github.ecmofhir.validation.run.InError;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to an ECMO run must say which of our profiles it follows, or it would be stored and never counted
 * (ECMO-PRF-002).
 */
final class RunMembership {

    private static final String EXTRACORPOREAL_CIRCULATION = "182744004";

    private final Predicate<String> leadsToRun;

    /** @param leadsToRun whether a literal reference leads to a resource that claims ecmo-run */
    private RunMembership(Predicate<String> leadsToRun) {
        this.leadsToRun = leadsToRun;
    }

    /** Takes a literal reference for one to a run where the store has that run. */
    static RunMembership among(ResourceStore store) {
        return new RunMembership(reference -> {
            IdType id = new IdType(reference);
            return "Procedure".equals(id.getResourceType())
                    && id.hasIdPart()
                    && store.read("Procedure", id.getIdPart())
                            .filter(resource -> Claims.claims(resource, "ecmo-run"))
                            .isPresent();
        });
    }

    /** Also with these runs, which are only about to be stored. */
    RunMembership and(Set<String> fullUrls) {
        return new RunMembership(leadsToRun.or(fullUrls::contains));
    }

    Optional<Issue> check(Resource resource, Place place) {
        if (Claims.claimsOurs(resource) || !belongsToRun(resource)) {
            return Optional.empty();
        }
        return Optional.of(
                Issue.error(
                        ProblemCode.PROFILE_NOT_CLAIMED,
                        place.at(resource.fhirType() + ".meta.profile"),
                        "It belongs to an ECMO run and claims none of our profiles.",
                        "What belongs to a run is checked and counted by its profile.",
                        "Add the profile to meta.profile, e.g. https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-complication."));
    }

    /**
     * What claimed one of our profiles goes on claiming one, unless it was entered in error. A frozen cohort is asked for by its
     * version, and need not.
     */
    static Optional<Issue> kept(@Nullable Resource before, Resource resource, Place place) {
        boolean mayDrop = before == null || !Claims.claimsOurs(before) || resource instanceof Group;
        return mayDrop || Claims.claimsOurs(resource) || InError.is(resource)
                ? Optional.empty()
                : Optional.of(Issue.error(
                        ProblemCode.PROFILE_NOT_CLAIMED,
                        place.at(resource.fhirType() + ".meta.profile"),
                        "The stored version claims one of our profiles, and this one does not.",
                        "What is counted by its profile would count nowhere without it.",
                        "Add the profile of the stored version to meta.profile, or enter the resource in error."));
    }

    private boolean belongsToRun(Resource resource) {
        if (resource instanceof Procedure procedure) {
            return hasCategory(List.of(procedure.getCategory())) || refersToRun(procedure.getPartOf().stream());
        }
        if (resource instanceof Observation observation) {
            return hasCategory(observation.getCategory())
                    || refersToRun(Stream.concat(observation.getPartOf().stream(), observation.getFocus().stream()));
        }
        return false;
    }

    private static boolean hasCategory(List<CodeableConcept> categories) {
        return categories.stream()
                .flatMap(category -> category.getCoding().stream())
                .anyMatch(coding -> EXTRACORPOREAL_CIRCULATION.equals(coding.getCode()));
    }

    private boolean refersToRun(Stream<Reference> references) {
        return references
                .map(Reference::getReference)
                .anyMatch(reference -> reference != null && leadsToRun.test(reference));
    }
}
