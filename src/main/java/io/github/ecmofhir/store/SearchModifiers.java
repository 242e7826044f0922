package io.github.ecmofhir.store;

import static java.util.stream.Collectors.joining;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import io.github.ecmofhir.problem.Problem;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.SearchParameter;
import org.jspecify.annotations.Nullable;

/** What may stand behind the colon after the name of a search parameter. HAPI passes over most of what may not. */
final class SearchModifiers {

    private static final String MISSING = "missing";

    /** Stands for the type that is referred to. */
    private static final String TYPE = "[type]";

    private static final Set<String> OF_CODES = Set.of(MISSING, "not", "in", "not-in", "above", "below");

    /** Others have {@code :missing} alone. */
    private static final Map<RestSearchParameterTypeEnum, Set<String>> OFFERED = Map.of(
            RestSearchParameterTypeEnum.STRING,
            Set.of(MISSING, "exact"),
            RestSearchParameterTypeEnum.TOKEN,
            OF_CODES,
            RestSearchParameterTypeEnum.URI,
            Set.of(MISSING, "above", "below"),
            RestSearchParameterTypeEnum.REFERENCE,
            Set.of(MISSING, TYPE));

    /** In the further links of a chain, of which the type is not known; {@code :missing} is not understood there. */
    private static final Set<String> OF_LINKS = OFFERED.values().stream()
            .flatMap(Set::stream)
            .filter(modifier -> !modifier.equals(MISSING))
            .collect(Collectors.toUnmodifiableSet());

    /** HAPI reads it as if it had none. */
    private static final String ID = "_id";

    /** HAPI looks for what is above or below a code along its path, and does not understand such a one. */
    private static final String CONDITIONAL_PATH = ".where(";

    private static final Set<String> OF_HIERARCHY = Set.of("above", "below");

    private static final Map<String, RestSearchParameterTypeEnum> EVERYWHERE = Map.of(
            ID,
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

    private final FhirContext fhir;

    /** By the types of resources, then by the names of the parameters. */
    private final Map<String, Map<String, Set<String>>> ofGuide = new HashMap<>();

    /** @param ofGuide search parameters that R4 does not have */
    SearchModifiers(FhirContext fhir, Collection<SearchParameter> ofGuide) {
        this.fhir = fhir;
        for (SearchParameter parameter : ofGuide) {
            RestSearchParameterTypeEnum type =
                    RestSearchParameterTypeEnum.forCode(parameter.getType().toCode());
            for (CodeType base : parameter.getBase()) {
                this.ofGuide
                        .computeIfAbsent(base.getValue(), key -> new HashMap<>())
                        .put(parameter.getCode(), offered(type, parameter.getExpression()));
            }
        }
    }

    private static Set<String> offered(RestSearchParameterTypeEnum type, @Nullable String path) {
        Set<String> offered = OFFERED.getOrDefault(type, Set.of(MISSING));
        return path == null || !path.contains(CONDITIONAL_PATH)
                ? offered
                : offered.stream()
                        .filter(modifier -> !OF_HIERARCHY.contains(modifier))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether each type is searched by it. */
    static boolean isEverywhere(String name) {
        return EVERYWHERE.containsKey(name);
    }

    /** Whether it takes something along with what is found. */
    static boolean isIncluded(String name) {
        return INCLUDES.contains(name);
    }

    /** Whether it finds what has not a value, or one of many. */
    static boolean isOfMany(String name) {
        int colon = name.lastIndexOf(':');
        return colon >= 0 && OF_CODES.contains(name.substring(colon + 1));
    }

    static boolean isMissing(String name) {
        return name.endsWith(":" + MISSING);
    }

    /**
     * In a chain each name may have one: {@code subject:Patient.identifier}. Of its first the type is known.
     *
     * @param resourceType that is searched; none where it is not known
     * @throws Problem if the name has a modifier that its parameter has not
     */
    void check(String resourceType, String name) {
        String[] links = name.split("\\.");
        for (int i = 0; i < links.length; i++) {
            String[] parts = links[i].split(":", 2);
            Set<String> offered = i == 0 ? offered(resourceType, parts[0]) : ofLink(parts[0]);
            if (parts.length == 2 && !isOffered(parts[1], offered)) {
                throw Problem.ofParameter(
                        name,
                        "The modifier `:" + parts[1] + "` is not offered.",
                        offered.isEmpty() ? "Here is none." : "Modifiers here are " + list(offered) + ".");
            }
        }
    }

    private boolean isOffered(String modifier, Set<String> offered) {
        return offered.contains(modifier)
                || offered.contains(TYPE) && fhir.getResourceTypes().contains(modifier);
    }

    private static String list(Set<String> offered) {
        return offered.stream().sorted().map(":"::concat).collect(joining(", "));
    }

    private static Set<String> ofLink(String name) {
        return name.equals(ID) ? Set.of() : OF_LINKS;
    }

    private Set<String> offered(String resourceType, String name) {
        if (INCLUDES.contains(name)) {
            return Set.of("iterate");
        }
        if (name.equals(ID) || !fhir.getResourceTypes().contains(resourceType)) {
            return ofLink(name);
        }
        Set<String> own = ofGuide.getOrDefault(resourceType, Map.of()).get(name);
        if (own != null) {
            return own;
        }
        RuntimeSearchParam parameter = fhir.getResourceDefinition(resourceType).getSearchParam(name);
        if (parameter != null) {
            return offered(parameter.getParamType(), parameter.getPath());
        }
        RestSearchParameterTypeEnum everywhere = EVERYWHERE.get(name);
        return everywhere == null ? OF_LINKS : offered(everywhere, null);
    }
}
