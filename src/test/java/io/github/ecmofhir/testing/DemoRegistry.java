package io.github.ecmofhir.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.submission.sheet.ImportListener;
import io.github.ecmofhir.submission.sheet.Pavlodar;
import io.github.ecmofhir.submission.sheet.SheetImport;
import io.github.ecmofhir.submission.sheet.Tally;
import io.github.ecmofhir.submission.sheet.Verdict;
import io.github.ecmofhir.submission.sheet.mapping.MappingReader;
import io.github.ecmofhir.submission.sheet.push.FhirEndpoint;
import io.github.ecmofhir.submission.sheet.table.SheetReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The two small demo cohorts, pushed over HTTP once for each server, for tests that only ask. Their centres have names of their
 * own, as other tests on the same server push runs of the same sheets.
 */
public final class DemoRegistry {

    private static final String SUFFIX = "-DEMO";
    private static final Map<String, String> CENTRES = Map.of("pavlodar", "PAVLODAR", "henri-mondor", "HENRI-MONDOR");
    private static final Set<RunningServer> FILLED = ConcurrentHashMap.newKeySet();

    private DemoRegistry() {}

    /** @param name as in the sheet or of its mapping */
    public static String centre(String name) {
        return CENTRES.getOrDefault(name, name) + SUFFIX;
    }

    /** The sheet as it was pushed. */
    public static String sheet(String mapping) {
        String name = CENTRES.getOrDefault(mapping, "");
        return Pavlodar.resource("/demo/" + mapping + ".csv").replace("," + name + ",", "," + centre(name) + ",");
    }

    /** Imports a sheet as the command does; no row may be refused. */
    public static void push(String mapping, String source, String sheet, int port) {
        SheetImport rows = new SheetImport(
                MappingReader.find(mapping), SheetReader.read(mapping, sheet.getBytes(StandardCharsets.UTF_8)), source);
        Tally tally = rows.push(FhirEndpoint.at("http://127.0.0.1:" + port + "/fhir"), new Silent());
        assertThat(tally.words()).doesNotContain("refused");
    }

    public static void fill(RunningServer server) {
        if (FILLED.add(server)) {
            CENTRES.keySet().forEach(mapping -> push(mapping, mapping + SUFFIX, sheet(mapping), server.port()));
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
