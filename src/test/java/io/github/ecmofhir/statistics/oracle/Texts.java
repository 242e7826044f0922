package io.github.ecmofhir.statistics.oracle;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Functions of texts. */
final class Texts {

    static final Map<String, Value.Builtin> FUNCTIONS = functions();

    private Texts() {}

    private static Map<String, Value.Builtin> functions() {
        Map<String, Value.Builtin> all = new HashMap<>();
        all.put("paste", call -> paste(call.bind("...", "sep", "collapse"), " "));
        all.put("paste0", call -> paste(call.bind("...", "collapse"), ""));
        all.put(
                "nchar",
                call -> Vector.of(call.vector(0).texts().stream()
                        .mapToInt(text -> text == null ? 2 : text.length())
                        .toArray()));
        all.put("toupper", call -> each(call.vector(0), text -> text.toUpperCase(Locale.ROOT)));
        all.put("tolower", call -> each(call.vector(0), text -> text.toLowerCase(Locale.ROOT)));
        all.put("trimws", call -> each(call.vector(0), String::strip));
        all.put("substr", call -> {
            int from = (int) call.vector(1).number(0) - 1;
            int to = (int) call.vector(2).number(0);
            return each(
                    call.vector(0),
                    text -> text.substring(
                            Math.min(from, text.length()),
                            Math.max(Math.min(from, text.length()), Math.min(to, text.length()))));
        });
        all.put("sub", call -> replace(call, false));
        all.put("gsub", call -> replace(call, true));
        all.put("grepl", call -> Vector.logicals(matches(call)));
        all.put("grep", call -> {
            double[] found = matches(call);
            int[] where =
                    IntStream.range(0, found.length).filter(i -> found[i] != 0).toArray();
            var bound = call.bind("pattern", "x", "ignore.case", "perl", "value", "fixed");
            return bound.flag("value", false)
                    ? bound.vector("x").at(where)
                    : Vector.of(Arrays.stream(where).map(i -> i + 1).toArray());
        });
        all.put(
                "startsWith",
                call -> Vector.logicals(call.vector(0).texts().stream()
                        .mapToDouble(text -> text.startsWith(call.vector(1).text(0)) ? 1 : 0)
                        .toArray()));
        all.put(
                "strsplit",
                call -> ListValue.of(call.vector(0).texts().stream()
                        .map(text -> Vector.of(text.split(call.vector(1).text(0), -1)))
                        .toList()));
        all.put("sprintf", Texts::formatted);
        all.put("format", call -> Vector.of(call.vector(0).texts()));
        all.put(
                "deparse",
                call -> Vector.of(
                        call.value(0) instanceof Value.Quoted quoted
                                ? quoted.expression().deparse()
                                : String.join(" ", Vectors.asTexts(call.value(0)))));
        return Map.copyOf(all);
    }

    private static Value paste(Arguments bound, String separator) {
        String between = bound.text("sep", separator);
        var parts = bound.rest().stream()
                .map(argument -> Vector.of(Vectors.asTexts(argument.promise().value())))
                .filter(part -> part.size() > 0)
                .toList();
        int size = parts.stream().mapToInt(Vector::size).max().orElse(0);
        var rows = IntStream.range(0, size)
                .mapToObj(i -> String.join(
                        between,
                        parts.stream().map(part -> part.text(i % part.size())).toList()))
                .toList();
        return Vector.of(
                bound.find("collapse") == null ? rows : List.of(String.join(bound.text("collapse", ""), rows)));
    }

    private static Value each(Vector vector, UnaryOperator<String> function) {
        return Vector.of(vector.texts().stream()
                        .map(text -> text == null ? null : function.apply(text))
                        .toArray(String[]::new))
                .with(Attributes.NONE.with("names", vector.names()));
    }

    private static Value replace(Arguments call, boolean all) {
        var bound = call.bind("pattern", "replacement", "x", "ignore.case", "perl", "fixed");
        boolean fixed = bound.flag("fixed", false);
        var pattern = pattern(bound);
        String text = bound.text("replacement", "");
        // R writes groups as \1
        String by = fixed
                ? Matcher.quoteReplacement(text)
                : text.replace("$", "\\$").replaceAll("\\\\(\\d)", "\\$$1");
        return each(
                bound.vector("x"),
                found -> all
                        ? pattern.matcher(found).replaceAll(by)
                        : pattern.matcher(found).replaceFirst(by));
    }

    private static Pattern pattern(Arguments bound) {
        int flags = (bound.flag("ignore.case", false) ? Pattern.CASE_INSENSITIVE : 0)
                | (bound.flag("fixed", false) ? Pattern.LITERAL : 0);
        return Pattern.compile(bound.text("pattern", ""), flags);
    }

    private static double[] matches(Arguments call) {
        var bound = call.bind("pattern", "x", "ignore.case", "perl", "value", "fixed");
        var pattern = pattern(bound);
        return bound.vector("x").texts().stream()
                .mapToDouble(text -> text != null && pattern.matcher(text).find() ? 1 : 0)
                .toArray();
    }

    private static Value formatted(Arguments call) {
        int size = IntStream.range(0, call.size())
                .map(i -> call.vector(i).size())
                .max()
                .orElse(0);
        return Vector.of(IntStream.range(0, size)
                .mapToObj(i -> {
                    var format = call.vector(0);
                    var values = IntStream.range(1, call.size())
                            .mapToObj(argument -> {
                                var vector = call.vector(argument);
                                int item = i % vector.size();
                                double number = vector.number(item);
                                return vector.isText()
                                        ? (Object) vector.text(item)
                                        : number == Math.rint(number) ? (Object) (long) number : (Object) number;
                            })
                            .toArray();
                    return String.format(Locale.ROOT, format.text(i % format.size()), values);
                })
                .toList());
    }
}
