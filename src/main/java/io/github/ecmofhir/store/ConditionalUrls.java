package io.github.ecmofhir.store;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.dao.data.IResourceSearchUrlDao;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.entity.ResourceTable;
import ca.uhn.fhir.jpa.search.ResourceSearchUrlSvc;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import ca.uhn.fhir.util.UrlUtil;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.Resource;

/**
 * HAPI writes down each URL by which a resource was created, so that no two are created by the same one at the same time. For a
 * resource whose identifiers are registered that is written down already, with as much force, where the URL names one of these.
 *
 * <p>Not final, as Spring makes a proxy of what is transactional.
 */
public class ConditionalUrls extends ResourceSearchUrlSvc {

    private final Predicate<Resource> isRegistered;

    /** Of the resource that this thread creates. */
    private final ThreadLocal<Set<String>> registered = ThreadLocal.withInitial(Set::of);

    /** @param isRegistered whether the identifiers of a resource are registered when it is stored */
    public ConditionalUrls(
            EntityManager entities,
            IResourceSearchUrlDao urls,
            MatchUrlService matcher,
            FhirContext fhir,
            PartitionSettings partitions,
            Predicate<Resource> isRegistered) {
        super(entities, urls, matcher, fhir, partitions);
        this.isRegistered = isRegistered;
    }

    /** To be told of each resource that is new, before HAPI writes down its URL. */
    public void creating(Resource resource) {
        registered.set(isRegistered.test(resource) ? Identities.of(resource) : Set.of());
    }

    @Override
    public void enforceMatchUrlResourceUniqueness(String type, String url, ResourceTable created) {
        if (!registered.get().contains(UrlUtil.unescape(url))) {
            super.enforceMatchUrlResourceUniqueness(type, url, created);
        }
    }
}
