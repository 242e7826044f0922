package io.github.ecmofhir.store;

import static java.util.stream.Collectors.joining;

import ca.uhn.fhir.context.FhirContext;
import io.github.ecmofhir.problem.Problem;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
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

    private static final Set<String> CONDITIONAL = Set.of("PUT", "PATCH", "DELETE");
    private static final Pattern PATH = Pattern.compile("/?(\\w+)(/_search)?(/.*)?");

    private static final Pattern BEFORE_QUERY = Pattern.compile("^[^=?]*\\?");

    /** What a search has besides; HAPI passes over any other with an underscore. */
    private static final Set<String> OF_ANSWERS =
            Set.of("_has", "_sort", "_count", "_offset", "_summary", "_elements", "_total", "_format", "_pretty");

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
            SearchQuery.pairs(query).forEach(pair -> checkPages(pair.getKey(), pair.getValue()));
        } else {
            search(path, query, CONDITIONAL.contains(method));
        }
    }

    /**
     * @param path as of {@link #request}
     * @param search a query, also behind its type
     * @throws Problem as of {@link #request}
     */
    public void ifNoneExist(String path, String search) {
        search(path, BEFORE_QUERY.matcher(search).replaceFirst(""), true);
    }

    /** @param condition whether what is found is changed, deleted, or not created again */
    private void search(String path, @Nullable String query, boolean condition) {
        Matcher parts = PATH.matcher(path);
        String resourceType = parts.matches() ? parts.group(1) : "";
        boolean isOfType = parts.matches()
                && parts.group(3) == null
                && fhir.getResourceTypes().contains(resourceType);
        checkNumber(query);
        SearchQuery.pairs(query).forEach(pair -> {
            if (condition) {
                checkNotEmpty(pair.getKey(), pair.getValue());
            }
            if (isOfType) {
                checkOffered(pair.getKey());
            }
            check(resourceType, pair.getKey(), pair.getValue());
        });
    }

    private static void checkNumber(@Nullable String query) {
        Optional<String> tooMany = query == null ? Optional.empty() : SearchConditions.tooMany(query);
        if (tooMany.isPresent()) {
            throw Problem.ofParameter("URL", tooMany.get(), SearchConditions.RULE);
        }
    }

    /** Who reads may leave a value empty, and is given all; nobody means to change or delete whatever there is. */
    private static void checkNotEmpty(String name, String value) {
        if (value.isBlank()) {
            throw Problem.ofParameter(
                    name,
                    "The parameter has no value.",
                    "What is changed, deleted or not created again is named by a search.");
        }
    }

    private void check(String resourceType, String name, String value) {
        checkPages(name, value);
        if (!name.startsWith("_has")) {
            modifiers.check(resourceType, name);
        } else if (!REVERSE_CHAIN.matcher(name).matches()) {
            throw Problem.ofParameter(
                    "_has",
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

    private static void checkOffered(String name) {
        String parameter = name.split("[:.]", 2)[0];
        if (name.startsWith("_") && !SearchModifiers.isEverywhere(parameter) && !OF_ANSWERS.contains(parameter)) {
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
