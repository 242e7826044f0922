package io.github.ecmofhir.measure;

import io.github.ecmofhir.ecmo.Moment;
import io.github.ecmofhir.statistics.CurveMethod;
import io.github.ecmofhir.statistics.ProportionMethod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Options that differ from the default in what a test is about. */
public final class OptionsBuilder {

    private List<Integer> days = MeasureOptions.DEFAULT.days();
    private MissingPolicy missing = MissingPolicy.EXCLUDE;
    private TransferHandling transfers = TransferHandling.ALIVE;
    private boolean bridgeIsWeaned;
    private boolean dischargedAliveIsAlive;
    private boolean censorAtDischarge;
    private boolean calendarDays;
    private @Nullable Long landmarkMinutes;
    private @Nullable Long horizonMinutes;
    private List<String> groups = List.of();
    private Origin origin = Origin.RUN_START;
    private EventFilter events = EventFilter.NONE;
    private ComplicationSet definition = ComplicationSet.CSECLS;
    private List<String> items = List.of();

    public static OptionsBuilder options() {
        return new OptionsBuilder();
    }

    OptionsBuilder days(Integer... values) {
        days = List.of(values);
        return this;
    }

    OptionsBuilder origin(Origin moment) {
        origin = moment;
        return this;
    }

    OptionsBuilder missing(MissingPolicy policy) {
        missing = policy;
        return this;
    }

    OptionsBuilder transfers(TransferHandling handling) {
        transfers = handling;
        return this;
    }

    OptionsBuilder bridgeIsWeaned() {
        bridgeIsWeaned = true;
        return this;
    }

    OptionsBuilder dischargedAliveIsAlive() {
        dischargedAliveIsAlive = true;
        return this;
    }

    OptionsBuilder censorAtDischarge() {
        censorAtDischarge = true;
        return this;
    }

    OptionsBuilder calendarDays() {
        calendarDays = true;
        return this;
    }

    public OptionsBuilder landmarkHours(int hours) {
        landmarkMinutes = hours * 60L;
        return this;
    }

    OptionsBuilder horizonDays(int days) {
        horizonMinutes = days * Moment.DAY;
        return this;
    }

    OptionsBuilder groups(String... codes) {
        groups = List.of(codes);
        return this;
    }

    OptionsBuilder items(String... codes) {
        items = List.of(codes);
        return this;
    }

    OptionsBuilder definition(ComplicationSet set) {
        definition = set;
        return this;
    }

    OptionsBuilder events(EventFilter filter) {
        events = filter;
        return this;
    }

    public MeasureOptions build() {
        return new MeasureOptions(
                days,
                origin,
                ProportionMethod.WILSON,
                0.95,
                missing,
                transfers,
                bridgeIsWeaned,
                dischargedAliveIsAlive,
                calendarDays,
                new CurveOptions(CurveMethod.LOG_LOG, censorAtDischarge, landmarkMinutes, horizonMinutes),
                groups,
                items,
                definition,
                events);
    }
}
