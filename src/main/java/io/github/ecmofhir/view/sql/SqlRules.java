package io.github.ecmofhir.view.sql;

import io.github.ecmofhir.view.sql.SqlText.Kind;
import io.github.ecmofhir.view.sql.SqlText.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a query may say: one statement that reads, and functions of what it is given. Others read files, other databases or what
 * the database tells of itself.
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
            "replace",
            "translate",
            "lpad",
            "rpad",
            "repeat",
            "regexp_like",
            "regexp_replace",
            "regexp_substr",
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
            "to_char",
            "to_date",
            "to_timestamp",
            "parsedatetime",
            "formatdatetime");

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
        Set<String> calls = new TreeSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isName() && isCall(i) && !FUNCTIONS.contains(token.text())) {
                calls.add(token.text());
            }
            checkNames(i);
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
