package io.github.ecmofhir.validation;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.testing.Answer;
import io.github.ecmofhir.testing.OnStore;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.SentRun;
import io.github.ecmofhir.testing.StoreKind;
import io.github.ecmofhir.testing.StoreTest;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What belongs to a run and claims no profile of ours would be stored and never counted. */
class RunMembershipIT {

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

        private final Bundle bundle = sent.bundle("PAV-01");
        private final Answer pushed = push(bundle);
        private final String run =
                location(pushed, bundle, "ecmo-run").toUnqualifiedVersionless().getValue();

        private Observation observation() {
            Observation observation = new Observation();
            observation.setStatus(Observation.ObservationStatus.FINAL);
            observation.setCode(new CodeableConcept().setText("clot in the oxygenator"));
            return observation;
        }

        @Test
        void partOfAStoredRun_isRefused() {
            Observation observation = observation();
            observation.addPartOf(new Reference(run));

            assertThat(http.post("Observation", observation)).isRefused(422, "ECMO-PRF-002");
        }

        @Test
        void focusOnAStoredRunByItsFullAddress_isRefused() {
            Observation observation = observation();
            observation.addFocus(new Reference(http.base() + "/" + run));

            assertThat(http.post("Observation", observation)).isRefused(422, "ECMO-PRF-002");
        }

        @Test
        void partOfARunFoundByItsIdentifier_isRefused() {
            Observation observation = observation();
            observation.addPartOf(new Reference("Procedure?identifier=" + sent.system("run") + "|PAV-01"));
            Bundle transaction = transaction();
            transaction
                    .addEntry()
                    .setResource(observation)
                    .getRequest()
                    .setMethod(HTTPVerb.POST)
                    .setUrl("Observation");

            assertThat(push(transaction)).isRefused(422, "ECMO-PRF-002");
        }

        @Test
        void partOfARunInTheSameBundle_isRefusedNamingTheEntry() {
            Bundle other = sent.bundle("PAV-02");
            other.setMeta(null);
            Observation observation = observation();
            observation.addPartOf(new Reference(SentRun.entry(other, "ecmo-run").getFullUrl()));
            other.addEntry()
                    .setResource(observation)
                    .getRequest()
                    .setMethod(HTTPVerb.POST)
                    .setUrl("Observation");

            assertThat(push(other))
                    .isRefused(422, "ECMO-PRF-002")
                    .saying("Entry " + other.getEntry().size());
        }

        @Test
        void categoryOfEcmo_isRefused() {
            Procedure procedure = new Procedure();
            procedure.setStatus(Procedure.ProcedureStatus.COMPLETED);
            procedure
                    .getCategory()
                    .addCoding()
                    .setSystem("http://snomed.info/sct")
                    .setCode("182744004");
            procedure.setSubject(new Reference(
                    pushed.locations().get(0).toUnqualifiedVersionless().getValue()));

            assertThat(http.post("Procedure", procedure)).isRefused(422, "ECMO-PRF-002");
        }

        @Test
        void partOfAnotherProcedure_isOrdinaryFhir() {
            Procedure surgery = new Procedure();
            surgery.setStatus(Procedure.ProcedureStatus.COMPLETED);
            surgery.setSubject(new Reference(
                    pushed.locations().get(0).toUnqualifiedVersionless().getValue()));
            Observation observation = observation();
            observation.addPartOf(
                    new Reference("Procedure/" + http.post("Procedure", surgery).id()));

            assertThat(http.post("Observation", observation)).hasStatus(201);
        }
    }
}
