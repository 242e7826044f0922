package io.github.ecmofhir.measure.fhir;

import io.github.ecmofhir.measure.compare.CentreReport;
import io.github.ecmofhir.measure.compare.CentreStanding;
import io.github.ecmofhir.measure.compare.ComparedCentre;
import io.github.ecmofhir.measure.compare.Funnel;
import io.github.ecmofhir.statistics.centre.RiskAdjustedCusum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Centres as a table for programs: a line each, numbers unrounded, what is not there empty. */
final class CentresCsv {

    static final List<String> HEAD = List.of(
            "name",
            "suppressed",
            "n",
            "observed",
            "missing",
            "expected",
            "ratio",
            "lower",
            "upper",
            "rate",
            "z",
            "lower95",
            "upper95",
            "lower998",
            "upper998",
            "position",
            "widenedLower95",
            "widenedUpper95",
            "widenedLower998",
            "widenedUpper998",
            "widenedPosition",
            "signals",
            "lowerSignals");

    private static final int COUNTS = 3;
    private static final int FIGURES = 16;
    private static final int CHARTS = 2;

    private CentresCsv() {}

    /** The lines below the head. */
    static Stream<List<String>> lines(CentreReport report) {
        double level = report.options().level();
        return report.centres().stream().map(centre -> line(centre, level));
    }

    private static List<String> line(ComparedCentre centre, double level) {
        List<String> cells = new ArrayList<>();
        cells.add(centre.name());
        cells.add(String.valueOf(centre.isSuppressed()));
        cells.addAll(centre.counts().map(CentresCsv::counts).orElse(none(COUNTS)));
        cells.addAll(centre.standing().map(standing -> figures(standing, level)).orElse(none(FIGURES)));
        cells.addAll(centre.charts().map(charts -> signals(charts.cusum())).orElse(none(CHARTS)));
        return cells;
    }

    private static List<String> none(int cells) {
        return Collections.nCopies(cells, "");
    }

    private static List<String> counts(ComparedCentre.Counts counts) {
        return whole(counts.n(), counts.observed(), counts.missing());
    }

    private static List<String> figures(CentreStanding standing, double level) {
        List<String> cells = new ArrayList<>();
        cells.add(CsvLines.cell(standing.figures().expected()));
        cells.add(CsvLines.cell(standing.figures().ratio()));
        cells.addAll(standing.figures()
                .exactInterval(level)
                .map(limits -> List.of(CsvLines.cell(limits.lower()), CsvLines.cell(limits.upper())))
                .orElse(none(2)));
        cells.add(CsvLines.cell(standing.figures().adjustedRate()));
        cells.add(CsvLines.cell(standing.figures().z()));
        cells.addAll(limits(standing.funnel()));
        cells.add(standing.position().code());
        cells.addAll(limits(standing.widened()));
        cells.add(standing.widenedPosition().code());
        return cells;
    }

    private static List<String> limits(Funnel funnel) {
        return DoubleStream.of(
                        funnel.at95().lower(),
                        funnel.at95().upper(),
                        funnel.at998().lower(),
                        funnel.at998().upper())
                .mapToObj(CsvLines::cell)
                .toList();
    }

    private static List<String> signals(RiskAdjustedCusum cusum) {
        return whole(cusum.upper().signals().length, cusum.lower().signals().length);
    }

    private static List<String> whole(int... counts) {
        return Arrays.stream(counts).mapToObj(String::valueOf).toList();
    }
}
