package io.github.ecmofhir.measure;

import io.github.ecmofhir.statistics.ProportionMethod;
import java.util.List;

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
 */
public record MeasureOptions(
        List<Integer> days,
        Origin origin,
        ProportionMethod ciMethod,
        double level,
        MissingPolicy missing,
        TransferHandling transferHandling,
        boolean bridgeIsWeaned,
        boolean dischargedAliveIsAlive,
        boolean calendarDays,
        CurveOptions curve,
        List<String> groups,
        List<String> items,
        ComplicationSet definition,
        EventFilter events) {

    /** What is computed when nothing is asked for. */
    public static final MeasureOptions DEFAULT = new MeasureOptions(
            List.of(28, 30, 90),
            Origin.RUN_START,
            ProportionMethod.WILSON,
            0.95,
            MissingPolicy.EXCLUDE,
            TransferHandling.ALIVE,
            false,
            false,
            false,
            CurveOptions.DEFAULT,
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
