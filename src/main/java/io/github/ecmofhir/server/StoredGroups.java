package io.github.ecmofhir.server;

import io.github.ecmofhir.measure.fhir.CohortGroups;
import io.github.ecmofhir.store.ResourceStore;
import java.util.Optional;
import org.hl7.fhir.r4.model.Group;
import org.jspecify.annotations.Nullable;

/** Frozen cohorts among the stored resources. */
record StoredGroups(ResourceStore store) implements CohortGroups {

    private static final String GROUP = "Group";

    @Override
    public Optional<Group> read(String id, @Nullable String version) {
        return (version == null ? store.read(GROUP, id) : store.readVersion(GROUP, id, version)).map(Group.class::cast);
    }

    @Override
    public Group create(Group group) {
        return (Group) store.create(group);
    }
}
