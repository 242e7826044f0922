package io.github.ecmofhir.store;

import ca.uhn.fhir.jpa.searchparam.extractor.SearchParamExtractorR4;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.Resource;

/**
 * Indexes a resource by the identifiers that {@link Identities} has of it, and not by those marked as old: of two records that
 * were merged, the one that is left tells that of the other, and must not be found, and overwritten, by it.
 */
public class CurrentIdentifiers extends SearchParamExtractorR4 {

    @Override
    public IValueExtractor getPathValueExtractor(IBase resource, String path) {
        return resource instanceof Resource r4 && path.equals(r4.fhirType() + ".identifier")
                ? () -> Identities.current(r4)
                : super.getPathValueExtractor(resource, path);
    }
}
