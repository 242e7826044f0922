package io.github.ecmofhir.problem;

import ca.uhn.fhir.rest.server.exceptions.AuthenticationException;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.rest.server.exceptions.MethodNotAllowedException;
import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why HAPI refuses a request: its own words, and which of our codes they mean. */
record HapiRefusal(ProblemCode code, String words) {

    /** What HAPI adds and no sender needs: its codes, how it came to fail, and the names of all resource types. */
    private static final Pattern NOISE = Pattern.compile(
            "HAPI-\\d{4}: |Failed to parse (request body as )?\\w+"
                    + " (resource|content|encoded FHIR content)[.:] ?(Error was: )?| - Server knows how to handle: .*"
                    + "|DataFormatException at |com\\.ctc\\.wstx\\.exc\\.\\w+: |^Invalid request: | with parameters \\[.*\\]$",
            Pattern.DOTALL);

    /** How the parser of XML says where it stopped. */
    private static final Pattern ROW = Pattern.compile("(at )?\\[{1,2}row,col[^\\]]*\\]: \\[(\\d+),(\\d+)[^\\]]*\\]+");

    private static final Pattern UNHANDLED =
            Pattern.compile("does not know how to handle (\\w+) operation\\[(.*?)] with parameters");
    private static final Pattern UNKNOWN_SEARCH = Pattern.compile("^Unknown (search|_sort) parameter ");
    private static final Pattern UNPARSED = Pattern.compile("Failed to parse|Error was: ");
    /** Names of Java classes say nothing to a sender. */
    private static final Pattern LIBRARY = Pattern.compile("com\\.fasterxml|com\\.github|java\\.(util|lang|io)\\.");
    /** HAPI quotes what it was given, however long that is. */
    private static final int LONGEST = 500;

    /** @param body whether the request has a body; without one it is a parameter that cannot be read */
    static HapiRefusal of(BaseServerResponseException answer, boolean body) {
        Matcher unhandled = UNHANDLED.matcher(String.valueOf(answer.getMessage()));
        if (unhandled.find()) {
            return new HapiRefusal(
                    ProblemCode.REQ_METHOD,
                    "`" + unhandled.group(1) + " " + unhandled.group(2) + "` is not offered by this server.");
        }
        String words = words(answer);
        return new HapiRefusal(code(answer, words, body), words);
    }

    static HapiRefusal unreadable(Throwable thrown) {
        return new HapiRefusal(ProblemCode.REQ_BODY_UNREADABLE, words(thrown));
    }

    /** The message as one sentence. */
    static String words(Throwable thrown) {
        String message = thrown.getMessage();
        if (message == null) {
            return "No reason is given.";
        }
        String placed = ROW.matcher(message).replaceAll("at line $2, column $3");
        String words =
                NOISE.matcher(placed).replaceAll("").replaceAll("\\s+", " ").strip();
        if (LIBRARY.matcher(words).find()) {
            return "It is not written as FHIR wants it.";
        }
        if (words.length() > LONGEST) {
            return words.substring(0, LONGEST) + " …";
        }
        return words.endsWith(".") ? words : words + ".";
    }

    /** @param where in the request, as far as that is known */
    Problem problem(Place where) {
        return Problem.of(code, where, words, "", mend());
    }

    private static ProblemCode code(BaseServerResponseException answer, String words, boolean body) {
        if (words.contains("ncorrect resource type")) {
            return ProblemCode.REQ_BODY_TYPE;
        }
        if (UNKNOWN_SEARCH.matcher(words).find()) {
            return ProblemCode.REQ_SEARCH;
        }
        if (UNPARSED.matcher(String.valueOf(answer.getMessage())).find()) {
            return body && !words.contains("match URL") ? ProblemCode.REQ_BODY_UNREADABLE : ProblemCode.REQ_PARAMETER;
        }
        if (answer instanceof MethodNotAllowedException) {
            return ProblemCode.REQ_METHOD;
        }
        if (words.contains("not found, specified in path") || words.startsWith("Invalid match URL")) {
            return ProblemCode.REFERENCE_NOT_STORED;
        }
        if (answer instanceof ResourceGoneException) {
            return ProblemCode.REQ_GONE;
        }
        if (answer instanceof ResourceNotFoundException) {
            return words.startsWith("Unknown resource type") ? ProblemCode.REQ_UNKNOWN_TYPE : ProblemCode.REQ_NOT_FOUND;
        }
        if (answer instanceof PreconditionFailedException) {
            return ProblemCode.PRECONDITION;
        }
        if (answer instanceof ForbiddenOperationException || answer instanceof AuthenticationException) {
            return ProblemCode.REQ_FORBIDDEN;
        }
        return ProblemCode.REQ_REFUSED;
    }

    private String mend() {
        return switch (code) {
            case REQ_UNKNOWN_TYPE, REQ_NOT_FOUND -> "Check the URL; GET /fhir/metadata lists what there is.";
            case REFERENCE_NOT_STORED -> "Store what it refers to first, or send both in one transaction.";
            case REQ_METHOD -> "GET /fhir/metadata lists what can be done with each type.";
            case REQ_PARAMETER -> "Check the names and values of the parameters; GET /fhir/metadata lists the names.";
            case REQ_SEARCH ->
                "Search by one of these; values and complications of runs are asked of GET /fhir/$ecmo-cases with `filter`.";
            case REQ_BODY_TYPE -> "Send the type that the URL names.";
            default -> "Correct the request.";
        };
    }
}
