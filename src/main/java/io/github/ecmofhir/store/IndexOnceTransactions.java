package io.github.ecmofhir.store;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.api.model.DaoMethodOutcome;
import ca.uhn.fhir.jpa.dao.EntriesToProcessMap;
import ca.uhn.fhir.jpa.dao.IdSubstitutionMap;
import ca.uhn.fhir.jpa.dao.TransactionProcessor;
import ca.uhn.fhir.jpa.dao.tx.HapiTransactionService;
import ca.uhn.fhir.jpa.model.entity.ResourceTable;
import ca.uhn.fhir.jpa.model.util.JpaConstants;
import ca.uhn.fhir.jpa.searchparam.extractor.ResourceIndexedSearchParams;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import ca.uhn.fhir.util.StopWatch;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Resource;

/**
 * HAPI goes through a transaction twice: first each resource gets its id, then, when references between them can be filled
 * in, each is stored for good. It reads the search parameters of new resources both times and uses those of the second;
 * here they are read once.
 */
class IndexOnceTransactions extends TransactionProcessor {

    private static final String ENTRIES = IndexOnceTransactions.class.getName();

    /** That this thread goes through. */
    private final ThreadLocal<TransactionDetails> current = new ThreadLocal<>();

    @Override
    protected EntriesToProcessMap doTransactionWriteOperations(
            RequestDetails request,
            RequestPartitionId partition,
            String action,
            TransactionDetails transaction,
            Set<IIdType> ids,
            IdSubstitutionMap substitutions,
            Map<IIdType, DaoMethodOutcome> outcomes,
            IBaseBundle response,
            IdentityHashMap<IBase, Integer> order,
            List<IBase> entries,
            StopWatch watch) {
        List<Resource> resources = entries.stream()
                .map(entry -> ((BundleEntryComponent) entry).getResource())
                .filter(Objects::nonNull)
                .toList();
        transaction.putUserData(ENTRIES, resources);
        skipIndexing(resources, true);
        current.set(transaction);
        try {
            return super.doTransactionWriteOperations(
                    request,
                    partition,
                    action,
                    transaction,
                    ids,
                    substitutions,
                    outcomes,
                    response,
                    order,
                    entries,
                    watch);
        } finally {
            skipIndexing(resources, false);
            current.remove();
        }
    }

    /** HAPI calls this between the two. */
    @Override
    protected void postTransactionProcess(TransactionDetails transaction) {
        List<Resource> resources = transaction.getUserData(ENTRIES);
        if (resources != null) {
            skipIndexing(resources, false);
        }
        super.postTransactionProcess(transaction);
    }

    /**
     * HAPI notes with each resource which kinds of index rows it has, to look for no others when it is changed. It does so when
     * it first sees the resource, and again only if its references were filled in: without rows at the first look, one without
     * references would keep those of today for ever.
     */
    @Override
    protected void flushSession(Map<IIdType, DaoMethodOutcome> outcomes) {
        Map<ResourceTable, ResourceIndexedSearchParams> indexed = Objects.requireNonNull(current.get())
                .getOrCreateUserData(
                        HapiTransactionService.XACT_USERDATA_KEY_EXISTING_SEARCH_PARAMS, IdentityHashMap::new);
        indexed.forEach((resource, rows) -> rows.populateResourceTableSearchParamsPresentFlags(resource));
        super.flushSession(outcomes);
    }

    private static void skipIndexing(List<Resource> resources, boolean skip) {
        resources.forEach(resource -> resource.setUserData(JpaConstants.RESOURCE_SKIP_INDEXING, skip ? true : null));
    }
}
