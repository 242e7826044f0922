package io.github.ecmofhir.submission.sheet.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a sheet of comma-, semicolon- or tab-separated values (<a
 * href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>) in UTF-8, with or without byte order mark, with any line
 * ends. Which separator it is, is seen from the header. The whole sheet is held in memory.
 */
public final class SheetReader {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private SheetReader() {}

    /** @throws io.github.ecmofhir.problem.Problem if the file cannot be read as a sheet */
    public static Sheet read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            return read(name, Files.readAllBytes(file));
        } catch (IOException e) {
            throw Sheet.unusable(
                    name,
                    "The file cannot be read.",
                    "A sheet saved as comma-separated values is needed.",
                    "Check the path and the permission to read it.");
        }
    }

    /** @param name what complaints call the sheet */
    public static Sheet read(String name, byte[] bytes) {
        String text = decode(name, bytes);
        char separator = separator(text);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            return sheet(name, parser.getRecords(), separator == ';');
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw Sheet.unusable(
                    name,
                    "A cell in double quotes is not closed, or text follows its closing quote.",
                    "Quotes inside a quoted cell are written twice.",
                    "Save the sheet again as comma-separated values.");
        }
    }

    private static String decode(String name, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Sheet.unusable(
                    name,
                    "The file is not in UTF-8.",
                    "A sheet saved as comma-separated values in UTF-8 is needed.",
                    "In a spreadsheet program save it as `CSV UTF-8`.");
        }
    }

    /** The separator that the header uses most, commas where it uses none. */
    private static char separator(String text) {
        int end = text.indexOf('\n');
        String header = end < 0 ? text : text.substring(0, end);
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char sought) {
        return text.chars().filter(c -> c == sought).count();
    }

    private static Sheet sheet(String name, List<CSVRecord> records, boolean decimalComma) {
        if (records.isEmpty() || String.join("", records.get(0).values()).isBlank()) {
            throw Sheet.unusable(
                    name, "The sheet is empty.", "The first row must name the columns.", "Check that it is the file.");
        }
        List<String> columns = header(records.get(0));
        List<Row> rows = new ArrayList<>();
        for (CSVRecord each : records.subList(1, records.size())) {
            Row row = new Row((int) each.getRecordNumber(), columns, List.of(each.values()), decimalComma);
            if (!row.isBlank()) {
                rows.add(row);
            }
        }
        return new Sheet(name, columns, rows);
    }

    /** Names without blanks; empty names at the end are separators that spreadsheet programs leave behind. */
    private static List<String> header(CSVRecord first) {
        List<String> names = new ArrayList<>();
        first.forEach(name -> names.add(name.strip()));
        while (names.get(names.size() - 1).isEmpty()) {
            names.remove(names.size() - 1);
        }
        return names;
    }
}
