package io.github.ecmofhir.view;

import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one view, so that its author learns of everything at once. */
final class Faults {

    private final String view;
    private final List<Issue> errors = new ArrayList<>();
    private final List<Issue> warnings = new ArrayList<>();

    Faults(String view) {
        this.view = view;
    }

    void error(String at, String found, String needed, String mend) {
        errors.add(Issue.error(ProblemCode.VIEW_INVALID, place(view, at), found, needed, mend));
    }

    void warning(String at, String found, String needed, String mend) {
        warnings.add(Issue.warning(ProblemCode.VIEW_INVALID, place(view, at), found, needed, mend));
    }

    List<Issue> warnings() {
        return List.copyOf(warnings);
    }

    boolean none() {
        return errors.isEmpty();
    }

    void throwIfAny() {
        if (!errors.isEmpty()) {
            throw Problem.of(errors);
        }
    }

    static Problem problem(String view, String at, String found, String needed, String mend) {
        return Problem.of(ProblemCode.VIEW_INVALID, place(view, at), found, needed, mend);
    }

    private static Place place(String view, String at) {
        return new Place(null, "ViewDefinition", view.isEmpty() ? null : view, at.isEmpty() ? null : at);
    }
}
