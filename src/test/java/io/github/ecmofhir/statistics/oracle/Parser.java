package io.github.ecmofhir.statistics.oracle;

import io.github.ecmofhir.statistics.oracle.Tokenizer.Token;
import io.github.ecmofhir.statistics.oracle.Tokenizer.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads R code by the precedence of its operators (Pratt). */
final class Parser {

    private static final int ASSIGNMENT = 4;
    private static final int FORMULA = 8;
    private static final int NOT = 14;
    private static final int SIGN = 26;
    private static final int POSTFIX = 32;

    /** How strongly an operator binds what stands to the left of it. */
    private static final Map<String, Integer> POWER = Map.ofEntries(
            Map.entry("=", 3),
            Map.entry("<-", ASSIGNMENT),
            Map.entry("<<-", ASSIGNMENT),
            Map.entry("->", 6),
            Map.entry("~", FORMULA),
            Map.entry("||", 10),
            Map.entry("|", 10),
            Map.entry("&&", 12),
            Map.entry("&", 12),
            Map.entry("==", 16),
            Map.entry("!=", 16),
            Map.entry("<", 16),
            Map.entry(">", 16),
            Map.entry("<=", 16),
            Map.entry(">=", 16),
            Map.entry("+", 18),
            Map.entry("-", 18),
            Map.entry("*", 20),
            Map.entry("/", 20),
            Map.entry("|>", 22),
            Map.entry(":", 24),
            Map.entry("^", 28),
            Map.entry("::", 36),
            Map.entry("$", POSTFIX),
            Map.entry("@", POSTFIX),
            Map.entry("(", POSTFIX),
            Map.entry("[", POSTFIX),
            Map.entry("[[", POSTFIX));

    private static final Set<String> FROM_THE_RIGHT = Set.of("=", "<-", "<<-", "^");

    private static final Map<String, Value> CONSTANTS = Map.ofEntries(
            Map.entry("TRUE", Vector.of(true)),
            Map.entry("FALSE", Vector.of(false)),
            Map.entry("NULL", Value.Null.NULL),
            Map.entry("NA", Vector.logicals(Double.NaN)),
            Map.entry("NA_real_", Vector.of(Double.NaN)),
            Map.entry("NA_integer_", Vector.of(Double.NaN)),
            Map.entry("NA_character_", Vector.of(new String[1])),
            Map.entry("NaN", Vector.of(Double.NaN)),
            Map.entry("Inf", Vector.of(Double.POSITIVE_INFINITY)));

    private final List<Token> tokens;
    private int at;
    /** Inside of brackets the ends of lines mean nothing. */
    private boolean inBrackets;

    private Parser(String code) {
        tokens = Tokenizer.tokens(code);
    }

    /** All expressions of the code, as one. */
    static Expr parse(String code) {
        var parser = new Parser(code);
        var all = parser.block("");
        return all.arguments().size() == 1 ? all.argument(0) : all;
    }

    /** Expressions until the closing token, which is taken. */
    private Expr.Call block(String end) {
        boolean outside = inBrackets;
        inBrackets = false;
        List<Expr.Arg> expressions = new ArrayList<>();
        while (true) {
            while (peek().type() == Type.NEWLINE || peek().is(";")) {
                at++;
            }
            if (end.isEmpty() ? peek().type() == Type.END : peek().is(end)) {
                at++;
                inBrackets = outside;
                return new Expr.Call(new Expr.Name("{"), expressions);
            }
            expressions.add(new Expr.Arg("", expression(0)));
            var next = peek();
            if (next.type() != Type.NEWLINE && next.type() != Type.END && !next.is(";") && !next.is("}")) {
                throw new IllegalArgumentException("Not R: " + next);
            }
        }
    }

    private Expr expression(int power) {
        var left = prefix();
        while (true) {
            var token = peek();
            Integer found = token.type() != Type.OPERATOR
                    ? null
                    : token.text().startsWith("%") ? Integer.valueOf(22) : POWER.get(token.text());
            if (found == null || found < power || found == power && !FROM_THE_RIGHT.contains(token.text())) {
                return left;
            }
            at++;
            left = infix(left, token.text(), found);
        }
    }

    private Expr infix(Expr left, String operator, int power) {
        switch (operator) {
            case "(":
                return new Expr.Call(left, arguments(")"));
            case "[":
                return indexed("[", left, arguments("]"));
            case "[[":
                var inner = arguments("]");
                expect("]");
                return indexed("[[", left, inner);
            default:
        }
        skipLines();
        if (operator.equals("$") || operator.equals("@")) {
            var name = next();
            if (name.is("(")) {
                var inner = expression(0);
                expect(")");
                return Expr.Call.of("$", left, inner);
            }
            return Expr.Call.of("$", left, new Expr.Constant(Vector.of(name.text())));
        }
        var right = expression(power);
        return switch (operator) {
            // The name of a package adds nothing
            case "::" -> right;
            case "->" -> Expr.Call.of("<-", right, left);
            case "=" -> Expr.Call.of("<-", left, right);
            case "|>" -> piped(left, (Expr.Call) right);
            default -> Expr.Call.of(operator, left, right);
        };
    }

    private static Expr piped(Expr left, Expr.Call right) {
        List<Expr.Arg> all = new ArrayList<>();
        all.add(new Expr.Arg("", left));
        all.addAll(right.arguments());
        return new Expr.Call(right.function(), all);
    }

    private static Expr indexed(String function, Expr left, List<Expr.Arg> inner) {
        List<Expr.Arg> all = new ArrayList<>();
        all.add(new Expr.Arg("", left));
        all.addAll(inner);
        return new Expr.Call(new Expr.Name(function), all);
    }

    private Expr prefix() {
        skipLines();
        var token = next();
        switch (token.type()) {
            case NUMBER:
                return new Expr.Constant(Vector.of(Double.parseDouble(token.text())));
            case TEXT:
                return new Expr.Constant(Vector.of(token.text()));
            case QUOTED_NAME:
                return new Expr.Name(token.text());
            case NAME:
                return word(token.text());
            default:
        }
        switch (token.text()) {
            case "-", "+":
                return Expr.Call.of(token.text(), expression(SIGN));
            case "!":
                return Expr.Call.of("!", expression(NOT));
            case "~":
                return Expr.Call.of("~", expression(FORMULA + 1));
            case "(":
                boolean outside = inBrackets;
                inBrackets = true;
                var inner = expression(0);
                expect(")");
                inBrackets = outside;
                return Expr.Call.of("(", inner);
            case "{":
                return block("}");
            case "\\":
                return function();
            default:
                throw new IllegalArgumentException("Not R: " + token + " at " + tokens.subList(0, at));
        }
    }

    private Expr word(String word) {
        var constant = CONSTANTS.get(word);
        if (constant != null) {
            return new Expr.Constant(constant);
        }
        return switch (word) {
            case "function" -> function();
            case "if" -> choice();
            case "for" -> loop();
            case "while" -> Expr.Call.of("while", condition(), expression(0));
            case "repeat" -> Expr.Call.of("while", new Expr.Constant(Vector.of(true)), expression(0));
            case "break", "next" -> Expr.Call.of(word);
            default -> new Expr.Name(word);
        };
    }

    private Expr function() {
        expect("(");
        return new Expr.Lambda(arguments(")"), expression(0));
    }

    private Expr choice() {
        var condition = condition();
        var yes = expression(0);
        int here = at;
        skipLines();
        if (!peek().isName("else")) {
            at = here;
            return Expr.Call.of("if", condition, yes);
        }
        at++;
        return Expr.Call.of("if", condition, yes, expression(0));
    }

    private Expr loop() {
        boolean outside = inBrackets;
        inBrackets = true;
        expect("(");
        var name = next();
        if (!next().isName("in")) {
            throw new IllegalArgumentException("Not R: for without in");
        }
        var over = expression(0);
        expect(")");
        inBrackets = outside;
        return Expr.Call.of("for", new Expr.Name(name.text()), over, expression(0));
    }

    private Expr condition() {
        boolean outside = inBrackets;
        inBrackets = true;
        expect("(");
        var condition = expression(0);
        expect(")");
        inBrackets = outside;
        return condition;
    }

    /** Arguments or parameters until the closing token, which is taken. */
    private List<Expr.Arg> arguments(String end) {
        boolean outside = inBrackets;
        inBrackets = true;
        List<Expr.Arg> all = new ArrayList<>();
        if (peek().is(end)) {
            at++;
            inBrackets = outside;
            return all;
        }
        while (true) {
            all.add(argument(end));
            var token = next();
            if (token.is(end)) {
                inBrackets = outside;
                return all;
            }
            if (!token.is(",")) {
                throw new IllegalArgumentException("Not R: " + token + " where " + end + " should be");
            }
        }
    }

    private Expr.Arg argument(String end) {
        var first = peek();
        boolean named = first.type() == Type.NAME || first.type() == Type.QUOTED_NAME || first.type() == Type.TEXT;
        if (named && after(at + 1).is("=")) {
            at++;
            peek();
            at++;
            boolean empty = peek().is(",") || peek().is(end);
            return new Expr.Arg(first.text(), empty ? null : expression(ASSIGNMENT));
        }
        boolean empty = first.is(",") || first.is(end);
        return new Expr.Arg("", empty ? null : expression(ASSIGNMENT));
    }

    private Token peek() {
        if (inBrackets) {
            skipLines();
        }
        return tokens.get(at);
    }

    private Token after(int position) {
        int found = position;
        while (tokens.get(found).type() == Type.NEWLINE) {
            found++;
        }
        return tokens.get(found);
    }

    private Token next() {
        var token = peek();
        at++;
        return token;
    }

    private void skipLines() {
        while (tokens.get(at).type() == Type.NEWLINE) {
            at++;
        }
    }

    private void expect(String operator) {
        var token = next();
        if (!token.is(operator)) {
            throw new IllegalArgumentException("Not R: " + token + " where " + operator + " should be");
        }
    }
}
