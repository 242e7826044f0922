package io.github.ecmofhir.testing;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.hl7.fhir.r4.model.Parameters;

/** What hospitals deliver to one store, whichever servers it has meanwhile: an upload, and runs that are pushed. */
public final class Deliveries {

    private static final int LINES = 40;

    /** When a report was made, and how often data have changed, are no figures. */
    private static final Pattern MADE = Pattern.compile("\"date\":\"[^\"]*\"|\"dataVersion\",\"valueDecimal\":\\d+");

    private final List<Pushers> pushed = new ArrayList<>();
    private final List<String> uploads = new ArrayList<>();
    private int lines;

    /** Returns when an upload is taken in. */
    public void upload(FhirHttp http) {
        upload(http, LINES);
    }

    /** @param runs how many lines it has */
    public void upload(FhirHttp http, int runs) {
        lines += runs;
        String body = IntStream.range(0, runs)
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

    /** Returns when every upload has come to its end, and fails unless each line is stored. */
    public void requireStored(FhirHttp http) {
        assertThat(uploads.stream().flatMap(upload -> result(http, upload)))
                .hasSize(lines)
                .allSatisfy(outcome -> assertThat(outcome).contains("ECMO-UPL-008"));
    }

    /**
     * Fails unless each upload comes to its end with each line stored, each run that was pushed is stored whole and once or not
     * at all, each acknowledged one is stored, nothing else is, and the tables are as if built anew.
     */
    public void requireSound(FhirHttp http) {
        requireStored(http);
        long stored =
                pushed.stream().mapToLong(pushers -> pushers.requireKept(http)).sum();
        assertThat(figures(http).get(0).lines().count()).isEqualTo(1 + lines + stored);
        requireTablesAsBuiltAnew(http);
    }

    /** Fails unless a rebuild leaves all figures as they are. */
    public static void requireTablesAsBuiltAnew(FhirHttp http) {
        List<String> before = figures(http);
        assertThat(http.post("$rebuild", new Parameters())).hasStatus(200);
        assertThat(figures(http)).isEqualTo(before);
    }

    private static List<String> figures(FhirHttp http) {
        return Stream.of("$ecmo-cases?_format=csv", "$ecmo-complications", "$ecmo-quality?_format=csv")
                .map(path -> {
                    Answer answer = http.get(path);
                    assertThat(answer).hasStatus(200);
                    return MADE.matcher(answer.body()).replaceAll("");
                })
                .toList();
    }

    private static Stream<String> result(FhirHttp http, String upload) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> http.get(upload).status() == 200);
        return http.get(upload).body().lines();
    }
}
