package io.github.ecmofhir.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.store.SharedLocks;
import io.github.ecmofhir.submission.sheet.Pavlodar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The page of the tables names the tables that there are, and its queries answer as it prints. */
class TablesPageTest {

    private static final Path PAGE = Path.of("src/site/markdown/tables.md");
    private static final Path VIEWS = Path.of("profiles/views");
    private static final Path SUBMISSION = Path.of("src/site/resources/run.json");

    private static final Pattern VIEW = Pattern.compile("`(v_[a-z_]+)`");
    private static final Pattern NUMBER_OF_VIEWS = Pattern.compile("\\| `v_…` \\((\\d+)\\) \\|");
    private static final Pattern COLUMN = Pattern.compile("`([a-z_]+)`");
    private static final Pattern QUERY = Pattern.compile("```sql\\n(select .*?)```\\n```\\n(.*?)```", Pattern.DOTALL);

    private static String page() throws IOException {
        return Files.readString(PAGE);
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1));
    }

    @Test
    void list_namesEveryView() throws IOException {
        List<String> views;
        try (Stream<Path> files = Files.list(VIEWS)) {
            views = files.map(file -> "v_" + file.getFileName().toString().replaceFirst("\\.json$", ""))
                    .sorted()
                    .toList();
        }
        List<String> listed = page().lines()
                .filter(line -> line.startsWith("`v_"))
                .flatMap(line -> found(VIEW, line))
                .toList();

        assertThat(listed).isEqualTo(views);
        assertThat(found(NUMBER_OF_VIEWS, page())).containsExactly(String.valueOf(views.size()));
    }

    @Test
    void complications_areDescribedColumnByColumn() throws IOException {
        List<String> described = page().lines()
                .dropWhile(line -> !line.equals("## `ecmo_complication`"))
                .dropWhile(line -> !line.startsWith("|---"))
                .skip(1)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split("\\|")[1])
                .flatMap(cell -> found(COLUMN, cell))
                .toList();

        assertThat(described)
                .isEqualTo(ComplicationRows.TABLE.columns().stream()
                        .map(RunTable.Column::name)
                        .toList());
    }

    /** Over the demonstration and the run that the page of pushing sends. */
    @Test
    void queries_answerAsPrinted() throws IOException {
        try (ViewStore store = new ViewStore();
                CaseWriter writer =
                        new CaseWriter(store.jdbc.getDataSource(), store::cases, SharedLocks.OF_ONE_SERVER)) {
            IntStream.rangeClosed(1, 6).forEach(run -> store.push(Pavlodar.bundle("PAV-0" + run)));
            store.push((Bundle) ViewStore.parse(Files.readString(SUBMISSION)));
            writer.createTables();
            writer.write(store.cases());

            List<MatchResult> queries = QUERY.matcher(page()).results().toList();
            assertThat(queries)
                    .hasSize(4)
                    .allSatisfy(query ->
                            assertThat(answer(store.jdbc, query.group(1))).isEqualTo(query.group(2)));
        }
    }

    /** As the shell of H2 prints it. */
    private static String answer(JdbcTemplate jdbc, String query) {
        List<List<String>> lines = new ArrayList<>();
        for (Map<String, Object> row : jdbc.queryForList(query.strip().replaceFirst(";$", ""))) {
            if (lines.isEmpty()) {
                lines.add(row.keySet().stream()
                        .map(name -> name.toUpperCase(Locale.ROOT))
                        .toList());
            }
            lines.add(row.values().stream().map(String::valueOf).toList());
        }
        int[] widths = IntStream.range(0, lines.get(0).size())
                .map(column -> lines.stream()
                        .mapToInt(line -> line.get(column).length())
                        .max()
                        .orElseThrow())
                .toArray();
        return lines.stream()
                .map(line -> IntStream.range(0, widths.length)
                                .mapToObj(column -> line.get(column)
                                        + " "
                                                .repeat(widths[column]
                                                        - line.get(column).length()))
                                .collect(Collectors.joining(" | "))
                                .stripTrailing()
                        + "\n")
                .collect(Collectors.joining());
    }
}
