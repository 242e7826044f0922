package io.github.ecmofhir.store;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds resources by searches as URLs have them. */
public final class ResourceSearch {

    private final DaoRegistry daos;
    private final MatchUrlService matcher;
    private final SearchCheck check;
    private final FhirContext fhir;
    private final TransactionTemplate transaction;

    public ResourceSearch(
            DaoRegistry daos,
            MatchUrlService matcher,
            SearchCheck check,
            FhirContext fhir,
            PlatformTransactionManager transactions) {
        this.daos = daos;
        this.matcher = matcher;
        this.check = check;
        this.fhir = fhir;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /** Whether resources of the type can be stored. */
    public boolean isType(String resourceType) {
        return daos.getResourceDaoOrNull(resourceType) != null;
    }

    /**
     * The numbers of the rows of the resources that a search finds, as {@link StoredText#number} has them.
     *
     * @param query as of a URL, {@code code=a&date=ge2024}; neither sorted nor with others included
     * @throws ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException where there is no such search
     */
    public Set<Long> numbers(String resourceType, String query) {
        SearchParameterMap map = searchOf(resourceType, query);
        map.setLoadSynchronous(true);
        IFhirResourceDao<?> dao = daos.getResourceDao(resourceType);
        return Objects.requireNonNull(transaction.execute(status -> {
            try (Stream<JpaPid> found = dao.searchForIdStream(map, new SystemRequestDetails(), null)) {
                return found.map(JpaPid::getId).collect(Collectors.toSet());
            }
        }));
    }

    /**
     * @throws io.github.ecmofhir.problem.Problem where HAPI would search for something else
     * @throws ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException where there is no such search
     */
    public void require(String resourceType, String query) {
        check.request("GET", resourceType, query);
        searchOf(resourceType, query);
    }

    private SearchParameterMap searchOf(String resourceType, String query) {
        return matcher.translateMatchUrl(resourceType + "?" + query, fhir.getResourceDefinition(resourceType));
    }
}
