package io.github.ecmofhir.measure.fhir;

import io.github.ecmofhir.measure.compare.CentreCharts;
import io.github.ecmofhir.measure.compare.CentreOptions;
import io.github.ecmofhir.measure.compare.CentreReport;
import io.github.ecmofhir.measure.compare.CentreStanding;
import io.github.ecmofhir.measure.compare.ComparedCentre;
import io.github.ecmofhir.measure.compare.Funnel;
import io.github.ecmofhir.statistics.centre.RiskAdjustedCusum;
import io.github.ecmofhir.statistics.centre.RiskAdjustedCusum.Chart;
import java.time.LocalDate;
import java.util.Optional;

/** Writes a centre, or all together, as a parameter, its numbers unrounded. */
final class CentrePart {

    private CentrePart() {}

    static void overall(CentreReport report, PartSink parts) {
        parts.string("outcome", report.outcome());
        parts.integer("n", report.overall().n());
        parts.integer("events", report.overall().events());
        parts.decimal("rate", report.overall().rate());
        parts.decimal("phi", report.overall().phi());
        parts.decimal("phiUnwinsorised", report.overall().phiUnwinsorised());
        parts.integer("centres", report.overall().centres());
    }

    static void write(ComparedCentre centre, CentreReport report, PartSink parts) {
        parts.string("name", centre.name());
        if (centre.isSuppressed()) {
            parts.flag("suppressed", true);
        }
        centre.counts().ifPresent(counts -> {
            parts.integer("n", counts.n());
            parts.integer("observed", counts.observed());
            parts.integer("missing", counts.missing());
        });
        centre.standing().ifPresent(standing -> standing(parts, standing, report.options()));
        centre.charts().ifPresent(charts -> parts.parts("cusum", each -> charts(each, charts, report.options())));
    }

    private static void standing(PartSink parts, CentreStanding standing, CentreOptions options) {
        parts.decimal("expected", standing.figures().expected());
        parts.decimal("ratio", standing.figures().ratio());
        standing.figures().exactInterval(options.level()).ifPresent(limits -> {
            parts.decimal("lower", limits.lower());
            parts.decimal("upper", limits.upper());
        });
        parts.decimal("rate", standing.figures().adjustedRate());
        parts.decimal("z", standing.figures().z());
        parts.parts("funnel", each -> funnel(each, standing.funnel()));
        parts.string("position", standing.position().code());
        parts.parts("widenedFunnel", each -> funnel(each, standing.widened()));
        parts.string("widenedPosition", standing.widenedPosition().code());
    }

    private static void funnel(PartSink parts, Funnel funnel) {
        parts.decimal("lower95", funnel.at95().lower());
        parts.decimal("upper95", funnel.at95().upper());
        parts.decimal("lower998", funnel.at998().lower());
        parts.decimal("upper998", funnel.at998().upper());
    }

    private static void charts(PartSink parts, CentreCharts charts, CentreOptions options) {
        RiskAdjustedCusum cusum = charts.cusum();
        parts.integer("signals", cusum.upper().signals().length);
        parts.integer("lowerSignals", cusum.lower().signals().length);
        // The day of a signal is that of a run, and tells its outcome
        if (options.smallCell() == 0) {
            signals(parts, "upper", cusum.upper(), charts);
            signals(parts, "lower", cusum.lower(), charts);
        }
        if (options.series()) {
            points(parts, charts);
        }
    }

    private static void signals(PartSink parts, String name, Chart chart, CentreCharts charts) {
        for (int run : chart.signals()) {
            parts.parts("signal", each -> {
                each.string("chart", name);
                time(each, charts.days().get(run));
            });
        }
    }

    private static void points(PartSink parts, CentreCharts charts) {
        double[] upper = charts.cusum().upper().path();
        double[] lower = charts.cusum().lower().path();
        double[] vlad = charts.cusum().expectedMinusObserved();
        for (int i = 0; i < upper.length; i++) {
            int run = i;
            parts.parts("point", each -> {
                time(each, charts.days().get(run));
                each.decimal("upper", upper[run]);
                each.decimal("lower", lower[run]);
                each.decimal("vlad", vlad[run]);
            });
        }
    }

    private static void time(PartSink parts, Optional<LocalDate> day) {
        day.ifPresent(known -> parts.date("time", known));
    }
}
