package io.github.ecmofhir.view;

import io.github.ecmofhir.store.Earlier;
import java.time.Instant;
import java.util.List;

/** Where the versions are found that resources had at an earlier moment. */
@FunctionalInterface
public interface EarlierResources {

    /** Of every resource that has been written since: what it was at that moment. */
    List<Earlier> changedSince(Instant moment);
}
