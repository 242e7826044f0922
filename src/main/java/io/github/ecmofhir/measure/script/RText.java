package io.github.ecmofhir.measure.script;

import io.github.ecmofhir.cohort.ColumnType;
import io.github.ecmofhir.cohort.Dictionary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Filters, stratifiers and texts as R over the columns of exported cases. */
final class RText {

    private static final Pattern FILTER = Pattern.compile("^(\\w+) *(:missing)? *=(.+)$", Pattern.DOTALL);
    private static final Pattern BANDS = Pattern.compile("^(\\w+):band=(.+)$");
    private static final Pattern PREFIX = Pattern.compile("^(ge|le|gt|lt|ne|eq)(.+)$");
    private static final Map<String, String> SIGNS =
            Map.of("ge", ">=", "le", "<=", "gt", ">", "lt", "<", "ne", "!=", "eq", "==");

    /** Line ends, control characters, and marks that change how a line is shown, as from right to left. */
    private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Cntrl}\\p{Cf}\\u0085\\u2028\\u2029]+");

    private static final int REPLACEMENT = 0xFFFD;
    private static final int DATE_LENGTH = 10;

    private RText() {}

    /** A text in quotes, in ASCII, as readers of scripts and of exports may have other encodings. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                quoted.append('\\').appendCodePoint(point);
            } else if (point >= ' ' && point <= '~') {
                quoted.appendCodePoint(point);
            } else {
                // R's texts hold everything but NUL and halves of characters
                boolean none = point == 0 || Character.getType(point) == Character.SURROGATE;
                quoted.append(String.format(Locale.ROOT, "\\U%08X", none ? REPLACEMENT : point));
            }
        });
        return quoted.append('"').toString();
    }

    /** A text as the rest of a line that is a comment. */
    static String comment(String text) {
        return UNSEEN.matcher(text).replaceAll(" ");
    }

    static String vector(List<String> texts) {
        return texts.stream().map(RText::quoted).collect(Collectors.joining(", ", "c(", ")"));
    }

    /** What fits a filter that was parsed before: TRUE or FALSE, never NA. */
    static String filter(String text) {
        Matcher form = FILTER.matcher(text.trim());
        if (!form.matches()) {
            throw new IllegalArgumentException(text);
        }
        String column = form.group(1);
        if (form.group(2) != null) {
            return form.group(3).equals("true") ? "is.na(" + column + ")" : "!is.na(" + column + ")";
        }
        return Arrays.stream(form.group(3).split(",", -1))
                .map(value -> condition(column, value.trim()))
                .collect(Collectors.joining(" | ", "((", ") %in% TRUE)"));
    }

    /** The column that a filter is on. */
    static String column(String filter) {
        Matcher form = FILTER.matcher(filter.trim());
        if (!form.matches()) {
            throw new IllegalArgumentException(filter);
        }
        return form.group(1);
    }

    /** The stratum of each run as text, NA where it is missing. */
    static String stratum(String stratifier) {
        Matcher bands = BANDS.matcher(stratifier);
        if (!bands.matches()) {
            return "as.character(" + stratifier + ")";
        }
        List<String> limits = Arrays.asList(bands.group(2).split(","));
        List<String> labels = new ArrayList<>();
        labels.add("<" + limits.get(0));
        for (int i = 1; i < limits.size(); i++) {
            labels.add(limits.get(i - 1) + "-<" + limits.get(i));
        }
        labels.add(">=" + limits.get(limits.size() - 1));
        return "as.character(cut(" + bands.group(1) + ", c(-Inf, " + String.join(", ", limits)
                + ", Inf), right = FALSE, labels = " + vector(labels) + "))";
    }

    private static String condition(String column, String value) {
        ColumnType type = Dictionary.ofCases().column(column).type();
        if (value.equals("missing") && (type == ColumnType.CODE || type == ColumnType.PRESENCE)) {
            return "is.na(" + column + ")";
        }
        if (type != ColumnType.NUMBER && type != ColumnType.DATE) {
            return column + " == " + quoted(value);
        }
        Matcher prefix = PREFIX.matcher(value);
        String sign = prefix.matches() ? SIGNS.getOrDefault(prefix.group(1), "==") : "==";
        String limit = prefix.matches() ? prefix.group(2) : value;
        return type == ColumnType.NUMBER
                ? column + " " + sign + " " + limit
                : "substr(" + column + ", 1, " + DATE_LENGTH + ") " + sign + " " + quoted(limit);
    }
}
