package io.github.ecmofhir.server;

import ca.uhn.fhir.jpa.searchparam.registry.SearchParamRegistryImpl;
import java.util.Collection;
import org.hl7.fhir.instance.model.api.IIdType;

/** HAPI's registry of search parameters, filled from the guide and not from the database, where nobody can put any. */
final class GuideSearchRegistry extends SearchParamRegistryImpl {

    private final GuideSearchParameters parameters;

    GuideSearchRegistry(GuideSearchParameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public void handleInit(Collection<IIdType> stored) {
        super.handleInit(parameters.ids());
    }
}
