package io.github.ecmofhir.submission.sheet.mapping;

import java.util.Optional;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * What a row says of one complication.
 *
 * @param present empty when the cell is empty: nobody looked
 * @param observation of a present complication
 */
record Finding(
        String group,
        String item,
        Optional<Boolean> present,
        @Nullable Reference observation) {

    boolean isPresent() {
        return present.orElse(false);
    }
}
