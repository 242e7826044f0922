package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.Collection;
import java.util.List;
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
     * @param groups the values that make the groups; none where conditions do
     * @param covariates columns that are adjusted for, matched on or weighted by
     * @throws Problem REQ_PARAMETER for a reference that is neither, as it would say nothing
     */
    static void require(List<String> references, List<String> groups, Collection<String> covariates) {
        for (String reference : references) {
            int equals = reference.indexOf('=');
            boolean known =
                    groups.contains(reference) || equals > 0 && covariates.contains(reference.substring(0, equals));
            if (!known) {
                throw Problem.of(
                        ProblemCode.REQ_PARAMETER,
                        Place.parameter(PARAMETER),
                        "`" + reference + "` refers to nothing that is compared.",
                        groups.isEmpty()
                                ? "It is column=value of a covariate."
                                : "It is one of the groups (" + String.join(", ", groups)
                                        + "), or column=value of a covariate.",
                        "Correct it, or leave it out.");
            }
        }
    }

    static Problem unknown(String column, String value, List<String> there) {
        return Problem.of(
                ProblemCode.REQ_PARAMETER,
                Place.parameter(PARAMETER),
                "No run that is compared has `" + value + "` in `" + column + "`.",
                there.isEmpty()
                        ? "Only columns of several values are compared with one of them."
                        : "There are: " + String.join(", ", there) + ".",
                "Name one of these, or leave it out.");
    }
}
