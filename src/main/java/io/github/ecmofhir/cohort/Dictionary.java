package io.github.ecmofhir.cohort;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The dictionary of the case table: its columns in their order, as {@code dictionary/ecmo-case.csv} describes them. */
public final class Dictionary {

    private static final String FILE = "/dictionary/ecmo-case.csv";
    private static final List<String> HEAD =
            List.of("name", "label", "unit", "type", "values", "definition", "source", "papers", "usual");
    private static final String BETWEEN_CODES = "|";
    private static final String BETWEEN_SOURCES = "; ";
    private static final Dictionary CASES = load();

    private final Map<String, ColumnDescription> columns = new LinkedHashMap<>();

    private Dictionary(List<ColumnDescription> columns) {
        columns.forEach(column -> this.columns.put(column.name(), column));
    }

    public static Dictionary ofCases() {
        return CASES;
    }

    /** The head of the file. */
    public static List<String> head() {
        return HEAD;
    }

    /** A column as a line of the file, cell by cell. */
    public static List<String> cells(ColumnDescription column) {
        return List.of(
                column.name(),
                column.label(),
                column.unit(),
                column.type().code(),
                String.join(BETWEEN_CODES, column.values()),
                column.definition(),
                String.join(BETWEEN_SOURCES, column.sources()),
                String.join(BETWEEN_CODES, column.papers()),
                column.usual().map(UsualRange::toString).orElse(""));
    }

    public List<ColumnDescription> columns() {
        return List.copyOf(columns.values());
    }

    /** @throws IllegalArgumentException if there is no such column */
    public ColumnDescription column(String name) {
        ColumnDescription column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException("There is no column " + name + ".");
        }
        return column;
    }

    /**
     * The columns a client asks for, in the order of the table.
     *
     * @param parameter under which the names were sent
     * @throws io.github.ecmofhir.problem.Problem COLUMN_UNKNOWN, naming the columns there are
     */
    public List<ColumnDescription> columns(List<String> names, String parameter) {
        names.forEach(name -> Filter.column(name, parameter));
        return columns().stream()
                .filter(column -> names.contains(column.name()))
                .toList();
    }

    private static Dictionary load() {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(Dictionary.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8)) {
            return new Dictionary(
                    format.parse(file).stream().map(Dictionary::read).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ColumnDescription read(CSVRecord line) {
        return new ColumnDescription(
                line.get("name"),
                line.get("label"),
                line.get("unit"),
                ColumnType.ofCode(line.get("type")),
                list(line.get("values"), BETWEEN_CODES),
                line.get("definition"),
                list(line.get("source"), BETWEEN_SOURCES),
                list(line.get("papers"), BETWEEN_CODES),
                UsualRange.parse(line.get("usual")));
    }

    private static List<String> list(String cell, String between) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(Pattern.quote(between)));
    }
}
