package io.github.ecmofhir.server;

import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Refuses requests by their head alone: with a method that FHIR has not, a query that is none, or an answer we cannot give. */
final class RequestHead {

    static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

    private static final Set<String> ANSWERS = Set.of(
            "*/*",
            "application/*",
            "application/fhir+json",
            "application/json",
            "application/json+fhir",
            "application/fhir+xml",
            "application/xml",
            "application/xml+fhir",
            "text/json",
            "text/xml",
            "text/*",
            "json",
            "xml");
    private static final Set<String> ANSWERS_OF_OPERATIONS = Set.of(
            "text/csv", "csv", "text/markdown", "markdown", "application/fhir+ndjson", "application/ndjson", "ndjson");

    private RequestHead() {}

    /** @throws Problem if the request can be answered without looking at its body */
    static void check(HttpServletRequest request) {
        checkMethod(request.getMethod());
        checkQuery(request.getQueryString());
        checkAnswer(request);
    }

    private static void checkMethod(String method) {
        if (!METHODS.contains(method)) {
            throw Problem.of(
                    ProblemCode.REQ_METHOD,
                    Place.nowhere(),
                    "The method is `" + method + "`.",
                    "FHIR uses " + String.join(", ", METHODS) + ".",
                    "GET /fhir/metadata lists what can be done with each type.");
        }
    }

    /** @throws Problem if the parameters of a URL or a form cannot be decoded */
    static void checkQuery(@Nullable String query) {
        if (query == null) {
            return;
        }
        try {
            URLDecoder.decode(query, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.of(
                    ProblemCode.REQ_HEAD,
                    Place.parameter("query"),
                    "The query has a percent sign that does not begin an escape.",
                    "In a URL a percent sign is written %25.",
                    "Encode the values of the parameters.");
        }
    }

    private static void checkAnswer(HttpServletRequest request) {
        // A Binary is given out as what it is.
        if (request.getRequestURI().contains("/Binary/")) {
            return;
        }
        boolean operation = request.getRequestURI().contains("$");
        String format = parameter(request.getQueryString(), "_format");
        List<String> wanted = format == null ? accepted(request) : List.of(format);
        if (!wanted.isEmpty() && wanted.stream().noneMatch(type -> canGive(type, operation))) {
            throw Problem.of(
                    ProblemCode.REQ_NOT_ACCEPTABLE,
                    Place.parameter(format == null ? "Accept" : "_format"),
                    "The sender takes only `" + String.join(", ", wanted) + "`.",
                    "Answers are application/fhir+json or application/fhir+xml.",
                    "Name one of these, or leave it out.");
        }
    }

    private static boolean canGive(String wanted, boolean operation) {
        String type = wanted.split(";", 2)[0].trim().toLowerCase(Locale.ROOT).replace(' ', '+');
        return ANSWERS.contains(type) || operation && ANSWERS_OF_OPERATIONS.contains(type);
    }

    private static List<String> accepted(HttpServletRequest request) {
        return Collections.list(request.getHeaders("Accept")).stream()
                .flatMap(header -> Stream.of(header.split(",")))
                .map(String::trim)
                .filter(range -> !range.isEmpty())
                .toList();
    }

    private static @Nullable String parameter(@Nullable String query, String name) {
        return query == null
                ? null
                : Arrays.stream(query.split("&"))
                        .filter(pair -> pair.startsWith(name + "="))
                        .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                        .findFirst()
                        .orElse(null);
    }
}
