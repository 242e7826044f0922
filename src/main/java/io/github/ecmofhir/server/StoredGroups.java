package io.github.ecmofhir.server;

import io.github.ecmofhir.measure.fhir.CohortGroups;
import io.github.ecmofhir.store.ResourceStore;
import java.util.Optional;
import org.hl7.fhir.r4.model.Group;

/** Frozen cohorts among the stored resources. */
record StoredGroups(ResourceStore store) implements CohortGroups {

    @Override
    public Optional<Group> read(String id) {
        return store.read("Group", id).map(Group.class::cast);
    }

    @Override
    public Group create(Group group) {
        return (Group) store.create(group);
    }
}
