package io.github.ecmofhir.store;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.SearchTotalModeEnum;
import ca.uhn.fhir.rest.api.ValidationModeEnum;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.api.server.storage.IResourcePersistentId;
import ca.uhn.fhir.rest.param.ReferenceOrListParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.param.UriParam;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads what is stored, and stores what the server itself makes. */
public final class ResourceStore implements StoredResources {

    private final DaoRegistry daos;
    private final TransactionTemplate transaction;
    private final TransactionTemplate writing;

    public ResourceStore(DaoRegistry daos, PlatformTransactionManager transactions) {
        this.daos = daos;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
        this.writing = new TransactionTemplate(transactions);
    }

    /** Every current resource of a type once, in no promised order; memory does not grow with their number but for ids. */
    public void forEach(String resourceType, Consumer<Resource> consumer) {
        forEachOf(daos.getResourceDao(resourceType), consumer);
    }

    @Override
    public Optional<Resource> read(String resourceType, String id) {
        return read(new IdType(resourceType, id));
    }

    /** An earlier version, or the current one by its number. */
    public Optional<Resource> readVersion(String resourceType, String id, String version) {
        return read(new IdType(resourceType, id, version));
    }

    /** Nothing is stored of a type that there is not; whoever refers to one is told so by the check of references. */
    private Optional<Resource> read(IdType id) {
        if (daos.getResourceDaoOrNull(id.getResourceType()) == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    (Resource) daos.getResourceDao(id.getResourceType()).read(id, new SystemRequestDetails()));
        } catch (ResourceNotFoundException | ResourceGoneException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Resource> byIdentifier(String resourceType, String system, String value) {
        SearchParameterMap map = new SearchParameterMap();
        map.add("identifier", new TokenParam(system, value));
        return find(resourceType, map).stream().findFirst();
    }

    @Override
    public List<Resource> byUrl(String resourceType, String url) {
        SearchParameterMap map = new SearchParameterMap();
        map.add("url", new UriParam(url));
        return find(resourceType, map);
    }

    @Override
    public List<Resource> ofPatient(String resourceType, String patientId) {
        return referringTo(resourceType, "subject", "Patient/" + patientId);
    }

    @Override
    public List<Resource> partsOf(String resourceType, Collection<String> procedureIds) {
        ReferenceOrListParam any = new ReferenceOrListParam();
        procedureIds.forEach(id -> any.add(new ReferenceParam("Procedure/" + id)));
        SearchParameterMap map = new SearchParameterMap();
        map.add("part-of", any);
        return find(resourceType, map);
    }

    @Override
    public List<Resource> linkedTo(String patientId) {
        return referringTo("Patient", "link", "Patient/" + patientId);
    }

    @Override
    public List<Resource> referringTo(String resourceType, String parameter, String target) {
        SearchParameterMap map = new SearchParameterMap();
        map.add(parameter, new ReferenceParam(target));
        return find(resourceType, map);
    }

    private List<Resource> find(String resourceType, SearchParameterMap map) {
        map.setLoadSynchronous(true).setSearchTotalMode(SearchTotalModeEnum.NONE);
        return daos.getResourceDao(resourceType).search(map, new SystemRequestDetails()).getAllResources().stream()
                .map(Resource.class::cast)
                .toList();
    }

    /**
     * Stores a new resource of the server's own making; views and hooks see it as any other.
     *
     * @return as it is stored, with its id
     */
    public Resource create(Resource resource) {
        return (Resource) daos.getResourceDao(resource)
                .create(resource, new SystemRequestDetails())
                .getResource();
    }

    /**
     * Stores new states of stored resources, and what is to be said of them, in one transaction. Somebody who changes one of
     * them meanwhile is not overwritten.
     *
     * @param note makes a resource of the states as they are stored
     * @throws BaseServerResponseException where another was quicker
     */
    public void update(List<Resource> resources, Function<List<Resource>, Resource> note) {
        writing.executeWithoutResult(status -> {
            List<Resource> stored = new ArrayList<>();
            for (Resource resource : resources) {
                stored.add((Resource) updated(daos.getResourceDao(resource), resource));
            }
            create(note.apply(stored));
        });
    }

    /**
     * Stores a new state of a stored resource. Somebody who changes it meanwhile is not overwritten.
     *
     * @throws BaseServerResponseException where another was quicker
     */
    public void update(Resource resource) {
        writing.executeWithoutResult(status -> updated(daos.getResourceDao(resource), resource));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static IBaseResource updated(IFhirResourceDao dao, Resource resource) {
        SystemRequestDetails request = new SystemRequestDetails();
        request.addHeader("If-Match", "W/\"" + resource.getMeta().getVersionId() + "\"");
        return dao.update(resource, request).getResource();
    }

    /**
     * Passes if a stored resource could be deleted now.
     *
     * @throws BaseServerResponseException saying why not
     */
    public void requireDeletable(String resourceType, String id) {
        daos.getResourceDao(resourceType)
                .validate(
                        null,
                        new IdType(resourceType, id),
                        null,
                        null,
                        ValidationModeEnum.DELETE,
                        null,
                        new SystemRequestDetails());
    }

    @SuppressWarnings("rawtypes")
    private void forEachOf(IFhirResourceDao<?> dao, Consumer<Resource> consumer) {
        SearchParameterMap all = new SearchParameterMap();
        all.setLoadSynchronous(true);
        List<IResourcePersistentId> ids = transaction.execute(status -> {
            try (Stream<IResourcePersistentId> stream = dao.searchForIdStream(all, new SystemRequestDetails(), null)) {
                return stream.toList();
            }
        });
        if (ids == null) {
            return;
        }
        for (IResourcePersistentId id : ids) {
            transaction.executeWithoutResult(status -> consumer.accept((Resource) dao.readByPid(id)));
        }
    }
}
