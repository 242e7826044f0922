package io.github.ecmofhir.measure;

import io.github.ecmofhir.statistics.CurveMethod;
import io.github.ecmofhir.statistics.ProportionMethod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How figures are computed.
 *
 * @param days whole days after the origin, rising
 * @param origin the moment from which days and curves are counted
 * @param level confidence level, 0 to 1
 * @param groups codes of complication groups; empty for all
 * @param items codes of complication items; empty for all that were assessed or present
 * @param definition which complications the composites count
 * @param events which complications count
 * @param landmarkMinutes after the origin: curves start here, with those still followed; null for the origin itself
 */
public record MeasureOptions(
        List<Integer> days,
        Origin origin,
        ProportionMethod ciMethod,
        CurveMethod curveCi,
        double level,
        MissingPolicy missing,
        TransferHandling transferHandling,
        boolean bridgeIsWeaned,
        boolean dischargedAliveIsAlive,
        boolean censorAtDischarge,
        boolean calendarDays,
        @Nullable Long landmarkMinutes,
        List<String> groups,
        List<String> items,
        ComplicationSet definition,
        EventFilter events) {

    /** What is computed when nothing is asked for. */
    public static final MeasureOptions DEFAULT = new MeasureOptions(
            List.of(28, 30, 90),
            Origin.RUN_START,
            ProportionMethod.WILSON,
            CurveMethod.LOG_LOG,
            0.95,
            MissingPolicy.EXCLUDE,
            TransferHandling.ALIVE,
            false,
            false,
            false,
            false,
            null,
            List.of(),
            List.of(),
            ComplicationSet.CSECLS,
            EventFilter.NONE);

    public MeasureOptions {
        days = days.stream().distinct().sorted().toList();
        groups = List.copyOf(groups);
        items = List.copyOf(items);
    }
}
