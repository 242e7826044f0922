package io.github.ecmofhir.measure.quality;

import io.github.ecmofhir.cohort.ColumnDescription;

/**
 * What some runs tell of a column; known, missing and not due add up to the runs.
 *
 * @param notDue missing, of runs that go on, and comes at their end
 * @param below of the known those below the usual range, 0 where there is none
 * @param above of the known those above it
 */
public record ColumnQuality(ColumnDescription column, int known, int missing, int notDue, int below, int above) {}
