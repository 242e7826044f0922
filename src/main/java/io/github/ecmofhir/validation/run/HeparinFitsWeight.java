package io.github.ecmofhir.validation.run;

import io.github.ecmofhir.guide.Guide;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.ProblemCode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;

/** ECMO-X08: a dose, the dose per weight and the weight agree within a tenth. */
final class HeparinFitsWeight implements RunRule {

    private static final String PER_WEIGHT = Guide.profile("dose-per-weight");
    private static final String BODY_WEIGHT = "29463-7";
    private static final double TOLERANCE = 0.1;

    @Override
    public Stream<Issue> check(RunFile run) {
        Optional<Double> weight = run.parts("ecmo-measurement", Observation.class)
                .map(Part::resource)
                .filter(HeparinFitsWeight::isWeight)
                .flatMap(measured -> kilograms(measured).stream())
                .findFirst();
        return weight.stream()
                .flatMap(kilograms -> run.parts("ecmo-anticoagulation", MedicationAdministration.class)
                        .filter(given -> disagrees(given.resource(), kilograms))
                        .map(given -> Issue.warning(
                                ProblemCode.DOSE_AND_WEIGHT,
                                given.place().at("MedicationAdministration.dosage.dose"),
                                "The dose is not the dose per weight times the body weight of " + kilograms + " kg.",
                                "The two agree within 10 %.",
                                "Check the dose, the dose per weight and the weight.")));
    }

    private static boolean isWeight(Observation measured) {
        return Codes.of(measured.getCode()).anyMatch(BODY_WEIGHT::equals);
    }

    private static Optional<Double> kilograms(Observation measured) {
        if (!(measured.getValue() instanceof Quantity quantity) || !quantity.hasValue()) {
            return Optional.empty();
        }
        double value = quantity.getValue().doubleValue();
        return Optional.of("g".equals(quantity.getCode()) ? value / 1000 : value);
    }

    private static boolean disagrees(MedicationAdministration given, double kilograms) {
        BigDecimal dose = given.getDosage().getDose().getValue();
        return given.hasExtension(PER_WEIGHT)
                && dose != null
                && given.getExtensionByUrl(PER_WEIGHT).getValue() instanceof Quantity perWeight
                && perWeight.hasValue()
                && Math.abs(perWeight.getValue().doubleValue() * kilograms - dose.doubleValue())
                        > TOLERANCE * Math.abs(dose.doubleValue());
    }
}
