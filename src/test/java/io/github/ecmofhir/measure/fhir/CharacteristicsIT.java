package io.github.ecmofhir.measure.fhir;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.ecmofhir.submission.sheet.Pavlodar;
import io.github.ecmofhir.testing.Answer;
import io.github.ecmofhir.testing.DemoRegistry;
import io.github.ecmofhir.testing.FhirHttp;
import io.github.ecmofhir.testing.OnStore;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.StoreKind;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code $ecmo-characteristics} of the demo cohorts on a running server; {@code figures/characteristics.csv} lists what they must give. */
@OnStore(StoreKind.H2)
class CharacteristicsIT {

    private static final String HENRI_MONDOR = "$ecmo-characteristics?centre=" + DemoRegistry.centre("HENRI-MONDOR");
    private static final String PAVLODAR = "$ecmo-characteristics?centre=" + DemoRegistry.centre("PAVLODAR");
    private static final String BY_PRECLOSING = HENRI_MONDOR + "&by=preclosing";

    private final FhirHttp http;

    CharacteristicsIT(RunningServer server) {
        http = server.http();
        DemoRegistry.fill(server);
    }

    private Parameters ask(String query) {
        Answer answer = http.get(query);
        assertThat(answer).hasStatus(200);
        return answer.as(Parameters.class);
    }

    private static List<String> values(Parameters answer, String part) {
        return Reports.parts(answer, "variable")
                .flatMap(variable -> Reports.part(variable, part).stream())
                .toList();
    }

    private static ParametersParameterComponent variable(Parameters answer, String name) {
        return named(Reports.parts(answer, "variable"), name);
    }

    private static ParametersParameterComponent stratum(ParametersParameterComponent variable, String name) {
        return named(children(variable, "stratum"), name);
    }

    private static Stream<ParametersParameterComponent> children(ParametersParameterComponent of, String name) {
        return of.getPart().stream().filter(part -> part.getName().equals(name));
    }

    private static ParametersParameterComponent named(Stream<ParametersParameterComponent> parts, String name) {
        return parts.filter(part -> Reports.part(part, "name").orElse("").equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + name + "."));
    }

    private static double number(ParametersParameterComponent part, String name) {
        return Double.parseDouble(Reports.part(part, name).orElseThrow());
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
    class Published {

        @TestFactory
        Stream<DynamicTest> figures() {
            Parameters pavlodar = ask(PAVLODAR);
            Parameters henriMondor = ask(BY_PRECLOSING);
            return Pavlodar.resource("/figures/characteristics.csv")
                    .lines()
                    .skip(1)
                    .map(line -> DynamicTest.dynamicTest(line, () -> {
                        String[] cells = line.split(",", -1);
                        compare(cells, cells[0].equals("PAVLODAR") ? pavlodar : henriMondor);
                    }));
        }

        /** centre, by, variable, stratum, figure or value of a category, expected. */
        private void compare(String[] cells, Parameters answer) {
            ParametersParameterComponent stratum = stratum(variable(answer, cells[2]), cells[3]);
            if (cells[5].contains("/")) {
                ParametersParameterComponent level = children(stratum, "level")
                        .filter(each -> Reports.part(each, "value").orElse("").equals(cells[4]))
                        .findFirst()
                        .orElseThrow();
                assertThat((int) number(level, "count") + "/" + (int) number(level, "denominator"))
                        .isEqualTo(cells[5]);
            } else {
                // The papers round to three decimals at most
                assertThat(number(stratum, cells[4])).isCloseTo(Double.parseDouble(cells[5]), within(5e-4));
            }
        }

        /** With preclosing and without, Henri-Mondor; p in R: t.test, wilcox.test(exact = FALSE), chisq.test, fisher.test. */
        @ParameterizedTest
        @CsvSource({
            "age_years, mean-sd, t-welch, 0.22328158329808775, 0.3767373366973635",
            "age_years, median-iqr, wilcoxon, 0.17653810002826575, 0.3767373366973635",
            "sofa, mean-range, t-welch, 0.02092518948274114, -0.6345497247097295",
            "lvef, mean-sd, t-welch, 0.04876633305489812, -0.7853447421814433",
            "cannulation_min, median-range, wilcoxon, 0.7317485631682419, 0.12575627690894342",
            "hx_hypertension, mean-sd, chi-square-yates, 0.6583881773770044, 0.2267027819966163",
            "hx_diabetes, mean-sd, chi-square-yates, 0.7072354147842868, 0.21452159783000993",
            "hx_smoking, mean-sd, fisher, 0.7300932355790717, -0.11009677321559273",
            "pci, mean-sd, fisher, 0.0011064323737542295, 1.2510864843424487",
            "sex, mean-sd, fisher, 1, 0.0036734182876644586",
            "cardiac_arrest, mean-sd, fisher, 0.0004606335534089021, 1.3487833795133197",
            "primary_diagnosis, mean-sd, fisher, 0.9123456097736511, 0.5063172912355905",
            "decannulation, mean-sd, fisher, 0.00031725740200022585, 1.4662797517739108"
        })
        void difference_isThatOfTheSheet(String name, String format, String test, double pValue, double smd) {
            ParametersParameterComponent variable =
                    variable(ask(BY_PRECLOSING + "&variable=" + name + "&format=" + format), name);

            assertThat(Reports.part(variable, "test")).contains(test);
            assertThat(number(variable, "pValue")).isCloseTo(pValue, within(1e-10));
            assertThat(number(variable, "smd")).isCloseTo(smd, within(1e-10));
        }

        /** By kind of arrest, three strata; in R: anova(lm(age ~ arrest)), kruskal.test(age ~ arrest), chisq.test. */
        @Test
        void threeStrata_areComparedTogether() {
            String query = HENRI_MONDOR + "&by=cardiac_arrest&variable=age_years,hx_hypertension";
            Parameters means = ask(query);

            assertThat(values(means, "test")).containsExactly("anova", "chi-square");
            assertThat(number(variable(means, "age_years"), "pValue")).isCloseTo(0.668675237317086, within(1e-10));
            assertThat(number(variable(means, "age_years"), "smd")).isCloseTo(0.2641261314782053, within(1e-10));
            assertThat(number(variable(means, "hx_hypertension"), "pValue"))
                    .isCloseTo(0.7475361285822255, within(1e-10));
            Parameters ranks = ask(query + "&format=median-iqr");
            assertThat(values(ranks, "test")).containsExactly("kruskal-wallis", "chi-square");
            assertThat(number(variable(ranks, "age_years"), "pValue")).isCloseTo(0.5718068014931115, within(1e-10));
        }

        @Test
        void correction_isLeftOutWhenNotWanted() {
            ParametersParameterComponent variable = variable(
                    ask(BY_PRECLOSING + "&variable=hx_hypertension&continuityCorrection=false"), "hx_hypertension");

            assertThat(Reports.part(variable, "test")).contains("chi-square");
            assertThat(number(variable, "pValue")).isCloseTo(0.4568228606333753, within(1e-10));
        }
    }

    @Nested
    class Answers {

        @Test
        void parameters_haveThePartsOfTheContract() {
            Parameters answer = ask(BY_PRECLOSING + "&variable=age_years&variable=cannulation_success");

            ParametersParameterComponent age = variable(answer, "age_years");
            assertThat(age.getPart())
                    .extracting(ParametersParameterComponent::getName)
                    .containsExactly("name", "label", "unit", "stratum", "stratum", "stratum", "test", "pValue", "smd");
            assertThat(stratum(age, "present").getPart())
                    .extracting(ParametersParameterComponent::getName)
                    .containsExactly("name", "n", "missing", "mean", "sd", "median", "q1", "q3", "min", "max");
            ParametersParameterComponent success = variable(answer, "cannulation_success");
            // Everybody has it: nothing to test
            assertThat(success.getPart())
                    .extracting(ParametersParameterComponent::getName)
                    .containsExactly("name", "label", "stratum", "stratum", "stratum", "smd");
            assertThat(Reports.parts(answer, "flow")
                            .map(step -> Reports.part(step, "step").orElse("")))
                    .last()
                    .asString()
                    .startsWith("centre ");
            assertThat(Reports.parts(answer, "warning")).isEmpty();
        }

        @Test
        void unasked_givesWhatHasAValue_withoutIdentifiersAndDates() {
            List<String> names = values(ask(BY_PRECLOSING), "name");

            assertThat(names)
                    .contains("age_years", "lvef", "hx_pad", "primary_diagnosis", "run_outcome", "cxi_limb_ischaemia")
                    .doesNotContain("run_id", "patient_id", "centre", "run_start", "preclosing", "gfr");
            Set<String> distinct = new HashSet<>(names);
            assertThat(distinct).hasSameSizeAs(names);
        }

        @Test
        void post_isTheSameAsGet() {
            Parameters body = new Parameters();
            body.addParameter("centre", new StringType(DemoRegistry.centre("HENRI-MONDOR")));
            body.addParameter("by", new StringType("preclosing"));
            body.addParameter("format", new CodeType("median-iqr"));
            body.addParameter("continuityCorrection", new BooleanType(false));
            String query = BY_PRECLOSING + "&format=median-iqr&continuityCorrection=false";

            assertThat(http.post("$ecmo-characteristics", body).body())
                    .isEqualTo(http.get(query).body());
        }

        @Test
        void xml_isTheSameAsJson() {
            Parameters xml = http.get(BY_PRECLOSING, "Accept", FhirHttp.XML).as(Parameters.class);

            assertThat(xml.equalsDeep(ask(BY_PRECLOSING))).isTrue();
        }

        @Test
        void nobody_isAnAnswer() {
            Parameters answer = ask("$ecmo-characteristics?centre=NOBODY&by=sex&variable=age_years");

            ParametersParameterComponent all = stratum(variable(answer, "age_years"), "all");
            assertThat(all.getPart())
                    .extracting(ParametersParameterComponent::getName)
                    .containsExactly("name", "n", "missing");
            assertThat(number(all, "n")).isZero();
        }
    }

    @Nested
    class Csv {

        @Test
        void table_isInLongForm() throws IOException {
            Answer answer = http.get(BY_PRECLOSING + "&variable=age_years,sex&_format=csv");

            assertThat(answer).hasStatus(200);
            assertThat(answer.header("Content-Type")).hasValue("text/csv;charset=UTF-8");
            assertThat(answer.body().lines().findFirst())
                    .hasValue(
                            "variable,label,unit,stratum,level,n,missing,count,denominator,mean,sd,median,q1,q3,min,max,"
                                    + "test,pValue,smd,text");
            List<CSVRecord> records = records(answer.body());
            assertThat(records).hasSize(3 + 3 * 2);
            assertThat(records.get(0).toMap())
                    .containsEntry("variable", "age_years")
                    .containsEntry("unit", "a")
                    .containsEntry("stratum", "all")
                    .containsEntry("level", "")
                    .containsEntry("count", "")
                    .containsEntry("test", "t-welch");
            assertThat(records.get(3).toMap())
                    .containsEntry("level", "male")
                    .containsEntry("count", "41")
                    .containsEntry("denominator", "56")
                    .containsEntry("mean", "")
                    .containsEntry("text", "41/56 (73.2%)");
        }

        @Test
        void numbers_areThoseOfTheParameters() throws IOException {
            Parameters answer = ask(BY_PRECLOSING);

            for (CSVRecord line :
                    records(http.get(BY_PRECLOSING, "Accept", "text/csv").body())) {
                ParametersParameterComponent variable = variable(answer, line.get("variable"));
                ParametersParameterComponent stratum = stratum(variable, line.get("stratum"));
                for (String part : List.of("n", "missing", "mean", "sd", "median", "q1", "q3", "min", "max")) {
                    assertThat(line.get(part))
                            .isEqualTo(Reports.part(stratum, part).orElse(""));
                }
                for (String part : List.of("label", "unit", "test", "pValue", "smd")) {
                    assertThat(line.get(part))
                            .isEqualTo(Reports.part(variable, part).orElse(""));
                }
            }
        }

        @Test
        void categoryOfNobody_stillSaysWhoIsMissing() {
            assertThat(http.get(PAVLODAR + "&variable=scai&_format=csv")
                            .body()
                            .lines()
                            .skip(1))
                    .singleElement()
                    .asString()
                    .startsWith("scai,SCAI shock stage,,all,,0,6,");
        }
    }

    @Nested
    class Markdown {

        @Test
        void table_isThatOfAPublication() {
            Answer answer = http.get(
                    BY_PRECLOSING + "&variable=age_years,lvef,hx_hypertension,cardiac_arrest&format=median-range",
                    "Accept",
                    "text/markdown");

            assertThat(answer).hasStatus(200);
            assertThat(answer.header("Content-Type")).hasValue("text/markdown;charset=UTF-8");
            assertThat(answer.body().lines().takeWhile(line -> line.startsWith("|")))
                    .containsExactly(
                            "| Characteristic | all | preclosing: absent | preclosing: present | p | SMD | test |",
                            "|---|---|---|---|---|---|---|",
                            "| n | 56 | 15 | 41 |  |  |  |",
                            "| Age, a — median (range) | 58 (27–76) | 52 (32–74) | 61 (27–76) | 0.177 | 0.377 | wilcoxon |",
                            "| Left ventricular ejection fraction, % — median (range) | 22 (5–55) | 31 (22–39) | 15 (5–55) | 0.140"
                                    + " | -0.785 | wilcoxon |",
                            "| – missing | 15 | 10 | 5 |  |  |  |",
                            "| Hypertension — n/N (%) | 27/56 (48.2%) | 6/15 (40.0%) | 21/41 (51.2%) | 0.658 | 0.227 |"
                                    + " chi-square-yates |",
                            "| Cardiac arrest before ECMO — n/N (%) |  |  |  | \\<0.001 | 1.349 | fisher |",
                            "| – none | 19/56 (33.9%) | 2/15 (13.3%) | 17/41 (41.5%) |  |  |  |",
                            "| – resuscitated | 22/56 (39.3%) | 3/15 (20.0%) | 19/41 (46.3%) |  |  |  |",
                            "| – refractory | 15/56 (26.8%) | 10/15 (66.7%) | 5/41 (12.2%) |  |  |  |");
            assertThat(answer.body()).contains("\nRuns: ").contains(" 56.\n");
        }

        @Test
        void withoutStrata_thereIsNoComparison() {
            assertThat(http.get(PAVLODAR + "&variable=age_years&format=mean-range&_format=markdown")
                            .body()
                            .lines()
                            .limit(4))
                    .containsExactly(
                            "| Characteristic | all |",
                            "|---|---|",
                            "| n | 6 |",
                            "| Age, a — mean (range) | 71.3 (59–84) |");
        }
    }

    @Nested
    class WrongRequests {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "variable=run_id",
                    "variable=run_start",
                    "format=median",
                    "format=mean-sd&format=mean-range",
                    "by=sex&by=age_years",
                    "continuityCorrection=perhaps",
                    "stratifier=sex"
                })
        void whatDoesNotExist_isRefused(String query) {
            assertThat(http.get("$ecmo-characteristics?" + query, "Accept", FhirHttp.JSON)
                            .status())
                    .isEqualTo(400);
        }

        @Test
        void unknownColumns_areAnsweredWithTheColumns() {
            assertThat(http.get("$ecmo-characteristics?variable=shoe_size")).isRefused(400, "ECMO-COH-001");
            assertThat(http.get("$ecmo-characteristics?by=shoe_size")).isRefused(400, "ECMO-COH-001");
            assertThat(http.get("$ecmo-characteristics?by=sex:band=1")).isRefused(400, "ECMO-COH-002");
            assertThat(http.get("$ecmo-characteristics?_format=xlsx")).isRefused(406, "ECMO-REQ-012");
            assertThat(http.get("$ecmo-characteristics?_format=ndjson")).isRefused(406, "ECMO-REQ-012");
        }
    }
}
