package io.github.ecmofhir.validation.run;

import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Procedure;

/** ECMO-X09: flow is stated of a vessel that the intervention treated. */
final class TimiOnTreatedVessel implements RunRule {

    @Override
    public Stream<Issue> check(RunFile run) {
        return run.parts("ecmo-timi-flow", Observation.class)
                .filter(flow -> flow.resource().getPartOf().stream()
                        .flatMap(whole -> run.resolve(whole, Procedure.class).stream())
                        .anyMatch(pci -> isElsewhere(flow.resource(), pci)))
                .map(flow -> Issue.warning(
                        ProblemCode.TIMI_UNTREATED_VESSEL,
                        flow.place().at("Observation.bodySite"),
                        "The vessel is not among those that the intervention names as treated.",
                        "A TIMI flow belongs to a vessel that was treated.",
                        "Add the vessel to the bodySite of the ecmo-pci, or correct it here."));
    }

    private static boolean isElsewhere(Observation flow, Procedure pci) {
        Set<String> treated = codes(pci.getBodySite());
        Set<String> seen = codes(List.of(flow.getBodySite()));
        return !treated.isEmpty() && !seen.isEmpty() && seen.stream().noneMatch(treated::contains);
    }

    private static Set<String> codes(List<CodeableConcept> sites) {
        return sites.stream()
                .flatMap(site -> site.getCoding().stream())
                .filter(coding -> coding.hasCode())
                .map(coding -> coding.getSystem() + "|" + coding.getCode())
                .collect(Collectors.toSet());
    }
}
