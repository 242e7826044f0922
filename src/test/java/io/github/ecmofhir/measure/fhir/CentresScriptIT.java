package io.github.ecmofhir.measure.fhir;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.ecmofhir.testing.DemoRegistry;
import io.github.ecmofhir.testing.FhirHttp;
import io.github.ecmofhir.testing.OnStore;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.StoreKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The R script of {@code $ecmo-centres}, run over the cases of the demo: it has the server's own numbers. */
@Tag("r")
@OnStore(StoreKind.H2)
class CentresScriptIT {

    private static final String CENTRES =
            "centre=" + DemoRegistry.centre("HENRI-MONDOR") + "&centre=" + DemoRegistry.centre("PAVLODAR");

    private final FhirHttp http;

    @TempDir
    private Path folder;

    CentresScriptIT(RunningServer server) {
        http = server.http();
        DemoRegistry.fill(server);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "outcome=alive_at_30",
                "outcome=alive_at_30&adjust=age_years,sex&cusumOr=1.5&cusumLimit=1&level=0.9",
                // Separated, so Firth's
                "outcome=stemi&adjust=age_years,stemi",
                // Nobody knows it of one centre
                "outcome=weaning&adjust=age_years",
                "outcome=icu_days=ge14"
            })
    void script_hasTheServersNumbers(String query) throws IOException, InterruptedException {
        String asked = "$ecmo-centres?" + CENTRES + "&" + query;
        List<CSVRecord> ours = RScript.lines(http.get(asked + "&_format=csv").body());

        List<CSVRecord> theirs = RScript.table(
                folder,
                http.get(asked + "&_format=r").body(),
                http.get("$ecmo-cases?" + CENTRES + "&_format=csv").body());

        Map<String, CSVRecord> byName =
                theirs.stream().collect(Collectors.toMap(line -> line.get("name"), Function.identity()));
        assertThat(byName).hasSameSizeAs(ours);
        for (CSVRecord line : ours) {
            CSVRecord other = Objects.requireNonNull(byName.get(line.get("name")));
            line.toMap().forEach((column, value) -> same(value, other, column));
        }
    }

    private static void same(String ours, CSVRecord line, String column) {
        String theirs = line.isMapped(column) ? line.get(column) : "";
        if (column.equals("suppressed")) {
            return;
        }
        if (ours.isEmpty() || Character.isLetter(ours.charAt(0))) {
            assertThat(theirs).as(column).isEqualTo(ours);
        } else {
            double number = Double.parseDouble(ours);
            assertThat(Double.parseDouble(theirs))
                    .as(column)
                    .isCloseTo(number, within(1e-12 + 1e-8 * Math.abs(number)));
        }
    }
}
