package io.github.ecmofhir.view.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.uhn.fhir.context.FhirContext;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.view.ColumnKind;
import io.github.ecmofhir.view.ViewColumn;
import java.io.IOException;
import java.util.List;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersTableTest {

    private static Parameters parameters(List<ViewColumn> columns, @Nullable Object[]... rows) throws IOException {
        return FhirContext.forR4Cached()
                .newJsonParser()
                .parseResource(Parameters.class, Written.table(TableFormat.FHIR, columns, rows));
    }

    @Test
    void row_hasAPartForEachValue() throws IOException {
        Parameters parameters = parameters(Written.ALL_KINDS, Written.ofAllKinds());

        assertThat(parameters.getParameter()).singleElement().satisfies(row -> {
            assertThat(row.getName()).isEqualTo("row");
            assertThat(row.getPart())
                    .extracting(ParametersParameterComponent::getName)
                    .containsExactly("name", "alive", "hours", "count", "lactate");
            assertThat(row.getPart())
                    .extracting(part ->
                            part.getValue().fhirType() + " " + part.getValue().primitiveValue())
                    .containsExactly(
                            "string Aigerim", "boolean true", "integer 12", "decimal 3000000000", "decimal 8.30");
        });
    }

    @Test
    void missing_isNoPart_andARowOfNothingIsARow() throws IOException {
        assertThat(Written.table(TableFormat.FHIR, Written.ALL_KINDS, Written.nothing()))
                .isEqualTo("{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"row\"}]}");
    }

    @Test
    void tableWithoutRows_isAParametersWithoutParameters() throws IOException {
        assertThat(Written.table(TableFormat.FHIR, Written.ALL_KINDS)).isEqualTo("{\"resourceType\":\"Parameters\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "date, 2020-01-02, valueDate",
        "dateTime, 2020-01, valueDateTime",
        "instant, 2020-01-02T03:04:05Z, valueInstant",
        "time, 10:11:12, valueTime",
        "base64Binary, AQI=, valueBase64Binary",
        "string, a, valueString",
        "code, a, valueString",
        "uri, a, valueString",
        ", a, valueString"
    })
    void text_standsAsItsType(@Nullable String type, String value, String element) throws IOException {
        assertThat(Written.table(TableFormat.FHIR, List.of(Written.text("a", type)), Written.row(value)))
                .contains("\"part\":[{\"name\":\"a\",\"" + element + "\":\"" + value + "\"}]");
    }

    @Test
    void columnOfLists_isRefused() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Written.table(TableFormat.FHIR, List.of(Written.list(ColumnKind.TEXT))))
                .satisfies(problem -> assertThat(problem.issues())
                        .singleElement()
                        .satisfies(issue -> {
                            assertThat(issue.code()).isEqualTo(ProblemCode.SQL_INVALID.code());
                            assertThat(issue.found()).contains("`list`");
                        }));
    }
}
