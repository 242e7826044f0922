package io.github.ecmofhir.store;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.jpa.searchparam.matcher.SearchParamMatcher;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.StringParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.param.UriParam;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry.SearchParamLookupContextEnum;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a search would find a resource, from the resource alone. HAPI does that for many searches, but for dates, texts and
 * numbers otherwise than its database; those are not answered here.
 */
public final class ResourceMatcher {

    private static final Set<String> UNMODIFIED = Set.of("_profile", "_id");
    private static final String NOT = "not";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern WITHOUT_SYSTEM = Pattern.compile("[=,][|]");

    private final SearchParamMatcher matcher;
    private final MatchUrlService urls;
    private final ISearchParamRegistry parameters;
    private final FhirContext fhir;

    public ResourceMatcher(
            SearchParamMatcher matcher, MatchUrlService urls, ISearchParamRegistry parameters, FhirContext fhir) {
        this.matcher = matcher;
        this.urls = urls;
        this.parameters = parameters;
        this.fhir = fhir;
    }

    /**
     * The first parameter of a search that cannot be answered from one resource alone; empty where all can: codes and identifiers,
     * also with {@code :not}, references with their type, profiles, tags and ids.
     *
     * @param query as of a URL, of parameters that there are
     * @throws ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException where there is no such search
     */
    public Optional<String> unanswerable(String resourceType, String query) {
        SearchParameterMap map =
                urls.translateMatchUrl(resourceType + "?" + query, fhir.getResourceDefinition(resourceType));
        for (String condition : StringUtils.split(query, '&')) {
            String name = StringUtils.substringBefore(condition, "=");
            String[] parts = name.split(":", 2);
            boolean isReadable =
                    isReadable(condition) && (parts.length == 1 || isReadable(resourceType, parts[0], parts[1]));
            if (!isReadable || !map.containsKey(parts[0])) {
                return Optional.of(name);
            }
        }
        for (Map.Entry<String, List<List<IQueryParameterType>>> condition : map.entrySet()) {
            String name = condition.getKey();
            boolean isAnswerable = condition.getValue().stream()
                    .flatMap(List::stream)
                    .allMatch(value -> isAnswerable(resourceType, name, value));
            if (!isAnswerable) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /** HAPI passes over modifiers that a parameter does not have. */
    private boolean isReadable(String resourceType, String name, String modifier) {
        RuntimeSearchParam parameter = parameter(resourceType, name);
        if (parameter == null || UNMODIFIED.contains(name)) {
            return false;
        }
        return switch (parameter.getParamType()) {
            case TOKEN -> modifier.equals(NOT);
            case REFERENCE -> fhir.getResourceTypes().contains(modifier);
            default -> false;
        };
    }

    private @Nullable RuntimeSearchParam parameter(String resourceType, String name) {
        return parameters.getActiveSearchParam(resourceType, name, SearchParamLookupContextEnum.SEARCH);
    }

    /** Also: no code is asked for that has no system, which HAPI takes for one of whatever system. */
    private static boolean isReadable(String condition) {
        try {
            String decoded = URLDecoder.decode(condition, StandardCharsets.UTF_8);
            return condition.indexOf('#') < 0
                    && !CONTROL.matcher(decoded).find()
                    && !WITHOUT_SYSTEM.matcher(decoded).find();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Of a value whose modifier is readable. */
    private boolean isAnswerable(String resourceType, String name, IQueryParameterType value) {
        if (value instanceof StringParam id) {
            return name.equals("_id") && ID.matcher(id.getValueNotNull()).matches();
        }
        if (value instanceof UriParam) {
            return name.equals("_profile");
        }
        if (value instanceof TokenParam token) {
            return !(StringUtils.isBlank(token.getSystem()) && StringUtils.isBlank(token.getValue()));
        }
        return value instanceof ReferenceParam reference
                && !reference.hasChain()
                && StringUtils.isEmpty(reference.getQueryParameterQualifier())
                && reference.getBaseUrl() == null
                && reference.hasResourceType()
                && isTarget(reference.getResourceType(), resourceType, name);
    }

    private boolean isTarget(String target, String resourceType, String name) {
        RuntimeSearchParam parameter = parameter(resourceType, name);
        return parameter != null
                && (parameter.getTargets().isEmpty() || parameter.getTargets().contains(target));
    }

    /**
     * @param search {@code Type?query} that is answerable
     * @throws ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException where there is no such search
     */
    public boolean matches(String search, Resource resource) {
        return matcher.match(search, resource, new SystemRequestDetails()).matched();
    }
}
