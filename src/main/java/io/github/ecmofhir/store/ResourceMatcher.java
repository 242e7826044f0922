package io.github.ecmofhir.store;

import ca.uhn.fhir.jpa.searchparam.matcher.InMemoryMatchResult;
import ca.uhn.fhir.jpa.searchparam.matcher.InMemoryResourceMatcher;
import ca.uhn.fhir.jpa.searchparam.matcher.SearchParamMatcher;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;

/** Tells whether a search would find a resource, from the resource alone. */
public final class ResourceMatcher {

    private final SearchParamMatcher matcher;
    private final InMemoryResourceMatcher abilities;

    public ResourceMatcher(SearchParamMatcher matcher, InMemoryResourceMatcher abilities) {
        this.matcher = matcher;
        this.abilities = abilities;
    }

    /**
     * Why a search cannot be answered from one resource alone; empty where it can.
     *
     * @param search {@code Type?query} of parameters that there are
     */
    public Optional<String> unanswerable(String search) {
        InMemoryMatchResult result = abilities.canBeEvaluatedInMemory(search);
        return result.supported() ? Optional.empty() : Optional.of(String.valueOf(result.getUnsupportedReason()));
    }

    /**
     * @param search {@code Type?query} that is answerable
     * @throws ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException where there is no such search
     */
    public boolean matches(String search, Resource resource) {
        return matcher.match(search, resource, new SystemRequestDetails()).matched();
    }
}
