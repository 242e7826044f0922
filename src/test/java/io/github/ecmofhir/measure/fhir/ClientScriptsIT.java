package io.github.ecmofhir.measure.fhir;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.ecmofhir.testing.Answer;
import io.github.ecmofhir.testing.DemoRegistry;
import io.github.ecmofhir.testing.FhirHttp;
import io.github.ecmofhir.testing.OnStore;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.StoreKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts in {@code clients} for registries: their curves over what was pulled are those of the server. */
@OnStore(StoreKind.H2)
class ClientScriptsIT {

    private static final String HENRI_MONDOR = "centre=" + DemoRegistry.centre("HENRI-MONDOR");
    private static final List<Integer> DAYS = List.of(28, 30, 90);

    private final FhirHttp http;

    @TempDir
    private Path folder;

    ClientScriptsIT(RunningServer server) {
        http = server.http();
        DemoRegistry.fill(server);
    }

    /** Deaths and survival at the days, by stratum. */
    private record Curve(int deaths, Map<Integer, Double> survival) {}

    private Map<String, Curve> ofServer(String stratifier) {
        String by = stratifier.isEmpty() ? "" : "&stratifier=" + stratifier;
        Parameters answer = http.get("$ecmo-survival?measure=survival-curve&" + HENRI_MONDOR + by)
                .as(Parameters.class);
        Map<String, Curve> curves = new TreeMap<>();
        for (ParametersParameterComponent curve : Reports.parts(answer, "curve").toList()) {
            String stratum = Reports.part(curve, "stratum").orElse("all");
            int deaths = 0;
            Map<Integer, Double> survival = new TreeMap<>();
            for (ParametersParameterComponent point : curve.getPart()) {
                if (point.getName().equals("point")) {
                    deaths += Integer.parseInt(Reports.part(point, "event").orElseThrow());
                    double time = Double.parseDouble(Reports.part(point, "time").orElseThrow());
                    Reports.part(point, "survival")
                            .filter(value -> DAYS.contains((int) time) && time == (int) time)
                            .ifPresent(value -> survival.put((int) time, Double.valueOf(value)));
                }
            }
            curves.put(stratum, new Curve(deaths, survival));
        }
        return curves;
    }

    private Path pull(String path) throws IOException {
        Answer cases = http.get(path);
        assertThat(cases).hasStatus(200);
        return Files.writeString(folder.resolve("cases.csv"), cases.body());
    }

    private List<CSVRecord> run(List<String> program, String picture, String stratifier)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(program);
        command.add(pull("$ecmo-cases?" + HENRI_MONDOR).toString());
        command.add(folder.resolve(picture).toString());
        if (!stratifier.isEmpty()) {
            command.add(stratifier);
        }
        Path out = folder.resolve("table.csv");
        Path messages = folder.resolve("messages.txt");
        int status = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(messages.toFile())
                .start()
                .waitFor();
        assertThat(status).as(Files.readString(messages)).isZero();
        return RScript.lines(Files.readString(out));
    }

    private void compare(List<CSVRecord> table, String stratifier) {
        Map<String, Curve> ours = ofServer(stratifier);
        assertThat(table).extracting(line -> line.get("stratum")).containsExactlyElementsOf(ours.keySet());
        for (CSVRecord line : table) {
            Curve curve = Objects.requireNonNull(ours.get(line.get("stratum")));
            assertThat(line.get("deaths")).isEqualTo(String.valueOf(curve.deaths()));
            assertThat(curve.survival()).isNotEmpty();
            curve.survival()
                    .forEach((day, survival) -> assertThat(Double.parseDouble(line.get("survival_" + day)))
                            .as("day " + day)
                            .isCloseTo(survival, within(1e-12)));
        }
    }

    @Nested
    @Tag("python")
    class Python {

        private static final List<String> SCRIPT = List.of("python3", "clients/survival.py");

        @ParameterizedTest
        @ValueSource(strings = {"", "sex", "preclosing"})
        void curves_areThoseOfTheServer(String stratifier) throws Exception {
            compare(run(SCRIPT, "curve.svg", stratifier), stratifier);

            assertThat(Files.readString(folder.resolve("curve.svg")))
                    .startsWith("<svg")
                    .contains("n = ");
        }

        @Test
        void pullWithoutPersons_hasTheSameFigures() throws Exception {
            String row = "$sql-run?subjectReference=ViewDefinition/ecmo_case&_format=csv";
            List<String> figures = new ArrayList<>();
            for (String level : List.of("none", "pseudonymised")) {
                Path cases = pull(row + "&deidentify=" + level);
                Path out = folder.resolve(level);
                assertThat(new ProcessBuilder(
                                        "python3",
                                        "clients/survival.py",
                                        cases.toString(),
                                        folder.resolve("c.svg").toString())
                                .redirectOutput(out.toFile())
                                .start()
                                .waitFor())
                        .isZero();
                figures.add(Files.readString(out));
            }

            assertThat(figures.get(1)).isEqualTo(figures.get(0)).contains("all,");
        }
    }

    @Nested
    @Tag("r")
    class R {

        @ParameterizedTest
        @ValueSource(strings = {"", "sex", "preclosing"})
        void curves_areThoseOfTheServer(String stratifier) throws Exception {
            compare(run(List.of("Rscript", "clients/survival.R"), "curve.pdf", stratifier), stratifier);

            assertThat(Files.readString(folder.resolve("curve.pdf"), StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF");
        }
    }
}
