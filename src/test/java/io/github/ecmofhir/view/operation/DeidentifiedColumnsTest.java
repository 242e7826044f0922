package io.github.ecmofhir.view.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ecmofhir.cohort.CaseExport;
import io.github.ecmofhir.cohort.ColumnDescription;
import io.github.ecmofhir.cohort.ColumnType;
import io.github.ecmofhir.cohort.Dictionary;
import io.github.ecmofhir.deidentification.Deidentifier;
import io.github.ecmofhir.deidentification.Level;
import io.github.ecmofhir.deidentification.PersonFacts;
import io.github.ecmofhir.deidentification.Pseudonyms;
import io.github.ecmofhir.view.ColumnKind;
import io.github.ecmofhir.view.RowSink;
import io.github.ecmofhir.view.Scope;
import io.github.ecmofhir.view.Snapshot;
import io.github.ecmofhir.view.ViewColumn;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever adds a column to a table decides here whether it may be given out as it is. */
class DeidentifiedColumnsTest {

    private static final Path VIEWS = Path.of("profiles/views");
    private static final String TEXT = "Kassandra";

    private static final Set<String> TEXTS = Set.of("string", "code", "date", "dateTime");

    /** Elements whose values are codes. */
    private static final Pattern CODED =
            Pattern.compile(".*\\.code|.*ofType\\(code\\)|code|status|gender|type", Pattern.DOTALL);

    /** What is text in FHIR, and says what any hospital would say. */
    private static final Set<String> ALSO = Set.of("complication.criterion_version");

    private static final PersonFacts NOBODY = PersonFacts.ofPersons();

    /** The texts that come out of a table as they went in. */
    private static Set<String> unchanged(List<ViewColumn> columns) {
        @Nullable
        Object[] row = columns.stream().map(DeidentifiedColumnsTest::value).toArray();
        List<@Nullable Object[]> given = new ArrayList<>();
        Deidentifier values = new Deidentifier(
                Level.PSEUDONYMISED,
                new Pseudonyms("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8)),
                NOBODY);
        new DeidentifiedTable(
                        (at, scope, sink) -> {
                            sink.columns(columns);
                            sink.row(row);
                        },
                        facts -> values,
                        at -> NOBODY)
                .read(mock(Snapshot.class), Scope.everything(), new RowSink() {

                    @Override
                    public void columns(List<ViewColumn> ofTable) {
                        assertThat(ofTable).isEqualTo(columns);
                    }

                    @Override
                    public boolean row(@Nullable Object[] ofTable) {
                        return given.add(ofTable);
                    }
                });
        assertThat(given).hasSize(1);
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < row.length; i++) {
            if (columns.get(i).kind() == ColumnKind.TEXT && row[i].equals(given.get(0)[i])) {
                names.add(columns.get(i).name());
            }
        }
        return names;
    }

    private static Object value(ViewColumn column) {
        String type = String.valueOf(column.type());
        if (column.kind() == ColumnKind.DECIMAL) {
            return new BigDecimal("45.5");
        }
        return type.startsWith("date") ? "2024-03-05" : TEXT;
    }

    static Stream<Path> views() throws IOException {
        return Files.list(VIEWS).sorted();
    }

    @ParameterizedTest
    @MethodSource("views")
    void textOfAView_isChanged_unlessItIsACode(Path view) throws IOException {
        JsonNode definition = Asked.read(Files.readString(view));
        Map<String, String> paths = new TreeMap<>();
        List<ViewColumn> columns = new ArrayList<>();
        add(definition.path("select"), paths, columns);
        assertThat(columns).isNotEmpty();

        for (String name : unchanged(columns)) {
            if (!ALSO.contains(definition.path("name").asText() + "." + name)) {
                assertThat(paths.get(name)).as(name).matches(CODED);
            }
        }
    }

    private static void add(JsonNode selections, Map<String, String> paths, List<ViewColumn> columns) {
        for (JsonNode selection : selections) {
            for (JsonNode column : selection.path("column")) {
                String name = column.path("name").asText();
                if (paths.put(name, column.path("path").asText()) == null) {
                    String type = column.path("type").asText();
                    columns.add(new ViewColumn(
                            name, type, TEXTS.contains(type) ? ColumnKind.TEXT : ColumnKind.DECIMAL, false));
                }
            }
            add(selection.path("select"), paths, columns);
            add(selection.path("unionAll"), paths, columns);
        }
    }

    @Test
    void textOfACase_isChanged_unlessItIsOfAList() {
        Map<ColumnType, Set<String>> byType = Dictionary.ofCases().columns().stream()
                .collect(Collectors.groupingBy(
                        ColumnDescription::type, Collectors.mapping(ColumnDescription::name, Collectors.toSet())));
        Set<String> moments = byType.getOrDefault(ColumnType.DATE, Set.of());
        Set<String> texts = byType.getOrDefault(ColumnType.TEXT, Set.of());
        List<ViewColumn> columns = CaseExport.columns().stream()
                .map(name -> new ViewColumn(
                        name,
                        moments.contains(name) ? "dateTime" : "string",
                        CaseExport.isNumber(name) ? ColumnKind.DECIMAL : ColumnKind.TEXT,
                        false))
                .toList();

        Set<String> unchanged = unchanged(columns);

        assertThat(unchanged).isNotEmpty().doesNotContain("run_id", "patient_id", "centre", "run_start", "run_end");
        assertThat(unchanged)
                .filteredOn(texts::contains)
                .as("kinds of unloading, as their code system has them")
                .containsExactly("lv_unloading");
    }
}
