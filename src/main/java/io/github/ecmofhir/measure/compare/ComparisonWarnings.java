package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.List;

/** What the reader of a comparison must know before he believes it, gathered on the way. */
abstract sealed class ComparisonWarnings permits GroupWarnings, ModelWarnings {

    private final List<Issue> all;

    /** @param all where warnings are added; several may share it */
    ComparisonWarnings(List<Issue> all) {
        this.all = all;
    }

    final void warn(ProblemCode code, String where, String found, String needed, String mend) {
        Issue warning = Issue.warning(code, Place.element(where), found, needed, mend);
        if (!all.contains(warning)) {
            all.add(warning);
        }
    }

    static String count(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    static String names(List<String> names) {
        return String.join(", ", names);
    }
}
