package io.github.ecmofhir.measure.fhir;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.cohort.CaseExport;
import io.github.ecmofhir.submission.sheet.Pavlodar;
import io.github.ecmofhir.testing.Answer;
import io.github.ecmofhir.testing.FhirHttp;
import io.github.ecmofhir.testing.OnStore;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.StoreKind;
import java.util.List;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.OperationDefinition.OperationDefinitionParameterComponent;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code $ecmo-dictionary} on a running server. */
@OnStore(StoreKind.H2)
class DictionaryIT {

    private final FhirHttp http;

    DictionaryIT(RunningServer server) {
        http = server.http();
    }

    @Test
    void csv_isTheDictionaryWhole() {
        Answer answer = http.get("$ecmo-dictionary?_format=csv");

        assertThat(answer).hasStatus(200);
        assertThat(answer.header("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(answer.body()).isEqualTo(Pavlodar.resource("/dictionary/ecmo-case.csv"));
    }

    @Test
    void accept_asksForCsvToo_ofSomeColumns() {
        Answer answer = http.get("$ecmo-dictionary?column=lvef&column=sex", "Accept", "text/csv;q=0.9, */*;q=0.1");

        assertThat(answer.header("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(answer.body().lines().map(line -> line.substring(0, line.indexOf(','))))
                .containsExactly("name", "sex", "lvef");
    }

    @Test
    void parameters_haveEveryColumnOfTheCaseTable() {
        Answer answer = http.get("$ecmo-dictionary");

        assertThat(answer).hasStatus(200);
        assertThat(answer.as(Parameters.class).getParameter())
                .allMatch(column -> column.getName().equals("column"))
                .extracting(column -> values(column, "name").get(0))
                .isEqualTo(CaseExport.columns());
    }

    @Test
    void parts_sayWhatAColumnIs() {
        ParametersParameterComponent column = http.get("$ecmo-dictionary?column=cardiac_arrest,lactate_4h")
                .as(Parameters.class)
                .getParameter()
                .get(0);

        assertThat(values(column, "label")).containsExactly("Cardiac arrest before ECMO");
        assertThat(values(column, "type")).containsExactly("code");
        assertThat(values(column, "unit")).isEmpty();
        assertThat(values(column, "value")).containsExactly("none", "resuscitated", "refractory", "unspecified");
        assertThat(values(column, "definition")).singleElement().asString().contains("refractory counts before");
        assertThat(values(column, "source")).hasSize(3).first().asString().startsWith("Condition(ecmo-indication)");
        assertThat(values(column, "papers")).contains("H-T114", "C-P06");
    }

    @Test
    void parts_areThoseOfTheDefinition() {
        OperationDefinitionParameterComponent defined =
                http.get("OperationDefinition/ecmo-dictionary").as(OperationDefinition.class).getParameter().stream()
                        .filter(parameter -> parameter.getUse().toCode().equals("out"))
                        .findFirst()
                        .orElseThrow();

        assertThat(http.get("$ecmo-dictionary").as(Parameters.class).getParameter().stream()
                        .flatMap(column -> column.getPart().stream())
                        .map(part -> part.getName() + " " + part.getValue().fhirType())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(defined.getPart().stream()
                        .map(part -> part.getName() + " " + part.getType())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"xml, <Parameters", "text/xml, <Parameters", "application/fhir%2Bjson, {", "application/fhir+json, {"})
    void format_mayAskForAResource(String format, String beginning) {
        assertThat(http.get("$ecmo-dictionary?column=sex&_format=" + format).body())
                .startsWith(beginning);
    }

    @ParameterizedTest
    @CsvSource({"application/fhir+xml, <Parameters", "application/fhir+json, {"})
    void parameters_areInTheFormAccepted(String type, String beginning) {
        Answer answer = http.get("$ecmo-dictionary?column=sex", "Accept", type);

        assertThat(answer.header("Content-Type"))
                .hasValueSatisfying(sent -> assertThat(sent).startsWith(type));
        assertThat(answer.body()).startsWith(beginning);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&_format=csv"})
    void unknownColumn_isRefusedWithTheColumnsThereAre(String format) {
        Answer answer = http.get("$ecmo-dictionary?column=sex&column=shoe_size" + format);

        assertThat(answer).isRefused(400, "ECMO-COH-001");
        assertThat(answer.outcome().getIssueFirstRep().getDiagnostics()).contains("`shoe_size`", "age_years");
    }

    @ParameterizedTest
    @ValueSource(strings = {"colour=red", "column=", "column=,"})
    void whatDoesNotExist_isRefused(String query) {
        assertThat(http.get("$ecmo-dictionary?" + query)).isRefused(400, "ECMO-REQ-006");
    }

    private static List<String> values(ParametersParameterComponent column, String part) {
        return column.getPart().stream()
                .filter(each -> each.getName().equals(part))
                .map(each -> each.getValue().primitiveValue())
                .toList();
    }
}
