package io.github.ecmofhir.view.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * SQL as it was sent, taken apart as far as is needed to find its named parameters, what it calls, and where one statement ends
 * and another begins.
 *
 * @param positional the same with a mark for each parameter, and without comments
 * @param parameters their names in the order of the marks
 * @param tokens of the first statement
 * @param second what stands behind a semicolon, if anything
 */
record SqlText(String positional, List<String> parameters, List<Token> tokens, Optional<String> second) {

    private static final int SHOWN = 30;

    /** What a token is. */
    enum Kind {
        /** A keyword or a name. */
        WORD,
        /** A name in quotes. */
        QUOTED,
        /** Text or a number. */
        LITERAL,
        PARAMETER,
        SYMBOL
    }

    /**
     * A part of SQL.
     *
     * @param text names in small letters, as the names of tables and columns do not tell letters apart; literals without quotes
     */
    record Token(Kind kind, String text) {

        boolean isName() {
            return kind == Kind.WORD || kind == Kind.QUOTED;
        }

        boolean isSymbol(String symbol) {
            return kind == Kind.SYMBOL && text.equals(symbol);
        }

        boolean isWord(String word) {
            return kind == Kind.WORD && text.equals(word);
        }
    }

    static SqlText of(String sql) {
        Scanner scanner = new Scanner(sql);
        scanner.scan();
        return new SqlText(
                scanner.positional.toString(),
                List.copyOf(scanner.parameters),
                List.copyOf(scanner.tokens),
                scanner.second);
    }

    SortedSet<String> parameterNames() {
        return new TreeSet<>(parameters);
    }

    private static final class Scanner {

        private final String sql;
        private final StringBuilder positional = new StringBuilder();
        private final List<String> parameters = new ArrayList<>();
        private final List<Token> tokens = new ArrayList<>();
        private Optional<String> second = Optional.empty();
        private int at;

        Scanner(String sql) {
            this.sql = sql;
        }

        void scan() {
            Optional<Runnable> cut = Optional.empty();
            while (at < sql.length()) {
                char c = sql.charAt(at);
                if (c == '\'') {
                    quoted(Kind.LITERAL, "'");
                } else if (c == '"' || c == '`') {
                    quoted(Kind.QUOTED, String.valueOf(c));
                } else if (sql.startsWith("$$", at)) {
                    quoted(Kind.LITERAL, "$$");
                } else if (sql.startsWith("--", at) || sql.startsWith("//", at)) {
                    at = after("\n", at);
                    positional.append('\n');
                } else if (sql.startsWith("/*", at)) {
                    at = endOfComment();
                    positional.append(' ');
                } else if (sql.startsWith("::", at)) {
                    token(Kind.SYMBOL, at + 2);
                } else if (c == ':' && isNameStart(at + 1)) {
                    parameter();
                } else if (isNameStart(at)) {
                    token(Kind.WORD, endOfName(at + 1));
                } else if (Character.isDigit(c)) {
                    token(Kind.LITERAL, endOfNumber());
                } else if (c == ';') {
                    if (cut.isEmpty()) {
                        cut = Optional.of(endOfStatement());
                    }
                    at++;
                } else if (Character.isWhitespace(c)) {
                    copyTo(at + 1);
                } else {
                    token(Kind.SYMBOL, at + 1);
                }
            }
            cut.ifPresent(Runnable::run);
        }

        private void token(Kind kind, int end) {
            tokens.add(new Token(kind, small(sql.substring(at, end))));
            copyTo(end);
        }

        /** A quote that is doubled within makes two of one, which is no matter here. */
        private void quoted(Kind kind, String quote) {
            int from = at + quote.length();
            int end = after(quote, from);
            String text = sql.substring(from, Math.max(from, end - quote.length()));
            tokens.add(new Token(kind, kind == Kind.QUOTED ? small(text) : text));
            copyTo(end);
        }

        /** As H2 compares names: for it {@code ılike} is {@code ilike}, as their capitals are the same. */
        private static String small(String name) {
            return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        }

        private void parameter() {
            int end = endOfName(at + 1);
            String name = sql.substring(at + 1, end);
            parameters.add(name);
            tokens.add(new Token(Kind.PARAMETER, name));
            positional.append('?');
            at = end;
        }

        /** What follows a semicolon is a second statement, unless it is nothing but space, comments and semicolons. */
        private Runnable endOfStatement() {
            int end = at;
            int length = positional.length();
            int names = parameters.size();
            int ofFirst = tokens.size();
            return () -> {
                if (tokens.size() > ofFirst) {
                    String shown = sql.substring(end + 1).strip();
                    second = Optional.of(shown.length() > SHOWN ? shown.substring(0, SHOWN) + "…" : shown);
                }
                positional.setLength(length);
                parameters.subList(names, parameters.size()).clear();
                tokens.subList(ofFirst, tokens.size()).clear();
            };
        }

        private void copyTo(int end) {
            positional.append(sql, at, end);
            at = end;
        }

        /** Behind the next end mark, or at the end of all. */
        private int after(String mark, int from) {
            int found = sql.indexOf(mark, from);
            return found < 0 ? sql.length() : found + mark.length();
        }

        /** Comments may stand within comments. */
        private int endOfComment() {
            int depth = 1;
            int i = at + 2;
            while (i < sql.length() && depth > 0) {
                if (sql.startsWith("/*", i)) {
                    depth++;
                    i += 2;
                } else if (sql.startsWith("*/", i)) {
                    depth--;
                    i += 2;
                } else {
                    i++;
                }
            }
            return i;
        }

        private boolean isNameStart(int i) {
            return i < sql.length() && (Character.isLetter(sql.charAt(i)) || sql.charAt(i) == '_');
        }

        private int endOfName(int from) {
            int i = from;
            while (i < sql.length() && (Character.isLetterOrDigit(sql.charAt(i)) || "_$".indexOf(sql.charAt(i)) >= 0)) {
                i++;
            }
            return i;
        }

        private int endOfNumber() {
            int i = at;
            while (i < sql.length() && (Character.isLetterOrDigit(sql.charAt(i)) || "._".indexOf(sql.charAt(i)) >= 0)) {
                i++;
            }
            return i;
        }
    }
}
