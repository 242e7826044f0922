package io.github.ecmofhir.validation.run;

import io.github.ecmofhir.guide.Claims;
import io.github.ecmofhir.store.StoredResources;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * A reference, other than partOf, by which a run is put together for its figures: to its patient, its stay and why it was
 * begun; from what else is of that stay.
 *
 * @param path of the reference
 * @param profile of ours that the target must claim to be counted; null where it may be any
 */
record Bond(String path, Reference target, @Nullable String profile) {

    private static final String STAY = "ecmo-hospital-encounter";

    /** Those that a resource has; none where it claims none of our profiles. */
    static Stream<Bond> of(Resource resource) {
        if (!Claims.claimsOurs(resource)) {
            return Stream.empty();
        }
        if (resource instanceof Procedure procedure) {
            return Claims.claims(procedure, "ecmo-run")
                    ? ofRun(procedure)
                    : encounter(procedure, procedure.getEncounter());
        }
        if (resource instanceof Encounter encounter) {
            return Claims.claims(encounter, STAY)
                    ? Stream.of(new Bond("Encounter.serviceProvider", encounter.getServiceProvider(), "ecmo-centre"))
                    : Stream.of(new Bond("Encounter.partOf", encounter.getPartOf(), null));
        }
        if (resource instanceof Condition condition) {
            return encounter(condition, condition.getEncounter());
        }
        return resource instanceof CareTeam team ? encounter(team, team.getEncounter()) : Stream.empty();
    }

    private static Stream<Bond> ofRun(Procedure run) {
        List<Reference> reasons = run.getReasonReference();
        return Stream.concat(
                Stream.of(
                        new Bond("Procedure.subject", run.getSubject(), "ecmo-patient"),
                        new Bond("Procedure.encounter", run.getEncounter(), STAY)),
                IntStream.range(0, reasons.size())
                        .mapToObj(i -> new Bond("Procedure.reasonReference[" + i + "]", reasons.get(i), null)));
    }

    private static Stream<Bond> encounter(Resource resource, Reference encounter) {
        return Stream.of(new Bond(resource.fhirType() + ".encounter", encounter, null));
    }

    /** What is stored with a bond to this. */
    static Stream<Resource> to(Resource target, StoredResources store) {
        String reference = target.fhirType() + "/" + target.getIdElement().getIdPart();
        if (target instanceof Encounter) {
            return Stream.concat(
                    ofStay(reference, store), store.referringTo("Procedure", "encounter", reference).stream());
        }
        return target instanceof Condition
                ? store.referringTo("Procedure", "reason-reference", reference).stream()
                : Stream.empty();
    }

    /** What is stored of a stay beside procedures. */
    static Stream<Resource> ofStay(String stay, StoredResources store) {
        return Stream.of(
                        store.referringTo("Encounter", "part-of", stay),
                        store.referringTo("Condition", "encounter", stay),
                        store.referringTo("CareTeam", "encounter", stay))
                .flatMap(List::stream);
    }
}
