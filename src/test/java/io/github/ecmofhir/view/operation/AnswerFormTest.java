package io.github.ecmofhir.view.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.view.format.TableFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerFormTest {

    private static AnswerForm asked(String format, String... accept) {
        return AnswerForm.asked(format.isEmpty() ? Optional.empty() : Optional.of(format), List.of(accept));
    }

    @Test
    void nobodyAsking_getsLines() {
        assertThat(asked("")).isEqualTo(new AnswerForm(TableFormat.NDJSON, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/csv | CSV",
                "application/json | JSON",
                "application/x-ndjson | NDJSON",
                "application/fhir+json | FHIR",
                "application/vnd.apache.parquet | PARQUET",
                "*/* | NDJSON",
                "text/html, */*;q=0.8 | NDJSON",
                "application/octet-stream | NDJSON",
                "text/csv;q=0.5, application/json | JSON",
                "text/html, text/csv;q=0.1 | CSV",
                "application/json;q=0.1, text/csv;q=0.9 | CSV",
                "text/csv;q=x | CSV"
            })
    void acceptChooses_whereNoFormatIsNamed(String accept, TableFormat format) {
        assertThat(asked("", accept)).isEqualTo(new AnswerForm(format, false));
    }

    @Test
    void severalHeaders_areOne() {
        assertThat(asked("", "text/html", "text/csv").format()).isEqualTo(TableFormat.CSV);
    }

    @ParameterizedTest
    @CsvSource({
        "csv, application/json",
        "csv, text/csv",
        "csv, */*",
        "csv, application/*",
        "csv, application/octet-stream",
        "csv, text/html",
        "ndjson, text/csv",
        "ndjson, 'application/fhir+json, */*'",
        "parquet, application/octet-stream",
        "fhir, application/fhir+json",
        "fhir, text/csv"
    })
    void formatThatIsNamed_comesBeforeAccept(String format, String accept) {
        assertThat(asked(format, accept)).isEqualTo(new AnswerForm(TableFormat.named(format), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json"})
    void acceptOfFhir_asksForABinary(String format) {
        AnswerForm form = asked(format, "application/fhir+json");

        assertThat(form).isEqualTo(new AnswerForm(TableFormat.named(format), true));
        assertThat(form.mediaType()).isEqualTo("application/fhir+json");
        assertThat(form.isText()).isTrue();
    }

    @Test
    void withoutABinary_theMediaTypeIsThatOfTheFormat() {
        assertThat(asked("csv").mediaType()).isEqualTo("text/csv");
        assertThat(asked("csv").isText()).isTrue();
        assertThat(asked("parquet").isText()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "ndjson, application/fhir+json",
        "parquet, application/fhir+json",
        "csv, application/fhir+xml",
        "json, application/fhir+xml",
        "ndjson, application/fhir+xml"
    })
    void binaryThatIsNotGiven_isNotAcceptable(String format, String accept) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> asked(format, accept))
                .satisfies(problem -> assertThat(problem.issues())
                        .singleElement()
                        .satisfies(issue -> assertThat(issue.code()).isEqualTo(ProblemCode.REQ_NOT_ACCEPTABLE.code())));
    }
}
