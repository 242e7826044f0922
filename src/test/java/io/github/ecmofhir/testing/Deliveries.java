package io.github.ecmofhir.testing;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.hl7.fhir.r4.model.Parameters;

/** What hospitals deliver to one store, whichever servers it has meanwhile: an upload, and runs that are pushed. */
public final class Deliveries {

    private static final int LINES = 40;

    private final List<Pushers> pushed = new ArrayList<>();
    private final List<String> uploads = new ArrayList<>();

    /** Returns when an upload is taken in. */
    public void upload(FhirHttp http) {
        String body = IntStream.range(0, LINES)
                .mapToObj(line -> FhirHttp.json(new SentRun().bundle("PAV-01")))
                .collect(Collectors.joining("\n"));
        Answer taken = http.post("$registryUpload", "application/fhir+ndjson", body);
        assertThat(taken).hasStatus(202);
        String location = taken.header("Content-Location").orElseThrow();
        uploads.add(location.substring(location.indexOf("$upload-status")));
    }

    /** The caller ends them. */
    public Pushers push(FhirHttp http, int hospitals) {
        Pushers pushers = new Pushers(http, hospitals);
        pushed.add(pushers);
        return pushers;
    }

    /** Returns when lines of the last upload were decided. */
    public void awaitProgress(FhirHttp http) {
        String upload = uploads.get(uploads.size() - 1);
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() ->
                        !http.get(upload).header("X-Progress").orElse("all").startsWith("0 "));
    }

    /**
     * Fails unless each upload comes to its end with each line stored, each run that was pushed is stored whole and once or not
     * at all, each acknowledged one is stored, and the tables are as if built anew.
     */
    public void requireSound(FhirHttp http) {
        assertThat(uploads)
                .allSatisfy(upload -> assertThat(result(http, upload))
                        .hasSize(LINES)
                        .allSatisfy(outcome -> assertThat(outcome).contains("ECMO-UPL-008")));
        long stored =
                pushed.stream().mapToLong(pushers -> pushers.requireKept(http)).sum();
        List<String> before = figures(http);
        assertThat(before.get(0).lines().count()).isEqualTo(1 + uploads.size() * LINES + stored);
        assertThat(http.post("$rebuild", new Parameters())).hasStatus(200);
        assertThat(figures(http)).isEqualTo(before);
    }

    private static List<String> figures(FhirHttp http) {
        return Stream.of("$ecmo-cases?_format=csv", "$ecmo-complications?_format=csv", "$ecmo-quality?_format=csv")
                .map(path -> http.get(path).body())
                .toList();
    }

    private static List<String> result(FhirHttp http, String upload) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> http.get(upload).status() == 200);
        return http.get(upload).body().lines().toList();
    }
}
