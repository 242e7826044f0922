package io.github.ecmofhir.submission;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.testing.Answer;
import io.github.ecmofhir.testing.OnStore;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.StoreKind;
import io.github.ecmofhir.testing.StoreTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Clients that write the same at the same time leave it once, and none of them meets a defect. */
class ConcurrentPushIT {

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

        private static final int CLIENTS = 8;

        private List<Answer> together(IntFunction<Answer> request) {
            return IntStream.range(0, CLIENTS)
                    .mapToObj(client -> CompletableFuture.supplyAsync(
                            () -> request.apply(client), runnable -> new Thread(runnable).start()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }

        private void eachSucceedsOrMayComeAgain(List<Answer> answers) {
            assertThat(answers).allSatisfy(answer -> {
                assertThat(answer.status()).as(answer.body()).isIn(200, 201, 409, 503);
                if (answer.status() > 400) {
                    assertThat(answer.header("Retry-After")).isPresent();
                }
            });
        }

        @Test
        void oneNewRunFromEightClients_isStoredOnce() {
            Bundle bundle = sent.bundle("PAV-01");

            List<Answer> answers = together(client -> push(bundle));

            eachSucceedsOrMayComeAgain(answers);
            assertThat(answers).anyMatch(answer -> answer.status() == 200);
            assertThat(push(bundle).entryStatus()).containsOnly("200");
            List<Resource> runs = http.get("Procedure?identifier=" + sent.system("run") + "%7CPAV-01")
                    .resources();
            assertThat(runs).hasSize(1);
            assertThat(rowsOf(runs.get(0).getIdElement()))
                    .filteredOn(row -> row.startsWith("v_run "))
                    .hasSize(1);
        }

        @Test
        void oneStoredResourceCorrectedByEightClients_keepsOneRow() {
            Bundle bundle = sent.bundle("PAV-01");
            IdType contact = location(push(bundle), bundle, "ecmo-vital-status");
            Observation stored = (Observation) stored(contact);

            List<Answer> answers = together(client -> {
                Observation corrected = stored.copy();
                corrected.addNote().setText("Corrected by client " + client);
                Bundle correction = transaction();
                put(correction, corrected);
                return push(correction);
            });

            eachSucceedsOrMayComeAgain(answers);
            assertThat(rowsOf(contact)).hasSize(1);
            long succeeded =
                    answers.stream().filter(answer -> answer.status() == 200).count();
            assertThat(stored(contact).getIdElement().getVersionIdPartAsLong()).isEqualTo(1 + succeeded);
        }

        @Test
        void oneResourcePutByEightClients_neverFails() {
            String id = http.post("Patient", new Patient().setActive(true)).id();

            List<Answer> answers = together(client -> {
                Patient patient = new Patient();
                patient.setId("Patient/" + id);
                patient.addName().setFamily("Client " + client);
                return http.put("Patient/" + id, patient);
            });

            eachSucceedsOrMayComeAgain(answers);
        }

        @Test
        void oneIdentityPostedByEightClients_isStoredOnce() {
            Patient patient = patient();

            List<Answer> answers = together(client -> http.post("Patient", patient));

            assertThat(answers).allMatch(answer -> answer.status() == 201 || answer.status() == 409);
            assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        }
    }
}
