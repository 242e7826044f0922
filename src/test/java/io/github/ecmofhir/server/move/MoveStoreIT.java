package io.github.ecmofhir.server.move;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.testing.Answer;
import io.github.ecmofhir.testing.BesideOthers;
import io.github.ecmofhir.testing.FhirHttp;
import io.github.ecmofhir.testing.Log;
import io.github.ecmofhir.testing.MortalPostgres;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.SentRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What an embedded store holds is moved into PostgreSQL by one command. */
@BesideOthers
@ResourceLock(Log.OF_THE_JVM)
class MoveStoreIT {

    private static final String CASES = "$ecmo-cases?runSelection=all&_format=csv";

    @TempDir
    private Path folder;

    private List<String> embedded() {
        return List.of("--ecmo.store.kind=embedded", "--ecmo.store.path=" + folder.resolve("h2"));
    }

    private int move(String url) {
        return MoveCommand.run(
                List.of("--from", folder.resolve("h2").toString(), "--url", url, "--username", "postgres"));
    }

    /** What a server has; marks and identities too. */
    private static Map<String, Object> everything(RunningServer server, IdType... ids) {
        Map<String, Object> everything = new TreeMap<>(server.contents());
        everything.remove("marks of patients");
        everything.put("cases", server.http().get(CASES).body());
        for (IdType id : ids) {
            everything.put(
                    id.getValue(),
                    server.http().get(id.toUnqualifiedVersionless() + "/_history").resources().stream()
                            .map(FhirHttp::json)
                            .toList());
            everything.put(
                    "rows of " + id.getValue(), server.rowsOf(id.getIdPart()).size());
        }
        return everything;
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void everythingIsThereAfterwards_andGoesOn() throws Exception {
        SentRun first = new SentRun();
        Bundle bundle = first.bundle("PAV-01");
        Map<String, Object> before;
        IdType run;
        IdType contact;
        IdType deleted;
        try (RunningServer server = RunningServer.on(embedded())) {
            FhirHttp http = server.http();
            Answer pushed = http.post("", bundle);
            assertThat(pushed).hasStatus(200);
            run = pushed.locations().get(SentRun.number(bundle, "ecmo-run") - 1);
            contact = pushed.locations().get(SentRun.number(bundle, "ecmo-vital-status") - 1);
            assertThat(http.post("", first.bundle("PAV-01", Map.of("followup_days", "120"))))
                    .hasStatus(200);
            Bundle wrong = new SentRun().bundle("PAV-02");
            Answer taken = http.post("", wrong);
            Parameters reason = new Parameters();
            reason.addParameter("reason", "Twice");
            http.post(
                    taken.locations().get(SentRun.number(wrong, "ecmo-run") - 1).toUnqualifiedVersionless()
                            + "/$withdraw",
                    reason);
            deleted = new IdType(http.post("Patient", new Patient().setActive(true))
                    .header("Location")
                    .orElseThrow());
            http.delete("Patient/" + deleted.getIdPart());
            before = everything(server, run, contact);
        }

        try (MortalPostgres postgres = new MortalPostgres(folder.resolve("pg"))) {
            assertThat(move(postgres.url())).isZero();
            try (RunningServer server = RunningServer.on(postgres.arguments())) {
                FhirHttp http = server.http();
                assertThat(everything(server, run, contact)).isEqualTo(before);
                assertThat(http.get("Patient/" + deleted.getIdPart()).status()).isEqualTo(410);

                Answer again = http.post("", first.bundle("PAV-01", Map.of("followup_days", "120")));
                assertThat(again.entryStatus()).containsOnly("200");
                Answer more = http.post("", new SentRun().bundle("PAV-03"));
                assertThat(more).hasStatus(200);
                assertThat(http.get(CASES).body().lines().count())
                        .isEqualTo(String.valueOf(before.get("cases")).lines().count() + 1);
            }
            assertThat(move(postgres.url())).isEqualTo(2);
        }
        assertThat(folder.resolve("h2/ecmo.mv.db")).exists();
    }

    @Nested
    @Execution(ExecutionMode.SAME_THREAD)
    class Refused {

        @Test
        void folderWithoutAStore() {
            assertThat(move("jdbc:postgresql://127.0.0.1:1/postgres")).isEqualTo(2);
        }

        @Test
        void whatIsNoStoreOfOurs_orNoAddress() throws Exception {
            Path other = Files.createDirectories(folder.resolve("h2"));
            Files.writeString(other.resolve("ecmo.mv.db"), "no database");

            assertThat(move("jdbc:postgresql://127.0.0.1:1/postgres")).isEqualTo(2);
            assertThat(move("jdbc:mysql://127.0.0.1/x")).isEqualTo(2);
        }
    }
}
