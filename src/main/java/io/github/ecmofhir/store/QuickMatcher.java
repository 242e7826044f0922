package io.github.ecmofhir.store;

import ca.uhn.fhir.jpa.searchparam.extractor.ResourceIndexedSearchParams;
import ca.uhn.fhir.jpa.searchparam.matcher.InMemoryMatchResult;
import ca.uhn.fhir.jpa.searchparam.matcher.InMemoryResourceMatcher;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.util.UrlUtil;
import org.apache.commons.lang3.StringUtils;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * HAPI compares each conditional URL of a transaction with each of its resources. Nearly always the URL names one identifier
 * that the resource does not have, which is seen without reading the URL as a search.
 */
public final class QuickMatcher extends InMemoryResourceMatcher {

    @Override
    public InMemoryMatchResult match(
            String criteria,
            @Nullable IBaseResource resource,
            @Nullable ResourceIndexedSearchParams indexed,
            @Nullable RequestDetails request) {
        return resource instanceof Resource r4 && isOfAnother(criteria, r4)
                ? InMemoryMatchResult.noMatch()
                : super.match(criteria, resource, indexed, request);
    }

    /** Whether the URL asks for one identifier with its system, and the resource has others. */
    private static boolean isOfAnother(String criteria, Resource resource) {
        String question = resource.fhirType() + "?identifier=";
        if (!criteria.startsWith(question) || StringUtils.containsAny(criteria, '&', '+')) {
            return false;
        }
        String token = UrlUtil.unescape(criteria.substring(question.length()));
        int bar = token.indexOf('|');
        // With these it would be a list, or something escaped.
        boolean isPlain = !StringUtils.containsAny(token, ',', '\\');
        Property identifiers = resource.getNamedProperty("identifier");
        return isPlain
                && bar > 0
                && bar < token.length() - 1
                && identifiers != null
                && identifiers.getValues().stream().noneMatch(value -> isNamed(value, token));
    }

    private static boolean isNamed(Base value, String token) {
        return !(value instanceof Identifier identifier)
                || token.equals(identifier.getSystem() + "|" + identifier.getValue());
    }
}
