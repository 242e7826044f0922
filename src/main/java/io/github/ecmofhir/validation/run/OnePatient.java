package io.github.ecmofhir.validation.run;

import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/** ECMO-X12: what is part of a run happened to the patient of the run. */
final class OnePatient implements RunRule {

    @Override
    public Stream<Issue> check(RunFile run) {
        return run.patient().stream()
                .flatMap(patient -> run.parts()
                        .filter(part -> isOfAnother(part.resource(), patient, run))
                        .map(part -> Issue.error(
                                ProblemCode.ANOTHER_PATIENT,
                                part.place().at(part.resource().fhirType() + ".subject"),
                                "It is about another patient than the run that it belongs to.",
                                "What is part of a run happened to its patient.",
                                "Correct `subject`, or the reference to the run.")));
    }

    private static boolean isOfAnother(Resource part, Patient patient, RunFile run) {
        return Subject.of(part)
                .flatMap(subject -> run.resolve(subject, Patient.class))
                .filter(other -> !Merges.areOne(other, patient, run.references()))
                .isPresent();
    }
}
