package io.github.ecmofhir.problem;

import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/** Names the problem behind an exception of HAPI, Spring or the database. */
public final class ThrownTranslator {

    private static final int DEEPEST_CAUSE = 12;
    /** Of a chain without a type; where a search was made by another thread, no more is known of it. */
    private static final String NAMELESS_TYPE = "theResourceName must not be blank";

    private static final String SEARCH_BUILDER = "ca.uhn.fhir.jpa.search.builder.";
    private static final String FHIR_PATCH = "ca.uhn.fhir.jpa.patch.";
    private static final Pattern PATCH_LIBRARIES = Pattern.compile("jsonpatch|xmlpatch|com\\.fasterxml");

    private final Explanation explanation;

    public ThrownTranslator(Explanation explanation) {
        this.explanation = explanation;
    }

    /**
     * @param request null where the exception belongs to a part of a request, e.g. an entry of a batch
     * @param requestId what the sender can report when the server is at fault
     */
    public Problem translate(Throwable thrown, @Nullable RequestDetails request, String requestId) {
        Problem problem = find(thrown, Problem.class);
        if (problem != null) {
            return problem;
        }
        if (StoreLoss.isOfFullDisk(causes(thrown))) {
            return FullDisk.undecided();
        }
        if (StoreLoss.is(causes(thrown))) {
            return lost(StoreLoss.isBeforeAnything(causes(thrown)));
        }
        ResourceVersionConflictException conflict = find(thrown, ResourceVersionConflictException.class);
        if (conflict != null) {
            return isConditional(request) ? outdated() : conflict(HapiRefusal.words(conflict));
        }
        if (request != null && request.getRequestType() == RequestTypeEnum.PATCH && isOfPatch(thrown)) {
            return patchUnusable();
        }
        if (find(thrown, ConcurrencyFailureException.class) != null
                || find(thrown, DuplicateKeyException.class) != null) {
            return overtaken();
        }
        if (thrown instanceof BaseServerResponseException answer && answer.getStatusCode() < 500) {
            HapiRefusal refusal = HapiRefusal.of(answer, hasBody(request));
            return switch (refusal.code()) {
                case REQ_BODY_UNREADABLE -> unreadable(refusal, request);
                case REFERENCE_NOT_STORED -> refusal.problem(ReferringEntry.find(request, refusal.words()));
                default -> refusal.problem(Place.nowhere());
            };
        }
        if (isOfSearch(thrown)) {
            return searchUnusable();
        }
        if (causes(thrown).anyMatch(cause -> isFrom(FHIR_PATCH, cause))) {
            return patchUnfit(reason(thrown));
        }
        DataFormatException malformed = find(thrown, DataFormatException.class);
        if (malformed != null) {
            return hasBody(request) ? unreadable(HapiRefusal.unreadable(malformed), request) : notAValue(malformed);
        }
        return Problem.of(
                ProblemCode.FAULT,
                Place.nowhere(),
                "The server failed on this request; nothing was changed.",
                "",
                "Report request " + requestId + " to the operator of this server.");
    }

    private Problem unreadable(HapiRefusal refusal, @Nullable RequestDetails request) {
        if (request != null) {
            String body = new String(request.loadRequestContents(), StandardCharsets.UTF_8);
            List<Issue> issues = explanation.explain(body).orElse(List.of());
            if (issues.stream().anyMatch(Issue::isError)) {
                return Problem.of(issues);
            }
        }
        return Problem.of(
                ProblemCode.REQ_BODY_UNREADABLE,
                Place.nowhere(),
                "The body cannot be read: " + refusal.words(),
                "The body is one FHIR R4 resource in JSON or XML.",
                "Correct the body at the place named.");
    }

    private static Problem conflict(String words) {
        if (words.startsWith("Unable to delete")) {
            return Problem.of(
                    ProblemCode.REFERENCED_BY_OTHERS,
                    Place.nowhere(),
                    words,
                    "A resource that others refer to stays.",
                    "Delete what refers to it first, or both in one transaction.");
        }
        return overtaken();
    }

    private static Problem notAValue(DataFormatException malformed) {
        return Problem.of(
                ProblemCode.REQ_PARAMETER,
                Place.parameter("query"),
                "A parameter has a value that it cannot have: " + HapiRefusal.words(malformed),
                "",
                "Correct the value.");
    }

    /** The resource of an entry was read with its batch: what cannot be read there stands in a URL. */
    private static boolean hasBody(@Nullable RequestDetails request) {
        return request != null
                && request.getRequestType() != RequestTypeEnum.GET
                && request.getRequestType() != RequestTypeEnum.DELETE;
    }

    /** Whether the sender named the version that it wants to change. */
    private static boolean isConditional(@Nullable RequestDetails request) {
        return request != null && request.getHeader("If-Match") != null;
    }

    private static Problem outdated() {
        return Problem.of(
                ProblemCode.PRECONDITION,
                Place.parameter("If-Match"),
                "The resource is not at the version that If-Match names.",
                "With If-Match only that very version is changed.",
                "Read the resource, and send the change with its current version.");
    }

    private static boolean isOfPatch(Throwable thrown) {
        return causes(thrown).anyMatch(cause -> {
            StackTraceElement[] stack = cause.getStackTrace();
            String words = cause.getMessage() + (stack.length == 0 ? "" : stack[0].getClassName());
            return PATCH_LIBRARIES.matcher(cause.getClass().getName() + words).find();
        });
    }

    /** The libraries name their own classes, which helps nobody. */
    private static Problem patchUnusable() {
        return Problem.of(
                ProblemCode.REQ_BODY_UNREADABLE,
                Place.nowhere(),
                "The patch cannot be read or does not fit the resource.",
                "A JSON patch is an array of operations (RFC 6902), an XML patch a `diff` (RFC 5261).",
                "Check each operation and path against the resource as it is stored.");
    }

    /** HAPI makes values of a patch by its model, which throws what it is asked to hold and cannot. */
    private static Problem patchUnfit(String words) {
        return Problem.of(
                ProblemCode.REQ_BODY_UNREADABLE,
                Place.nowhere(),
                "The patch does not fit the resource: " + words,
                "A path names elements of the resource as it is stored, and a value is of its element's type.",
                "Correct the path or the value.");
    }

    /** HAPI checks some parameters only while it writes the SQL of a search, and then not in words for senders. */
    private static boolean isOfSearch(Throwable thrown) {
        IllegalArgumentException argument = find(thrown, IllegalArgumentException.class);
        return String.valueOf(thrown.getMessage()).endsWith(NAMELESS_TYPE)
                || argument != null && isFrom(SEARCH_BUILDER, argument);
    }

    private static boolean isFrom(String classes, Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith(classes));
    }

    private static Problem searchUnusable() {
        return Problem.of(
                ProblemCode.REQ_PARAMETER,
                Place.parameter("query"),
                "A search parameter is not written as FHIR wants it.",
                "GET /fhir/metadata lists the parameters; chains and `_has` name a type and a parameter of it.",
                "Check the names and values of the parameters.");
    }

    private static Problem overtaken() {
        return Problem.of(
                ProblemCode.VERSION_CONFLICT,
                Place.nowhere(),
                "Another request changed the same data at the same time; nothing of this one was stored.",
                "",
                "Send the same request again.");
    }

    private static Problem lost(boolean before) {
        return Problem.of(
                ProblemCode.STORE_UNAVAILABLE,
                Place.nowhere(),
                before
                        ? "The store does not answer at the moment; nothing was changed."
                        : "The store went away while it was asked. What was to be written is there whole, or not at all.",
                "",
                "Send the request again in a few seconds; a submission that was stored already changes nothing.");
    }

    /** What the system below has said, in one line: without values of statements, which those who refuse one may quote. */
    static String reason(Throwable thrown) {
        String words = causes(thrown)
                .reduce((above, cause) -> cause)
                .map(Throwable::getMessage)
                .orElse(null);
        return words == null ? "" : words.lines().findFirst().orElse("");
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(DEEPEST_CAUSE);
    }

    private static <T extends Throwable> @Nullable T find(Throwable thrown, Class<T> type) {
        return causes(thrown)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElse(null);
    }
}
