package io.github.ecmofhir.statistics.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rows in which nothing of a formula is missing, and what its terms are in them.
 *
 * <p>Terms are joined by {@code +}, {@code *} and {@code :}; {@code .} is all other columns, {@code -1} and {@code +0}
 * take the intercept away. {@code strata}, {@code cluster} and {@code offset} are no terms.
 */
final class ModelFrame {

    /** A column of the design, and its name. */
    record Column(String name, double[] values) {}

    private static final Set<String> APART = Set.of("strata", "cluster", "offset");

    private final Environment inside;
    private final @Nullable ListValue data;
    private final @Nullable Value response;
    private final List<List<String>> terms = new ArrayList<>();
    private final Map<String, Value> variables = new LinkedHashMap<>();
    private final List<String> apart = new ArrayList<>();
    private final Map<String, Vector> extras = new LinkedHashMap<>();
    private final int[] rows;
    /** The levels that a variable has, where they are known from elsewhere. */
    private final Map<String, List<String>> levels = new LinkedHashMap<>();

    private boolean intercept = true;

    /**
     * Evaluates a formula in data.
     *
     * @param data a data frame or NULL
     * @param extras further columns of which no value may be missing, by name, as code
     */
    ModelFrame(Value.Formula formula, @Nullable Value data, Map<String, Expr> extras) {
        this.data = data instanceof ListValue list ? list : null;
        inside = Environment.within(data, formula.environment());
        var left = formula.left();
        response = left == null ? null : Interpreter.evaluate(left, inside);
        terms(formula.right(), left).forEach(this::add);
        terms.sort((a, b) -> Integer.compare(a.size(), b.size()));
        extras.forEach((name, code) -> this.extras.put(name, Arguments.vector(Interpreter.evaluate(code, inside))));
        rows = complete();
    }

    /** The right side of a formula in other data, with the levels of factors that these data have. */
    ModelFrame in(Value.Formula formula, Value other) {
        var frame = new ModelFrame(new Value.Formula(null, formula.right(), formula.environment()), other, Map.of());
        variables.keySet().stream()
                .filter(name -> categorical(variable(name)))
                .forEach(name -> frame.levels.put(name, levels(name)));
        return frame;
    }

    private List<String> levels(String name) {
        var known = levels.get(name);
        return known != null
                ? known
                : Factors.used(Factors.factor(rowsOf(variable(name)))).levels();
    }

    private void add(List<Expr> term) {
        var names = term.stream().map(Expr::deparse).toList();
        var first = term.get(0);
        boolean isApart = APART.stream().anyMatch(first::calls);
        for (int i = 0; i < term.size(); i++) {
            variables.computeIfAbsent(names.get(i), added -> Value.Null.NULL);
            variables.put(names.get(i), Interpreter.evaluate(term.get(i), inside));
        }
        if (isApart) {
            apart.add(names.get(0));
            return;
        }
        // Within a term variables stand in the order in which the formula first has them
        var ordered = variables.keySet().stream().filter(names::contains).toList();
        if (!terms.contains(ordered)) {
            terms.add(ordered);
        }
    }

    private List<List<Expr>> terms(Expr expression, @Nullable Expr left) {
        if (expression instanceof Expr.Call call && call.arguments().size() == 2) {
            var a = call.argument(0);
            var b = call.argument(1);
            if (call.calls("+")) {
                return joined(terms(a, left), terms(b, left));
            }
            if (call.calls("-")) {
                if (isNumber(b, "1")) {
                    intercept = false;
                    return terms(a, left);
                }
                var without = terms(b, left).stream().map(ModelFrame::key).collect(Collectors.toSet());
                return terms(a, left).stream()
                        .filter(term -> !without.contains(key(term)))
                        .toList();
            }
            if (call.calls("*") || call.calls(":")) {
                var crossed = new ArrayList<List<Expr>>();
                terms(a, left).forEach(x -> terms(b, left).forEach(y -> crossed.add(joined(x, y))));
                return call.calls(":") ? crossed : joined(joined(terms(a, left), terms(b, left)), crossed);
            }
        }
        if (expression.calls("(")) {
            return terms(((Expr.Call) expression).argument(0), left);
        }
        if (isNumber(expression, "1")) {
            return List.of();
        }
        if (isNumber(expression, "0")) {
            intercept = false;
            return List.of();
        }
        if (expression instanceof Expr.Name name && name.name().equals(".") && data != null) {
            Set<String> used = new LinkedHashSet<>();
            if (left != null) {
                used.addAll(Formulas.variables(new Value.Quoted(left)));
            }
            return data.nameList().stream()
                    .filter(column -> !used.contains(column))
                    .map(column -> List.<Expr>of(new Expr.Name(column)))
                    .toList();
        }
        return List.of(List.of(expression));
    }

    private static Set<String> key(List<Expr> term) {
        return term.stream().map(Expr::deparse).collect(Collectors.toSet());
    }

    private static boolean isNumber(Expr expression, String number) {
        return expression instanceof Expr.Constant && expression.deparse().equals(number);
    }

    private static <T> List<T> joined(List<T> a, List<T> b) {
        List<T> all = new ArrayList<>(a);
        all.addAll(b);
        return all;
    }

    private int[] complete() {
        List<Vector> all = new ArrayList<>();
        if (response != null) {
            all.addAll(Formulas.parts(response));
        }
        variables.values().forEach(value -> all.addAll(Formulas.parts(value)));
        all.addAll(extras.values());
        int size = all.isEmpty() ? data == null ? 0 : data.rows() : all.get(0).size();
        return IntStream.range(0, size)
                .filter(row -> all.stream().noneMatch(column -> column.missing(row)))
                .toArray();
    }

    /** The rows of the data that are used, from 0. */
    int[] rows() {
        return rows;
    }

    boolean intercept() {
        return intercept;
    }

    /** The names of the terms. */
    List<String> terms() {
        return terms.stream().map(term -> String.join(":", term)).toList();
    }

    private Vector rowsOf(Vector column) {
        return (Vector) column.select(rows);
    }

    /** A part of the follow-up on the left side, null when it has none of that name. */
    double @Nullable [] followUp(String part) {
        if (response == null || !Formulas.isSurvival(response)) {
            throw new RError("Response must be a survival object");
        }
        var found = ((ListValue) response).find(part);
        return found == null ? null : rowsOf((Vector) found).numbers();
    }

    double[] times() {
        var times = followUp("time");
        return times == null ? new double[0] : times;
    }

    boolean[] events() {
        double[] events = followUp("event");
        boolean[] result = new boolean[rows.length];
        for (int i = 0; events != null && i < rows.length; i++) {
            result[i] = events[i] == 1;
        }
        return result;
    }

    /** The left side as a vector. */
    Vector response() {
        return rowsOf(Arguments.vector(response == null ? Value.Null.NULL : response));
    }

    /** The left side as yes and no: of a factor, whatever is not its first level. */
    boolean[] outcomes() {
        var found = response();
        double no = found.isFactor() ? 1 : 0;
        boolean[] result = new boolean[found.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = found.number(i) != no;
        }
        return result;
    }

    /** One of the further columns. */
    double[] extra(String name) {
        return extraVector(name).numbers();
    }

    Vector extraVector(String name) {
        var found = extras.get(name);
        return found == null ? Vector.of(new double[0]) : rowsOf(found);
    }

    /** What {@code strata()}, {@code cluster()} or {@code offset()} says, null when it is not there. */
    @Nullable
    Vector apart(String function) {
        return apart.stream()
                .filter(name -> name.startsWith(function + "("))
                .findFirst()
                .map(name -> rowsOf((Vector) Arguments.vector(variables.getOrDefault(name, Value.Null.NULL))))
                .orElse(null);
    }

    /** All terms as one factor, the levels of the first changing slowest; null without terms. */
    @Nullable
    Vector groups() {
        var factors = terms.stream()
                .map(term -> Factors.used(Factors.factor(rowsOf(variable(term.get(0))))))
                .toList();
        if (factors.size() <= 1) {
            return factors.isEmpty() ? null : factors.get(0);
        }
        List<String> labels = new ArrayList<>(List.of(""));
        List<String> texts = new ArrayList<>(java.util.Collections.nCopies(rows.length, ""));
        for (int f = 0; f < factors.size(); f++) {
            var factor = factors.get(f);
            // The name of the first is left out, as the cases do
            String name = f == 0 ? "" : ", " + terms.get(f).get(0) + "=";
            labels = labels.stream()
                    .flatMap(label -> factor.levels().stream().map(level -> label + name + level))
                    .toList();
            for (int i = 0; i < rows.length; i++) {
                texts.set(i, texts.get(i) + name + factor.text(i));
            }
        }
        return Factors.used(Factors.of(texts, labels));
    }

    private Vector variable(String name) {
        return Arguments.vector(variables.getOrDefault(name, Value.Null.NULL));
    }

    /** The columns of the design, with treatment contrasts of factors; the intercept is not among them. */
    List<Column> design() {
        List<Column> design = new ArrayList<>();
        for (var term : terms) {
            List<Column> columns = List.of();
            for (String name : term) {
                var others = term.stream().filter(other -> !other.equals(name)).toList();
                boolean contrasts = others.isEmpty()
                        ? intercept || !design.isEmpty() && hasFactorBefore(term)
                        : terms.stream().anyMatch(known -> Set.copyOf(known).equals(Set.copyOf(others)));
                var own = columns(name, contrasts);
                columns = columns.isEmpty() ? own : crossed(columns, own);
            }
            design.addAll(columns);
        }
        return design;
    }

    private boolean hasFactorBefore(List<String> term) {
        return terms.subList(0, terms.indexOf(term)).stream().anyMatch(before -> categorical(variable(before.get(0))));
    }

    private static boolean categorical(Vector vector) {
        return vector.isText() || vector.isFactor() || vector.kind() == Vector.Kind.LOGICAL;
    }

    private List<Column> columns(String name, boolean contrasts) {
        var column = rowsOf(variable(name));
        if (!categorical(column)) {
            return List.of(new Column(name, column.numbers()));
        }
        return levels(name).stream()
                .skip(contrasts ? 1 : 0)
                .map(level -> new Column(
                        name + level,
                        IntStream.range(0, rows.length)
                                .mapToDouble(i -> column.text(i).equals(level) ? 1 : 0)
                                .toArray()))
                .toList();
    }

    private static List<Column> crossed(List<Column> a, List<Column> b) {
        List<Column> all = new ArrayList<>();
        for (var y : b) {
            for (var x : a) {
                double[] product = new double[x.values().length];
                Arrays.setAll(product, i -> x.values()[i] * y.values()[i]);
                all.add(new Column(x.name() + ":" + y.name(), product));
            }
        }
        return all;
    }
}
