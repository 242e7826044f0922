package io.github.ecmofhir.validation.run;

import io.github.ecmofhir.guide.Guide;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Patient;

/** ECMO-X02: the age at the run is known, or said to be unknown. */
final class AgeKnown implements RunRule {

    private static final String AGE_AT_RUN = Guide.profile("age-at-run");

    @Override
    public Stream<Issue> check(RunFile run) {
        return run.run().resource().hasExtension(AGE_AT_RUN)
                ? Stream.empty()
                : run.patient().filter(patient -> !states(patient)).stream()
                        .map(patient -> Issue.error(
                                ProblemCode.AGE_UNKNOWN,
                                run.run().place(),
                                "Neither the patient's birthDate nor the age at the run is given.",
                                "Outcomes are compared by age.",
                                "Give Patient.birthDate (a year is enough) or the extension age-at-run of the run; where nobody"
                                        + " knows, birthDate with data-absent-reason `unknown`."));
    }

    private static boolean states(Patient patient) {
        return patient.hasBirthDate() || patient.getBirthDateElement().hasExtension();
    }
}
