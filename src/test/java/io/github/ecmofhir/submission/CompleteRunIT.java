package io.github.ecmofhir.submission;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.guide.Claims;
import io.github.ecmofhir.testing.Answer;
import io.github.ecmofhir.testing.OnStore;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.SentRun;
import io.github.ecmofhir.testing.StoreKind;
import io.github.ecmofhir.testing.StoreTest;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Provenance;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A submission that is marked complete takes back what it no longer holds. */
class CompleteRunIT {

    private static final String SYSTEM = "https://w3id.org/ecmo-fhir/CodeSystem/ecmo-submission";

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

        private static Bundle without(Bundle bundle, String profile) {
            bundle.getEntry().removeIf(entry -> Claims.claims(entry.getResource(), profile));
            return bundle;
        }

        private static Bundle complete(Bundle bundle) {
            SentRun.resource(bundle, "ecmo-run", Procedure.class).getMeta().addTag(SYSTEM, "complete", null);
            return bundle;
        }

        private ObservationStatus status(IdType id) {
            return ((Observation) stored(id)).getStatus();
        }

        @Test
        void whatItLacks_isEnteredInError_andSaidSo() {
            Bundle whole = sent.bundle("PAV-01");
            Answer first = push(whole);
            IdType contact = location(first, whole, "ecmo-vital-status");
            Bundle less = complete(without(sent.bundle("PAV-01"), "ecmo-vital-status"));

            Answer answer = push(less);

            assertThat(answer).hasStatus(200);
            assertThat(answer.entryStatus()).hasSize(less.getEntry().size());
            assertThat(status(contact)).isEqualTo(ObservationStatus.ENTEREDINERROR);
            assertThat(http.get(reference(contact) + "/_history/1")
                            .as(Observation.class)
                            .getStatus())
                    .isNotEqualTo(ObservationStatus.ENTEREDINERROR);
            assertThat(rowsOf(contact)).isNotEmpty();
            assertThat((OperationOutcome) answer.as(Bundle.class)
                            .getEntry()
                            .get(SentRun.number(less, "ecmo-run") - 1)
                            .getResponse()
                            .getOutcome())
                    .hasIssue("ECMO-INF-007")
                    .saying(reference(contact));
            assertThat(search("Provenance?target=" + reference(contact)).stream()
                            .map(Provenance.class::cast)
                            .filter(Provenance::hasReason))
                    .singleElement()
                    .satisfies(why -> assertThat(
                                    why.getActivity().getCodingFirstRep().getCode())
                            .isEqualTo("NULLIFY"));
        }

        @Test
        void sameCompleteRunWithLess_takesBack_thoughNoEntryChanged() {
            Bundle whole = complete(sent.bundle("PAV-01"));
            IdType contact = location(push(whole), whole, "ecmo-vital-status");

            Answer answer = push(complete(without(sent.bundle("PAV-01"), "ecmo-vital-status")));

            assertThat(answer.entryStatus()).containsOnly("200");
            assertThat(status(contact)).isEqualTo(ObservationStatus.ENTEREDINERROR);
        }

        @Test
        void sameAgain_changesNothingMore_andWhatComesBackCounts() {
            Bundle whole = sent.bundle("PAV-01");
            IdType contact = location(push(whole), whole, "ecmo-vital-status");
            Bundle less = complete(without(sent.bundle("PAV-01"), "ecmo-vital-status"));
            push(less);
            Map<String, Long> before = contents();

            Answer again = push(less);

            assertThat(again.body()).doesNotContain("ECMO-INF-007");
            assertThat(contents()).isEqualTo(before);
            push(complete(sent.bundle("PAV-01")));
            assertThat(status(contact)).isNotEqualTo(ObservationStatus.ENTEREDINERROR);
        }

        @Test
        void withoutTheTag_nothingIsTakenBack() {
            Bundle whole = sent.bundle("PAV-01");
            IdType contact = location(push(whole), whole, "ecmo-vital-status");

            push(without(sent.bundle("PAV-01"), "ecmo-vital-status"));

            assertThat(status(contact)).isNotEqualTo(ObservationStatus.ENTEREDINERROR);
        }

        @Test
        void otherRuns_andPatients_areLeft() {
            Bundle other = sent.bundle("PAV-02");
            IdType otherContact = location(push(other), other, "ecmo-vital-status");
            push(sent.bundle("PAV-01"));

            Answer answer = push(complete(without(sent.bundle("PAV-01"), "ecmo-vital-status")));

            assertThat(status(otherContact)).isNotEqualTo(ObservationStatus.ENTEREDINERROR);
            assertThat(stored(answer.locations().get(0))).isInstanceOf(Patient.class);
        }

        @Test
        void refusedSubmission_takesNothingBack() {
            Bundle whole = sent.bundle("PAV-01");
            IdType contact = location(push(whole), whole, "ecmo-vital-status");
            Bundle wrong = complete(without(sent.bundle("PAV-01"), "ecmo-vital-status"));
            SentRun.resource(wrong, "ecmo-run", Procedure.class).setStatus(null);

            assertThat(push(wrong)).hasStatus(422);

            assertThat(status(contact)).isNotEqualTo(ObservationStatus.ENTEREDINERROR);
        }
    }
}
