package io.github.ecmofhir.store;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.api.model.DaoMethodOutcome;
import ca.uhn.fhir.jpa.dao.EntriesToProcessMap;
import ca.uhn.fhir.jpa.dao.IdSubstitutionMap;
import ca.uhn.fhir.jpa.dao.TransactionProcessor;
import ca.uhn.fhir.jpa.model.util.JpaConstants;
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

    private static void skipIndexing(List<Resource> resources, boolean skip) {
        resources.forEach(resource -> resource.setUserData(JpaConstants.RESOURCE_SKIP_INDEXING, skip ? true : null));
    }
}
