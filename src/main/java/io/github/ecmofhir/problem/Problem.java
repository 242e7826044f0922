package io.github.ecmofhir.problem;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown where a request or a setting cannot be accepted. Carries at least one error; the answer's HTTP status is that of
 * the first error. It has no stack trace in answers and none in the log: it tells of the client's input, not of a defect.
 */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Issue> issues;

    private Problem(List<Issue> issues) {
        super(issues.stream().map(Issue::sentence).collect(Collectors.joining(System.lineSeparator())));
        this.issues = List.copyOf(issues);
    }

    /** @throws IllegalArgumentException if no issue is an error */
    public static Problem of(List<Issue> issues) {
        if (issues.stream().noneMatch(Issue::isError)) {
            throw new IllegalArgumentException("A problem needs at least one error.");
        }
        return new Problem(issues);
    }

    public static Problem of(ProblemCode code, Place where, String found, String needed, String mend) {
        return new Problem(List.of(Issue.error(code, where, found, needed, mend)));
    }

    /** A parameter of a request that cannot be what it is. */
    public static Problem ofParameter(String name, String found, String needed) {
        return of(
                ProblemCode.REQ_PARAMETER,
                Place.parameter(name),
                found,
                needed,
                "Correct the parameter `" + name + "`.");
    }

    /** A setting of the server that cannot be what it is. */
    public static Problem ofSetting(String name, String found, String needed) {
        return of(ProblemCode.SETTING_WRONG, Place.parameter(name), found, needed, "Correct the setting.");
    }

    public List<Issue> issues() {
        return issues;
    }

    /** Category of the first error. */
    public Category category() {
        return issues.stream().filter(Issue::isError).findFirst().orElseThrow().category();
    }
}
