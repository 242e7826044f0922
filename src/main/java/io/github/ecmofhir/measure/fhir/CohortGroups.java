package io.github.ecmofhir.measure.fhir;

import java.util.Optional;
import org.hl7.fhir.r4.model.Group;

/** Where frozen cohorts are kept. */
public interface CohortGroups {

    Optional<Group> read(String id);

    /** @return with its id */
    Group create(Group group);
}
