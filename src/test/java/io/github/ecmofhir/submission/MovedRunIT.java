package io.github.ecmofhir.submission;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.testing.Answer;
import io.github.ecmofhir.testing.OnStore;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.SentRun;
import io.github.ecmofhir.testing.StoreKind;
import io.github.ecmofhir.testing.StoreTest;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A hospital finds that a run was filed under the wrong patient. */
class MovedRunIT {

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

        private String newPatient() {
            return reference(new IdType(
                    http.post("Patient", patient()).header("Location").orElseThrow()));
        }

        private static void rename(Bundle bundle, String value) {
            Patient patient = SentRun.resource(bundle, "ecmo-patient", Patient.class);
            String before = patient.getIdentifierFirstRep().getValue();
            patient.getIdentifierFirstRep().setValue(value);
            var request = SentRun.entry(bundle, "ecmo-patient").getRequest();
            request.setUrl(request.getUrl().replace(before, value));
        }

        @Test
        void withoutItsParts_isRefused_andNothingIsStored() {
            Bundle bundle = sent.bundle("PAV-01");
            Answer pushed = push(bundle);
            IdType run = location(pushed, bundle, "ecmo-run");
            Procedure moved = (Procedure) stored(run);
            moved.setSubject(new Reference(newPatient()));
            long before =
                    contents().values().stream().mapToLong(Long::longValue).sum();

            Answer answer = http.put(reference(run), moved);

            assertThat(answer)
                    .isRefused(422, "ECMO-X12")
                    .at("Procedure.encounter")
                    .saying("another patient than the Encounter");
            assertThat(contents().values().stream().mapToLong(Long::longValue).sum())
                    .isEqualTo(before);
        }

        @Test
        void stayOfARun_movedAlone_isRefused() {
            Bundle bundle = sent.bundle("PAV-01");
            Answer pushed = push(bundle);
            Encounter stay = (Encounter) stored(location(pushed, bundle, "ecmo-hospital-encounter"));
            stay.setSubject(new Reference(newPatient()));

            Answer answer = http.put(reference(stay.getIdElement()), stay);

            assertThat(answer).isRefused(422, "ECMO-X12");
            assertThat(answer.body())
                    .contains(
                            "Procedure " + location(pushed, bundle, "ecmo-run").getIdPart());
        }

        @ParameterizedTest
        @ValueSource(strings = {"ecmo-indication", "ecmo-icu-encounter"})
        void withoutWhatIsOfItsStay_isRefused(String profile) {
            Bundle bundle = sent.bundle("PAV-01");
            IdType left = location(push(bundle), bundle, profile);
            rename(bundle, "PAV-OTHER");
            SentRun.resource(bundle, "ecmo-run", Procedure.class).setReasonReference(null);
            String url = "https://w3id.org/ecmo-fhir/StructureDefinition/" + profile;
            bundle.getEntry().removeIf(entry -> entry.getResource().getMeta().hasProfile(url));

            Answer answer = push(bundle);

            assertThat(answer).isRefused(422, "ECMO-X12");
            assertThat(answer.body()).contains(left.getResourceType() + " " + left.getIdPart());
        }

        @Test
        void indication_isWithdrawnWithTheRun() {
            Bundle bundle = sent.bundle("PAV-01");
            Answer pushed = push(bundle);

            assertThat(withdrawn(location(pushed, bundle, "ecmo-run"))).hasStatus(200);
            assertThat(isInError(location(pushed, bundle, "ecmo-indication"))).isTrue();
            assertThat(http.get(reference(location(pushed, bundle, "ecmo-run")) + "/$check-run"))
                    .isRefused(404, "ECMO-REQ-007")
                    .saying("entered in error");
        }

        @Test
        void indicationOfAnotherRunInTheSameStay_isNotWithdrawn() {
            Bundle bundle = sent.bundle("PAV-01");
            Answer pushed = push(bundle);
            Procedure other = (Procedure) stored(location(pushed, bundle, "ecmo-run"));
            other.setId((String) null);
            other.getIdentifierFirstRep().setValue("PAV-SECOND");
            assertThat(http.post("Procedure", other)).hasStatus(201);

            assertThat(withdrawn(location(pushed, bundle, "ecmo-run"))).hasStatus(200);
            assertThat(isInError(location(pushed, bundle, "ecmo-indication"))).isFalse();
        }

        @Test
        void markedComplete_withoutItsIndication_takesThatBack() {
            Bundle bundle = sent.bundle("PAV-01");
            IdType indication = location(push(bundle), bundle, "ecmo-indication");
            SentRun.resource(bundle, "ecmo-run", Procedure.class)
                    .getMeta()
                    .addTag("https://w3id.org/ecmo-fhir/CodeSystem/ecmo-submission", "complete", null);
            SentRun.resource(bundle, "ecmo-run", Procedure.class).setReasonReference(null);
            bundle.getEntry().remove(SentRun.number(bundle, "ecmo-indication") - 1);

            Answer answer = push(bundle);

            assertThat(answer).hasStatus(200);
            assertThat(answer.body()).contains("ECMO-INF-007");
            assertThat(isInError(indication)).isTrue();
        }

        private boolean isInError(IdType condition) {
            return ((Condition) stored(condition))
                    .getVerificationStatus()
                    .hasCoding("http://terminology.hl7.org/CodeSystem/condition-ver-status", "entered-in-error");
        }

        private Answer withdrawn(IdType run) {
            Parameters reason = new Parameters();
            reason.addParameter("reason", "Not a run");
            return http.post(reference(run) + "/$withdraw", reason);
        }

        @Test
        void inASubmissionThatHasOnlySomeOfIt_isRefused() {
            Bundle bundle = sent.bundle("PAV-01");
            IdType contact = location(push(bundle), bundle, "ecmo-vital-status");
            rename(bundle, "PAV-OTHER");
            bundle.getEntry().remove(SentRun.number(bundle, "ecmo-vital-status") - 1);

            Answer answer = push(bundle);

            assertThat(answer).isRefused(422, "ECMO-X12");
            assertThat(answer.body()).contains("Observation " + contact.getIdPart());
            assertThat(search("Patient?identifier=" + sent.system("patient") + "%7CPAV-OTHER"))
                    .isEmpty();
        }

        @Test
        void withAllItsParts_goes() {
            Bundle bundle = sent.bundle("PAV-01");
            IdType run = location(push(bundle), bundle, "ecmo-run");
            rename(bundle, "PAV-OTHER");

            Answer answer = push(bundle);

            assertThat(answer).hasStatus(200);
            assertThat(((Procedure) stored(run)).getSubject().getReference())
                    .isEqualTo(reference(location(answer, bundle, "ecmo-patient")));
            assertThat(http.get(reference(run) + "/$check-run").body()).doesNotContain("ECMO-X12");
        }

        @Test
        void markedComplete_withoutAPart_takesThatBack() {
            Bundle bundle = sent.bundle("PAV-01");
            IdType contact = location(push(bundle), bundle, "ecmo-vital-status");
            rename(bundle, "PAV-OTHER");
            SentRun.resource(bundle, "ecmo-run", Procedure.class)
                    .getMeta()
                    .addTag("https://w3id.org/ecmo-fhir/CodeSystem/ecmo-submission", "complete", null);
            bundle.getEntry().remove(SentRun.number(bundle, "ecmo-vital-status") - 1);

            Answer answer = push(bundle);

            assertThat(answer).hasStatus(200);
            assertThat(answer.body()).contains("ECMO-INF-007");
            assertThat(((Observation) stored(contact)).getStatus()).isEqualTo(ObservationStatus.ENTEREDINERROR);
        }

        /** The part came under a record that was merged with that of the run, and is no longer. */
        @Test
        void partOfARecordThatWasTakenApart_isTold_andTakenBackWithTheRun() {
            Bundle bundle = sent.bundle("PAV-01");
            assertStaysWithTheRun(bundle, push(bundle), "ecmo-run");
        }

        /** What it is part of stayed with the patient of the run. */
        @Test
        void partOfAPart_ofARecordThatWasTakenApart_isTold_andTakenBackWithTheRun() {
            Bundle bundle = sent.bundle("PAV-01");
            assertStaysWithTheRun(bundle, push(bundle), "ecmo-cannulation");
        }

        private void assertStaysWithTheRun(Bundle bundle, Answer pushed, String whole) {
            IdType run = location(pushed, bundle, "ecmo-run");
            Observation contact = (Observation) stored(location(pushed, bundle, "ecmo-vital-status"));
            contact.setPartOf(List.of(new Reference(reference(location(pushed, bundle, whole)))));
            Patient other = (Patient) stored(new IdType(newPatient()));
            other.addLink()
                    .setType(Patient.LinkType.REPLACES)
                    .setOther(new Reference(reference(location(pushed, bundle, "ecmo-patient"))));
            http.put(reference(other.getIdElement()), other);
            contact.setSubject(new Reference(reference(other.getIdElement())));
            assertThat(http.put(reference(contact.getIdElement()), contact)).hasStatus(200);
            other.setLink(null);

            assertThat(http.put(reference(other.getIdElement()), other)).hasStatus(200);
            assertThat(http.get(reference(run) + "/$check-run").body()).contains("ECMO-X12");
            assertThat(withdrawn(run)).hasStatus(200);
            assertThat(((Observation) stored(contact.getIdElement())).getStatus())
                    .isEqualTo(ObservationStatus.ENTEREDINERROR);
        }
    }
}
