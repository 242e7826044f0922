package io.github.ecmofhir.measure.fhir;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ecmofhir.EcmoRegistryApplication;
import io.github.ecmofhir.submission.sheet.Pavlodar;
import io.github.ecmofhir.testing.Answer;
import io.github.ecmofhir.testing.ChildServer;
import io.github.ecmofhir.testing.DemoRegistry;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The large demo cohort: imported once into a server of its own, and its figures asked there. */
@Tag("slow")
class CseclsFiguresIT {

    private static final String COHORT = "csecls";
    private static final String SHEET = Pavlodar.resource("/demo/" + COHORT + ".csv");

    private static ChildServer server;

    @BeforeAll
    static void fill(@TempDir Path folder) throws IOException {
        server = ChildServer.start(
                List.of("-XX:TieredStopAtLevel=4", "-Xmx3g"),
                EcmoRegistryApplication.class.getName(),
                "--ecmo.store.kind=embedded",
                "--ecmo.store.path=" + folder);
        DemoRegistry.push(COHORT, COHORT, SHEET, server.port());
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Test
    void sheet_comesBackAsItWasImported() {
        Answer answer = server.http().get("$ecmo-cases?mapping=" + COHORT, "Accept", "text/csv");

        assertThat(answer).hasStatus(200);
        assertThat(answer.body()).isEqualTo(SHEET);
    }

    @TestFactory
    Stream<DynamicTest> figures() {
        return tests().ofSheet();
    }

    /** Adjusted, matched, weighted and subgroup comparisons are R's, over the same runs. */
    @TestFactory
    Stream<DynamicTest> comparisons() {
        Map<String, JsonNode> known = new HashMap<>();
        return ComparedFigure.all().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.request() + " " + each.place(), () -> each.check(server.http(), known)));
    }

    @TestFactory
    Stream<DynamicTest> publishedFigures() {
        return tests().ofPaper();
    }

    /** As R compares them: {@code CseclsCentresTest} has the model and the figures that are not looked at here. */
    @Test
    void centres_areComparedAsInR() throws IOException {
        Answer answer = server.http()
                .get(
                        "$ecmo-centres?adjust=age_years,sex,bmi,cardiac_arrest,hx_ckd,vasopressors_pre,lactate_pre",
                        "Accept",
                        "text/csv");

        assertThat(answer).hasStatus(200);
        List<CSVRecord> expected = records(Pavlodar.resource("/figures/csecls-centres.csv"));
        List<CSVRecord> found = records(answer.body());
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            for (String column : List.of("n", "observed", "expected", "ratio", "lower", "upper", "rate", "z")) {
                double value = Double.parseDouble(expected.get(i).get(column));
                assertThat(Double.parseDouble(found.get(i).get(column)))
                        .as(expected.get(i).get("centre") + " " + column)
                        .isCloseTo(value, within(1e-12 + 1e-9 * Math.abs(value)));
            }
        }
    }

    private static List<CSVRecord> records(String csv) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv))
                .getRecords();
    }

    private static FigureTests tests() {
        return new FigureTests(COHORT, server.http(), "");
    }
}
