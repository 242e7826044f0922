package io.github.ecmofhir.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/** A data set as columns of text, read the way R reads it: empty fields and NA are missing. */
record OracleFrame(Map<String, List<String>> columns) {

    static OracleFrame csv(Path file) {
        try (var reader = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            var names = split(reader.readLine());
            List<List<String>> columns = new ArrayList<>();
            names.forEach(name -> columns.add(new ArrayList<>()));
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                var fields = split(line);
                for (int i = 0; i < names.size(); i++) {
                    columns.get(i).add(fields.get(i));
                }
            }
            Map<String, List<String>> frame = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                frame.put(names.get(i), columns.get(i));
            }
            return new OracleFrame(frame);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static OracleFrame inline(JsonNode values) {
        Map<String, List<String>> frame = new LinkedHashMap<>();
        values.fields().forEachRemaining(field -> {
            List<String> column = new ArrayList<>();
            field.getValue().forEach(value -> column.add(value.isNull() ? "" : value.asText()));
            frame.put(field.getKey(), column);
        });
        return new OracleFrame(frame);
    }

    int rows() {
        return columns.values().iterator().next().size();
    }

    List<String> text(String column) {
        var found = columns.get(column);
        if (found == null) {
            throw new IllegalArgumentException("There is no column " + column + " among " + columns.keySet());
        }
        return found;
    }

    boolean missing(String column, int row) {
        var text = text(column).get(row);
        return text.isEmpty() || text.equals("NA");
    }

    /** Numbers, NaN where missing. */
    double[] numbers(String column) {
        var text = text(column);
        return IntStream.range(0, text.size())
                .mapToDouble(row -> missing(column, row) ? Double.NaN : Double.parseDouble(text.get(row)))
                .toArray();
    }

    /** An event column: 1 of 0 and 1, 2 of 1 and 2, TRUE of FALSE and TRUE. */
    boolean[] events(String column) {
        var text = text(column);
        String event = text.contains("2") ? "2" : text.contains("TRUE") ? "TRUE" : "1";
        boolean[] events = new boolean[text.size()];
        for (int row = 0; row < events.length; row++) {
            events[row] = text.get(row).equals(event);
        }
        return events;
    }

    /** The distinct values of a column in the order of R's factor levels: by number when all are numbers. */
    List<String> levels(String column) {
        var levels = text(column).stream().filter(value -> !value.isEmpty()).distinct();
        boolean numeric = text(column).stream().allMatch(value -> value.matches("-?[0-9.]*"));
        return levels.sorted(numeric ? Comparator.comparingDouble(Double::parseDouble) : Comparator.naturalOrder())
                .toList();
    }

    /** The level of each row, counted from 0. */
    int[] codes(String column) {
        var levels = levels(column);
        return text(column).stream().mapToInt(levels::indexOf).toArray();
    }

    /** The rows in which none of the columns is missing. */
    OracleFrame complete(List<String> needed) {
        return where(row -> needed.stream().noneMatch(column -> missing(column, row)));
    }

    OracleFrame where(IntPredicate keep) {
        int[] kept = IntStream.range(0, rows()).filter(keep).toArray();
        Map<String, List<String>> frame = new LinkedHashMap<>();
        columns.forEach((name, values) ->
                frame.put(name, Arrays.stream(kept).mapToObj(values::get).toList()));
        return new OracleFrame(frame);
    }

    private static List<String> split(String line) {
        if (line.contains("\"")) {
            throw new IllegalArgumentException("Quoted fields are not read: " + line);
        }
        return Arrays.asList(line.split(",", -1));
    }

    private static InputStream open(Path file) throws IOException {
        var packed = Path.of(file + ".gz");
        return Files.exists(file) ? Files.newInputStream(file) : new GZIPInputStream(Files.newInputStream(packed));
    }
}
