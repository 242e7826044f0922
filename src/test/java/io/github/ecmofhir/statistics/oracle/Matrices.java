package io.github.ecmofhir.statistics.oracle;

import io.github.ecmofhir.statistics.Inside;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Matrices, kept column by column. */
final class Matrices {

    static final Map<String, Value.Builtin> FUNCTIONS = functions();

    private Matrices() {}

    private static Map<String, Value.Builtin> functions() {
        Map<String, Value.Builtin> all = new HashMap<>();
        all.put("matrix", Matrices::matrix);
        all.put("array", call -> {
            var bound = call.bind("data", "dim", "dimnames");
            int[] dim = bound.vector("dim").integers();
            int size = Arrays.stream(dim).reduce(1, (a, b) -> a * b);
            var data = bound.vector("data");
            return data.at(IntStream.range(0, size).map(i -> i % data.size()).toArray())
                    .with(Attributes.NONE.with("dim", Vector.of(dim)).with("dimnames", bound.find("dimnames")));
        });
        all.put("dim", call -> {
            int[] dim = dim(call.value(0));
            return dim == null ? Value.Null.NULL : Vector.of(dim);
        });
        all.put("nrow", call -> Vector.of((double) rows(call.value(0))));
        all.put("NROW", call -> Vector.of((double) rows(call.value(0))));
        all.put("ncol", call -> Vector.of((double) columns(call.value(0))));
        all.put("NCOL", call -> Vector.of((double) columns(call.value(0))));
        all.put("as.matrix", call -> asMatrix(call.value(0)));
        all.put("data.matrix", call -> asMatrix(call.value(0)));
        all.put("t", call -> transposed(asMatrix(call.value(0))));
        all.put("cbind", call -> bind(call, false));
        all.put("rbind", call -> bind(call, true));
        all.put("rowSums", call -> sums(call, true, Inside::sum));
        all.put("colSums", call -> sums(call, false, Inside::sum));
        all.put("rowMeans", call -> sums(call, true, Maths::mean));
        all.put("colMeans", call -> sums(call, false, Maths::mean));
        all.put("apply", Matrices::apply);
        all.put("diag", call -> {
            var value = call.vector(0);
            if (value.dim() == null) {
                int n = value.size() == 1 ? (int) value.number(0) : value.size();
                double[] square = new double[n * n];
                for (int i = 0; i < n; i++) {
                    square[i * n + i] = value.size() == 1 ? 1 : value.number(i);
                }
                return matrix(Vector.of(square), n, n, null, null);
            }
            int n = Math.min(rows(value), columns(value));
            int rows = rows(value);
            return value.at(IntStream.range(0, n).map(i -> i * rows + i).toArray())
                    .with("names", Indexing.dimensionNames(value, 0));
        });
        all.put("outer", call -> {
            var a = call.vector(0);
            var b = call.vector(1);
            int[] left = IntStream.range(0, a.size() * b.size())
                    .map(i -> i % a.size())
                    .toArray();
            int[] right = IntStream.range(0, a.size() * b.size())
                    .map(i -> i / a.size())
                    .toArray();
            var function = call.size() > 2 ? call.function(call.value(2)) : Functions.named("*");
            var result = Arguments.vector(call.apply(
                    function, List.of(Arguments.Argument.of(a.at(left)), Arguments.Argument.of(b.at(right)))));
            return matrix(result, a.size(), b.size(), a.names(), b.names());
        });
        all.put(
                "%*%",
                call -> {
                    var a = asMatrix(call.value(0));
                    var b = asMatrix(call.value(1));
                    if (columns(a) != rows(b) && rows(a) == rows(b)) {
                        a = transposed(a);
                    }
                    return product(a, b);
                });
        all.put(
                "crossprod",
                call -> product(transposed(asMatrix(call.value(0))), asMatrix(call.value(call.size() > 1 ? 1 : 0))));
        all.put("drop", call -> ((Value.Sequence) call.value(0)).with(Attributes.NONE));
        all.put("rownames", call -> names(call.value(0), 0));
        all.put("colnames", call -> names(call.value(0), 1));
        all.put(
                "dimnames",
                call -> ((Value.Sequence) call.value(0)).attributes().get("dimnames") instanceof ListValue names
                        ? names
                        : Value.Null.NULL);
        all.put("rownames<-", call -> withNames((Value.Sequence) call.value(0), 0, call.value(1)));
        all.put("colnames<-", call -> withNames((Value.Sequence) call.value(0), 1, call.value(1)));
        all.put("dim<-", call -> ((Value.Sequence) call.value(0)).with("dim", call.value(1)));
        all.put("dimnames<-", call -> ((Value.Sequence) call.value(0)).with("dimnames", call.value(1)));
        return Map.copyOf(all);
    }

    static int @Nullable [] dim(Value value) {
        if (value instanceof ListValue frame && frame.isFrame()) {
            return new int[] {frame.rows(), frame.size()};
        }
        return value instanceof Value.Sequence sequence ? sequence.dim() : null;
    }

    static int rows(Value value) {
        int[] dim = dim(value);
        return dim == null ? Indexing.length(value) : dim[0];
    }

    static boolean isMatrix(Value value) {
        int[] dim = dim(value);
        return dim != null && dim.length == 2;
    }

    static int columns(Value value) {
        int[] dim = dim(value);
        return dim == null || dim.length < 2 ? 1 : dim[1];
    }

    static Vector matrix(Vector cells, int rows, int columns, @Nullable Vector rowNames, @Nullable Vector columnNames) {
        var result = cells.with(Attributes.NONE.with("dim", Vector.of(rows, columns)));
        return rowNames == null && columnNames == null
                ? result
                : result.with(
                        "dimnames",
                        ListValue.of(List.of(
                                rowNames == null ? Value.Null.NULL : rowNames.with(Attributes.NONE),
                                columnNames == null ? Value.Null.NULL : columnNames.with(Attributes.NONE))));
    }

    /** A matrix of ours. */
    static Vector matrix(double[][] rows) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        double[] cells = new double[rows.length * columns];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = rows[i % rows.length][i / rows.length];
        }
        return matrix(Vector.of(cells), rows.length, columns, null, null);
    }

    /** The numbers of a matrix, row by row. */
    static double[][] rowsOf(Value value) {
        var matrix = asMatrix(value);
        int rows = rows(matrix);
        double[][] result = new double[rows][columns(matrix)];
        for (int i = 0; i < matrix.size(); i++) {
            result[i % rows][i / rows] = matrix.number(i);
        }
        return result;
    }

    private static Value matrix(Arguments call) {
        var bound = call.bind("data", "nrow", "ncol", "byrow", "dimnames");
        var data = bound.has("data") ? bound.vector("data") : Vector.logicals(Double.NaN);
        int size = data.size();
        int given = bound.has("ncol") ? bound.integer("ncol") : -1;
        int rows = bound.has("nrow") ? bound.integer("nrow") : given > 0 ? (size + given - 1) / given : size;
        int columns = given >= 0 ? given : rows == 0 ? 0 : (size + rows - 1) / rows;
        boolean byRow = bound.flag("byrow", false);
        int[] from = IntStream.range(0, rows * columns)
                .map(i -> byRow ? (i % rows) * columns + i / rows : i)
                .map(i -> i % size)
                .toArray();
        return matrix(data.at(from), rows, columns, null, null).with("dimnames", bound.find("dimnames"));
    }

    static Vector asMatrix(Value value) {
        if (value instanceof ListValue frame) {
            return bound(frame.items(), frame.nameList(), false);
        }
        var vector = Arguments.vector(value);
        return vector.dim() != null ? vector : matrix(vector, vector.size(), 1, vector.names(), null);
    }

    static Vector transposed(Vector m) {
        int rows = rows(m);
        int columns = columns(m);
        int[] from = IntStream.range(0, m.size())
                .map(i -> i / columns + (i % columns) * rows)
                .toArray();
        return matrix(
                m.at(from),
                columns,
                rows,
                Vectors.orNull(Indexing.dimensionNames(m, 1)),
                Vectors.orNull(Indexing.dimensionNames(m, 0)));
    }

    private static Vector product(Vector a, Vector b) {
        double[][] x = rowsOf(a);
        double[][] y = rowsOf(b);
        double[][] result = new double[x.length][columns(b)];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < result[i].length; j++) {
                for (int k = 0; k < y.length; k++) {
                    result[i][j] += x[i][k] * y[k][j];
                }
            }
        }
        return matrix(result);
    }

    private static Value bind(Arguments call, boolean byRow) {
        var given = call.all().stream()
                .filter(argument ->
                        !List.of("stringsAsFactors", "deparse.level").contains(argument.name()))
                .filter(argument -> argument.promise().value() != Value.Null.NULL)
                .toList();
        var values = given.stream().map(argument -> argument.promise().value()).toList();
        if (values.stream().anyMatch(value -> value instanceof ListValue frame && frame.isFrame())) {
            return byRow ? Frames.stacked(values) : Frames.beside(given);
        }
        return bound(
                values,
                given.stream()
                        .map(argument ->
                                argument.name().isEmpty() && argument.promise().expression() instanceof Expr.Name name
                                        ? name.name()
                                        : argument.name())
                        .toList(),
                byRow);
    }

    /** Vectors and matrices side by side, or one below the other. */
    static Vector bound(List<? extends Value> values, List<String> names, boolean byRow) {
        if (byRow) {
            var turned = values.stream()
                    .map(value -> dim(value) == null ? value : transposed(asMatrix(value)))
                    .toList();
            return transposed(bound(turned, names, false));
        }
        int rows = values.stream().mapToInt(value -> rows(value)).max().orElse(0);
        List<Value> parts = new ArrayList<>();
        List<String> columnNames = new ArrayList<>();
        Vector rowNames = null;
        for (int i = 0; i < values.size(); i++) {
            var vector = Arguments.vector(values.get(i));
            boolean single = vector.dim() == null;
            rowNames = rowNames != null
                    ? rowNames
                    : single ? vector.names() : Vectors.orNull(Indexing.dimensionNames(vector, 0));
            parts.add((single ? Indexing.recycled(vector, rows) : vector).with(Attributes.NONE));
            if (single) {
                columnNames.add(names.get(i));
            } else {
                var own = Indexing.dimensionNames(vector, 1) instanceof Vector labels ? labels : null;
                for (int j = 0; j < columns(vector); j++) {
                    columnNames.add(own == null ? "" : own.text(j));
                }
            }
        }
        boolean named = columnNames.stream().anyMatch(name -> !name.isEmpty());
        return matrix(
                Arguments.vector(Lists.combined(parts)),
                rows,
                columnNames.size(),
                rowNames,
                named ? Vector.of(columnNames) : null);
    }

    private static Value sums(Arguments call, boolean byRow, ToDoubleFunction<double[]> function) {
        var bound = call.bind("x", "na.rm", "dims");
        boolean skip = bound.flag("na.rm", false);
        var m = asMatrix(bound.get("x"));
        var of = byRow ? m : transposed(m);
        double[][] lines = rowsOf(of);
        return Vector.of(Arrays.stream(lines)
                        .mapToDouble(line -> function.applyAsDouble(
                                skip
                                        ? Arrays.stream(line)
                                                .filter(number -> !Double.isNaN(number))
                                                .toArray()
                                        : line))
                        .toArray())
                .with("names", Indexing.dimensionNames(of, 0));
    }

    private static Value apply(Arguments call) {
        var bound = call.bind("X", "MARGIN", "FUN", "...");
        var m = asMatrix(bound.get("X"));
        var of = bound.integer("MARGIN") == 1 ? m : transposed(m);
        int rows = rows(of);
        var labels = Vectors.orNull(Indexing.dimensionNames(of, 1));
        List<Value> results = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            int here = row;
            var line = of.at(IntStream.range(0, columns(of))
                            .map(column -> column * rows + here)
                            .toArray())
                    .with("names", labels);
            List<Arguments.Argument> arguments = new ArrayList<>();
            arguments.add(Arguments.Argument.of(line));
            arguments.addAll(bound.rest());
            results.add(call.apply(call.function(bound.get("FUN")), arguments));
        }
        return Lists.simplified(ListValue.of(results).with("names", Indexing.dimensionNames(of, 0)));
    }

    private static Value names(Value value, int dimension) {
        if (value instanceof ListValue frame) {
            return dimension == 1
                    ? Value.orNull(frame.names())
                    : Vector.of(Vectors.upTo(frame.rows()).texts());
        }
        return Indexing.dimensionNames((Value.Sequence) value, dimension);
    }

    private static Value withNames(Value.Sequence value, int dimension, Value names) {
        if (value instanceof ListValue) {
            return dimension == 1 ? value.with("names", names) : value.with("row.names", names);
        }
        List<Value> both =
                new ArrayList<>(List.of(Indexing.dimensionNames(value, 0), Indexing.dimensionNames(value, 1)));
        both.set(dimension, names);
        return value.with("dimnames", ListValue.of(both));
    }
}
