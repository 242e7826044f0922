package io.github.ecmofhir.statistics.oracle;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/** Data frames. */
final class Frames {

    static final Map<String, Value.Builtin> FUNCTIONS = functions();

    private static final Set<String> LOGICALS = Set.of("TRUE", "FALSE", "T", "F", "true", "false");

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d+\\.?\\d*([eE][+-]?\\d+)?|\\.\\d+([eE][+-]?\\d+)?|Inf)|NaN");

    /** What was read from files, of which many cases read the same. */
    private static final Map<Path, ListValue> READ = new ConcurrentHashMap<>();

    private Frames() {}

    private static Map<String, Value.Builtin> functions() {
        Map<String, Value.Builtin> all = new HashMap<>();
        all.put("data.frame", call -> beside(call.all()));
        all.put("as.data.frame", call -> beside(call.all().subList(0, 1)));
        all.put("read.csv", call -> {
            var name = Path.of(call.vector(0).text(0)).getFileName();
            return read(call.environment().folder().resolve("data").resolve(name));
        });
        all.put("subset", call -> {
            var bound = call.bind("x", "subset", "select", "drop");
            var frame = (ListValue) bound.get("x");
            var inside = Environment.within(frame, call.environment());
            var condition = bound.findExpression("subset");
            if (condition != null) {
                var kept = Arguments.vector(Interpreter.evaluate(condition, inside));
                frame = Indexing.rows(
                        frame,
                        IntStream.range(0, frame.rows())
                                .filter(i -> !kept.missing(i) && kept.number(i) != 0)
                                .toArray());
            }
            return bound.has("select") ? selected(bound, frame) : frame;
        });
        all.put("transform", call -> {
            Value frame = call.value(0);
            var inside = Environment.within(frame, call.environment());
            for (var column : call.all().subList(1, call.size())) {
                var value = Interpreter.evaluate(column.promise().expression(), inside);
                frame = Interpreter.call(
                        Functions.named("[[<-"),
                        List.of(
                                Arguments.Argument.of(frame),
                                Arguments.Argument.of(Vector.of(column.name())),
                                Arguments.Argument.of(value)),
                        call.environment());
            }
            return frame;
        });
        all.put("complete.cases", call -> {
            var columns = call.all().stream()
                    .map(argument -> argument.promise().value())
                    .flatMap(value ->
                            value instanceof ListValue frame ? frame.items().stream() : List.of(value).stream())
                    .map(Vector.class::cast)
                    .toList();
            return Vector.logicals(IntStream.range(0, columns.get(0).size())
                    .mapToDouble(i -> columns.stream().noneMatch(column -> column.missing(i)) ? 1 : 0)
                    .toArray());
        });
        all.put("na.omit", call -> {
            var value = call.value(0);
            if (value instanceof ListValue frame) {
                return Indexing.rows(frame, complete(frame));
            }
            var vector = (Vector) value;
            return vector.select(IntStream.range(0, vector.size())
                    .filter(i -> !vector.missing(i))
                    .toArray());
        });
        return Map.copyOf(all);
    }

    private static int[] complete(ListValue frame) {
        return IntStream.range(0, frame.rows())
                .filter(i -> frame.items().stream().noneMatch(column -> ((Vector) column).missing(i)))
                .toArray();
    }

    private static Value selected(Arguments bound, ListValue frame) {
        // Names of columns stand for their numbers
        Map<String, Value> numbers = new LinkedHashMap<>();
        for (int i = 0; i < frame.size(); i++) {
            numbers.put(frame.name(i), Vector.of(i + 1.0));
        }
        var inside = Environment.within(ListValue.of(numbers), bound.environment());
        var chosen = Interpreter.evaluate(bound.promise("select").expression(), inside);
        return frame.select(Indexing.positions(chosen, frame.size(), frame.names()))
                .with("class", frame.attributes().get("class"));
    }

    /** Columns and frames side by side. */
    static ListValue beside(List<Arguments.Argument> parts) {
        Map<String, Value> columns = new LinkedHashMap<>();
        boolean factors = false;
        for (var part : parts) {
            if (part.name().equals("stringsAsFactors")) {
                factors = Interpreter.isTrue(part.promise().value());
            } else if (!part.name().equals("check.names") && !part.name().equals("row.names")) {
                var value = part.promise().value();
                if (value instanceof ListValue list) {
                    columns.putAll(Indexing.columns(list));
                } else if (Matrices.isMatrix(value)) {
                    var names = Indexing.dimensionNames((Vector) value, 1);
                    for (int i = 0; i < Matrices.columns(value); i++) {
                        int column = i;
                        columns.put(
                                names instanceof Vector labels ? labels.text(i) : "X" + (i + 1),
                                ((Vector) value)
                                        .at(IntStream.range(0, Matrices.rows(value))
                                                .map(row -> column * Matrices.rows(value) + row)
                                                .toArray()));
                    }
                } else {
                    columns.put(
                            part.name().isEmpty() ? part.promise().expression().deparse() : part.name(),
                            ((Vector) value).with("names", null));
                }
            }
        }
        int rows = columns.values().stream().mapToInt(Indexing::length).max().orElse(0);
        boolean asFactors = factors;
        columns.replaceAll((name, column) -> {
            var whole = Indexing.recycled((Vector) column, rows);
            return asFactors && whole.isText() ? Factors.factor(whole) : whole;
        });
        return ListValue.frame(columns);
    }

    /** Frames one below the other, columns matched by name. */
    static ListValue stacked(List<Value> frames) {
        var first = (ListValue) frames.get(0);
        Map<String, Value> columns = new LinkedHashMap<>();
        for (String name : first.nameList()) {
            List<Value> parts = new ArrayList<>();
            for (var frame : frames) {
                var part = ((ListValue) frame).find(name);
                if (part == null) {
                    throw new RError("names do not match previous names");
                }
                parts.add(part);
            }
            columns.put(name, Lists.combined(parts));
        }
        return ListValue.frame(columns);
    }

    /** A file as R's read.csv reads it; also one that is packed. */
    static ListValue read(Path file) {
        return READ.computeIfAbsent(file, Frames::readNow);
    }

    private static ListValue readNow(Path file) {
        try (var reader = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            var header = fields(reader.readLine());
            List<List<String>> columns = new ArrayList<>();
            header.forEach(name -> columns.add(new ArrayList<>()));
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isEmpty()) {
                    var fields = fields(line);
                    for (int i = 0; i < columns.size(); i++) {
                        columns.get(i).add(i < fields.size() ? fields.get(i) : "NA");
                    }
                }
            }
            Map<String, Value> frame = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                frame.put(header.get(i).replaceAll("[^\\p{Alnum}._]", "."), column(columns.get(i)));
            }
            return ListValue.frame(frame);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Vector column(List<String> fields) {
        boolean logical = true;
        boolean numeric = true;
        for (String field : fields) {
            boolean missing = field.isBlank() || field.equals("NA");
            logical = logical && (missing || LOGICALS.contains(field));
            numeric = numeric && (missing || NUMBER.matcher(field.strip()).matches());
        }
        if (logical) {
            return Vector.logicals(fields.stream()
                    .mapToDouble(field -> field.isBlank() || field.equals("NA")
                            ? Double.NaN
                            : field.startsWith("T") || field.startsWith("t") ? 1 : 0)
                    .toArray());
        }
        if (numeric) {
            return Vector.of(fields.stream()
                    .mapToDouble(field -> field.isBlank() || field.equals("NA") ? Double.NaN : read(field))
                    .toArray());
        }
        return Vector.of(
                fields.stream().map(field -> field.equals("NA") ? null : field).toArray(String[]::new));
    }

    private static double read(String field) {
        return Double.parseDouble(field.strip().replace("Inf", "Infinity"));
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            if (character == '"') {
                boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (doubled) {
                    field.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (character == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(character);
            }
        }
        fields.add(field.toString());
        return fields;
    }

    private static InputStream open(Path file) throws IOException {
        var packed = Path.of(file + ".gz");
        return Files.exists(file) ? Files.newInputStream(file) : new GZIPInputStream(Files.newInputStream(packed));
    }
}
