package io.github.ecmofhir.store;

import static java.util.stream.Collectors.joining;

import ca.uhn.fhir.context.FhirContext;
import io.github.ecmofhir.problem.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.SearchParameter;
import org.jspecify.annotations.Nullable;

/** Refuses searches that HAPI would answer as if nothing, or something else, had been asked. */
public final class SearchCheck {

    private static final Pattern REVERSE_CHAIN = Pattern.compile("_has:\\w+:[\\w-]+:\\S+");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern SORTED_BY = Pattern.compile("-?\\w[\\w-]*(:\\w+)?(,-?\\w[\\w-]*(:\\w+)?)*");
    private static final String OPERATION = "$";

    private static final Set<String> YES_NO = Set.of("true", "false");

    /** Parameters of which R4 lists the values. */
    private static final Map<String, Set<String>> VALUES = Map.of(
            "_summary", Set.of("true", "text", "data", "count", "false"),
            "_total", Set.of("none", "estimate", "accurate"));

    /** What is found by the query of these is changed, and by that of PUT created where there is nothing. */
    private static final Map<String, ConditionCheck> CONDITIONS = Map.of(
            "PUT", new ConditionCheck(true), "PATCH", new ConditionCheck(false), "DELETE", new ConditionCheck(false));

    private static final Pattern PATH = Pattern.compile("/?(\\w+)(/.*)?");
    private static final Pattern OF_TYPE = Pattern.compile("/?\\w+(/_search)?");
    private static final Pattern BEFORE_QUERY = Pattern.compile("^/?([^=?]*)\\?");

    private static final String IF_NONE_EXIST = "If-None-Exist";
    private static final String REVERSE = "_has";

    /** What a search has besides; HAPI passes over any other with an underscore. */
    private static final Set<String> OF_ANSWERS =
            Set.of("_sort", "_count", "_offset", "_summary", "_elements", "_total", "_format", "_pretty");

    private final FhirContext fhir;
    private final SearchModifiers modifiers;

    /** @param ofGuide search parameters that R4 does not have */
    public SearchCheck(FhirContext fhir, Collection<SearchParameter> ofGuide) {
        this.fhir = fhir;
        this.modifiers = new SearchModifiers(fhir, ofGuide);
    }

    /**
     * @param path from the base of the server, before the query
     * @param query of the URL, or a form
     * @throws Problem if it is the query of a search that nothing sensible can be found by
     */
    public void request(String method, String path, @Nullable String query) {
        if (path.replace("%24", OPERATION).contains(OPERATION)) {
            SearchQuery.pairs(SearchQuery.URL, query).forEach(pair -> checkPages(pair.getKey(), pair.getValue()));
        } else {
            search(SearchQuery.URL, path, query, CONDITIONS.get(method));
        }
    }

    /**
     * @param path as of {@link #request}
     * @param search a query, also behind its type
     * @throws Problem as of {@link #request}
     */
    public void ifNoneExist(String path, String search) {
        Matcher type = BEFORE_QUERY.matcher(search);
        if (type.find() && !type.group(1).isEmpty() && !type.group(1).equals(typeOf(path))) {
            throw Problem.ofParameter(
                    IF_NONE_EXIST,
                    "The value is `" + search + "`, which is no search among those of type " + typeOf(path) + ".",
                    "It is what stands after the question mark of a search: `identifier=system|value`.");
        }
        search(IF_NONE_EXIST, path, type.replaceFirst(""), new ConditionCheck(true));
    }

    private static String typeOf(String path) {
        Matcher parts = PATH.matcher(path);
        return parts.matches() ? parts.group(1) : "";
    }

    private void search(String where, String path, @Nullable String query, @Nullable ConditionCheck condition) {
        if (query == null) {
            return;
        }
        String resourceType = typeOf(path);
        boolean isOfType =
                OF_TYPE.matcher(path).matches() && fhir.getResourceTypes().contains(resourceType);
        SearchConditions.check(where, query);
        List<Map.Entry<String, String>> pairs = SearchQuery.pairs(where, query).toList();
        if (condition != null && isOfType) {
            condition.check(where, pairs);
        }
        pairs.forEach(pair -> {
            if (isOfType) {
                checkOffered(pair.getKey());
            }
            check(resourceType, pair.getKey(), pair.getValue());
        });
    }

    private void check(String resourceType, String name, String value) {
        checkPages(name, value);
        if (!name.startsWith(REVERSE)) {
            modifiers.check(resourceType, name);
        } else if (!REVERSE_CHAIN.matcher(name).matches()) {
            throw Problem.ofParameter(
                    REVERSE,
                    "There is a parameter `" + name + "`.",
                    "It names who refers, by what, and what is asked of him: `_has:Observation:subject:code`.");
        }
        checkValue(name, value);
    }

    private static void checkPages(String name, String value) {
        if ((name.equals("_count") || name.equals("_offset"))
                && !WHOLE.matcher(value).matches()) {
            throw Problem.ofParameter(name, "The value is `" + value + "`.", "It is a whole number, 0 or more.");
        }
    }

    /** Whether it says what is answered, and not what is found. */
    static boolean isOfAnswers(String name) {
        return OF_ANSWERS.contains(name) || SearchModifiers.isIncluded(name.split(":", 2)[0]);
    }

    private static void checkOffered(String name) {
        String parameter = name.split("[:.]", 2)[0];
        if (name.startsWith("_")
                && !SearchModifiers.isEverywhere(parameter)
                && !parameter.equals(REVERSE)
                && !isOfAnswers(parameter)) {
            throw Problem.ofParameter(
                    name,
                    "Searches by `" + name + "` are not offered.",
                    "GET /fhir/metadata lists what each type is searched by.");
        }
    }

    private static void checkValue(String name, String value) {
        if (name.equals("_sort")
                && !value.isEmpty()
                && !SORTED_BY.matcher(value).matches()) {
            throw Problem.ofParameter(
                    name,
                    "The value is `" + value + "`.",
                    "It names search parameters, a minus before one to turn it round.");
        }
        Set<String> values = SearchModifiers.isMissing(name) ? YES_NO : VALUES.get(name);
        if (values != null && !value.isEmpty() && !values.contains(value)) {
            throw Problem.ofParameter(
                    name,
                    "The value is `" + value + "`.",
                    "It is one of " + values.stream().sorted().collect(joining(", ")) + ".");
        }
    }
}
