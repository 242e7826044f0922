package io.github.ecmofhir.measure.fhir;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ecmofhir.guide.Guide;
import io.github.ecmofhir.testing.Answer;
import io.github.ecmofhir.testing.DemoRegistry;
import io.github.ecmofhir.testing.Exported;
import io.github.ecmofhir.testing.FhirHttp;
import io.github.ecmofhir.testing.OnStore;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.SentRun;
import io.github.ecmofhir.testing.StoreKind;
import io.github.ecmofhir.testing.StoreTest;
import io.github.ecmofhir.view.format.ParquetRows;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.apache.parquet.schema.Type;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupComponent;
import org.hl7.fhir.r4.model.MeasureReport.StratifierGroupComponent;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program of {@code src/test/spark} makes of exported files, in a process of its own, what the server tells. Other tests store runs on
 * the same server meanwhile, so only those of some centres are compared.
 */
@Tag("spark")
@OnStore(StoreKind.H2)
class SparkIT extends StoreTest {

    private static final Path PROGRAM = Path.of("target", "spark", "survival-on-spark.jar");
    private static final String TYPES =
            "Patient,Encounter,Procedure,Observation,Condition,MedicationAdministration,Device,CareTeam,Organization";
    private static final String OWN_CENTRE = "PAVLODAR-SPARK";
    private static final List<String> CENTRES =
            List.of(DemoRegistry.centre("PAVLODAR"), DemoRegistry.centre("HENRI-MONDOR"), OWN_CENTRE);
    private static final String ROWS = "$sql-run?_format=parquet&subjectReference=ViewDefinition/";
    private static final int MINUTES = 10;

    @TempDir
    private Path folder;

    SparkIT(RunningServer server) {
        super(server);
        DemoRegistry.fill(server);
    }

    @BeforeEach
    void makeFolders() throws IOException {
        Files.createDirectory(folder.resolve("export"));
        Files.createDirectory(folder.resolve("pulled"));
    }

    /** A table, its cells by the names of the columns. */
    private record Table(List<String> columns, List<Map<String, Object>> rows) {

        static Table of(List<byte[]> files) throws IOException {
            List<String> columns = List.of();
            List<Map<String, Object>> rows = new ArrayList<>();
            for (byte[] file : files) {
                ParquetRows read = ParquetRows.of(file);
                columns = read.schema().getFields().stream().map(Type::getName).toList();
                for (List<@Nullable Object> cells : read.rows()) {
                    Map<String, Object> row = new TreeMap<>();
                    for (int i = 0; i < cells.size(); i++) {
                        Object cell = cells.get(i);
                        if (cell != null) {
                            row.put(columns.get(i), cell);
                        }
                    }
                    rows.add(row);
                }
            }
            return new Table(columns, rows);
        }

        Table where(Predicate<Map<String, Object>> condition) {
            return new Table(columns, rows.stream().filter(condition).toList());
        }

        Set<String> values(String column) {
            return rows.stream().map(row -> String.valueOf(row.get(column))).collect(Collectors.toSet());
        }
    }

    private byte[] bytes(String path) throws IOException {
        try (InputStream body = URI.create(http.base() + "/" + path).toURL().openStream()) {
            return body.readAllBytes();
        }
    }

    /** As users fetch it: the files of the manifest, as they are. */
    private Path export() throws IOException {
        Answer done = Exported.await(
                http, http.get("$export?_type=" + TYPES, "Prefer", "respond-async", "Accept", FhirHttp.JSON));
        assertThat(done).hasStatus(200);
        int number = 0;
        for (JsonNode file : Exported.read(done.body()).path("output")) {
            byte[] lines = bytes(Exported.relative(http, file.path("url").asText()));
            Files.write(folder.resolve("export").resolve(number++ + ".ndjson"), lines);
        }
        return folder.resolve("export");
    }

    /** What Spark wrote, a file for each of its tasks. */
    private static List<byte[]> parts(Path written) throws IOException {
        List<byte[]> parts = new ArrayList<>();
        try (Stream<Path> files = Files.list(written)) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("part-"))
                    .sorted()
                    .toList()) {
                parts.add(Files.readAllBytes(file));
            }
        }
        return parts;
    }

    private static List<CSVRecord> csv(Path written) throws IOException {
        List<byte[]> parts = parts(written);
        assertThat(parts).hasSize(1);
        return RScript.lines(new String(parts.get(0), StandardCharsets.UTF_8));
    }

    private void run(Object... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Dspark.master=local[2]",
                "-Dspark.ui.enabled=false",
                "-Dspark.driver.host=127.0.0.1",
                "-Dspark.driver.bindAddress=127.0.0.1",
                "-Dspark.sql.shuffle.partitions=4",
                "-jar",
                PROGRAM.toAbsolutePath().toString()));
        Stream.of(arguments).map(String::valueOf).forEach(command::add);
        Path messages = folder.resolve("messages.txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(messages.toFile())
                .start();
        try {
            boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
            assertThat(ended)
                    .as("ended in time: %s", Files.readString(messages))
                    .isTrue();
            assertThat(process.exitValue()).as(Files.readString(messages)).isZero();
        } finally {
            process.destroyForcibly();
        }
    }

    /** The follow-up of a run under the record that took the place of its patient's. */
    private void pushMergedPatient() {
        Bundle bundle = sent.bundle("PAV-01", Map.of("centre", OWN_CENTRE));
        Answer pushed = push(bundle);
        Patient left = patient();
        left.addLink()
                .setType(Patient.LinkType.REPLACES)
                .setOther(new Reference(reference(location(pushed, bundle, "ecmo-patient"))));
        IdType other = new IdType(http.post("Patient", left).header("Location").orElseThrow());
        Observation contact = (Observation) stored(location(pushed, bundle, "ecmo-vital-status"));
        contact.setSubject(new Reference(reference(other)));
        assertThat(http.put("Observation/" + contact.getIdPart(), contact)).hasStatus(200);
    }

    private void pushStayThatIsNotOver() {
        Bundle bundle = sent.bundle("PAV-02", Map.of("centre", OWN_CENTRE));
        Encounter stay = SentRun.resource(bundle, "ecmo-hospital-encounter", Encounter.class);
        stay.setStatus(EncounterStatus.INPROGRESS).setHospitalization(null).setLength(null);
        stay.getPeriod().setEnd(null);
        assertThat(push(bundle)).hasStatus(200);
    }

    private static boolean isOfCentre(Map<String, Object> run) {
        return CENTRES.contains(String.valueOf(run.get("centre")));
    }

    private static void compare(Table ofSpark, Table ofServer) {
        assertThat(ofSpark.columns()).isEqualTo(ofServer.columns());
        assertThat(ofSpark.rows()).containsExactlyInAnyOrderElementsOf(ofServer.rows());
    }

    @Test
    void eachView_givesTheRowsOfTheServer() throws Exception {
        List<String> views;
        try (Stream<Path> files = Files.list(Path.of("profiles", "views"))) {
            views = files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .sorted()
                    .toList();
        }
        List<Object> arguments = new ArrayList<>(List.of("views", export(), folder.resolve("views")));
        arguments.addAll(views);

        run(arguments.toArray());

        Set<String> ours = new TreeSet<>(Table.of(List.of(bytes(ROWS + "ecmo_case")))
                .where(SparkIT::isOfCentre)
                .values("patient_id"));
        ours.addAll(Table.of(List.of(bytes(ROWS + "centre")))
                .where(centre -> CENTRES.contains(String.valueOf(centre.get("identifier"))))
                .values("id"));
        assertThat(ours).hasSizeGreaterThan(CENTRES.size() + 1);
        Predicate<Map<String, Object>> isOurs =
                row -> ours.contains(String.valueOf(row.getOrDefault("patient_id", row.get("id"))));
        Set<String> filled = new TreeSet<>();
        for (String view : views) {
            Table ofServer = Table.of(List.of(bytes(ROWS + view))).where(isOurs);
            Table ofSpark =
                    Table.of(parts(folder.resolve("views").resolve(view))).where(isOurs);
            compare(ofSpark, ofServer);
            if (!ofServer.rows().isEmpty()) {
                filled.add(view);
            }
        }
        assertThat(filled).contains("centre", "run", "patient", "vital_status", "measurement", "complication");
    }

    @Test
    void casesOfResources_areThoseOfTheServer_andSoAreTheirFigures() throws Exception {
        pushMergedPatient();
        pushStayThatIsNotOver();

        run("cases", export(), folder.resolve("cases"));
        run("survival", folder.resolve("cases"), folder.resolve("figures"), "sex", condition());

        compare(
                Table.of(parts(folder.resolve("cases"))).where(SparkIT::isOfCentre),
                Table.of(List.of(bytes(ROWS + "ecmo_case"))).where(SparkIT::isOfCentre));
        compareFigures("sex");
    }

    @Test
    void figuresOfPulledCases_areThoseOfTheServer() throws Exception {
        Answer done = Exported.await(http, http.post("$sql-export", FhirHttp.JSON, """
                {"resourceType": "Parameters", "parameter": [
                 {"name": "_format", "valueCode": "parquet"},
                 {"name": "subject", "part": [{"name": "subjectReference", "valueReference": {"reference": "ViewDefinition/ecmo_case"}}]}]}
                """, "Prefer", "respond-async"));
        assertThat(done).hasStatus(303);
        Parameters result = http.get(
                        Exported.relative(http, done.header("Location").orElseThrow()))
                .as(Parameters.class);
        String location = Reports.part(
                        Reports.parts(result, "output").findFirst().orElseThrow(), "location")
                .orElseThrow();
        Files.write(folder.resolve("pulled").resolve("cases.parquet"), bytes(Exported.relative(http, location)));

        run("survival", folder.resolve("pulled"), folder.resolve("figures"), "centre", condition());

        compareFigures("centre");
    }

    private static String condition() {
        return CENTRES.stream().collect(Collectors.joining("', '", "centre in ('", "')"));
    }

    private void compareFigures(String stratifier) throws IOException {
        Parameters answer = http.get(
                        "$ecmo-survival?runSelection=all&measure=survival-to-discharge,survival-at-day,survival-curve"
                                + "&centre=" + String.join(",", CENTRES) + "&stratifier=" + stratifier)
                .as(Parameters.class);

        assertThat(csv(folder.resolve("figures/figures")))
                .extracting(line -> String.join(" ", line))
                .containsExactlyInAnyOrderElementsOf(figures(answer));
        Map<String, Double> expected = curve(answer);
        Map<String, Double> found = new TreeMap<>();
        csv(folder.resolve("figures/curve")).forEach(line -> {
            String step = Stream.of("stratum", "time", "at_risk", "events", "censored")
                    .map(line::get)
                    .collect(Collectors.joining(" "));
            found.put(step, Double.valueOf(line.get("survival")));
        });
        assertThat(found.keySet()).containsExactlyElementsOf(expected.keySet());
        expected.forEach(
                (step, survival) -> assertThat(found.get(step)).as(step).isCloseTo(survival, within(1e-12)));
    }

    /** Stratum, figure, runs, numerator, denominator, missing and pending, in the order of the program's columns. */
    private static List<String> figures(Parameters answer) {
        List<String> figures = new ArrayList<>();
        Reports.parts(answer, "report")
                .map(report -> (MeasureReport) report.getResource())
                .flatMap(report -> report.getGroup().stream())
                .forEach(group -> group.getStratifierFirstRep()
                        .getStratum()
                        .forEach(stratum -> figures.add(figure(group, stratum))));
        assertThat(figures).isNotEmpty();
        return figures;
    }

    private static String figure(MeasureReportGroupComponent group, StratifierGroupComponent stratum) {
        return Stream.of(
                        stratum.getValue().getText(),
                        group.getCode().getCodingFirstRep().getCode(),
                        population(stratum, "initial-population"),
                        population(stratum, "numerator"),
                        population(stratum, "denominator"),
                        counted(stratum, "missing-count"),
                        counted(stratum, "pending-count"))
                .collect(Collectors.joining(" "));
    }

    private static String population(StratifierGroupComponent stratum, String code) {
        return stratum.getPopulation().stream()
                .filter(each -> each.getCode().getCodingFirstRep().getCode().equals(code))
                .map(each -> String.valueOf(each.getCount()))
                .collect(Collectors.joining());
    }

    private static String counted(StratifierGroupComponent stratum, String extension) {
        return ((PrimitiveType<?>)
                        stratum.getExtensionByUrl(Guide.profile(extension)).getValue())
                .getValueAsString();
    }

    /** Survival by stratum, time, and how many were at risk, died and left then; without the times at which nobody did. */
    private static Map<String, Double> curve(Parameters answer) {
        Map<String, Double> steps = new TreeMap<>();
        Reports.parts(answer, "curve").forEach(curve -> {
            String stratum = Reports.part(curve, "stratum").orElseThrow();
            for (ParametersParameterComponent point : curve.getPart()) {
                String event = Reports.part(point, "event").orElse("0");
                String censored = Reports.part(point, "censored").orElse("0");
                if (!(event + censored).equals("00")) {
                    double time = Double.parseDouble(Reports.part(point, "time").orElseThrow());
                    String atRisk = Reports.part(point, "atRisk").orElseThrow();
                    steps.put(
                            String.join(" ", stratum, String.valueOf(time), atRisk, event, censored),
                            Double.valueOf(Reports.part(point, "survival").orElseThrow()));
                }
            }
        });
        assertThat(steps).isNotEmpty();
        return steps;
    }
}
