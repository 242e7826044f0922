package io.github.ecmofhir.store;

import io.github.ecmofhir.problem.Problem;
import java.util.Arrays;

/**
 * How many conditions a search may have. Each is a join, and a database takes the longer to plan these the more there are:
 * minutes for some hundred, on a connection that nobody else has meanwhile.
 */
final class SearchConditions {

    private static final int MOST = 30;

    private SearchConditions() {}

    /**
     * @param where the search stands
     * @param query what stands after the question mark of a URL
     * @throws Problem if it has more
     */
    static void check(String where, String query) {
        long conditions =
                Arrays.stream(query.split("&")).filter(pair -> !pair.isEmpty()).count();
        if (conditions > MOST) {
            throw Problem.ofParameter(
                    where,
                    "The search has " + conditions + " conditions.",
                    "It may have " + MOST + "; values of which one suffices are separated by commas.");
        }
    }
}
