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
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
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

        private static final int CLIENTS = 16;

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
                assertThat(answer.status()).as(answer.body()).isIn(200, 201, 409);
                if (answer.status() > 400) {
                    assertThat(answer.header("Retry-After")).isPresent();
                }
            });
        }

        @Test
        void oneNewRunFromSixteenClients_isStoredOnce() {
            Bundle bundle = sent.bundle("PAV-01");
            long before = counted();

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
            assertThat(counted()).isEqualTo(before + 1);
        }

        @Test
        void oneNewRunThatEachOfSixteenClientsTellsDifferently_isStoredOnce_asOneOfThemTellsIt() {
            long before = counted();
            List<Bundle> told = IntStream.range(0, CLIENTS)
                    .mapToObj(client -> {
                        Bundle bundle = sent.bundle("PAV-02");
                        note(bundle, "ecmo-run", client);
                        note(bundle, "ecmo-vital-status", client);
                        return bundle;
                    })
                    .toList();

            List<Answer> answers = together(client -> push(told.get(client)));

            eachSucceedsOrMayComeAgain(answers);
            long succeeded =
                    answers.stream().filter(answer -> answer.status() == 200).count();
            assertThat(succeeded).isPositive();
            assertThat(counted()).isEqualTo(before + 1);
            Procedure run = (Procedure) only(told.get(0), "ecmo-run");
            Observation contact = (Observation) only(told.get(0), "ecmo-vital-status");
            assertThat(run.getNoteFirstRep().getText())
                    .as("both are of one sender")
                    .isEqualTo(contact.getNoteFirstRep().getText());
            for (Resource stored : List.of(run, contact)) {
                assertThat(versions(stored))
                        .containsExactlyInAnyOrderElementsOf(
                                LongStream.rangeClosed(1, succeeded).boxed().toList());
            }
        }

        private static void note(Bundle bundle, String profile, int client) {
            Resource resource = SentRun.entry(bundle, profile).getResource();
            ((Annotation) resource.addChild("note")).setText("Told by client " + client);
        }

        private Resource only(Bundle bundle, String profile) {
            List<Resource> stored = http.stored(SentRun.entry(bundle, profile));
            assertThat(stored).hasSize(1);
            return stored.get(0);
        }

        private List<Long> versions(Resource resource) {
            return http.get(reference(resource.getIdElement()) + "/_history?_count=100").resources().stream()
                    .map(version -> version.getIdElement().getVersionIdPartAsLong())
                    .toList();
        }

        private long counted() {
            return http.get("$ecmo-cases?runSelection=all&_format=csv")
                    .body()
                    .lines()
                    .count();
        }

        @Test
        void oneStoredResourceCorrectedBySixteenClients_keepsOneRow() {
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
        void oneResourcePutBySixteenClients_neverFails() {
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
        void oneIdentityPostedBySixteenClients_isStoredOnce() {
            Patient patient = patient();

            List<Answer> answers = together(client -> http.post("Patient", patient));

            assertThat(answers).allMatch(answer -> answer.status() == 201 || answer.status() == 409);
            assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        }
    }
}
