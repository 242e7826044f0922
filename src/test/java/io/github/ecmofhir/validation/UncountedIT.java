package io.github.ecmofhir.validation;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.testing.Answer;
import io.github.ecmofhir.testing.FhirHttp;
import io.github.ecmofhir.testing.OnStore;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.SentRun;
import io.github.ecmofhir.testing.StoreKind;
import io.github.ecmofhir.testing.StoreTest;
import java.util.List;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What could be stored and would be counted nowhere, or as something else, is refused. */
@OnStore(StoreKind.H2)
class UncountedIT extends StoreTest {

    UncountedIT(RunningServer server) {
        super(server);
    }

    private Answer pushed(Consumer<Bundle> change) {
        Bundle bundle = sent.bundle("PAV-01");
        change.accept(bundle);
        return push(bundle);
    }

    private static Reference byIdentifier() {
        return new Reference()
                .setIdentifier(new Identifier().setSystem("https://a").setValue("b"));
    }

    private static Procedure run(Bundle bundle) {
        return SentRun.resource(bundle, "ecmo-run", Procedure.class);
    }

    private static Observation contact(Bundle bundle) {
        return SentRun.resource(bundle, "ecmo-vital-status", Observation.class);
    }

    @Test
    void partOfARunNamedByIdentifierAlone() {
        assertThat(pushed(bundle -> contact(bundle).setPartOf(List.of(byIdentifier()))))
                .isRefused(422, "ECMO-VAL-002")
                .at("Observation.partOf[0]")
                .saying("identifier` alone");
    }

    @Test
    void stayOfARunNamedByDisplayAlone() {
        assertThat(pushed(bundle -> run(bundle).setEncounter(new Reference().setDisplay("The stay"))))
                .isRefused(422, "ECMO-VAL-002")
                .at("Procedure.encounter");
    }

    @Test
    void patientOfARunWhoIsContained() {
        assertThat(pushed(bundle -> {
                    run(bundle).addContained(new Patient().setId("p"));
                    run(bundle).setSubject(new Reference("#p"));
                }))
                .isRefused(422, "ECMO-VAL-002")
                .at("Procedure.subject")
                .saying("contained");
    }

    @Test
    void centreNamedByIdentifierAlone() {
        assertThat(pushed(bundle -> SentRun.resource(bundle, "ecmo-hospital-encounter", Encounter.class)
                        .setServiceProvider(byIdentifier())))
                .isRefused(422, "ECMO-VAL-002")
                .at("Encounter.serviceProvider");
    }

    @Test
    void otherRecordOfAPatientNamedByIdentifierAlone() {
        Patient patient = patient();
        patient.addLink().setType(Patient.LinkType.REPLACES).setOther(byIdentifier());

        assertThat(http.post("Patient", patient)).isRefused(422, "ECMO-VAL-002").at("Patient.link[0].other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P-1\u200b", "P\ufeff-1", "P\n-1", "P\u00ad-1"})
    void identifierWithACharacterThatNobodySees(String value) {
        assertIdentifierRefused(value, "invisible character U+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P-1 ", " P-1", "P-1\u00a0", "P-1\t"})
    void identifierWithABlankAtAnEnd(String value) {
        assertIdentifierRefused(value, "blank");
    }

    private void assertIdentifierRefused(String value, String words) {
        Patient patient = patient();
        patient.getIdentifierFirstRep().setValue(value);

        assertThat(http.post("Patient", patient))
                .isRefused(422, "ECMO-VAL-002")
                .at("Patient.identifier[0].value")
                .saying(words);
    }

    @Test
    void beginningInTheSixtiethSecond() {
        assertThat(pushed(bundle -> run(bundle)
                        .setPerformed(new Period().setStartElement(new DateTimeType("2025-03-01T14:05:60+05:00")))))
                .isRefused(422, "ECMO-VAL-002")
                .saying("seconds 0 to 59");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10*99999999999", "10000000000", "d2147483648"})
    void unitOfANumberThatIsTooLarge_isNone(String unit) {
        Answer answer = http.post("Observation/$validate", FhirHttp.JSON, observationIn(unit));

        assertThat(answer).hasStatus(200);
        assertThat(answer.body()).contains("ECMO-VAL-011");
    }

    @Test
    void unitOfFiveThousandParentheses_isNone() {
        String unit = "(".repeat(5_000) + "m" + ")".repeat(5_000);

        Answer answer = http.post("Observation/$validate", FhirHttp.JSON, observationIn(unit));

        assertThat(answer).hasStatus(200);
        assertThat(answer.body()).contains("ECMO-VAL-011");
    }

    private static String observationIn(String unit) {
        return """
                {"resourceType": "Observation", "status": "final", "code": {"text": "x"},
                 "valueQuantity": {"value": 1, "system": "http://unitsofmeasure.org", "code": "%s"}}""".formatted(unit);
    }

    /** Of a centre that was renamed the name that it has now counts. */
    @Test
    void identifierMarkedAsOld_namesNoCentre() {
        Bundle bundle = sent.bundle("PAV-01");
        Organization centre = SentRun.resource(bundle, "ecmo-centre", Organization.class);
        centre.getIdentifier()
                .add(
                        0,
                        new Identifier()
                                .setUse(Identifier.IdentifierUse.OLD)
                                .setSystem(sent.system("centre"))
                                .setValue("former-name"));

        Answer answer = push(bundle);

        assertThat(answer).hasStatus(200);
        assertThat(rowsOf(location(answer, bundle, "ecmo-centre"))).noneMatch(row -> row.contains("former-name"));
    }

    @ParameterizedTest
    @CsvSource({
        "ecmo-patient, Procedure.subject",
        "ecmo-hospital-encounter, Procedure.encounter",
        "ecmo-centre, Encounter.serviceProvider"
    })
    void withoutItsProfile(String profile, String named) {
        assertThat(pushed(bundle ->
                        SentRun.entry(bundle, profile).getResource().getMeta().setProfile(null)))
                .isRefused(422, "ECMO-PRF-002")
                .at(named)
                .saying("does not claim " + profile);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ecmo-patient", "ecmo-hospital-encounter", "ecmo-centre", "ecmo-indication"})
    void laterWithoutTheProfileThatItHad(String profile) {
        Bundle bundle = sent.bundle("PAV-01");
        Resource resource = stored(location(push(bundle), bundle, profile));
        resource.getMeta().setProfile(null);

        assertThat(http.put(reference(resource.getIdElement()), resource))
                .isRefused(422, "ECMO-PRF-002")
                .saying("The stored version claims one of our profiles");
    }

    @Test
    void reasonOfARunNamedByDisplayAlone() {
        assertThat(pushed(bundle -> run(bundle).setReasonReference(List.of(new Reference().setDisplay("Shock")))))
                .isRefused(422, "ECMO-VAL-002")
                .at("Procedure.reasonReference[0]");
    }

    @Test
    void observationThatIsPreliminary_isStored_withAWarning() {
        Answer answer = pushed(bundle -> contact(bundle).setStatus(Observation.ObservationStatus.PRELIMINARY));

        assertThat(answer).hasStatus(200);
        assertThat(answer.body()).contains("ECMO-X15", "counts in no figure");
    }

    @Test
    void indicationToWhichNoRunLeads_isStored_withAWarning() {
        Answer answer = pushed(bundle -> {
            SentRun.resource(bundle, "ecmo-indication", Condition.class).setEncounter(null);
            run(bundle).setReasonReference(null);
        });

        assertThat(answer).hasStatus(200);
        assertThat(answer.body()).contains("ECMO-X15", "names no stay");
    }

    @Test
    void indicationThatTheRunNames_needsNoStay() {
        Answer answer = pushed(bundle -> {
            SentRun.resource(bundle, "ecmo-indication", Condition.class).setEncounter(null);
            run(bundle)
                    .setReasonReference(List.of(new Reference(
                            SentRun.entry(bundle, "ecmo-indication").getFullUrl())));
        });

        assertThat(answer).hasStatus(200);
        assertThat(answer.body()).doesNotContain("ECMO-X15");
    }
}
