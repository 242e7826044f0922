package io.github.ecmofhir.problem;

import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.AuthenticationException;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.rest.server.exceptions.MethodNotAllowedException;
import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Names the problem behind an exception of HAPI, Spring or the database. */
final class ThrownTranslator {

    private static final Pattern HAPI_CODE = Pattern.compile("HAPI-\\d{4}: ");
    private static final int DEEPEST_CAUSE = 12;

    private final Explanation explanation;

    ThrownTranslator(Explanation explanation) {
        this.explanation = explanation;
    }

    Problem translate(Throwable thrown, @Nullable RequestDetails request, String requestId) {
        Problem problem = find(thrown, Problem.class);
        if (problem != null) {
            return problem;
        }
        if (find(thrown, DataFormatException.class) != null && request != null) {
            return unreadable(thrown, request);
        }
        if (find(thrown, CannotCreateTransactionException.class) != null
                || find(thrown, DataAccessResourceFailureException.class) != null
                || find(thrown, SQLTransientConnectionException.class) != null) {
            return Problem.of(
                    ProblemCode.STORE_UNAVAILABLE,
                    Place.nowhere(),
                    "The store does not answer at the moment; nothing was changed.",
                    "",
                    "Send the request again in a few seconds.");
        }
        ResourceVersionConflictException conflict = find(thrown, ResourceVersionConflictException.class);
        if (conflict != null) {
            return conflict(conflict);
        }
        if (find(thrown, ConcurrencyFailureException.class) != null
                || find(thrown, DuplicateKeyException.class) != null) {
            return overtaken();
        }
        if (thrown instanceof BaseServerResponseException answer && answer.getStatusCode() < 500) {
            return Problem.of(code(answer), Place.nowhere(), words(answer), "", mend(code(answer)));
        }
        return Problem.of(
                ProblemCode.FAULT,
                Place.nowhere(),
                "The server failed on this request; nothing was changed.",
                "",
                "Report request " + requestId + " to the operator of this server.");
    }

    private Problem unreadable(Throwable thrown, RequestDetails request) {
        String body = new String(request.loadRequestContents(), StandardCharsets.UTF_8);
        List<Issue> issues = explanation.explain(body).orElse(List.of());
        if (issues.stream().anyMatch(Issue::isError)) {
            return Problem.of(issues);
        }
        return Problem.of(
                ProblemCode.REQ_BODY_UNREADABLE,
                Place.nowhere(),
                "The body cannot be read: " + words(find(thrown, DataFormatException.class)),
                "The body is one FHIR R4 resource in JSON or XML.",
                "Correct the body at the place named.");
    }

    private static Problem conflict(ResourceVersionConflictException conflict) {
        if (words(conflict).startsWith("Unable to delete")) {
            return Problem.of(
                    ProblemCode.REFERENCED_BY_OTHERS,
                    Place.nowhere(),
                    words(conflict),
                    "A resource that others refer to stays.",
                    "Delete what refers to it first, or both in one transaction.");
        }
        return overtaken();
    }

    private static Problem overtaken() {
        return Problem.of(
                ProblemCode.VERSION_CONFLICT,
                Place.nowhere(),
                "Another request changed the same data at the same time; nothing of this one was stored.",
                "",
                "Send the same request again.");
    }

    private static ProblemCode code(BaseServerResponseException answer) {
        if (answer instanceof ResourceGoneException) {
            return ProblemCode.REQ_GONE;
        }
        if (answer instanceof ResourceNotFoundException) {
            return words(answer).startsWith("Unknown resource type")
                    ? ProblemCode.REQ_UNKNOWN_TYPE
                    : ProblemCode.REQ_NOT_FOUND;
        }
        if (answer instanceof MethodNotAllowedException) {
            return ProblemCode.REQ_METHOD;
        }
        if (answer instanceof PreconditionFailedException) {
            return ProblemCode.PRECONDITION;
        }
        if (answer instanceof ForbiddenOperationException || answer instanceof AuthenticationException) {
            return ProblemCode.REQ_FORBIDDEN;
        }
        return words(answer).contains("not found, specified in path")
                ? ProblemCode.REFERENCE_NOT_STORED
                : ProblemCode.REQ_REFUSED;
    }

    private static String mend(ProblemCode code) {
        return switch (code) {
            case REQ_UNKNOWN_TYPE, REQ_NOT_FOUND -> "Check the URL; GET /fhir/metadata lists what there is.";
            case REFERENCE_NOT_STORED -> "Store what it refers to first, or send both in one transaction.";
            case REQ_METHOD -> "GET /fhir/metadata lists what can be done with each type.";
            default -> "Correct the request.";
        };
    }

    private static String words(@Nullable Throwable thrown) {
        String message = thrown == null ? null : thrown.getMessage();
        if (message == null) {
            return "no reason given.";
        }
        String words = HAPI_CODE.matcher(message).replaceAll("");
        return words.endsWith(".") ? words : words + ".";
    }

    private static <T extends Throwable> @Nullable T find(Throwable thrown, Class<T> type) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
            cause = cause.getCause();
        }
        return null;
    }
}
