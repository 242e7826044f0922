package io.github.ecmofhir.validation.run;

import io.github.ecmofhir.guide.Guide;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.ProblemCode;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Quantity;

/** ECMO-X13: the patient is born before the run, and not in another century than he can be. */
final class AgePossible implements RunRule {

    /** Nobody is known to have lived longer than 122 years. */
    private static final int MOST_YEARS = 125;

    private static final Duration LONGEST = Duration.ofDays(MOST_YEARS * 366L);
    private static final Map<String, Double> A_YEAR = Map.of("a", 1.0, "mo", 12.0, "wk", 52.0, "d", 365.0, "h", 8760.0);
    private static final String AGE_AT_RUN = Guide.profile("age-at-run");

    @Override
    public Stream<Issue> check(RunFile run) {
        return Stream.concat(stated(run), born(run));
    }

    private static Stream<Issue> stated(RunFile run) {
        return Stream.ofNullable(run.run().resource().getExtensionByUrl(AGE_AT_RUN))
                .map(Extension::getValue)
                .filter(Quantity.class::isInstance)
                .map(Quantity.class::cast)
                .filter(age -> age.hasValue() && !isPossible(age))
                .map(age -> Issue.error(
                        ProblemCode.AGE_IMPOSSIBLE,
                        run.run().place().at("Procedure.extension(age-at-run)"),
                        "The age at the run is " + age.getValue().toPlainString() + " " + age.getCode() + ".",
                        "It is between 0 and " + MOST_YEARS + " years; outcomes are compared by age.",
                        "Correct it, or its unit."));
    }

    private static boolean isPossible(Quantity age) {
        double value = age.getValue().doubleValue();
        return value >= 0 && value <= MOST_YEARS * A_YEAR.getOrDefault(String.valueOf(age.getCode()), Double.MAX_VALUE);
    }

    private static Stream<Issue> born(RunFile run) {
        return run.start().stream()
                .flatMap(start -> run.patient().stream()
                        .flatMap(patient -> When.of(patient.getBirthDateElement()).stream())
                        .filter(birth ->
                                birth.isAfter(start) || birth.plus(LONGEST).isBefore(start)))
                .map(birth -> Issue.error(
                        ProblemCode.AGE_IMPOSSIBLE,
                        run.run().place(),
                        "The patient is born after the start of the run, or 125 years before.",
                        "Outcomes are compared by age.",
                        "Correct Patient.birthDate, or the time of the run."));
    }
}
