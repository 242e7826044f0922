package io.github.ecmofhir.store;

import static java.util.stream.Collectors.joining;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import io.github.ecmofhir.problem.Problem;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Refuses searches that HAPI would answer as if nothing, or something else, had been asked. */
public final class SearchQuery {

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
    private static final String MISSING = "missing";

    /** Stands for the type that is referred to. */
    private static final String TYPE = "[type]";

    /** Others have {@code :missing} alone. */
    private static final Map<RestSearchParameterTypeEnum, Set<String>> MODIFIERS = Map.of(
            RestSearchParameterTypeEnum.STRING,
            Set.of(MISSING, "exact"),
            RestSearchParameterTypeEnum.TOKEN,
            Set.of(MISSING, "not", "in", "not-in", "above", "below"),
            RestSearchParameterTypeEnum.URI,
            Set.of(MISSING, "above", "below"),
            RestSearchParameterTypeEnum.REFERENCE,
            Set.of(MISSING, TYPE));

    private static final Set<String> ALL =
            MODIFIERS.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    private static final Map<String, RestSearchParameterTypeEnum> EVERYWHERE = Map.of(
            "_id",
            RestSearchParameterTypeEnum.TOKEN,
            "_tag",
            RestSearchParameterTypeEnum.TOKEN,
            "_security",
            RestSearchParameterTypeEnum.TOKEN,
            "_profile",
            RestSearchParameterTypeEnum.URI,
            "_lastUpdated",
            RestSearchParameterTypeEnum.DATE);

    private static final Set<String> INCLUDES = Set.of("_include", "_revinclude");
    private static final Pattern PATH = Pattern.compile("/?(\\w+)(/_search)?(/.*)?");

    /** What a search has besides; HAPI passes over any other with an underscore. */
    private static final Set<String> OF_ANSWERS =
            Set.of("_has", "_sort", "_count", "_offset", "_summary", "_elements", "_total", "_format", "_pretty");

    private final FhirContext fhir;
    private final String resourceType;
    private final boolean ofType;

    private SearchQuery(FhirContext fhir, String method, String path) {
        this.fhir = fhir;
        Matcher parts = PATH.matcher(path);
        boolean found = parts.matches();
        this.resourceType = found ? parts.group(1) : "";
        this.ofType = !CONDITIONAL.contains(method)
                && found
                && parts.group(3) == null
                && fhir.getResourceTypes().contains(resourceType);
    }

    /**
     * @param path from the base of the server, before the query
     * @param query of the URL, or a form
     * @throws Problem if it is the query of a search that nothing sensible can be found by
     */
    public static void check(FhirContext fhir, String method, String path, @Nullable String query) {
        SearchQuery searched = new SearchQuery(fhir, method, path);
        boolean search = !path.replace("%24", OPERATION).contains(OPERATION);
        Optional<String> tooMany = search && query != null ? SearchConditions.tooMany(query) : Optional.empty();
        if (tooMany.isPresent()) {
            throw Problem.ofParameter("URL", tooMany.get(), SearchConditions.RULE);
        }
        pairs(query).forEach(pair -> {
            checkPages(pair.getKey(), pair.getValue());
            if (search && CONDITIONAL.contains(method)) {
                checkCondition(pair.getKey(), pair.getValue());
            }
            if (search) {
                searched.checkName(pair.getKey());
                checkValue(pair.getKey(), pair.getValue());
            }
        });
    }

    /** Who reads may leave a value empty, and is given all; nobody means to change or delete whatever there is. */
    private static void checkCondition(String name, String value) {
        if (value.isBlank()) {
            throw Problem.ofParameter(
                    name, "The parameter has no value.", "What is changed or deleted is named by a search.");
        }
    }

    /** Names and values, decoded, in their order. */
    public static Stream<Map.Entry<String, String>> pairs(@Nullable String query) {
        return Stream.ofNullable(query)
                .flatMap(text -> Arrays.stream(text.split("&")))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .map(parts -> Map.entry(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1])));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.ofParameter(
                    "URL",
                    "`" + text + "` is not encoded as URLs are.",
                    "Two hexadecimal digits follow a percent sign; the sign itself is `%25`.");
        }
    }

    private static void checkPages(String name, String value) {
        if ((name.equals("_count") || name.equals("_offset"))
                && !WHOLE.matcher(value).matches()) {
            throw Problem.ofParameter(name, "The value is `" + value + "`.", "It is a whole number, 0 or more.");
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
        Set<String> values = name.endsWith(":" + MISSING) ? YES_NO : VALUES.get(name);
        if (values != null && !value.isEmpty() && !values.contains(value)) {
            throw Problem.ofParameter(
                    name,
                    "The value is `" + value + "`.",
                    "It is one of " + values.stream().sorted().collect(joining(", ")) + ".");
        }
    }

    private void checkName(String name) {
        if (name.startsWith("_has") && !REVERSE_CHAIN.matcher(name).matches()) {
            throw Problem.ofParameter(
                    "_has",
                    "There is a parameter `" + name + "`.",
                    "It names who refers, by what, and what is asked of him: `_has:Observation:subject:code`.");
        }
        if (ofType && name.startsWith("_") && !isOfSearches(name.split("[:.]", 2)[0])) {
            throw Problem.ofParameter(
                    name,
                    "Searches by `" + name + "` are not offered.",
                    "GET /fhir/metadata lists what each type is searched by.");
        }
        if (!name.startsWith("_has")) {
            checkModifiers(name);
        }
    }

    private static boolean isOfSearches(String name) {
        return EVERYWHERE.containsKey(name) || INCLUDES.contains(name) || OF_ANSWERS.contains(name);
    }

    /** In a chain each name may have one: {@code subject:Patient.identifier}. Of its first the type is known. */
    private void checkModifiers(String name) {
        String[] links = name.split("\\.");
        for (int i = 0; i < links.length; i++) {
            String[] parts = links[i].split(":", 2);
            Set<String> offered = i == 0 ? offered(parts[0]) : ALL;
            if (parts.length == 2
                    && !offered.contains(parts[1])
                    && !(offered.contains(TYPE) && fhir.getResourceTypes().contains(parts[1]))) {
                throw Problem.ofParameter(
                        name,
                        "The modifier `:" + parts[1] + "` is not offered.",
                        offered.isEmpty()
                                ? "This parameter has none."
                                : "Modifiers here are "
                                        + offered.stream()
                                                .sorted()
                                                .map(":"::concat)
                                                .collect(joining(", ")) + ".");
            }
        }
    }

    private Set<String> offered(String name) {
        if (INCLUDES.contains(name)) {
            return Set.of("iterate");
        }
        if (!fhir.getResourceTypes().contains(resourceType)) {
            return ALL;
        }
        RuntimeSearchParam parameter = fhir.getResourceDefinition(resourceType).getSearchParam(name);
        RestSearchParameterTypeEnum type = parameter == null ? EVERYWHERE.get(name) : parameter.getParamType();
        return type == null ? ALL : MODIFIERS.getOrDefault(type, Set.of(MISSING));
    }
}
