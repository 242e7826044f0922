package io.github.ecmofhir.measure.quality;

import java.util.List;
import java.util.Optional;

/**
 * How good the data of one centre and time are.
 *
 * @param centre its identifier; {@value #ALL} for all together, {@value #MISSING} for runs that have none
 * @param period name of the span; {@value #ALL} for all times, {@value #MISSING} for runs whose start is not known
 * @param span empty for these two
 * @param levels how many runs are at each level of completeness, from level 0
 */
public record QualityRow(
        String centre,
        String period,
        Optional<Span> span,
        int runs,
        List<Integer> levels,
        List<ColumnQuality> columns,
        List<FollowUpQuality> followUp) {

    public static final String ALL = "all";
    public static final String MISSING = "missing";

    public QualityRow {
        levels = List.copyOf(levels);
        columns = List.copyOf(columns);
        followUp = List.copyOf(followUp);
    }
}
