package io.github.ecmofhir.store;

import java.time.Instant;

/**
 * Tells since when a pull must ask for changes to miss none. Writes become visible in another order than that of their times:
 * one that began early may be stored late.
 */
@FunctionalInterface
public interface SafeMoment {

    /**
     * The latest moment of which this holds: each write with that time or an earlier one is visible by now, or never will be. Who
     * reads from now on, and asks later for what was written after that moment, misses nothing; what he is given twice is the
     * same.
     */
    Instant get();
}
