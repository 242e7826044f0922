package io.github.ecmofhir.server;

import io.github.ecmofhir.problem.ForbiddenCharacter;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.store.SearchCheck;
import io.github.ecmofhir.store.SearchQuery;
import io.github.ecmofhir.store.VersionTag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Refuses requests by their head alone: with a method that FHIR has not, a query that is none, or an answer we cannot give. */
final class RequestHead {

    private static final Set<String> CHANGES_ONE = Set.of("PUT", "PATCH");
    private static final Pattern BASE = Pattern.compile("^/fhir/");

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
    private static final List<String> CSV = List.of("text/csv", "csv");
    private static final List<String> MARKDOWN = List.of("text/markdown", "markdown");
    private static final List<String> R_SCRIPT = List.of("text/x-r", "r");
    private static final List<String> NDJSON =
            List.of("application/fhir+ndjson", "application/ndjson", "application/x-ndjson", "ndjson");

    /** What some operations give beside, each under its media type and other names. */
    private static final Map<String, List<List<String>>> ANSWERS_OF_OPERATIONS = Map.of(
            "$ecmo-cases", List.of(CSV, NDJSON),
            "$ecmo-centres", List.of(CSV, R_SCRIPT),
            "$ecmo-characteristics", List.of(CSV, MARKDOWN),
            "$ecmo-compare", List.of(CSV, R_SCRIPT),
            "$ecmo-dictionary", List.of(CSV),
            "$ecmo-quality", List.of(CSV),
            "$registryUpload", List.of(NDJSON),
            "$upload-status", List.of(NDJSON));

    /** These answer in many forms, and say themselves which they have. */
    private static final Set<String> OF_ANY_FORM =
            Set.of("$sql-run", "$export-status", "$export-result", "$export-file");

    private static final Set<String> READS = Set.of("GET", "HEAD");
    private static final Pattern ONE_RESOURCE = Pattern.compile("/fhir/\\w+/[^/]+");

    /** More than HAPI can count. */
    private static final Pattern LONG_VERSION = Pattern.compile("/_history/\\d{10,}");

    private RequestHead() {}

    /** @throws Problem if the request can be answered without looking at its body */
    static void check(SearchCheck searches, HttpServletRequest request) {
        checkMethod(request.getMethod());
        checkPath(request);
        checkQuery(request.getQueryString());
        checkAnswer(request);
        searches.request(request.getMethod(), path(request), request.getQueryString());
        checkConditions(searches, request);
    }

    /** From the base of the server. */
    static String path(HttpServletRequest request) {
        return BASE.matcher(request.getRequestURI()).replaceFirst("");
    }

    private static void checkConditions(SearchCheck searches, HttpServletRequest request) {
        String match = request.getHeader("If-Match");
        if (match != null && VersionTag.version(match).isEmpty()) {
            throw Problem.of(
                    ProblemCode.REQ_HEAD,
                    Place.parameter("If-Match"),
                    "The header names no version.",
                    "It is the ETag of the version to change, like W/\"3\".",
                    "Send that ETag, or leave the header out.");
        }
        String noneExist = request.getHeader("If-None-Exist");
        if (noneExist != null) {
            searches.ifNoneExist(path(request), noneExist);
        }
        if (request.getHeader("If-None-Match") != null && !READS.contains(request.getMethod())) {
            throw Problem.of(
                    ProblemCode.REQ_HEAD,
                    Place.parameter("If-None-Match"),
                    "The header stands at a " + request.getMethod() + ".",
                    "FHIR R4 knows it for reads only; a conditional create has If-None-Exist.",
                    "Leave it out.");
        }
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

    private static void checkPath(HttpServletRequest request) {
        String path = request.getRequestURI();
        // HAPI decodes what Tomcat has decoded
        if (path.contains("%25")) {
            throw Problem.of(
                    ProblemCode.REQ_HEAD,
                    Place.nowhere(),
                    "The path has an encoded percent sign.",
                    "Types, ids and operations have none.",
                    "Encode the path once.");
        }
        if (path.contains("//")) {
            throw Problem.of(
                    ProblemCode.REQ_HEAD,
                    Place.nowhere(),
                    "The path has an empty part.",
                    "Between two slashes stands a type, an id or an operation.",
                    "Take one of the two slashes away.");
        }
        if (LONG_VERSION.matcher(path).find()) {
            throw Problem.of(
                    ProblemCode.REQ_NOT_FOUND,
                    Place.nowhere(),
                    "There is no such version.",
                    "Versions are counted from 1.",
                    "GET Type/id/_history lists them.");
        }
        boolean patch = request.getMethod().equals("PATCH");
        if (patch && !ONE_RESOURCE.matcher(path).find() && request.getQueryString() == null) {
            throw Problem.of(
                    ProblemCode.REQ_REFUSED,
                    Place.nowhere(),
                    "The URL names no resource to patch.",
                    "A patch is sent to `Type/id`, or to `Type?` with a search that finds one.",
                    "Add the id.");
        }
        if (CHANGES_ONE.contains(request.getMethod()) && path.contains("/_history")) {
            throw Problem.of(
                    ProblemCode.REQ_REFUSED,
                    Place.nowhere(),
                    "The URL names a version.",
                    "Only the current version of a resource can be changed.",
                    "Send it to `Type/id`, with the version in If-Match.");
        }
    }

    /** @throws Problem if the parameters of a URL or a form cannot be decoded, or HAPI cannot say what is wrong with them */
    static void checkQuery(@Nullable String query) {
        if (query == null) {
            return;
        }
        try {
            String decoded = URLDecoder.decode(query, StandardCharsets.UTF_8);
            ForbiddenCharacter.in(decoded).ifPresent(found -> {
                throw Problem.of(
                        ProblemCode.REQ_HEAD,
                        Place.parameter("query"),
                        "The query has the character " + found + ".",
                        "No text in FHIR has it.",
                        "Check the program that wrote the query.");
            });
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
        String path = request.getRequestURI().replace("%24", "$");
        String last = path.substring(path.lastIndexOf('/') + 1);
        if (OF_ANY_FORM.contains(last)) {
            return;
        }
        List<List<String>> beside = ANSWERS_OF_OPERATIONS.getOrDefault(last, List.of());
        String format = parameter(request.getQueryString(), "_format");
        List<String> wanted = format == null ? accepted(request) : List.of(format);
        if (!wanted.isEmpty() && wanted.stream().noneMatch(type -> canGive(type, beside))) {
            throw Problem.of(
                    ProblemCode.REQ_NOT_ACCEPTABLE,
                    Place.parameter(format == null ? "Accept" : "_format"),
                    "The sender takes only `" + String.join(", ", wanted) + "`.",
                    "Answers are application/fhir+json or application/fhir+xml"
                            + (beside.isEmpty() ? "" : "; here also ")
                            + beside.stream().map(names -> names.get(0)).collect(Collectors.joining(", "))
                            + ".",
                    "Name one of these, or leave it out.");
        }
    }

    private static boolean canGive(String wanted, List<List<String>> beside) {
        String type = wanted.split(";", 2)[0].trim().toLowerCase(Locale.ROOT).replace(' ', '+');
        return ANSWERS.contains(type) || beside.stream().anyMatch(types -> types.contains(type));
    }

    private static List<String> accepted(HttpServletRequest request) {
        return Collections.list(request.getHeaders("Accept")).stream()
                .flatMap(header -> Stream.of(header.split(",")))
                .map(String::trim)
                .filter(range -> !range.isEmpty())
                .toList();
    }

    private static @Nullable String parameter(@Nullable String query, String name) {
        return SearchQuery.pairs(SearchQuery.URL, query)
                .filter(pair -> pair.getKey().equals(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
