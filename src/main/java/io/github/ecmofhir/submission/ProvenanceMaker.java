package io.github.ecmofhir.submission;

import io.github.ecmofhir.guide.Guide;
import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Makes the Provenance of what the server stored: what, when, and who wanted it. */
final class ProvenanceMaker {

    /** What was done, as v3-DataOperation has it. */
    enum Activity {
        CREATE,
        UPDATE,
        NULLIFY
    }

    private static final String OPERATION = "http://terminology.hl7.org/CodeSystem/v3-DataOperation";
    private static final String PARTICIPANT = "http://terminology.hl7.org/CodeSystem/provenance-participant-type";
    private static final String PROFILE = Guide.profile("ecmo-provenance");

    private ProvenanceMaker() {}

    /** @param stored as they are stored, with their versions */
    static Provenance of(List<Resource> stored, Activity activity) {
        Provenance provenance = new Provenance();
        provenance.getMeta().addProfile(PROFILE);
        stored.forEach(resource -> provenance.addTarget(
                new Reference(resource.getIdElement().toUnqualified().getValue())));
        provenance.setRecordedElement(new InstantType(Instant.now().toString()));
        provenance.setActivity(concept(OPERATION, activity.name()));
        provenance
                .addAgent()
                .setType(concept(PARTICIPANT, "enterer"))
                .setWho(new Reference().setDisplay("a client that was not asked who it is"));
        return provenance;
    }

    private static CodeableConcept concept(String system, String code) {
        CodeableConcept concept = new CodeableConcept();
        concept.addCoding().setSystem(system).setCode(code);
        return concept;
    }
}
