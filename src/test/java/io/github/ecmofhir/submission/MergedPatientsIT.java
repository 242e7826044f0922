package io.github.ecmofhir.submission;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.testing.Answer;
import io.github.ecmofhir.testing.FhirHttp;
import io.github.ecmofhir.testing.OnStore;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.SentRun;
import io.github.ecmofhir.testing.StoreKind;
import io.github.ecmofhir.testing.StoreTest;
import java.time.Instant;
import java.util.Comparator;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A hospital finds that two records are one person's. */
class MergedPatientsIT {

    @Nested
    @OnStore(StoreKind.H2)
    class OnH2 extends Contract {
        OnH2(RunningServer server) {
            super(server);
        }
    }

    @Nested
    @OnStore(StoreKind.POSTGRESQL)
    class OnPostgres extends Contract {
        OnPostgres(RunningServer server) {
            super(server);
        }
    }

    abstract static class Contract extends StoreTest {

        Contract(RunningServer server) {
            super(server);
        }

        /** Of the run that this test has sent. */
        private String patientOf(IdType run, String options) {
            String id = stored(run)
                    .getNamedProperty("identifier")
                    .getValues()
                    .get(0)
                    .getNamedProperty("value")
                    .getValues()
                    .get(0)
                    .primitiveValue();
            Answer answer = http.get("$ecmo-cases?runSelection=all&_format=ndjson" + options);
            assertThat(answer).hasStatus(200);
            return answer.body()
                    .lines()
                    .filter(line -> line.contains("\"run_id\":\"" + id + "\""))
                    .map(line -> line.replaceFirst(".*\"patient_id\":\"([^\"]+)\".*", "$1"))
                    .map(Long::valueOf)
                    // Other tests have sent runs of this id before
                    .max(Comparator.naturalOrder())
                    .map(String::valueOf)
                    .orElse("none");
        }

        @Test
        void followUpUnderTheRecordThatIsLeft_countsForTheRun_andIsTakenBackWithIt() {
            Bundle bundle = sent.bundle("PAV-01");
            Answer pushed = push(bundle);
            IdType run = location(pushed, bundle, "ecmo-run");
            IdType first = location(pushed, bundle, "ecmo-patient");
            Observation contact = (Observation) stored(location(pushed, bundle, "ecmo-vital-status"));

            Patient left = patient();
            left.addLink().setType(Patient.LinkType.REPLACES).setOther(new Reference(reference(first)));
            String other = reference(
                    new IdType(http.post("Patient", left).header("Location").orElseThrow()));
            contact.setSubject(new Reference(other));
            Answer moved = http.put("Observation/" + contact.getIdPart(), contact);

            assertThat(moved).hasStatus(200);
            assertThat("Patient/" + patientOf(run, "")).isEqualTo(other);
            assertThat(http.get(reference(run) + "/$check-run").body()).doesNotContain("ECMO-X12");

            Parameters reason = new Parameters();
            reason.addParameter("reason", "Another person");
            assertThat(http.post(reference(run) + "/$withdraw", reason)).hasStatus(200);
            assertThat(((Observation) stored(contact.getIdElement())).getStatus())
                    .isEqualTo(ObservationStatus.ENTEREDINERROR);
        }

        @Test
        void runOfTheOtherRecord_isAnotherRunOfThePatient() {
            Bundle bundle = sent.bundle("PAV-01");
            Answer pushed = push(bundle);
            IdType first = location(pushed, bundle, "ecmo-patient");
            Bundle renamed = FhirHttp.FHIR
                    .newJsonParser()
                    .parseResource(Bundle.class, FhirHttp.json(bundle).replace("PAV-01", "PAV-X"));
            assertThat(push(renamed).body()).doesNotContain("ECMO-X06");

            SentRun.resource(renamed, "ecmo-patient", Patient.class)
                    .addLink()
                    .setType(Patient.LinkType.REPLACES)
                    .setOther(new Reference(reference(first)));

            assertThat(push(renamed).body()).contains("ECMO-X06", "PAV-01");
        }

        @Test
        void whoSendsTheRecordAgainWithoutItsLink_isTold() {
            Bundle bundle = sent.bundle("PAV-01");
            Patient first = (Patient) stored(location(push(bundle), bundle, "ecmo-patient"));
            Patient other = (Patient) stored(new IdType(
                    http.post("Patient", patient()).header("Location").orElseThrow()));
            first.addLink().setType(Patient.LinkType.REPLACES).setOther(new Reference(reference(other.getIdElement())));
            assertThat(http.put(reference(first.getIdElement()), first)).hasStatus(200);

            assertThat(push(bundle).body())
                    .contains(
                            "ECMO-ID-002",
                            "Entry " + SentRun.number(bundle, "ecmo-patient"),
                            reference(other.getIdElement()));
            assertThat(push(bundle).body()).doesNotContain("ECMO-ID-002");
        }

        @Test
        void beforeTheyWereMerged_theyWereTwo() throws InterruptedException {
            Bundle bundle = sent.bundle("PAV-01");
            Answer pushed = push(bundle);
            IdType run = location(pushed, bundle, "ecmo-run");
            IdType first = location(pushed, bundle, "ecmo-patient");
            String other = reference(new IdType(
                    http.post("Patient", patient()).header("Location").orElseThrow()));
            Thread.sleep(20);
            Instant before = Instant.now();
            Thread.sleep(20);

            Patient replaced = (Patient) stored(first);
            replaced.addLink().setType(Patient.LinkType.REPLACEDBY).setOther(new Reference(other));
            assertThat(http.put(reference(first), replaced)).hasStatus(200);

            assertThat("Patient/" + patientOf(run, "")).isEqualTo(other);
            assertThat("Patient/" + patientOf(run, "&asOf=" + before)).isEqualTo(reference(first));
        }
    }
}
