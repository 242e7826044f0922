package io.github.ecmofhir.store;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.testing.Answer;
import io.github.ecmofhir.testing.ChildServer;
import io.github.ecmofhir.testing.Deliveries;
import io.github.ecmofhir.testing.FakeClock;
import io.github.ecmofhir.testing.FhirHttp;
import io.github.ecmofhir.testing.Pushers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The clock of the machine is set back and forth while hospitals push and uploads are stored: nothing is lost or stored twice,
 * later writes are later, and what was once the state of a moment stays so.
 */
@Tag("clock")
@Tag("slow")
class SetClockIT {

    private static final int HOSPITALS = 2;
    private static final int MORE = 6;
    private static final Duration HOUR_BACK = Duration.ofHours(-1);
    private static final Duration DAY_AHEAD = Duration.ofDays(1);

    @TempDir
    private Path folder;

    private final Deliveries deliveries = new Deliveries();

    @Test
    void clockSetBackAndForth_changesNoOrderAndLosesNothing() throws Exception {
        List<String> store = List.of("--ecmo.store.kind=embedded", "--ecmo.store.path=" + folder.resolve("store"));
        FakeClock clock = new FakeClock(folder);
        String patient;
        String then;
        String asThen;
        try (ChildServer server = ChildServer.on(store, clock.environment())) {
            FhirHttp http = server.http();
            patient = http.post("Patient", new Patient().setActive(true)).id();
            try (Pushers hospitals = deliveries.push(http, HOSPITALS)) {
                hospitals.awaitMore(MORE);
            }
            then = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1).toString();
            asThen = cases(http);
            Bundle page = http.get("Observation?_count=5").as(Bundle.class);
            // What is written from here on is after that moment
            Thread.sleep(2_000);

            clock.set(HOUR_BACK, http);
            requireLater(http, patient, 2);
            requireNextPage(http, page);
            work(http);

            clock.set(DAY_AHEAD, http);
            requireLater(http, patient, 3);
            assertThat(cases(http, then)).isEqualTo(asThen);
            requireNextPage(http, http.get("Observation?_count=5").as(Bundle.class));
            deliveries.upload(http);
            try (Pushers hospitals = deliveries.push(http, HOSPITALS)) {
                hospitals.awaitMore(MORE);
                deliveries.awaitProgress(http);
                server.close();
            }
        }
        clock.set(Duration.ZERO);
        try (ChildServer server = ChildServer.on(store, clock.environment())) {
            FhirHttp http = server.http();
            requireLater(http, patient, 4);
            work(http);
            deliveries.requireSound(http);
            assertThat(cases(http, then)).isEqualTo(asThen);
        }
    }

    private void work(FhirHttp http) throws InterruptedException {
        deliveries.upload(http);
        try (Pushers hospitals = deliveries.push(http, HOSPITALS)) {
            hospitals.awaitMore(MORE);
        }
        deliveries.requireStored(http);
    }

    private static String cases(FhirHttp http) {
        return http.get("$ecmo-cases?_format=csv").body();
    }

    private static String cases(FhirHttp http, String moment) {
        return http.get("$ecmo-cases?_format=csv&asOf=" + moment).body();
    }

    /** Makes one more version of a resource, which is newer for all who ask, and the first of its history. */
    private static void requireLater(FhirHttp http, String id, int version) {
        String before = lastUpdated(http.get("Patient/" + id).as(Patient.class));
        Patient changed = new Patient().setActive(version % 2 == 1);
        changed.setId(id);
        assertThat(http.put("Patient/" + id, changed)).hasStatus(200);

        Answer since = http.get("Patient?_id=" + id + "&_lastUpdated=gt" + before);
        assertThat(since.resources()).hasSize(1);
        List<String> versions = new ArrayList<>();
        for (Resource each : http.get("Patient/" + id + "/_history").resources()) {
            versions.add(0, each.getMeta().getVersionId());
        }
        assertThat(versions).hasSize(version).isSorted();
    }

    private static String lastUpdated(Resource resource) {
        return resource.getMeta().getLastUpdatedElement().getValueAsString().replace("+", "%2B");
    }

    private static void requireNextPage(FhirHttp http, Bundle page) {
        String next = page.getLink("next").getUrl().substring(http.base().length());
        assertThat(http.get(next).resources()).hasSize(5);
    }
}
