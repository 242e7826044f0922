package io.github.ecmofhir.statistics.oracle;

import java.util.ArrayList;
import java.util.List;

/** Cuts R code into tokens. */
final class Tokenizer {

    enum Type {
        NUMBER,
        TEXT,
        NAME,
        /** In backticks, so never a keyword. */
        QUOTED_NAME,
        OPERATOR,
        NEWLINE,
        END
    }

    record Token(Type type, String text) {
        boolean is(String operator) {
            return type == Type.OPERATOR && text.equals(operator);
        }

        boolean isName(String name) {
            return type == Type.NAME && text.equals(name);
        }
    }

    /** Longer ones first. */
    private static final String[] OPERATORS = {
        "<<-", "[[", "<-", "->", "<=", ">=", "==", "!=", "&&", "||", "::", "|>", "<", ">", "=", "+", "-", "*", "/", "^",
        ":", "~", "!", "&", "|", "$", "@", "(", ")", "[", "]", "{", "}", ",", ";", "\\"
    };

    private final String code;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokenizer(String code) {
        this.code = code;
    }

    static List<Token> tokens(String code) {
        var tokenizer = new Tokenizer(code);
        while (tokenizer.at < code.length()) {
            tokenizer.next();
        }
        tokenizer.add(Type.END, "");
        return tokenizer.tokens;
    }

    private void next() {
        char first = code.charAt(at);
        if (first == '\n') {
            at++;
            add(Type.NEWLINE, "\n");
        } else if (Character.isWhitespace(first)) {
            at++;
        } else if (first == '#') {
            int end = code.indexOf('\n', at);
            at = end < 0 ? code.length() : end;
        } else if (Character.isDigit(first) || first == '.' && digit(at + 1)) {
            number();
        } else if (first == '"' || first == '\'') {
            add(Type.TEXT, quoted(first));
        } else if (first == '`') {
            add(Type.QUOTED_NAME, quoted(first));
        } else if (Character.isLetter(first) || first == '.' || first == '_') {
            int start = at;
            while (at < code.length() && nameCharacter(code.charAt(at))) {
                at++;
            }
            add(Type.NAME, code.substring(start, at));
        } else if (first == '%') {
            int end = code.indexOf('%', at + 1);
            add(Type.OPERATOR, code.substring(at, end + 1));
            at = end + 1;
        } else {
            operator();
        }
    }

    private void number() {
        int start = at;
        if (code.startsWith("0x", at)) {
            at += 2;
            while (at < code.length() && Character.digit(code.charAt(at), 16) >= 0) {
                at++;
            }
            add(Type.NUMBER, String.valueOf(Long.parseLong(code.substring(start + 2, at), 16)));
        } else {
            digits();
            if (at < code.length() && code.charAt(at) == '.') {
                at++;
                digits();
            }
            if (at < code.length() && "eE".indexOf(code.charAt(at)) >= 0) {
                at++;
                if ("+-".indexOf(code.charAt(at)) >= 0) {
                    at++;
                }
                digits();
            }
            add(Type.NUMBER, code.substring(start, at));
        }
        if (at < code.length() && code.charAt(at) == 'L') {
            at++;
        }
    }

    private void digits() {
        while (digit(at)) {
            at++;
        }
    }

    private boolean digit(int position) {
        return position < code.length() && Character.isDigit(code.charAt(position));
    }

    private String quoted(char quote) {
        var text = new StringBuilder();
        for (at++; code.charAt(at) != quote; at++) {
            char character = code.charAt(at);
            if (character == '\\') {
                char escaped = code.charAt(++at);
                text.append(
                        switch (escaped) {
                            case 'n' -> '\n';
                            case 't' -> '\t';
                            default -> escaped;
                        });
            } else {
                text.append(character);
            }
        }
        at++;
        return text.toString();
    }

    private void operator() {
        for (String operator : OPERATORS) {
            if (code.startsWith(operator, at)) {
                at += operator.length();
                add(Type.OPERATOR, operator);
                return;
            }
        }
        throw new IllegalArgumentException("Not R: " + code.substring(at));
    }

    private void add(Type type, String text) {
        tokens.add(new Token(type, text));
    }

    private static boolean nameCharacter(char character) {
        return Character.isLetterOrDigit(character) || character == '.' || character == '_';
    }
}
