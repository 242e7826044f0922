package io.github.ecmofhir.ecmo.fact;

import java.util.Set;

/**
 * Everything known of one run.
 *
 * @param indications codes of why the run was started
 */
public record RunFacts(
        RunFact run,
        PatientFact patient,
        HospitalFacts hospital,
        Set<String> indications,
        TreatmentFacts treatments,
        FindingFacts findings,
        CourseFacts course,
        StateFacts state,
        RemovalFacts removal,
        ShockFacts shock) {

    public RunFacts {
        indications = Set.copyOf(indications);
    }
}
