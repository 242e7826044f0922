package io.github.ecmofhir.measure.quality;

import io.github.ecmofhir.cohort.ColumnDescription;
import io.github.ecmofhir.measure.MeasureOptions;
import java.time.Instant;
import java.util.List;

/**
 * What is asked of the data.
 *
 * @param interval into what the time of run starts is cut
 * @param columns that should have a value
 * @param moment by which follow-up is due or not
 * @param follow the days of follow-up, and how they are counted
 */
public record QualityOptions(
        Interval interval, List<ColumnDescription> columns, Instant moment, MeasureOptions follow) {

    public QualityOptions {
        columns = List.copyOf(columns);
    }
}
