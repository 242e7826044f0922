package io.github.ecmofhir.measure.fhir;

import static io.github.ecmofhir.testing.Assertions.assertThat;

import io.github.ecmofhir.testing.Answer;
import io.github.ecmofhir.testing.FhirHttp;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.SentRun;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.hl7.fhir.r4.model.Bundle;

/** The Pavlodar cohort pushed as runs of a centre of its own, so that figures of other tests' runs stay out. */
final class Registry {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Map<RunningServer, Registry> UNCHANGED = new ConcurrentHashMap<>();
    static final List<String> RUNS = List.of("PAV-01", "PAV-02", "PAV-03", "PAV-04", "PAV-05", "PAV-06");

    private final FhirHttp http;
    private final SentRun sent = new SentRun();
    private final String centre = "CENTRE-" + NUMBER.incrementAndGet();

    Registry(FhirHttp http) {
        this.http = http;
    }

    /** All six runs, pushed once for each server, for tests that only ask. */
    static Registry unchanged(RunningServer server) {
        return UNCHANGED.computeIfAbsent(server, key -> new Registry(key.http()).pushAll());
    }

    String centre() {
        return centre;
    }

    /** The query parameter that keeps to this registry. */
    String onlyThis() {
        return "centre=" + centre;
    }

    Bundle bundle(String run, Map<String, String> changes) {
        Map<String, String> cells = new HashMap<>(changes);
        cells.put("centre", centre);
        return sent.whole(run, cells);
    }

    Registry pushAll() {
        RUNS.forEach(run -> push(bundle(run, Map.of())));
        return this;
    }

    Answer push(Bundle bundle) {
        Answer answer = http.post("", bundle);
        assertThat(answer).hasStatus(200);
        return answer;
    }
}
