package io.github.ecmofhir.store;

import io.github.ecmofhir.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Refuses searches that name nothing where they name what is changed, deleted or not created again. Who reads may leave a value
 * empty, and is given all; nobody means to change whatever there is, which is what HAPI would do.
 *
 * @param mayCreate whether something is created where nothing is found
 */
record ConditionCheck(boolean mayCreate) {

    private static final String RULE =
            "What is changed, deleted or not created again is named by a search with a value.";

    /** They may stand in each URL. */
    private static final Set<String> OF_FORMAT = Set.of("_format", "_pretty");

    /** A comma, unless it belongs to the value. */
    private static final Pattern SEPARATOR = Pattern.compile("(?<!\\\\),");

    private static final Pattern NOTHING = Pattern.compile("[\\s|]*");

    /**
     * @param where the search stands
     * @param pairs its names and values
     * @throws Problem if it names nothing, or nothing that could be created
     */
    void check(String where, List<Map.Entry<String, String>> pairs) {
        List<Map.Entry<String, String>> conditions = pairs.stream()
                .filter(pair -> !OF_FORMAT.contains(pair.getKey()))
                .toList();
        if (conditions.isEmpty()) {
            throw Problem.ofParameter(where, "It names nothing.", RULE);
        }
        conditions.forEach(pair -> check(where, pair.getKey(), pair.getValue()));
    }

    private void check(String where, String name, String value) {
        if (name.isBlank()) {
            throw Problem.ofParameter(where, "A condition has no name.", RULE);
        }
        if (Arrays.stream(SEPARATOR.split(value, -1))
                .anyMatch(one -> NOTHING.matcher(one).matches())) {
            throw Problem.ofParameter(name, "The parameter has no value, or one of several is empty.", RULE);
        }
        if (SearchCheck.isOfAnswers(name)) {
            throw Problem.ofParameter(name, "`" + name + "` is about answers, and names nothing.", RULE);
        }
        if (mayCreate && (name.equals("_lastUpdated") || SearchModifiers.isOfMany(name))) {
            throw Problem.ofParameter(
                    name,
                    "By `" + name + "` nothing can be named that may have to be created.",
                    "What is created must be what the search finds afterwards.");
        }
    }
}
