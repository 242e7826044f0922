package io.github.ecmofhir.view.sql;

import io.github.ecmofhir.view.sql.SqlText.Kind;
import io.github.ecmofhir.view.sql.SqlText.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a query may say: one statement that reads, and functions whose work is bounded by the rows they are given. Others can
 * keep a processor or the memory of the server busy within a single row, where no time limit reaches them, or read what is not
 * data.
 */
public final class SqlRules {

    private static final Set<String> QUERIES = Set.of("select", "with", "values", "table");

    /** Words that may stand before a parenthesis without being functions. */
    private static final Set<String> KEYWORDS = Set.of(
            "and",
            "or",
            "not",
            "in",
            "on",
            "using",
            "as",
            "over",
            "values",
            "exists",
            "case",
            "when",
            "then",
            "else",
            "all",
            "any",
            "some",
            "select",
            "from",
            "where",
            "by",
            "having",
            "limit",
            "offset",
            "union",
            "except",
            "intersect",
            "minus",
            "join",
            "filter",
            "group",
            "partition",
            "between",
            "like",
            "ilike",
            "is",
            "distinct",
            "array",
            "row",
            "lateral",
            "with",
            "qualify",
            "unnest",
            "escape",
            "first",
            "next");

    static final Set<String> FUNCTIONS = Set.of(
            // Of groups of rows
            "count",
            "sum",
            "avg",
            "min",
            "max",
            "stddev",
            "stddev_pop",
            "stddev_samp",
            "variance",
            "var_pop",
            "var_samp",
            "median",
            "percentile_cont",
            "percentile_disc",
            "mode",
            "every",
            "any_value",
            "bool_and",
            "bool_or",
            "corr",
            "covar_pop",
            "covar_samp",
            "regr_slope",
            "regr_intercept",
            "regr_count",
            "regr_r2",
            "regr_avgx",
            "regr_avgy",
            "listagg",
            "string_agg",
            "group_concat",
            "array_agg",
            "row_number",
            "rank",
            "dense_rank",
            "percent_rank",
            "cume_dist",
            "ntile",
            "lag",
            "lead",
            "first_value",
            "last_value",
            "nth_value",
            // Of numbers
            "abs",
            "ceil",
            "ceiling",
            "floor",
            "round",
            "trunc",
            "truncate",
            "mod",
            "power",
            "sqrt",
            "exp",
            "ln",
            "log",
            "log10",
            "sign",
            "greatest",
            "least",
            // Of texts
            "lower",
            "upper",
            "trim",
            "ltrim",
            "rtrim",
            "btrim",
            "substring",
            "substr",
            "left",
            "right",
            "length",
            "char_length",
            "character_length",
            "position",
            "locate",
            "concat",
            "concat_ws",
            // Of any values
            "cast",
            "coalesce",
            "nullif",
            "ifnull",
            "nvl",
            "nvl2",
            // Of times
            "extract",
            "year",
            "quarter",
            "month",
            "week",
            "day",
            "hour",
            "minute",
            "second",
            "day_of_week",
            "day_of_year",
            "dateadd",
            "datediff",
            "timestampadd",
            "timestampdiff",
            "date_trunc",
            "current_date",
            "current_timestamp",
            "localtimestamp",
            "parsedatetime",
            "formatdatetime");

    /** With more of them a pattern can take ages for a single text. */
    private static final int MOST_WILDCARDS = 4;

    private static final Set<String> READING = Set.of("select", "table", "values");

    /** H2 plans each query within a query twice, so that time and memory double with each level, before any limit reaches them. */
    private static final int MOST_QUERIES = 12;

    public static final String PATTERN =
            "A pattern is a text or a parameter, with at most " + MOST_WILDCARDS + " times %.";

    private static final Set<String> NOT_DATA = Set.of("information_schema", "pg_catalog");

    private final List<Token> tokens;
    private final List<Broken> broken = new ArrayList<>();

    private SqlRules(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** What is wrong, and what is allowed. */
    record Broken(String found, String needed) {}

    /** Everything that the query may not say. */
    static List<Broken> check(SqlText sql) {
        SqlRules rules = new SqlRules(sql.tokens());
        sql.second()
                .ifPresent(second -> rules.broken(
                        "A second statement begins: `" + second + "`.",
                        "A query is one statement; a single semicolon may end it."));
        rules.check();
        return List.copyOf(rules.broken);
    }

    private void check() {
        String first = tokens.isEmpty() ? "" : tokens.get(0).text();
        if (tokens.stream().noneMatch(Token::isName) || !QUERIES.contains(firstWord())) {
            broken("It begins with `" + first + "`.", "Only queries are run: SELECT, WITH or VALUES.");
            return;
        }
        long queries = tokens.stream()
                .filter(token -> token.kind() == Kind.WORD && READING.contains(token.text()))
                .count();
        if (queries > MOST_QUERIES) {
            broken(
                    "It has " + queries + " queries.",
                    "A statement has at most " + MOST_QUERIES + "; parts of it can be Libraries of the type sql-view.");
        }
        Set<String> calls = new TreeSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isName() && isCall(i) && !FUNCTIONS.contains(token.text())) {
                calls.add(token.text());
            }
            checkNames(i);
            checkPattern(i);
        }
        if (!calls.isEmpty()) {
            broken(
                    "It calls `" + String.join("`, `", calls) + "`.",
                    "The functions are: " + String.join(", ", new TreeSet<>(FUNCTIONS)) + ".");
        }
    }

    /** A query may stand in parentheses. */
    private String firstWord() {
        return tokens.stream()
                .filter(token -> !token.isSymbol("("))
                .findFirst()
                .map(Token::text)
                .orElse("");
    }

    private void checkNames(int i) {
        Token token = tokens.get(i);
        if (token.isName() && NOT_DATA.contains(token.text())) {
            broken("It reads `" + token.text() + "`.", "A query reads what its Library depends on.");
        }
        if (token.isSymbol("?") || token.isSymbol("@")) {
            broken("It has a `" + token.text() + "`.", "What a query is given stands as :name.");
        }
        if (token.isSymbol("&") && i > 0 && tokens.get(i - 1).isWord("u")) {
            broken("It has text with `U&`.", "Letters stand as they are, in UTF-8.");
        }
        if (token.isSymbol("~") || token.isWord("regexp")) {
            broken("It has the operator `" + token.text() + "`.", "Texts are compared with LIKE.");
        }
    }

    /** A pattern that is known beforehand is one whose work is. */
    private void checkPattern(int i) {
        if ((tokens.get(i).isWord("like") || tokens.get(i).isWord("ilike")) && i + 1 < tokens.size()) {
            Token pattern = tokens.get(i + 1);
            boolean known = pattern.kind() == Kind.LITERAL || pattern.kind() == Kind.PARAMETER;
            int end = i + 2;
            long wildcards = wildcards(pattern.text());
            while (end < tokens.size() && tokens.get(end).kind() == Kind.LITERAL) {
                // A text goes on behind a quote that is doubled
                wildcards += wildcards(tokens.get(end).text());
                end++;
            }
            if (!known || wildcards > MOST_WILDCARDS || isContinued(end)) {
                broken("LIKE is followed by `" + pattern.text() + "`.", PATTERN);
            }
        }
    }

    private boolean isContinued(int i) {
        return i < tokens.size() && tokens.get(i).isSymbol("|");
    }

    private static long wildcards(String pattern) {
        return pattern.chars().filter(c -> c == '%').count();
    }

    /** The parameters that are used with LIKE. */
    public static Set<String> patterns(SqlText sql) {
        Set<String> patterns = new TreeSet<>();
        for (int i = 1; i < sql.tokens().size(); i++) {
            Token before = sql.tokens().get(i - 1);
            if (sql.tokens().get(i).kind() == Kind.PARAMETER && (before.isWord("like") || before.isWord("ilike"))) {
                patterns.add(sql.tokens().get(i).text());
            }
        }
        return patterns;
    }

    /**
     * Whether a value may be used with LIKE.
     *
     * @param value of a parameter
     */
    public static boolean isPattern(String value) {
        return wildcards(value) <= MOST_WILDCARDS;
    }

    /** A name before a parenthesis, unless a table or a type gets columns or digits there. */
    private boolean isCall(int i) {
        if (i + 1 >= tokens.size() || !tokens.get(i + 1).isSymbol("(")) {
            return false;
        }
        if (tokens.get(i).kind() == Kind.WORD && KEYWORDS.contains(tokens.get(i).text())) {
            return false;
        }
        if (i == 0) {
            return true;
        }
        Token before = tokens.get(i - 1);
        return !(before.isWord("as")
                || before.isWord("with")
                || before.isWord("recursive")
                || before.isSymbol("::")
                || before.isSymbol(",") && isNamedQuery(i + 1));
    }

    /** Whether AS stands behind the parenthesis that closes this one: {@code , name (columns) AS (}. */
    private boolean isNamedQuery(int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            if (tokens.get(i).isSymbol("(")) {
                depth++;
            } else if (tokens.get(i).isSymbol(")")) {
                depth--;
                if (depth == 0) {
                    return i + 2 < tokens.size()
                            && tokens.get(i + 1).isWord("as")
                            && tokens.get(i + 2).isSymbol("(");
                }
            }
        }
        return false;
    }

    private void broken(String found, String needed) {
        broken.add(new Broken(found, needed));
    }
}
