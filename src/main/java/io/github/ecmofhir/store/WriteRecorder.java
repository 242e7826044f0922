package io.github.ecmofhir.store;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Writes down what a write did, as a resource that is stored in the same transaction. */
@FunctionalInterface
public interface WriteRecorder {

    /**
     * @param changes each changed resource once, in its last state, with its version
     * @param request that the write came with; null where there was none
     * @return what is to be stored; empty for nothing
     */
    Optional<Resource> record(List<Change> changes, @Nullable RequestDetails request);
}
