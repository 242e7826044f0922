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
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A hospital takes a run back. */
class WithdrawIT {

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

        private Answer withdraw(IdType run, String reason) {
            Parameters parameters = new Parameters();
            parameters.addParameter("reason", reason);
            return http.post(reference(run) + "/$withdraw", parameters);
        }

        private long counted() {
            return http.get("$ecmo-cases?_format=csv").body().lines().count();
        }

        @Test
        void ofAnEarlierVersion_isRefused() {
            Bundle bundle = sent.bundle("PAV-01");
            IdType run = location(push(bundle), bundle, "ecmo-run");
            Parameters reason = new Parameters();
            reason.addParameter("reason", "Not a run");

            assertThat(http.post(reference(run) + "/_history/1/$withdraw", reason))
                    .isRefused(400, "ECMO-REQ-006")
                    .saying("version 1");
            assertThat(((Procedure) stored(run)).getStatus()).isNotEqualTo(Procedure.ProcedureStatus.ENTEREDINERROR);
        }

        @Test
        void runAndWhatIsUnderIt_countNoMore_andStayReadable() {
            Bundle bundle = sent.bundle("PAV-01");
            Answer pushed = push(bundle);
            IdType run = location(pushed, bundle, "ecmo-run");
            IdType contact = location(pushed, bundle, "ecmo-vital-status");
            long before = counted();

            Answer answer = withdraw(run, "Another patient was meant");

            assertThat(answer).hasStatus(200);
            assertThat(answer.body()).contains("ECMO-INF-006", "Withdrawn");
            assertThat(((Procedure) stored(run)).getStatus()).isEqualTo(Procedure.ProcedureStatus.ENTEREDINERROR);
            assertThat(((Observation) stored(contact)).getStatus())
                    .isEqualTo(Observation.ObservationStatus.ENTEREDINERROR);
            assertThat(http.get(reference(run) + "/_history/1")
                            .as(Procedure.class)
                            .getStatus())
                    .isNotEqualTo(Procedure.ProcedureStatus.ENTEREDINERROR);
            assertThat(counted()).isEqualTo(before - 1);
            assertThat(search("Provenance?target=" + reference(run)).stream()
                            .map(Provenance.class::cast)
                            .filter(why -> why.getTarget().stream()
                                    .anyMatch(target -> target.getReference().equals(reference(run) + "/_history/2"))))
                    .singleElement()
                    .satisfies(why ->
                            assertThat(why.getReasonFirstRep().getText()).isEqualTo("Another patient was meant"));
        }

        @Test
        void twice_changesNothingMore() {
            Bundle bundle = sent.bundle("PAV-01");
            IdType run = location(push(bundle), bundle, "ecmo-run");
            withdraw(run, "Twice");
            Map<String, Long> before = contents();

            Answer again = withdraw(run, "Twice");

            assertThat(again).hasStatus(200);
            assertThat(again.body()).contains("nothing was changed");
            assertThat(contents()).isEqualTo(before);
        }

        @Test
        void whatCameAfterwards_isWarnedOf_andTakenBackByTheNext() {
            Bundle bundle = sent.bundle("PAV-01");
            IdType run = location(push(bundle), bundle, "ecmo-run");
            withdraw(run, "Too early");
            Bundle followUp = new Bundle().setType(BundleType.TRANSACTION);
            Observation contact = SentRun.resource(bundle, "ecmo-vital-status", Observation.class);
            contact.setPartOf(List.of(new Reference(reference(run))))
                    .setFocus(List.of(new Reference(reference(run))))
                    .setSubject(((Procedure) stored(run)).getSubject())
                    .setEncounter(null);
            followUp.addEntry(SentRun.entry(bundle, "ecmo-vital-status"));

            Answer late = push(followUp);

            assertThat(late).hasStatus(200);
            assertThat(late.body()).contains("ECMO-X14", reference(run));
            assertThat(withdraw(run, "That too").body()).contains("1 resources in all");
            assertThat(((Observation) stored(late.locations().get(0))).getStatus())
                    .isEqualTo(Observation.ObservationStatus.ENTEREDINERROR);
            assertThat(withdraw(run, "And again").body()).contains("nothing was changed");
        }

        @Test
        void anotherVersionThanTheOneNamed_isRefused() {
            Bundle bundle = sent.bundle("PAV-01");
            IdType run = location(push(bundle), bundle, "ecmo-run");
            Parameters why = new Parameters().addParameter("reason", "Read before");
            Map<String, Long> before = contents();

            assertThat(http.send(
                            "POST",
                            reference(run) + "/$withdraw",
                            BodyPublishers.ofString(FhirHttp.json(why)),
                            "Content-Type",
                            FhirHttp.JSON,
                            "If-Match",
                            "W/\"7\""))
                    .isRefused(412, "ECMO-CON-002")
                    .saying("version 7", "version 1");
            assertThat(contents()).isEqualTo(before);
        }

        @Test
        void sentAgain_itIsBack() {
            Bundle bundle = sent.bundle("PAV-01");
            IdType run = location(push(bundle), bundle, "ecmo-run");
            long before = counted();
            withdraw(run, "A slip");

            assertThat(push(bundle)).hasStatus(200);

            assertThat(counted()).isEqualTo(before);
        }

        @Test
        void withoutReason_orRun_isRefusedWithWords() {
            Bundle bundle = sent.bundle("PAV-01");
            IdType run = location(push(bundle), bundle, "ecmo-run");

            assertThat(withdraw(run, " ")).hasStatus(400);
            assertThat(http.post(reference(run) + "/$withdraw", new Parameters()))
                    .hasStatus(400);
            assertThat(http.post(
                            reference(run) + "/$withdraw",
                            new Parameters().addParameter("reason", "One").addParameter("reason", "Another")))
                    .isRefused(400, "ECMO-REQ-006")
                    .at("reason");
            assertThat(http.post(
                            reference(run) + "/$withdraw",
                            new Parameters().addParameter("reason", "One").addParameter("until", "Monday")))
                    .isRefused(400, "ECMO-REQ-006")
                    .at("until");
            assertThat(withdraw(new IdType("Procedure/none"), "Why")).hasStatus(404);
            withdraw(run, "With all its parts");
            IdType part = location(push(bundle), bundle, "ecmo-cannulation");
            assertThat(withdraw(part, "No run")).hasStatus(404);
            assertThat(http.get(reference(run) + "/$withdraw?reason=x")).hasStatus(405);
        }
    }
}
