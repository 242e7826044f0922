package io.github.ecmofhir.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ViewRunnerTest {

    private static final String LACTATE = """
            {"resourceType": "Observation", "id": "o", "status": "final", "code": {"text": "Lactate"},
             "effectiveDateTime": "2021-05-03T02:10:00.5+06:00", "valueQuantity": {"value": 8.30}}
            """;

    private static CompiledView observations(String path, String type) {
        return Runners.compile("""
                {"name": "v", "resource": "Observation",
                 "constant": [{"name": "then", "valueDateTime": "2021-05-03T00:00:00Z"}],
                 "select": [{"column": [{"name": "c", "path": "%s"%s}]}]}
                """.formatted(path, type.isEmpty() ? "" : ", \"type\": \"" + type + "\""));
    }

    @Nested
    class Compiling {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "meta.profile.where($this.startsWith('https://w3id.org/ecmo-fhir/')).exists()",
                    "code.coding.where(system = 'https://w3id.org/x' and code = 'y').exists()",
                    "code.coding.where(system = %loinc).code.first()",
                    "component.where(code.coding.where(code = 'a').exists()).value.ofType(Quantity).value.first()",
                    "value.ofType(CodeableConcept).coding.code.first()",
                    "effective.ofType(Period).start",
                    "effective.ofType(dateTime).extension('https://w3id.org/ecmo-fhir/e').exists()",
                    "effective.ofType(dateTime) >= %then",
                    "extension('https://w3id.org/ecmo-fhir/e').value.ofType(Quantity).value",
                    "focus.getReferenceKey(Procedure).first()",
                    "subject.getReferenceKey()",
                    "dataAbsentReason.coding.code.first()",
                    "iif(status = 'final', 'yes', 'no')",
                    "identifier.where(system = 'x').value.first()",
                    "component.where(%context.status = 'final').count()",
                    "value is Quantity",
                    "%resource.status",
                    "%rootResource.code.text",
                    "value.ofType(Quantity).value.lowBoundary()",
                    "component[0].code.text",
                    "interpretation.coding.code.join(',')"
                })
        void pathThatCanGiveValues_hasNoWarning(String path) {
            assertThat(observations(path, "").warnings()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "valueQuantity.value",
                    "code.codin.code",
                    "value.ofType(Patient).id",
                    "now()",
                    "code",
                    "subject.getResourceKey().x"
                })
        void pathThatCannotGiveValues_isWarnedOf(String path) {
            assertThat(observations(path, "").warnings())
                    .singleElement()
                    .extracting(issue -> issue.where().expression())
                    .isEqualTo("select[0].column[0].path");
        }

        @Test
        void typeThatThePathDoesNotGive_isWarnedOf() {
            assertThat(observations("code.text", "integer").warnings()).hasSize(1);
        }

        @ParameterizedTest
        @CsvSource({
            "status, TEXT",
            "value.ofType(Quantity).value, DECIMAL",
            "value.exists(), BOOLEAN",
            "value.ofType(integer), INTEGER",
            "%rowIndex, INTEGER",
            "component.count() + 1, INTEGER",
            "value, TEXT"
        })
        void columnWithoutType_hasTheKindOfItsPath(String path, ColumnKind kind) {
            assertThat(observations(path, "").columns())
                    .singleElement()
                    .extracting(ViewColumn::kind)
                    .isEqualTo(kind);
        }

        @Test
        void severalFaults_areToldAtOnce() {
            String view = """
                    {"name": "runs", "resource": "Procedure", "where": [{"path": "status"}],
                     "select": [{"column": [{"name": "a", "path": "status ="}, {"name": "b", "path": "%x"}]}]}
                    """;
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> Runners.compile(view))
                    .satisfies(problem -> assertThat(problem.issues())
                            .extracting(issue -> issue.where().expression())
                            .containsExactly("where[0].path", "select[0].column[0].path", "select[0].column[1].path"))
                    .satisfies(problem -> assertThat(problem.issues())
                            .extracting(issue -> issue.where().identity())
                            .containsOnly("runs"));
        }

        @ParameterizedTest
        @MethodSource("deepPaths")
        void pathThatIsTooDeep_isAFaultLikeAnyOther(String path) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> observations(path, ""))
                    .satisfies(problem -> assertThat(problem.issues())
                            .singleElement()
                            .satisfies(issue -> {
                                assertThat(issue.where().expression()).isEqualTo("select[0].column[0].path");
                                assertThat(issue.found())
                                        .contains(" steps and ")
                                        .hasSizeLessThan(200);
                            }));
        }

        static Stream<String> deepPaths() {
            return Stream.of(
                    "(".repeat(600) + "id" + ")".repeat(600),
                    "component" + ".component".repeat(1000),
                    "where(".repeat(300) + "true" + ")".repeat(300),
                    "true" + " and true".repeat(2000));
        }

        @Test
        void pathAsDeepAsMayBe_isCompiled() {
            assertThat(observations("(".repeat(200) + "id" + ")".repeat(200), "")
                            .rows(Runners.resource(LACTATE)))
                    .hasSize(1);
        }

        @Test
        void jsonThatIsBroken_isToldAsSuch() {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> ViewDefinition.parse("{\"resource\": \"Patient\", \"resource\": \"Patient\"}"))
                    .satisfies(problem -> assertThat(problem.issues())
                            .extracting(Issue::found)
                            .singleElement()
                            .asString()
                            .contains("Duplicate field"));
        }
    }

    @Nested
    class Running {

        @Test
        void decimal_keepsTheDigitsAsSent() {
            List<ViewRow> rows =
                    observations("value.ofType(Quantity).value", "decimal").rows(Runners.resource(LACTATE));
            assertThat(rows).singleElement().extracting(row -> row.value("c")).isEqualTo(new BigDecimal("8.30"));
        }

        @Test
        void comparisonOfTimes_leavesTheResourceAsItWas() {
            Resource observation = Runners.resource(LACTATE);
            Resource before = observation.copy();

            List<ViewRow> rows = observations("effective.ofType(dateTime) < %then", "boolean")
                    .rows(observation);

            assertThat(rows).singleElement().extracting(row -> row.value(0)).isEqualTo(true);
            assertThat(observation
                            .getChildByName("effective[x]")
                            .getValues()
                            .get(0)
                            .primitiveValue())
                    .isEqualTo(before.getChildByName("effective[x]")
                            .getValues()
                            .get(0)
                            .primitiveValue())
                    .isEqualTo("2021-05-03T02:10:00.5+06:00");
        }

        @Test
        void anotherResourceType_givesNoRows() {
            assertThat(observations("status", "code")
                            .rows(Runners.resource("{\"resourceType\": \"Patient\", \"id\": \"p\"}")))
                    .isEmpty();
        }

        @Test
        void valueThatDoesNotFit_namesViewColumnAndResource() {
            CompiledView view = observations("code.text", "integer");
            Resource lactate = Runners.resource(LACTATE);
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> view.rows(lactate))
                    .withMessageContainingAll("ViewDefinition v", "Observation/o", "`c`", "string");
        }

        @Test
        void combinationsWithoutMeasure_areRefused() {
            String names = "{\"forEach\": \"name\", \"column\": [{\"name\": \"n%d\", \"path\": \"use\"}]}";
            String selects = IntStream.range(0, 6).mapToObj(names::formatted).collect(Collectors.joining(","));
            CompiledView view = Runners.compile("{\"resource\": \"Patient\", \"select\": [" + selects + "]}");
            String tenNames = "{\"use\": \"usual\"},".repeat(9) + "{\"use\": \"old\"}";
            Resource patient =
                    Runners.resource("{\"resourceType\": \"Patient\", \"id\": \"p\", \"name\": [" + tenNames + "]}");

            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> view.rows(patient))
                    .withMessageContaining("100000 rows");
        }

        @Test
        void manyThreads_getWhatOneGets() {
            CompiledView view =
                    observations("effective.ofType(dateTime) > %then or effective.ofType(dateTime) < %then", "boolean");
            Resource lactate = Runners.resource(LACTATE);
            assertThat(IntStream.range(0, 500)
                            .parallel()
                            .mapToObj(i -> view.rows(lactate).get(0).value(0)))
                    .hasSize(500)
                    .containsOnly(true);
        }
    }
}
