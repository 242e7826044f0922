package io.github.ecmofhir.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;

/** Finds single resources among those that are stored. */
public interface StoredResources {

    /** The current version, or empty when there is none or it was deleted. */
    Optional<Resource> read(String resourceType, String id);

    /** The current resource of this identifier. */
    Optional<Resource> byIdentifier(String resourceType, String system, String value);

    /** All current resources of a type with this canonical URL, of whichever version. */
    List<Resource> byUrl(String resourceType, String url);

    /** All current resources of a type whose subject is this patient. */
    List<Resource> ofPatient(String resourceType, String patientId);

    /** All current resources of a type that say they are part of one of these Procedures. */
    List<Resource> partsOf(String resourceType, Collection<String> procedureIds);

    /**
     * All current resources of a type that refer to this one.
     *
     * @param parameter of the search for the references
     * @param target {@code Type/id}
     */
    List<Resource> referringTo(String resourceType, String parameter, String target);

    /** The patients who name this one as a link. */
    List<Resource> linkedTo(String patientId);
}
