package io.github.ecmofhir.ecmo;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One event that is present in a run.
 *
 * @param item code of ecmo-complication-type
 * @param onsetMinutes from the start of the run; null when either is not known to the day
 * @param phase code of ecmo-phase; null when not stated
 * @param severity code of ecmo-severity; null when not stated
 * @param criterion the definition by which it was judged, as sent; null when not stated
 */
public record Complication(
        String item,
        @Nullable Long onsetMinutes,
        @Nullable String phase,
        @Nullable String severity,
        @Nullable String criterion) {

    /** Empty for an item of no group. */
    public Optional<ComplicationGroup> group() {
        return ComplicationGroup.ofItem(item);
    }
}
