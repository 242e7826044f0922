package io.github.ecmofhir.measure;

import io.github.ecmofhir.statistics.KaplanMeier;
import io.github.ecmofhir.statistics.SurvivalPoint;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The Kaplan–Meier curve of one stratum (M-04), Greenwood's error, limits as asked for.
 *
 * @param stratum null for the whole cohort
 * @param notFollowed runs of which nothing is known after the origin, or whose death has no time: not in the curve. Neither are
 *     those that have no such origin or did not reach the landmark, who are not counted here
 */
public record SurvivalCurve(@Nullable String stratum, KaplanMeier estimate, List<FollowUpTime> times, int notFollowed) {

    /** Numbers at risk are wanted at these days whether or not anything happened on them. */
    private static final List<Integer> USUAL_DAYS = List.of(0, 7, 14, 28, 30, 90);

    static SurvivalCurve of(@Nullable String stratum, FollowUpTimes followed, MeasureOptions options) {
        List<FollowUpTime> times = followed.known();
        KaplanMeier estimate = KaplanMeier.of(days(times), deaths(times))
                .withLimits(options.curve().limits(), options.level());
        return new SurvivalCurve(stratum, estimate, times, followed.unknown());
    }

    /** Every time at which somebody died or left, day 0, and the usual days within follow-up. */
    public List<SurvivalPoint> points(List<Integer> days) {
        if (!estimate.estimable()) {
            return List.of();
        }
        List<SurvivalPoint> points = estimate.points();
        double last = points.get(points.size() - 1).time();
        Set<Double> wanted = new TreeSet<>();
        points.forEach(point -> wanted.add(point.time()));
        Stream.concat(USUAL_DAYS.stream(), days.stream())
                .map(Integer::doubleValue)
                .filter(day -> day <= last)
                .forEach(wanted::add);
        return wanted.stream().flatMap(time -> estimate.at(time).stream()).toList();
    }

    /** Share of the censored who leave at discharge. */
    double leavingAtDischarge() {
        long censored = times.stream().filter(time -> !time.death()).count();
        long atDischarge = times.stream().filter(FollowUpTime::leftAtDischarge).count();
        return censored == 0 ? 0 : (double) atDischarge / censored;
    }

    static double[] days(List<FollowUpTime> times) {
        double[] days = new double[times.size()];
        for (int i = 0; i < days.length; i++) {
            days[i] = times.get(i).days();
        }
        return days;
    }

    static boolean[] deaths(List<FollowUpTime> times) {
        boolean[] deaths = new boolean[times.size()];
        for (int i = 0; i < deaths.length; i++) {
            deaths[i] = times.get(i).death();
        }
        return deaths;
    }
}
