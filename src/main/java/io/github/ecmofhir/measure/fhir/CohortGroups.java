package io.github.ecmofhir.measure.fhir;

import java.util.Optional;
import org.hl7.fhir.r4.model.Group;
import org.jspecify.annotations.Nullable;

/** Where frozen cohorts are kept. */
public interface CohortGroups {

    /** @param version null for the current one */
    Optional<Group> read(String id, @Nullable String version);

    /** @return with its id */
    Group create(Group group);
}
