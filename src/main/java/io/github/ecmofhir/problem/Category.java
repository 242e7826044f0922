package io.github.ecmofhir.problem;

/**
 * The closed set of kinds of problem. A category decides the HTTP status of the answer and the FHIR issue type
 * (<a href="http://hl7.org/fhir/R4/valueset-issue-type.html">IssueType</a>), so that no other class has to.
 */
public enum Category {
    /** The bytes cannot be read as FHIR. */
    UNREADABLE(400, "structure"),
    /** A parameter or header of the request is wrong. */
    BAD_REQUEST(400, "invalid"),
    /** A needed parameter is absent. */
    PARAMETER_MISSING(400, "required"),
    /** A parameter names what there is not. */
    PARAMETER_UNKNOWN(400, "not-found"),
    /** A parameter, or a value of one, that the server does not support, though a standard has it. */
    PARAMETER_UNSUPPORTED(400, "not-supported"),
    /** A needed element is absent. */
    MISSING(422, "required"),
    /** An element holds a value that it may not hold. */
    BAD_VALUE(422, "value"),
    /** A code does not belong to the value set it must come from. */
    BAD_CODE(422, "code-invalid"),
    /** A rule over several elements or resources is broken. */
    BROKEN_RULE(422, "invariant"),
    /** Something the server does not support, though FHIR has it. */
    UNSUPPORTED(422, "not-supported"),
    UNSUPPORTED_MEDIA(415, "not-supported"),
    NOT_FOUND(404, "not-found"),
    GONE(410, "deleted"),
    METHOD_NOT_ALLOWED(405, "not-supported"),
    /** No form of answer that the sender takes is one that we give. */
    NOT_ACCEPTABLE(406, "not-supported"),
    /** Refused by who may do what. */
    FORBIDDEN(403, "forbidden"),
    /** The stored state and the request contradict each other; sending the same again does not help. */
    CONFLICT(409, "conflict"),
    /** The identity is taken. */
    DUPLICATE(409, "duplicate"),
    /** Another request was quicker; sending the same again helps. */
    RETRY(409, "conflict"),
    PRECONDITION_FAILED(412, "conflict"),
    TOO_LARGE(413, "too-long"),
    /** The body does not arrive in time. */
    TOO_SLOW(408, "timeout"),
    /** The server cannot work now. */
    UNAVAILABLE(503, "transient"),
    /** A defect of the server. */
    FAULT(500, "exception"),
    /** Nothing is wrong; said for the reader's information. */
    NOTE(200, "informational");

    private final int status;
    private final String issueType;

    Category(int status, String issueType) {
        this.status = status;
        this.issueType = issueType;
    }

    /** HTTP status of an answer whose gravest issue has this category. */
    public int status() {
        return status;
    }

    /** Code of the FHIR value set issue-type. */
    public String issueType() {
        return issueType;
    }

    /** Whether repeating the same request can succeed. */
    public boolean passing() {
        return this == RETRY || this == UNAVAILABLE;
    }
}
