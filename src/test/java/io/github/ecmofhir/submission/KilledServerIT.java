package io.github.ecmofhir.submission;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.testing.Answer;
import io.github.ecmofhir.testing.ChildServer;
import io.github.ecmofhir.testing.FhirHttp;
import io.github.ecmofhir.testing.MortalPostgres;
import io.github.ecmofhir.testing.Pushers;
import io.github.ecmofhir.testing.SentRun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.hl7.fhir.r4.model.Parameters;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that is killed while hospitals push runs and it stores an upload. The next one on the same store has all that was
 * acknowledged, nothing by half or twice, tables as if built anew, and goes on with the upload.
 */
class KilledServerIT {

    private static final int LINES = 40;
    private static final int HOSPITALS = 3;
    private static final int MORE = 8;
    private static final int KILLS = 12;

    @TempDir
    private Path folder;

    @Test
    void killedOnce_onTheEmbeddedStore() throws Exception {
        kill(1, embedded());
    }

    @Test
    @Tag("slow")
    void killedAgainAndAgain_onTheEmbeddedStore() throws Exception {
        kill(KILLS, embedded());
    }

    @Test
    @Tag("slow")
    void killedAgainAndAgain_onPostgres() throws Exception {
        try (MortalPostgres postgres = new MortalPostgres(folder.resolve("data"))) {
            kill(KILLS, postgres.arguments());
        }
    }

    private List<String> embedded() {
        return List.of("--ecmo.store.kind=embedded", "--ecmo.store.path=" + folder.resolve("store"));
    }

    private static void kill(int times, List<String> store) throws Exception {
        List<Pushers> all = new ArrayList<>();
        String upload = "";
        for (int time = 1; time <= times; time++) {
            try (ChildServer server = ChildServer.on(store)) {
                if (upload.isEmpty()) {
                    upload = upload(server.http());
                } else {
                    requireSound(server.http(), all, upload);
                }
                try (Pushers hospitals = new Pushers(server.http(), HOSPITALS)) {
                    all.add(hospitals);
                    hospitals.awaitMore(MORE);
                    awaitProgress(server.http(), upload);
                    server.close();
                }
            }
        }
        try (ChildServer server = ChildServer.on(store)) {
            requireSound(server.http(), all, upload);
        }
    }

    private static void requireSound(FhirHttp http, List<Pushers> all, String upload) {
        assertThat(result(http, upload))
                .hasSize(LINES)
                .allSatisfy(outcome -> assertThat(outcome).contains("ECMO-UPL-008"));
        long pushed =
                all.stream().mapToLong(hospitals -> hospitals.requireKept(http)).sum();
        List<String> before = figures(http);
        assertThat(before.get(0).lines().count()).isEqualTo(1 + LINES + pushed);
        assertThat(http.post("$rebuild", new Parameters())).hasStatus(200);
        assertThat(figures(http)).isEqualTo(before);
    }

    private static List<String> figures(FhirHttp http) {
        return Stream.of("$ecmo-cases?_format=csv", "$ecmo-complications?_format=csv", "$ecmo-quality?_format=csv")
                .map(path -> http.get(path).body())
                .toList();
    }

    /** @return where it can be followed */
    private static String upload(FhirHttp http) {
        String body = IntStream.range(0, LINES)
                .mapToObj(line -> FhirHttp.json(new SentRun().bundle("PAV-01")))
                .collect(Collectors.joining("\n"));
        Answer taken = http.post("$registryUpload", "application/fhir+ndjson", body);
        assertThat(taken).hasStatus(202);
        String location = taken.header("Content-Location").orElseThrow();
        return location.substring(location.indexOf("$upload-status"));
    }

    private static void awaitProgress(FhirHttp http, String upload) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() ->
                        !http.get(upload).header("X-Progress").orElse("all").startsWith("0 "));
    }

    private static List<String> result(FhirHttp http, String upload) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> http.get(upload).status() == 200);
        return http.get(upload).body().lines().toList();
    }
}
