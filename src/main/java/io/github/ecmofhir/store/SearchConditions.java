package io.github.ecmofhir.store;

import java.util.Arrays;
import java.util.Optional;

/**
 * How many conditions a search may have. Each is a join, and a database takes the longer to plan these the more there are:
 * minutes for some hundred, on a connection that nobody else has meanwhile.
 */
public final class SearchConditions {

    private static final int MOST = 30;

    public static final String RULE = "It may have " + MOST + "; values of which one suffices are separated by commas.";

    private SearchConditions() {}

    /**
     * What is wrong with a search that has more.
     *
     * @param query what stands after the question mark of a URL
     */
    public static Optional<String> tooMany(String query) {
        long conditions =
                Arrays.stream(query.split("&")).filter(pair -> !pair.isEmpty()).count();
        return conditions > MOST ? Optional.of("The search has " + conditions + " conditions.") : Optional.empty();
    }
}
