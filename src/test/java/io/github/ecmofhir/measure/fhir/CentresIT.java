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
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code $ecmo-centres} of the two small demo cohorts, which are a centre each: 5 of 6 and 16 of 56 live at day 28. */
@OnStore(StoreKind.H2)
class CentresIT {

    private static final String HENRI_MONDOR = DemoRegistry.centre("HENRI-MONDOR");
    private static final String PAVLODAR = DemoRegistry.centre("PAVLODAR");
    private static final String CENTRES = "$ecmo-centres?centre=" + HENRI_MONDOR + "&centre=" + PAVLODAR;
    private static final String BOTH = CENTRES + "&outcome=survival-at-day&days=28";

    private final FhirHttp http;

    CentresIT(RunningServer server) {
        http = server.http();
        DemoRegistry.fill(server);
    }

    private Parameters ask(String query) {
        Answer answer = http.get(query);
        assertThat(answer).hasStatus(200);
        assertThat(answer.body()).doesNotContain("NaN", "Infinity");
        return answer.as(Parameters.class);
    }

    private static ParametersParameterComponent centre(Parameters answer, String name) {
        return Reports.parts(answer, "centre")
                .filter(part -> Reports.part(part, "name").orElse("").equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no centre " + name + "."));
    }

    private static ParametersParameterComponent only(Parameters answer, String name) {
        return Reports.parts(answer, name).findFirst().orElseThrow();
    }

    private static Stream<ParametersParameterComponent> children(ParametersParameterComponent of, String name) {
        return of.getPart().stream().filter(part -> part.getName().equals(name));
    }

    private static ParametersParameterComponent child(ParametersParameterComponent of, String name) {
        return children(of, name).findFirst().orElseThrow();
    }

    private static double number(ParametersParameterComponent part, String name) {
        return Double.parseDouble(Reports.part(part, name).orElseThrow());
    }

    private static List<String> names(ParametersParameterComponent part) {
        return part.getPart().stream()
                .map(ParametersParameterComponent::getName)
                .toList();
    }

    private static List<String> warnings(Parameters answer) {
        return Reports.parts(answer, "warning")
                .map(part -> ((OperationOutcome) part.getResource())
                        .getIssueFirstRep()
                        .getDetails()
                        .getCodingFirstRep()
                        .getCode())
                .toList();
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

    @Nested
    class Figures {

        @Test
        void withoutCovariates_everybodysRateIsExpected() {
            Parameters answer = ask(BOTH);
            ParametersParameterComponent overall = only(answer, "overall");
            ParametersParameterComponent pavlodar = centre(answer, PAVLODAR);
            double rate = number(overall, "events") / number(overall, "n");

            assertThat(Reports.part(overall, "outcome")).contains("survival-at-day day-28");
            assertThat(number(overall, "events")).isEqualTo(21);
            assertThat(number(overall, "n")).isEqualTo(62);
            assertThat(number(overall, "rate")).isEqualTo(rate);
            assertThat(number(overall, "centres")).isEqualTo(2);
            assertThat(number(pavlodar, "n")).isEqualTo(6);
            assertThat(number(pavlodar, "missing")).isZero();
            assertThat(number(pavlodar, "expected")).isCloseTo(6 * rate, within(1e-12));
            assertThat(number(pavlodar, "ratio")).isCloseTo(number(pavlodar, "observed") / (6 * rate), within(1e-12));
            // 21 of 62 is neither what one has nor what the other has
            assertThat(warnings(answer)).containsExactly("ECMO-CEN-003", "ECMO-CEN-004");
            assertThat(Reports.parts(answer, "model")).isEmpty();
        }

        /** Henri-Mondor's sheet does not say who left hospital alive. */
        @Test
        void unasked_isInHospitalMortality() {
            Parameters answer = ask(CENTRES);

            assertThat(Reports.part(only(answer, "overall"), "outcome")).contains("in-hospital-mortality");
            assertThat(names(centre(answer, HENRI_MONDOR))).containsExactly("name", "n", "observed", "missing");
            assertThat(number(centre(answer, HENRI_MONDOR), "missing")).isEqualTo(56);
            assertThat(number(centre(answer, PAVLODAR), "observed")).isEqualTo(1);
        }

        @Test
        void centre_hasThePartsOfTheContract() {
            ParametersParameterComponent centre = centre(ask(BOTH), HENRI_MONDOR);

            assertThat(names(centre))
                    .containsExactly(
                            "name",
                            "n",
                            "observed",
                            "missing",
                            "expected",
                            "ratio",
                            "lower",
                            "upper",
                            "rate",
                            "z",
                            "funnel",
                            "position",
                            "widenedFunnel",
                            "widenedPosition",
                            "cusum");
            assertThat(names(child(centre, "funnel"))).containsExactly("lower95", "upper95", "lower998", "upper998");
            assertThat(names(child(centre, "cusum")))
                    .startsWith("signals", "lowerSignals")
                    .doesNotContain("point");
        }

        @Test
        void model_isTold() {
            Parameters answer = ask(BOTH + "&adjust=age_years,sex&reference=sex%3Dmale");
            ParametersParameterComponent model = only(answer, "model");

            assertThat(Reports.part(model, "name")).contains("logistic");
            assertThat(children(model, "term")
                            .map(term -> Reports.part(term, "name").orElse("")))
                    .containsExactly("(Intercept)", "age_years", "sex=female");
            assertThat(names(child(model, "term")))
                    .containsExactly("name", "coefficient", "standardError", "ratio", "lower", "upper", "pValue");
            assertThat(number(model, "discrimination")).isBetween(0.5, 1.0);
            assertThat(number(model, "brier")).isBetween(0.0, 0.25);
            assertThat(number(model, "n") + number(model, "incomplete")).isEqualTo(62);
            double expected = Reports.parts(answer, "centre")
                    .mapToDouble(centre -> number(centre, "expected"))
                    .sum();
            assertThat(expected).isCloseTo(number(model, "events"), within(1e-8));
        }

        @Test
        void series_tellsEachRun() {
            ParametersParameterComponent cusum =
                    child(centre(ask(BOTH + "&series=true&cusumOr=1.5&cusumLimit=0.5"), HENRI_MONDOR), "cusum");
            List<ParametersParameterComponent> points = children(cusum, "point").toList();

            assertThat(points).hasSize(56);
            assertThat(points)
                    .extracting(point -> Reports.part(point, "time").orElse(""))
                    .isSorted();
            assertThat(names(points.get(0))).containsExactly("time", "upper", "lower", "vlad");
            assertThat(children(cusum, "signal")
                            .filter(signal ->
                                    Reports.part(signal, "chart").orElse("").equals("upper")))
                    .hasSize((int) number(cusum, "signals"))
                    .isNotEmpty();
        }

        @Test
        void smallCentre_isNotTold() {
            Parameters answer = ask(BOTH + "&smallCell=10");

            assertThat(names(centre(answer, PAVLODAR))).containsExactly("name", "suppressed");
            // Alone it would be what all have less what the other has
            assertThat(names(centre(answer, HENRI_MONDOR))).containsExactly("name", "suppressed");
            assertThat(number(centre(answer, "other centres"), "n")).isEqualTo(62);
        }

        @Test
        void constantOutcome_hasCountsAndAWarning() {
            Parameters answer = ask(CENTRES + "&outcome=support_mode%3DV-A");

            assertThat(names(centre(answer, PAVLODAR))).containsExactly("name", "n", "observed", "missing");
            assertThat(warnings(answer)).containsExactly("ECMO-GRP-006");
        }
    }

    @Nested
    class Forms {

        @Test
        void post_isTheSameAsGet() {
            Parameters body = new Parameters();
            body.addParameter("centre", new StringType(HENRI_MONDOR));
            body.addParameter("centre", new StringType(PAVLODAR));
            body.addParameter("outcome", new StringType("survival-at-day"));
            body.addParameter("days", new IntegerType(28));
            body.addParameter("adjust", new StringType("age_years"));
            body.addParameter("cusumLimit", new DecimalType("3.5"));
            body.addParameter("series", new BooleanType(true));

            assertThat(http.post("$ecmo-centres", body).body())
                    .isEqualTo(http.get(CENTRES
                                    + "&outcome=survival-at-day&days=28&adjust=age_years&cusumLimit=3.5&series=true")
                            .body());
        }

        @Test
        void xml_isTheSameAsJson() {
            String query = BOTH + "&adjust=age_years&series=true&smallCell=0";
            Parameters xml = http.get(query, "Accept", FhirHttp.XML).as(Parameters.class);

            assertThat(xml.equalsDeep(ask(query))).isTrue();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "&adjust=age_years", "&smallCell=60"})
        void csv_hasTheNumbersOfTheParameters(String more) throws IOException {
            Answer csv = http.get(BOTH + more, "Accept", "text/csv");
            Parameters answer = ask(BOTH + more);

            assertThat(csv.header("Content-Type")).hasValue("text/csv;charset=UTF-8");
            List<CSVRecord> records = records(csv.body());
            assertThat(records).hasSize((int) Reports.parts(answer, "centre").count());
            for (CSVRecord line : records) {
                ParametersParameterComponent centre = centre(answer, line.get("name"));
                for (String part :
                        List.of("n", "observed", "missing", "expected", "ratio", "lower", "upper", "rate", "z")) {
                    assertSame(line.get(part), Reports.part(centre, part).orElse(""));
                }
                assertThat(line.get("position"))
                        .isEqualTo(Reports.part(centre, "position").orElse(""));
                assertThat(line.get("suppressed"))
                        .isEqualTo(Reports.part(centre, "suppressed").orElse("false"));
                assertSame(line.get("upper998"), nested(centre, "funnel", "upper998"));
                assertSame(line.get("widenedLower95"), nested(centre, "widenedFunnel", "lower95"));
                assertThat(line.get("lowerSignals")).isEqualTo(nested(centre, "cusum", "lowerSignals"));
            }
        }

        /** The same number, which may be written in other ways. */
        private static void assertSame(String cell, String part) {
            assertThat(cell.isEmpty()).isEqualTo(part.isEmpty());
            if (!cell.isEmpty()) {
                assertThat(new BigDecimal(cell)).isEqualByComparingTo(new BigDecimal(part));
            }
        }

        private static String nested(ParametersParameterComponent centre, String part, String name) {
            return children(centre, part)
                    .findFirst()
                    .flatMap(found -> Reports.part(found, name))
                    .orElse("");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "&outcome=lactate_pre | 400 | is a quantity",
                "&outcome=time-to-death | 400 | is a time",
                "&outcome=weaning&outcome=crossover | 400 | given 2 times",
                "&outcome=weaning,crossover | 400 | several outcomes",
                "&outcome=colour%3Dred | 400 | age_years",
                "&outcome=mortality | 404 | in-hospital-mortality",
                "&adjust=colour | 400 | age_years",
                "&adjust=run_id | 400 | identifier",
                "&level=1 | 400 | between 0 and 1",
                "&cusumOr=1 | 400 | above 1",
                "&cusumOr=-2 | 400 | above 1",
                "&cusumOr=1e999 | 400 | too large",
                "&cusumLimit=0 | 400 | above a limit",
                "&smallCell=-1 | 400 | number of runs",
                "&smallCell=2,3 | 400 | one number",
                "&smallCell=5&series=true | 400 | single runs",
                "&smallCell=63 | 400 | Fewer than 63 runs",
                "&filter=age_years%3Dgt200 | 400 | None of the 0 runs",
                "&filter=centre%3DPAVLODAR-DEMO | 400 | are of PAVLODAR-DEMO",
                "&stratifier=sex | 400 | no parameter `stratifier`",
                "&_format=markdown | 406 | markdown"
            })
    void wrongRequest_isRefusedWithWords(String more, int status, String words) {
        Answer answer = http.get(CENTRES + more);

        assertThat(answer).hasStatus(status);
        assertThat(answer.outcome().getIssueFirstRep().getDiagnostics()).contains(words);
    }
}
