package io.github.ecmofhir.validation.run;

import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;

/** ECMO-X14: who sends something under a run that was taken back is told that it counts nowhere. */
final class UnderWithdrawn {

    private UnderWithdrawn() {}

    static Stream<Issue> check(List<Part<Resource>> sent, References references) {
        return sent.stream()
                .filter(part -> !InError.is(part.resource()))
                .flatMap(part -> withdrawn(part.resource(), references).map(whole -> issue(part, whole)).stream());
    }

    private static Optional<Resource> withdrawn(Resource part, References references) {
        return references.from(part).filter(InError::is).findFirst();
    }

    private static Issue issue(Part<Resource> part, Resource whole) {
        return Issue.warning(
                ProblemCode.UNDER_WITHDRAWN,
                part.place(),
                "It is part of "
                        + (whole.hasId()
                                ? whole.fhirType() + "/" + whole.getIdElement().getIdPart()
                                : "a " + whole.fhirType())
                        + ", which was entered in error, and counts nowhere.",
                "What a run has is counted with the run.",
                "Send the run again if it is to count, or withdraw it again to take this back too.");
    }
}
