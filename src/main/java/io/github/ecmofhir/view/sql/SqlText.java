package io.github.ecmofhir.view.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * SQL as it was sent, taken apart as far as is needed to find its named parameters, and where one statement ends and another
 * begins. What stands in quotes or comments is neither.
 *
 * @param positional the same with a mark for each parameter
 * @param parameters their names in the order of the marks
 * @param words names and keywords, in small letters; the first one first
 * @param second what stands behind a semicolon, if anything
 */
record SqlText(String positional, List<String> parameters, List<String> words, Optional<String> second) {

    private static final int SHOWN = 30;

    static SqlText of(String sql) {
        Scanner scanner = new Scanner(sql);
        scanner.scan();
        return new SqlText(
                scanner.positional.toString(),
                List.copyOf(scanner.parameters),
                List.copyOf(scanner.words),
                Optional.ofNullable(scanner.second));
    }

    SortedSet<String> parameterNames() {
        return new TreeSet<>(parameters);
    }

    private static final class Scanner {

        private final String sql;
        private final StringBuilder positional = new StringBuilder();
        private final List<String> parameters = new ArrayList<>();
        private final List<String> words = new ArrayList<>();
        private @Nullable String second;
        private int at;

        Scanner(String sql) {
            this.sql = sql;
        }

        void scan() {
            while (at < sql.length() && second == null) {
                char c = sql.charAt(at);
                if (c == '\'') {
                    copyTo(after("'", at + 1));
                } else if (c == '"') {
                    int end = after("\"", at + 1);
                    words.add(sql.substring(at + 1, Math.max(at + 1, end - 1)).toLowerCase(Locale.ROOT));
                    copyTo(end);
                } else if (sql.startsWith("--", at)) {
                    at = after("\n", at);
                    positional.append('\n');
                } else if (sql.startsWith("/*", at)) {
                    at = endOfComment();
                    positional.append(' ');
                } else if (sql.startsWith("$$", at)) {
                    copyTo(after("$$", at + 2));
                } else if (sql.startsWith("::", at)) {
                    copyTo(at + 2);
                } else if (c == ':' && isNameStart(at + 1)) {
                    int end = endOfName(at + 1);
                    parameters.add(sql.substring(at + 1, end));
                    positional.append('?');
                    at = end;
                } else if (isNameStart(at)) {
                    int end = endOfName(at);
                    words.add(sql.substring(at, end).toLowerCase(Locale.ROOT));
                    copyTo(end);
                } else if (c == ';') {
                    endOfStatement();
                } else {
                    copyTo(at + 1);
                }
            }
        }

        /** What follows a semicolon is a second statement, unless it is nothing but space, comments and semicolons. */
        private void endOfStatement() {
            SqlText rest = SqlText.of(sql.substring(at + 1));
            if (rest.second().isPresent() || !rest.positional().isBlank()) {
                String shown = sql.substring(at + 1).strip();
                second = shown.length() > SHOWN ? shown.substring(0, SHOWN) + "…" : shown;
            }
            at = sql.length();
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
            while (i < sql.length() && (Character.isLetterOrDigit(sql.charAt(i)) || sql.charAt(i) == '_')) {
                i++;
            }
            return i;
        }
    }
}
