package io.github.ecmofhir.submission;

import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Resource;

/** The status of what should never have been stored: it counts nowhere, and stays readable. */
final class EnteredInError {

    private static final CodeableConcept IN_ERROR = new CodeableConcept(
            new Coding("http://terminology.hl7.org/CodeSystem/condition-ver-status", "entered-in-error", null));

    private EnteredInError() {}

    /** Whether resources of this type have such a status. */
    static boolean isPossible(Resource resource) {
        return resource instanceof Procedure
                || resource instanceof Observation
                || resource instanceof MedicationAdministration
                || resource instanceof Encounter
                || resource instanceof Condition
                || resource instanceof CareTeam;
    }

    static void set(Resource resource) {
        if (resource instanceof Procedure procedure) {
            procedure.setStatus(Procedure.ProcedureStatus.ENTEREDINERROR);
        } else if (resource instanceof Observation observation) {
            observation.setStatus(Observation.ObservationStatus.ENTEREDINERROR);
        } else if (resource instanceof MedicationAdministration given) {
            given.setStatus(MedicationAdministration.MedicationAdministrationStatus.ENTEREDINERROR);
        } else if (resource instanceof Encounter encounter) {
            encounter.setStatus(Encounter.EncounterStatus.ENTEREDINERROR);
        } else if (resource instanceof CareTeam team) {
            team.setStatus(CareTeam.CareTeamStatus.ENTEREDINERROR);
        } else if (resource instanceof Condition condition) {
            // FHIR's con-5: what was entered in error is neither active nor over
            condition.setClinicalStatus(null);
            condition.setVerificationStatus(IN_ERROR.copy());
        }
    }
}
