package io.github.ecmofhir.view.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.view.RowSink;
import io.github.ecmofhir.view.ViewColumn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableFormatTest {

    @ParameterizedTest
    @CsvSource({
        "csv, CSV",
        "json, JSON",
        "ndjson, NDJSON",
        "fhir, FHIR",
        "parquet, PARQUET",
        "text/csv, CSV",
        "TEXT/CSV, CSV",
        "text/csv; charset=utf-8, CSV",
        "application/json, JSON",
        "application/x-ndjson, NDJSON",
        "application/ndjson, NDJSON",
        "application/fhir+ndjson, NDJSON",
        "application/fhir+json, FHIR",
        "application/fhir json, FHIR",
        "application/vnd.apache.parquet, PARQUET"
    })
    void format_isNamedByItsCodeOrMediaType(String name, TableFormat format) {
        assertThat(TableFormat.named(name)).isEqualTo(format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "CSV", "text/html", "application/fhir+xml", "*/*", ""})
    void otherName_isRefused(String name) {
        assertThat(TableFormat.ofName(name)).isEmpty();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> TableFormat.named(name))
                .satisfies(problem -> assertThat(problem.issues())
                        .singleElement()
                        .satisfies(issue -> assertThat(issue.code()).isEqualTo(ProblemCode.FORMAT_UNKNOWN.code())));
    }

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void everyFormat_isFoundByWhatItSaysOfItself(TableFormat format) {
        assertThat(TableFormat.named(format.code())).isEqualTo(format);
        assertThat(TableFormat.named(format.mediaType())).isEqualTo(format);
    }

    @Test
    void limit_handsOnTheFirstRowsOnly_andSaysWhenItHasEnough() {
        List<Object> taken = new ArrayList<>();
        RowSink limited = new LimitedRows(
                new RowSink() {
                    @Override
                    public void columns(List<ViewColumn> columns) {}

                    @Override
                    public boolean row(@Nullable Object[] values) {
                        return taken.add(values[0]);
                    }
                },
                2);

        assertThat(limited.row(Written.row("a"))).isTrue();
        assertThat(limited.row(Written.row("b"))).isFalse();
        assertThat(limited.row(Written.row("c"))).isFalse();
        assertThat(taken).containsExactly("a", "b");
    }
}
