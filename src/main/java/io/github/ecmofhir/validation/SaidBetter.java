package io.github.ecmofhir.validation;

import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Leaves out what one check says of an element when another has said more of the same element. */
final class SaidBetter {

    /** Codes of issues, each with the codes of those that make it needless. */
    private static final Map<String, Set<String>> BETTER = Map.of(
            ProblemCode.CODE_UNKNOWN.code(),
            Set.of(
                    ProblemCode.CODE_NOT_ALLOWED.code(),
                    ProblemCode.CODE_OUTSIDE.code(),
                    ProblemCode.VALUE_NOT_ALLOWED.code()),
            ProblemCode.CODE_OUTSIDE.code(),
            Set.of(ProblemCode.CODE_NOT_ALLOWED.code(), ProblemCode.CODE_RETIRED.code()));

    private SaidBetter() {}

    static List<Issue> without(List<Issue> issues) {
        if (issues.size() < 2) {
            return issues;
        }
        Map<String, List<Issue>> byCode = issues.stream().collect(Collectors.groupingBy(Issue::code));
        return issues.stream().filter(issue -> !isSaidBetter(issue, byCode)).toList();
    }

    private static boolean isSaidBetter(Issue issue, Map<String, List<Issue>> byCode) {
        return BETTER.getOrDefault(issue.code(), Set.of()).stream()
                        .flatMap(code -> byCode.getOrDefault(code, List.of()).stream())
                        .anyMatch(other -> isSameElement(issue, other))
                || isCodeOfValueSet(issue, byCode)
                || isUnitOfRule(issue, byCode)
                || isMissingTwice(issue, byCode);
    }

    /** Of a unit that does not exist a rule has named the one that is needed. */
    private static boolean isUnitOfRule(Issue issue, Map<String, List<Issue>> byCode) {
        return issue.code().equals(ProblemCode.UNIT_UNKNOWN.code())
                && byCode.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(other -> !other.code().equals(issue.code())
                                && path(other).equals(path(issue)));
    }

    /** Of a code that does not exist the value set has been named, which says more. */
    private static boolean isCodeOfValueSet(Issue issue, Map<String, List<Issue>> byCode) {
        return issue.code().equals(ProblemCode.CODE_NOT_ALLOWED.code())
                && byCode.getOrDefault(issue.code(), List.of()).stream()
                        .anyMatch(other -> path(issue).startsWith(path(other) + ".coding"));
    }

    /** What core R4 needs the profile needs as well; the first to say it is enough. */
    private static boolean isMissingTwice(Issue issue, Map<String, List<Issue>> byCode) {
        return issue.code().equals(ProblemCode.VALUE_MISSING.code())
                && byCode.getOrDefault(issue.code(), List.of()).stream()
                        .filter(other ->
                                path(other).equals(path(issue)) && other.found().equals(issue.found()))
                        .findFirst()
                        .filter(first -> first != issue)
                        .isPresent();
    }

    /** One of the two may speak of the concept and the other of a coding in it. */
    private static boolean isSameElement(Issue one, Issue other) {
        return path(one).equals(path(other))
                || path(one).startsWith(path(other) + ".coding")
                || path(other).startsWith(path(one) + ".coding");
    }

    private static String path(Issue issue) {
        return String.valueOf(issue.where().expression());
    }
}
