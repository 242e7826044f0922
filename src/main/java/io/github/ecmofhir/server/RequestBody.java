package io.github.ecmofhir.server;

import io.github.ecmofhir.problem.ByteOrderMark;
import io.github.ecmofhir.problem.ContentCoding;
import io.github.ecmofhir.problem.ForbiddenCharacter;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
            "application/xml-patch+xml");

    private static final String SEARCH = "/_search";
    private static final String FORM = "application/x-www-form-urlencoded";

    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([^\";\\s]+)");

    private RequestBody() {}

    /** @throws Problem if the media type is not one of FHIR's; only a search may be a form */
    static void checkMediaType(@Nullable String contentType, String path) {
        String type =
                contentType == null ? "" : contentType.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
        boolean form = FORM.equals(type) && path.endsWith(SEARCH);
        if (!form && !MEDIA_TYPES.contains(type)) {
            throw Problem.of(
                    ProblemCode.REQ_MEDIA_TYPE,
                    Place.parameter("Content-Type"),
                    type.isEmpty() ? "The request says no Content-Type." : "The Content-Type is `" + type + "`.",
                    "A body is application/fhir+json or application/fhir+xml.",
                    "Set the Content-Type header to what the body is.");
        }
        checkCharacterSet(contentType);
    }

    /** @throws Problem if the body is said to be written in anything but UTF-8 */
    static void checkCharacterSet(@Nullable String contentType) {
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

    /** Reads all but a byte order mark, unzipping where the sender zipped; never holds more than the limit. */
    static byte[] read(InputStream body, @Nullable String contentEncoding) throws IOException {
        byte[] bytes;
        try {
            bytes = ContentCoding.plain(body, contentEncoding).readNBytes(MAX_BYTES + 1);
        } catch (ZipException | EOFException e) {
            throw unreadable("The body is said to be gzip and is not, or is cut short.", "Send it plain, or as gzip.");
        }
        if (bytes.length > MAX_BYTES) {
            throw tooLarge();
        }
        int mark = ByteOrderMark.length(bytes);
        return mark == 0 ? bytes : Arrays.copyOfRange(bytes, mark, bytes.length);
    }

    /** @throws Problem where an empty body is none: operations and searches may have all they need in the URL */
    static void checkMayBeEmpty(String path) {
        if (!path.contains("$") && !path.endsWith(SEARCH)) {
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

    /** Two passes over the bytes of JSON or XML. */
    static void checkSyntax(byte[] body) {
        int start = firstMark(body);
        if (start < body.length && body[start] == '<') {
            XmlForm.check(body);
        } else {
            JsonForm.check(body);
        }
    }

    /** One pass over the bytes of whatever is sent. */
    static void checkCharacters(byte[] body) {
        try {
            ForbiddenCharacter.in(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)))
                    .ifPresent(RequestBody::refuseCharacter);
        } catch (CharacterCodingException e) {
            throw unreadable("The body is not UTF-8: some characters would be lost.", "Send the body in UTF-8.");
        }
    }

    /** @param character as U+ and its number */
    static void refuseCharacter(String character) {
        throw unreadable("The body has the character " + character + ".", "No text in FHIR has it; remove it.");
    }

    private static int firstMark(byte[] body) {
        int start = 0;
        while (start < body.length && (body[start] <= ' ')) {
            start++;
        }
        return start;
    }

    /** @throws Problem where a parser would recurse too far */
    static void checkDepth(int depth) {
        if (depth > MAX_DEPTH) {
            throw Problem.of(
                    ProblemCode.REQ_TOO_DEEP,
                    Place.nowhere(),
                    "The body is nested deeper than " + MAX_DEPTH + " levels.",
                    "FHIR resources nest some 20 levels.",
                    "Check the program that wrote the body.");
        }
    }

    static Problem unreadable(String found, String mend) {
        return Problem.of(ProblemCode.REQ_BODY_UNREADABLE, Place.nowhere(), found, "", mend);
    }
}
