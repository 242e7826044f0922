package io.github.ecmofhir.measure.script;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A criterion of one of our Measures, which is SQL over the columns of the case table, as R over the same columns. Both
 * know a truth of three values, so what is missing stays so.
 */
final class Criterion {

    private static final Pattern IN = Pattern.compile("('[^']*'|\\w+)\\s+(?i:(not\\s+)?in)\\s*\\(([^()]*)\\)");
    private static final Pattern NULL_TEST = Pattern.compile("(\\w+\\([^()]*\\)|\\w+)\\s+(?i:is\\s+(not\\s+)?null)\\b");

    /** Texts stay as they are; of words and signs R has others. */
    private static final Pattern TOKEN =
            Pattern.compile("'[^']*'|\\b(?:and|or|not)\\b|<>|<=|>=|=", Pattern.CASE_INSENSITIVE);

    private Criterion() {}

    /** Empty for criteria that look into another table. */
    static Optional<String> inR(String sql) {
        if (sql.toLowerCase(Locale.ROOT).contains("select")) {
            return Optional.empty();
        }
        String lists = IN.matcher(sql)
                .replaceAll(in -> Matcher.quoteReplacement(
                        (in.group(2) == null ? "" : "!") + "isin(" + in.group(1) + ", " + in.group(3) + ")"));
        String tested = NULL_TEST
                .matcher(lists)
                .replaceAll(test ->
                        Matcher.quoteReplacement((test.group(2) == null ? "" : "!") + "is.na(" + test.group(1) + ")"));
        return Optional.of(TOKEN.matcher(tested).replaceAll(token -> Matcher.quoteReplacement(sign(token.group()))));
    }

    private static String sign(String token) {
        return switch (token.toLowerCase(Locale.ROOT)) {
            case "and" -> "&";
            case "or" -> "|";
            case "not" -> "!";
            case "<>" -> "!=";
            case "=" -> "==";
            default -> token;
        };
    }
}
