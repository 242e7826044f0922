package io.github.ecmofhir.guide;

import io.github.ecmofhir.cohort.ColumnDescription;
import io.github.ecmofhir.cohort.ColumnType;
import io.github.ecmofhir.cohort.Dictionary;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The page of the columns of the case table; all but its head is taken from the dictionary. */
final class ColumnsPage {

    static final Path FILE = Path.of("src/site/markdown/columns.md");

    private static final Pattern EXTENSION = Pattern.compile("extension\\('(?:[^']*/)?([^'/]+)'\\)");

    /** First column of a chapter → its heading. */
    private static final Map<String, String> CHAPTERS = Map.ofEntries(
            Map.entry("run_id", "Run and patient"),
            Map.entry("cardiogenic_shock", "Indication"),
            Map.entry("hx_hypertension", "History and coronary lesions"),
            Map.entry("lvef", "State before support and on its first day"),
            Map.entry("approach", "Cannulation and circuit"),
            Map.entry("pci", "Coronary intervention and unloading"),
            Map.entry("decannulation", "Decannulation"),
            Map.entry("run_outcome", "Outcome"),
            Map.entry("cx_mechanical", "Groups of complications"),
            Map.entry("cxi_mech_oxygenator_failure", "Complications"),
            Map.entry("centre_annual_volume", "Centre"),
            Map.entry("run_ended", "What explains figures"));

    private static final String HEAD = """
            # Columns of a run

            What each column of [`ecmo_case`](tables.md) says: the columns of [filters and strata](operations/cohort.md) and of
            [`$ecmo-cases`](operations/ecmo-cases.md). [`$ecmo-dictionary`](operations/ecmo-dictionary.md) serves the same. This page is
            made from `src/main/resources/dictionary/ecmo-case.csv`.

            What holds for all of them:

            * **Missing is none of the values**: empty in CSV, `null` in SQL and JSON. What nobody mentions is missing, not absent.
            * **Stated beats derived**: what a sender states is used as it stands; only what nobody states is computed.
            * Days and hours count from `run_start`. What is known by its date alone counts in whole days of 24 hours.
            * Observations count when they are final, amended or corrected; procedures when they were begun or are stated as not done; what
              was entered in error never counts. An item with a complication that is only preliminary is `missing`. Only resources that claim the
              profile named are read.
            * A value in a unit that does not fit is not read. History is read from statements (`ecmo-comorbidity-statement`), not from
              Conditions.

            The type is `code` (one of the list), `presence` (`present` or `absent`), `date`, `number` (with its UCUM unit) or `text`. After
            *usual* stand the limits beyond which a value is stored with a warning. Under *from* stands FHIRPath after the type and profile of
            the resource, with extensions by the last part of their URL. Under *papers* stand rows of
            [`profiles/mapping.csv`](../../../profiles/mapping.csv): the variables of the source papers that the column answers.
            """;

    private ColumnsPage() {}

    static String render() {
        StringBuilder page = new StringBuilder(HEAD);
        chapters()
                .forEach((chapter, columns) ->
                        page.append("\n## ").append(chapter).append("\n\n").append(table(columns)));
        return page.toString();
    }

    /** Heading → its columns, in order. */
    static Map<String, List<ColumnDescription>> chapters() {
        String[] chapter = new String[1];
        return Dictionary.ofCases().columns().stream()
                .collect(Collectors.groupingBy(
                        column -> chapter[0] = CHAPTERS.getOrDefault(column.name(), chapter[0]),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private static String table(List<ColumnDescription> columns) {
        MarkdownTable table = new MarkdownTable("column", "label", "type", "definition", "from", "papers");
        for (ColumnDescription column : columns) {
            table.row(
                    "`" + column.name() + "`",
                    column.label(),
                    type(column),
                    column.definition(),
                    column.sources().stream().map(ColumnsPage::source).collect(Collectors.joining("<br>")),
                    String.join(" ", column.papers()));
        }
        return table.render();
    }

    private static String type(ColumnDescription column) {
        if (column.type() == ColumnType.CODE) {
            return column.values().stream()
                    .map(value -> "`" + value + "`")
                    .collect(Collectors.joining(", ", "code: ", ""));
        }
        String unit = column.unit().isEmpty() ? "" : " `" + column.unit() + "`";
        return column.type().code()
                + unit
                + column.usual().map(usual -> "; usual " + usual).orElse("");
    }

    private static String source(String path) {
        return "`" + EXTENSION.matcher(path).replaceAll("extension($1)") + "`";
    }
}
