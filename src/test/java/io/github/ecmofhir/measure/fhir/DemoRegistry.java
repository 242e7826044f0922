package io.github.ecmofhir.measure.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.submission.DemoCohort;
import io.github.ecmofhir.submission.sheet.ImportListener;
import io.github.ecmofhir.submission.sheet.Tally;
import io.github.ecmofhir.submission.sheet.Verdict;
import io.github.ecmofhir.submission.sheet.push.FhirEndpoint;
import io.github.ecmofhir.testing.RunningServer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The two small demo cohorts, pushed over HTTP once for each server, for tests that only ask. */
final class DemoRegistry {

    private static final Set<RunningServer> FILLED = ConcurrentHashMap.newKeySet();

    private DemoRegistry() {}

    static void fill(RunningServer server) {
        if (FILLED.add(server)) {
            String base = "http://127.0.0.1:" + server.port() + "/fhir";
            for (String cohort : List.of("pavlodar", "henri-mondor")) {
                Tally tally = new DemoCohort(cohort).push(FhirEndpoint.at(base), new Silent());
                assertThat(tally.words()).doesNotContain("refused");
            }
        }
    }

    private static final class Silent implements ImportListener {

        @Override
        public void begins(int rows) {}

        @Override
        public void decided(Verdict verdict) {}

        @Override
        public void ends(Tally tally) {}
    }
}
