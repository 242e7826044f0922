package io.github.ecmofhir.server;

import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Refuses bodies that no parser should see: of another media type, too large, too deeply nested, or XML with a document
 * type (and so with entities).
 */
final class RequestBody {

    /** Far above any submission (a full run is some 100 kB), far below what hurts. */
    static final int MAX_BYTES = 20 * 1024 * 1024;
    /** FHIR resources nest some 20 levels; parsers recurse. */
    static final int MAX_DEPTH = 200;

    /** FHIR asks for 18 digits to be kept. */
    private static final int MAX_DIGITS = 40;

    private static final Pattern POWER = Pattern.compile("[+-]?\\d{1,2}");

    private static final Set<String> MEDIA_TYPES = Set.of(
            "application/fhir+json",
            "application/json",
            "application/json+fhir",
            "text/json",
            "application/fhir+xml",
            "application/xml",
            "application/xml+fhir",
            "text/xml",
            "application/json-patch+json",
            "application/xml-patch+xml",
            "application/x-www-form-urlencoded");

    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([^\";\\s]+)");

    private RequestBody() {}

    /** @throws Problem if the media type is not one of FHIR's */
    static void checkMediaType(@Nullable String contentType) {
        String type =
                contentType == null ? "" : contentType.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
        if (!MEDIA_TYPES.contains(type)) {
            throw Problem.of(
                    ProblemCode.REQ_MEDIA_TYPE,
                    Place.parameter("Content-Type"),
                    type.isEmpty() ? "The request says no Content-Type." : "The Content-Type is `" + type + "`.",
                    "A body is application/fhir+json or application/fhir+xml.",
                    "Set the Content-Type header to what the body is.");
        }
        Matcher charset = CHARSET.matcher(String.valueOf(contentType));
        if (charset.find() && !charset.group(1).equalsIgnoreCase("utf-8")) {
            throw Problem.of(
                    ProblemCode.REQ_MEDIA_TYPE,
                    Place.parameter("Content-Type"),
                    "The character set is `" + charset.group(1) + "`.",
                    "FHIR is written in UTF-8.",
                    "Send the body in UTF-8.");
        }
    }

    /** Reads all, unzipping where the sender zipped; never holds more than the limit. */
    static byte[] read(InputStream body, @Nullable String contentEncoding) throws IOException {
        byte[] bytes;
        try {
            bytes = plain(body, contentEncoding).readNBytes(MAX_BYTES + 1);
        } catch (ZipException | EOFException e) {
            throw unreadable("The body is said to be gzip and is not, or is cut short.", "Send it plain, or as gzip.");
        }
        if (bytes.length > MAX_BYTES) {
            throw tooLarge();
        }
        return bytes;
    }

    private static InputStream plain(InputStream body, @Nullable String contentEncoding) throws IOException {
        String encoding = contentEncoding == null ? "identity" : contentEncoding.trim();
        if (encoding.equalsIgnoreCase("gzip")) {
            return new GZIPInputStream(body);
        }
        if (encoding.isEmpty() || encoding.equalsIgnoreCase("identity")) {
            return body;
        }
        throw Problem.of(
                ProblemCode.REQ_MEDIA_TYPE,
                Place.parameter("Content-Encoding"),
                "The Content-Encoding is `" + encoding + "`.",
                "A body is plain or gzip.",
                "Send it as one of these.");
    }

    /** @throws Problem where an empty body is none: operations and searches may have all they need in the URL */
    static void checkMayBeEmpty(String path) {
        if (!path.contains("$") && !path.endsWith("/_search")) {
            throw unreadable("The body is empty.", "Send what is to be stored as the body.");
        }
    }

    static Problem tooLarge() {
        return Problem.of(
                ProblemCode.REQ_TOO_LARGE,
                Place.nowhere(),
                "The body is larger than " + MAX_BYTES / (1024 * 1024) + " MB.",
                "One request carries one run.",
                "Send a bundle for each run.");
    }

    /** Two passes over the bytes. */
    static void checkForm(byte[] body) {
        checkCharacters(body);
        int start = firstMark(body);
        if (start < body.length && body[start] == '<') {
            checkXml(body);
        } else {
            checkJson(body);
        }
    }

    private static void checkCharacters(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException e) {
            throw unreadable("The body is not UTF-8: some characters would be lost.", "Send the body in UTF-8.");
        }
    }

    private static int firstMark(byte[] body) {
        int start = 0;
        while (start < body.length && (body[start] <= ' ')) {
            start++;
        }
        return start;
    }

    private static void checkJson(byte[] body) {
        int depth = 0;
        boolean inString = false;
        for (int i = 0; i < body.length; i++) {
            byte c = body[i];
            if (inString) {
                if (c == '\\') {
                    i = escape(body, i + 1);
                } else if (c == '"') {
                    inString = false;
                }
            } else if (c == '"') {
                inString = true;
            } else if (c == '{' || c == '[') {
                checkDepth(++depth);
            } else if (c == '}' || c == ']') {
                depth--;
            } else if (c == '-' || isDigit(c)) {
                i = number(body, i);
            }
        }
    }

    /** Refuses numbers that take more memory than their text; {@code 1e999999999} has a thousand million digits. */
    private static int number(byte[] body, int start) {
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
            throw unreadable(
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
    private static int escape(byte[] body, int at) {
        if (at >= body.length || body[at] != 'u') {
            return at;
        }
        int unit = unit(body, at + 1);
        if (unit == 0) {
            throw unreadable("The body has the character U+0000.", "No text in FHIR has it; remove it.");
        }
        boolean high = unit >= Character.MIN_HIGH_SURROGATE && unit <= Character.MAX_HIGH_SURROGATE;
        boolean low = unit >= Character.MIN_LOW_SURROGATE && unit <= Character.MAX_LOW_SURROGATE;
        if (high) {
            boolean escaped = at + 6 < body.length && body[at + 5] == '\\' && body[at + 6] == 'u';
            int next = escaped ? unit(body, at + 7) : -1;
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
        return unreadable(
                "The body has half of a character: a surrogate without the other one of its pair.",
                "Check the program that wrote the body.");
    }

    /** The UTF-16 unit that four hexadecimal digits give; -1 if they are none, which the parser will say. */
    private static int unit(byte[] body, int from) {
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

    private static void checkXml(byte[] body) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            throw unreadable(
                    "The XML has a document type declaration.",
                    "FHIR XML has none; remove the DOCTYPE and its entities.");
        }
        int depth = 0;
        for (int i = text.indexOf('<'); i >= 0 && i + 1 < text.length(); i = text.indexOf('<', i + 1)) {
            char next = text.charAt(i + 1);
            if (next == '/') {
                depth--;
            } else if (next != '!' && next != '?') {
                int end = text.indexOf('>', i);
                if (end < 0 || text.charAt(end - 1) != '/') {
                    checkDepth(++depth);
                }
            }
        }
    }

    private static void checkDepth(int depth) {
        if (depth > MAX_DEPTH) {
            throw Problem.of(
                    ProblemCode.REQ_TOO_DEEP,
                    Place.nowhere(),
                    "The body is nested deeper than " + MAX_DEPTH + " levels.",
                    "FHIR resources nest some 20 levels.",
                    "Check the program that wrote the body.");
        }
    }

    private static Problem unreadable(String found, String mend) {
        return Problem.of(ProblemCode.REQ_BODY_UNREADABLE, Place.nowhere(), found, "", mend);
    }
}
