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

    /** Others have {@code :missing} alone. */
    private static final Map<RestSearchParameterTypeEnum, Set<String>> OFFERED = Map.of(
            RestSearchParameterTypeEnum.STRING,
            Set.of(MISSING, "exact"),
            RestSearchParameterTypeEnum.TOKEN,
            Set.of(MISSING, "not", "in", "not-in", "above", "below"),
            RestSearchParameterTypeEnum.URI,
            Set.of(MISSING, "above", "below"),
            RestSearchParameterTypeEnum.REFERENCE,
            Set.of(MISSING, TYPE));

    private static final Set<String> ALL =
            OFFERED.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

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

    private final FhirContext fhir;

    /** By the types of resources, then by their names. */
    private final Map<String, Map<String, RestSearchParameterTypeEnum>> ofGuide = new HashMap<>();

    /** @param ofGuide search parameters that R4 does not have */
    SearchModifiers(FhirContext fhir, Collection<SearchParameter> ofGuide) {
        this.fhir = fhir;
        for (SearchParameter parameter : ofGuide) {
            RestSearchParameterTypeEnum type =
                    RestSearchParameterTypeEnum.forCode(parameter.getType().toCode());
            for (CodeType base : parameter.getBase()) {
                this.ofGuide
                        .computeIfAbsent(base.getValue(), key -> new HashMap<>())
                        .put(parameter.getCode(), type);
            }
        }
    }

    /** Whether searches of every type have it. */
    static boolean isEverywhere(String name) {
        return EVERYWHERE.containsKey(name) || INCLUDES.contains(name);
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
            Set<String> offered = i == 0 ? offered(resourceType, parts[0]) : ALL;
            if (parts.length == 2 && !isOffered(parts[1], offered)) {
                throw Problem.ofParameter(
                        name,
                        "The modifier `:" + parts[1] + "` is not offered.",
                        "Modifiers here are " + list(offered) + ".");
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

    private Set<String> offered(String resourceType, String name) {
        if (INCLUDES.contains(name)) {
            return Set.of("iterate");
        }
        RestSearchParameterTypeEnum type = type(resourceType, name);
        return type == null ? ALL : OFFERED.getOrDefault(type, Set.of(MISSING));
    }

    private @Nullable RestSearchParameterTypeEnum type(String resourceType, String name) {
        if (!fhir.getResourceTypes().contains(resourceType)) {
            return null;
        }
        RestSearchParameterTypeEnum own =
                ofGuide.getOrDefault(resourceType, Map.of()).get(name);
        if (own != null) {
            return own;
        }
        RuntimeSearchParam parameter = fhir.getResourceDefinition(resourceType).getSearchParam(name);
        return parameter == null ? EVERYWHERE.get(name) : parameter.getParamType();
    }
}
