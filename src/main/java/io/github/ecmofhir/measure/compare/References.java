package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values that the others of their column are compared with, as they were sent: a value of the groups, or {@code column=value}. */
final class References {

    private static final String PARAMETER = "reference";

    private References() {}

    /** The value that those of a column are compared with, if it was said. */
    static Optional<String> of(String column, List<String> references) {
        return references.stream()
                .filter(reference -> reference.startsWith(column + "="))
                .map(reference -> reference.substring(column.length() + 1))
                .findFirst();
    }

    /**
     * @param groups the values that make the groups; none where conditions do, or nothing does
     * @param covariates columns that are adjusted for, matched on or weighted by
     * @param needed what a reference may be, in a sentence
     * @throws Problem REQ_PARAMETER for a reference that is neither, as it would say nothing; for two of one column
     */
    static void require(List<String> references, List<String> groups, Collection<String> covariates, String needed) {
        Map<String, String> said = new HashMap<>();
        for (String reference : references) {
            int equals = reference.indexOf('=');
            boolean ofGroups = groups.contains(reference);
            String column = ofGroups || equals < 0 ? "" : reference.substring(0, equals);
            if (!ofGroups && !covariates.contains(column)) {
                throw wrong(
                        "`" + reference + "` refers to nothing that is compared.",
                        needed,
                        "Correct it, or leave it out.");
            }
            String other = said.putIfAbsent(column, reference);
            if (other != null && !other.equals(reference)) {
                throw wrong(
                        "`" + other + "` and `" + reference + "` are of one column.",
                        "Values are compared with one of them.",
                        "Leave one out.");
            }
        }
    }

    static Problem unknown(String column, String value, List<String> there) {
        return there.isEmpty()
                ? wrong(
                        "`" + column + "` has no values that are compared with one of them, as `" + value + "`.",
                        "Only columns of several values have a reference.",
                        "Leave it out.")
                : wrong(
                        "No run that is compared has `" + value + "` in `" + column + "`.",
                        "There are: " + String.join(", ", there) + ".",
                        "Name one of these, or leave it out.");
    }

    private static Problem wrong(String found, String needed, String mend) {
        return Problem.of(ProblemCode.REQ_PARAMETER, Place.parameter(PARAMETER), found, needed, mend);
    }
}
