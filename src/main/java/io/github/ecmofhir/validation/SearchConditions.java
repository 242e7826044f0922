package io.github.ecmofhir.validation;

import java.util.Arrays;

/**
 * How many conditions a search may have. Each is a join, and a database takes the longer to plan these the more there are:
 * minutes for some hundred, on a connection that nobody else has meanwhile.
 */
public final class SearchConditions {

    public static final int MOST = 30;

    private SearchConditions() {}

    /** @param query what stands after the question mark of a URL */
    public static long count(String query) {
        return Arrays.stream(query.split("&")).filter(pair -> !pair.isEmpty()).count();
    }
}
