package io.github.ecmofhir.export.bulk;

import io.github.ecmofhir.cohort.PersonRecords;
import io.github.ecmofhir.deidentification.Deidentification;
import io.github.ecmofhir.deidentification.Deidentifier;
import io.github.ecmofhir.deidentification.Level;
import io.github.ecmofhir.deidentification.ResourceDeidentifier;
import io.github.ecmofhir.store.StoredText;
import io.github.ecmofhir.view.Snapshot;
import java.util.Optional;

/** The lines of an export: what is told of a resource, and of one that was deleted. */
interface ResourceLines {

    /** Empty for a resource that is not given out. */
    Optional<String> of(StoredText text);

    /** Under which id it was given out. */
    String id(StoredText text);

    /** Whether the order in which resources came may be seen. */
    boolean inOrder();

    /** @param at the moment as of which is exported */
    static ResourceLines of(Level level, Snapshot at, Deidentification deidentification) {
        if (level == Level.NONE) {
            return new AsStored();
        }
        Deidentifier values = deidentification.values(level, PersonRecords.read(at));
        return new Deidentified(values, deidentification.resources(values));
    }

    /** As they are stored. */
    record AsStored() implements ResourceLines {

        @Override
        public Optional<String> of(StoredText text) {
            return Optional.of(text.whole());
        }

        @Override
        public String id(StoredText text) {
            return text.id();
        }

        @Override
        public boolean inOrder() {
            return true;
        }
    }

    /** Without those they are about. */
    record Deidentified(Deidentifier values, ResourceDeidentifier resources) implements ResourceLines {

        @Override
        public Optional<String> of(StoredText text) {
            return resources.deidentified(
                    text.whole(), TextReferences.of(text).patient().orElse(null));
        }

        @Override
        public String id(StoredText text) {
            return values.id(text.id());
        }

        @Override
        public boolean inOrder() {
            return false;
        }
    }
}
