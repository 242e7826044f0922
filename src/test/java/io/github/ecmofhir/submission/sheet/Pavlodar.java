package io.github.ecmofhir.submission.sheet;

import io.github.ecmofhir.submission.sheet.mapping.MappingReader;
import io.github.ecmofhir.submission.sheet.mapping.SheetMapping;
import io.github.ecmofhir.submission.sheet.table.Row;
import io.github.ecmofhir.submission.sheet.table.Sheet;
import io.github.ecmofhir.submission.sheet.table.SheetReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;

/** The six runs of the demo sheet, as they are and with cells changed. */
public final class Pavlodar {

    public static final String SID = "https://w3id.org/ecmo-fhir/sid/pavlodar/";

    private Pavlodar() {}

    public static SheetMapping mapping() {
        return MappingReader.find("pavlodar");
    }

    public static Sheet sheet() {
        return SheetReader.read("pavlodar.csv", text().getBytes(StandardCharsets.UTF_8));
    }

    public static String text() {
        return resource("/demo/pavlodar.csv");
    }

    /** The mapping as a registrar would write it down without claiming that anything was looked for. */
    public static String mappingWithoutChecklists() {
        String yaml = resource("/sheets/pavlodar.yaml");
        return yaml.substring(0, yaml.indexOf("checklists:"));
    }

    public static Row row(String id) {
        return row(id, Map.of());
    }

    public static Row row(String id, Map<String, String> changes) {
        Row row = sheet().rows().stream()
                .filter(each -> each.cell("id").text().equals(id))
                .findFirst()
                .orElseThrow();
        List<String> values = new ArrayList<>(row.values());
        changes.forEach((column, value) -> values.set(row.columns().indexOf(column), value));
        return new Row(row.number(), row.columns(), values, false);
    }

    public static Bundle bundle(String id) {
        return bundle(id, Map.of());
    }

    public static Bundle bundle(String id, Map<String, String> changes) {
        return mapping().bundle(row(id, changes), "pavlodar");
    }

    /** The run as the mapping gives it that claims nothing to have been looked for. */
    public static Bundle bundleWithoutChecklists(String id) {
        return MappingReader.read("pavlodar", mappingWithoutChecklists()).bundle(row(id), "pavlodar");
    }

    /** The sheet's text with one cell of a run changed. */
    public static String textWith(String id, String column, String value) {
        List<String> lines = new ArrayList<>(text().lines().toList());
        int position = List.of(lines.get(0).split(",")).indexOf(column);
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).startsWith(id + ",")) {
                String[] cells = lines.get(i).split(",", -1);
                cells[position] = value;
                lines.set(i, String.join(",", cells));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    public static String resource(String path) {
        try (InputStream in = Pavlodar.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
