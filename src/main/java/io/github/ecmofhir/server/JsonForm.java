package io.github.ecmofhir.server;

import io.github.ecmofhir.problem.ForbiddenCharacter;
import io.github.ecmofhir.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Refuses JSON that a parser would read and get wrong: nested too deeply, with numbers of a thousand million digits, with half
 * characters, or with a name that is empty or stands twice in one object; and what is no JSON and read all the same. Whatever
 * else is wrong the parser says.
 */
final class JsonForm {

    /** FHIR asks for 18 digits to be kept. */
    private static final int MAX_DIGITS = 40;

    private static final Pattern POWER = Pattern.compile("[+-]?\\d{1,2}");

    private final byte[] body;

    /** What is open, the innermost first. */
    private final Deque<Open> open = new ArrayDeque<>();

    /** The name that was read last. */
    private String lastName = "";

    /**
     * An object or array whose end has not come.
     *
     * @param names so far in an object
     * @param name that an array stands under
     */
    private record Open(boolean isArray, Set<String> names, String name) {

        /** HAPI's parser cannot say what is wrong with these; it stumbles over them. */
        private boolean holdsExtensions() {
            return isArray && ("extension".equals(name) || "modifierExtension".equals(name));
        }
    }

    private JsonForm(byte[] body) {
        this.body = body;
    }

    /** One pass over the bytes. */
    static void check(byte[] body) {
        new JsonForm(body).read();
    }

    private void read() {
        boolean inString = false;
        int start = 0;
        for (int i = 0; i < body.length; i++) {
            byte c = body[i];
            if (!inString) {
                element(c);
            }
            if (inString) {
                if (c == '\\') {
                    i = escape(i + 1);
                } else if (c == '"') {
                    inString = false;
                    name(start, i);
                }
            } else if (c == '"') {
                inString = true;
                start = i + 1;
            } else if (c == '{' || c == '[') {
                open.push(new Open(c == '[', new HashSet<>(), lastName));
                RequestBody.checkDepth(open.size());
            } else if (c == '}' || c == ']') {
                open.poll();
            } else if (c == 'n' && lastName.equals("resource")) {
                throw RequestBody.unreadable("A `resource` is null.", "Leave it out, or give the resource.");
            } else if (c == '\'' || c == '+') {
                throw RequestBody.unreadable(
                        "There is a `" + (char) c + "` outside of any text.",
                        "In JSON texts and names stand in double quotes, and numbers have no plus sign.");
            } else if (c == '-' || isDigit(c)) {
                i = number(i);
            }
        }
    }

    /** Refuses what begins here where only something else can stand. */
    private void element(byte c) {
        Open in = open.peek();
        if (in == null || !in.isArray() || c <= ' ' || c == ',' || c == ']') {
            return;
        }
        if (c == '[') {
            throw RequestBody.unreadable(
                    "There is a list within the list `" + in.name() + "`.",
                    "FHIR has no lists of lists; remove one of the two.");
        }
        if (in.holdsExtensions() && c != '{') {
            throw RequestBody.unreadable(
                    "In `" + in.name() + "` there is something that is no extension.",
                    "An extension is an object with `url` and a value.");
        }
    }

    /** Refuses the second of two equal names in one object, since parsers keep only one of them and say nothing. */
    private void name(int from, int to) {
        Open in = open.peek();
        if (in == null || in.isArray() || !isName(to + 1)) {
            return;
        }
        String name = new String(body, from, to - from, StandardCharsets.UTF_8);
        lastName = name;
        if (name.indexOf('\\') >= 0) {
            throw RequestBody.unreadable(
                    "The name `" + name + "` is written with an escape.",
                    "Write names as FHIR has them; the same name might stand there twice.");
        }
        if (name.isEmpty()) {
            throw RequestBody.unreadable(
                    "The body has a member without a name.", "Check the program that wrote it: a name stands empty.");
        }
        if (!in.names().add(name)) {
            throw RequestBody.unreadable(
                    "The name `" + (name.length() > 60 ? name.substring(0, 60) + "…" : name)
                            + "` stands twice in one object, so that one of the two would be lost.",
                    "Send one of them, or a list.");
        }
    }

    /** Whether a colon follows. */
    private boolean isName(int from) {
        int at = from;
        while (at < body.length && body[at] <= ' ' && body[at] >= 0) {
            at++;
        }
        return at < body.length && body[at] == ':';
    }

    /** Refuses numbers that take more memory than their text; {@code 1e999999999} has a thousand million digits. */
    private int number(int start) {
        int end = start;
        int exponent = -1;
        while (end < body.length && (isDigit(body[end]) || "+-.eE".indexOf(body[end]) >= 0)) {
            if (body[end] == 'e' || body[end] == 'E') {
                exponent = end;
            }
            end++;
        }
        String power =
                exponent < 0 ? "0" : new String(body, exponent + 1, end - exponent - 1, StandardCharsets.US_ASCII);
        if (end - start > MAX_DIGITS || !POWER.matcher(power).matches()) {
            throw RequestBody.unreadable(
                    "The body has a number of more digits than any measurement has.",
                    "Check the program that wrote it; a number has at most " + MAX_DIGITS
                            + " characters and an exponent" + " of at most two digits.");
        }
        return end - 1;
    }

    private static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }

    /** @return place of the last byte of the escape whose letter stands at {@code at} */
    private int escape(int at) {
        if (at >= body.length || body[at] != 'u') {
            return at;
        }
        int unit = unit(at + 1);
        if (unit >= 0) {
            ForbiddenCharacter.in(String.valueOf((char) unit)).ifPresent(RequestBody::refuseCharacter);
        }
        boolean high = unit >= Character.MIN_HIGH_SURROGATE && unit <= Character.MAX_HIGH_SURROGATE;
        boolean low = unit >= Character.MIN_LOW_SURROGATE && unit <= Character.MAX_LOW_SURROGATE;
        if (high) {
            boolean escaped = at + 6 < body.length && body[at + 5] == '\\' && body[at + 6] == 'u';
            int next = escaped ? unit(at + 7) : -1;
            if (next < Character.MIN_LOW_SURROGATE || next > Character.MAX_LOW_SURROGATE) {
                throw halfCharacter();
            }
            return at + 10;
        }
        if (low) {
            throw halfCharacter();
        }
        return at + 4;
    }

    private static Problem halfCharacter() {
        return RequestBody.unreadable(
                "The body has half of a character: a surrogate without the other one of its pair.",
                "Check the program that wrote the body.");
    }

    /** The UTF-16 unit that four hexadecimal digits give; -1 if they are none, which the parser will say. */
    private int unit(int from) {
        int unit = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = i < body.length ? Character.digit(body[i], 16) : -1;
            if (digit < 0) {
                return -1;
            }
            unit = 16 * unit + digit;
        }
        return unit;
    }
}
