package io.github.ecmofhir.validation.run;

import io.github.ecmofhir.guide.Claims;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Resource;

/** ECMO-X15: who sends an indication to which no run leads is told that it counts nowhere. */
final class LooseIndication {

    private LooseIndication() {}

    static Stream<Issue> check(List<Part<Resource>> sent, References references) {
        return sent.stream()
                .filter(part -> part.resource() instanceof Condition condition
                        && Claims.claims(condition, "ecmo-indication")
                        && !condition.hasEncounter()
                        && !InError.is(condition)
                        && !isReason(condition, references))
                .map(part -> Issue.warning(
                        ProblemCode.NOT_COUNTED,
                        part.place().at("Condition.encounter"),
                        "It names no stay, and no run that is sent with it names it as its reason.",
                        "An indication is counted with the runs of its stay, and with those that name it in reasonReference.",
                        "Add `encounter`, unless a stored run names it."));
    }

    private static boolean isReason(Condition condition, References references) {
        return references.all().stream()
                .map(Part::resource)
                .filter(Procedure.class::isInstance)
                .flatMap(run -> ((Procedure) run).getReasonReference().stream())
                .anyMatch(reason ->
                        references.resolve(reason).filter(condition::equals).isPresent());
    }
}
