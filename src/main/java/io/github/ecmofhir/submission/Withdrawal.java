package io.github.ecmofhir.submission;

import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.store.ResourceStore;
import io.github.ecmofhir.validation.run.RunCheck;
import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Turns a run and what is under it into entered-in-error, together, and writes down why. */
public final class Withdrawal {

    private static final String VERIFICATION = "http://terminology.hl7.org/CodeSystem/condition-ver-status";
    private static final String OPERATION = "http://terminology.hl7.org/CodeSystem/v3-DataOperation";
    private static final String PARTICIPANT = "http://terminology.hl7.org/CodeSystem/provenance-participant-type";
    private static final String PROFILE = Canonical.structure("ecmo-provenance");

    private final RunCheck runs;
    private final ResourceStore store;

    public Withdrawal(RunCheck runs, ResourceStore store) {
        this.runs = runs;
        this.store = store;
    }

    /**
     * How many resources were withdrawn; 0 where the run had been before.
     *
     * @throws Problem REQ_NOT_FOUND when there is no such run
     */
    int of(String id, String reason) {
        Resource run = store.read("Procedure", id).orElseThrow(() -> unknown(id));
        if (((Procedure) run).getStatus() == Procedure.ProcedureStatus.ENTEREDINERROR) {
            return 0;
        }
        List<Resource> members =
                runs.members(id).stream().filter(Withdrawal::canBeInError).toList();
        if (members.isEmpty()) {
            throw unknown(id);
        }
        members.forEach(Withdrawal::putInError);
        store.update(members, stored -> provenance(stored, reason));
        return members.size();
    }

    private static Problem unknown(String id) {
        return Problem.of(
                ProblemCode.REQ_NOT_FOUND,
                Place.parameter("Procedure/" + id),
                "No such ECMO run is stored.",
                "$withdraw takes back a Procedure that claims ecmo-run.",
                "Search for it: Procedure?identifier=system|value.");
    }

    private static boolean canBeInError(Resource resource) {
        return resource instanceof Procedure
                || resource instanceof Observation
                || resource instanceof MedicationAdministration
                || resource instanceof Encounter
                || resource instanceof Condition;
    }

    private static void putInError(Resource resource) {
        if (resource instanceof Procedure procedure) {
            procedure.setStatus(Procedure.ProcedureStatus.ENTEREDINERROR);
        } else if (resource instanceof Observation observation) {
            observation.setStatus(Observation.ObservationStatus.ENTEREDINERROR);
        } else if (resource instanceof MedicationAdministration given) {
            given.setStatus(MedicationAdministration.MedicationAdministrationStatus.ENTEREDINERROR);
        } else if (resource instanceof Encounter encounter) {
            encounter.setStatus(Encounter.EncounterStatus.ENTEREDINERROR);
        } else if (resource instanceof Condition condition) {
            // FHIR's con-5: what was entered in error is neither active nor over
            condition.setClinicalStatus(null);
            condition.setVerificationStatus(concept(VERIFICATION, "entered-in-error"));
        }
    }

    private static Provenance provenance(List<Resource> stored, String reason) {
        Provenance provenance = new Provenance();
        provenance.getMeta().addProfile(PROFILE);
        stored.forEach(resource -> provenance.addTarget(
                new Reference(resource.getIdElement().toUnqualified().getValue())));
        provenance.setRecordedElement(new InstantType(Instant.now().toString()));
        provenance.setActivity(concept(OPERATION, "NULLIFY"));
        provenance.addReason().setText(reason);
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
