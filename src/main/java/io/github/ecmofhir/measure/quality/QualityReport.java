package io.github.ecmofhir.measure.quality;

import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.ecmo.Moment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The quality of the data of a cohort: of all centres together and of each, over all times and in each span.
 *
 * @param rows all centres first, then the centres in alphabetical order, then runs without one; of each all times first, then
 *     the spans in order, then runs whose start is not known. There is no row without runs, but for the first
 */
public record QualityReport(Cohort cohort, QualityOptions options, List<QualityRow> rows) {

    public QualityReport {
        rows = List.copyOf(rows);
    }

    /** Cost: each column once a run for every row that has the run, which are four. */
    public static QualityReport of(Cohort cohort, QualityOptions options) {
        RowMaker maker = new RowMaker(cohort, options);
        int[] everybody = IntStream.range(0, cohort.size()).toArray();
        List<QualityRow> rows = new ArrayList<>(rows(maker, QualityRow.ALL, cohort, options, everybody));
        Map<String, List<Integer>> centres = new TreeMap<>();
        List<Integer> none = new ArrayList<>();
        for (int run : everybody) {
            String centre = cohort.run(run).centre();
            (centre == null ? none : centres.computeIfAbsent(centre, each -> new ArrayList<>())).add(run);
        }
        centres.forEach((centre, runs) -> rows.addAll(rows(maker, centre, cohort, options, array(runs))));
        if (!none.isEmpty()) {
            rows.addAll(rows(maker, QualityRow.MISSING, cohort, options, array(none)));
        }
        return new QualityReport(cohort, options, rows);
    }

    private static List<QualityRow> rows(
            RowMaker maker, String centre, Cohort cohort, QualityOptions options, int... runs) {
        List<QualityRow> rows = new ArrayList<>();
        rows.add(maker.row(centre, QualityRow.ALL, Optional.empty(), runs));
        Map<Span, List<Integer>> spans = new TreeMap<>(Comparator.comparing(Span::first));
        List<Integer> never = new ArrayList<>();
        for (int run : runs) {
            Span span = span(cohort.run(run), options.interval());
            (span == null ? never : spans.computeIfAbsent(span, each -> new ArrayList<>())).add(run);
        }
        spans.forEach((span, some) -> rows.add(maker.row(centre, span.name(), Optional.of(span), array(some))));
        if (!never.isEmpty()) {
            rows.add(maker.row(centre, QualityRow.MISSING, Optional.empty(), array(never)));
        }
        return rows;
    }

    private static @Nullable Span span(EcmoRun run, Interval interval) {
        Moment start = run.start();
        return start == null ? null : interval.of(start.day());
    }

    private static int[] array(List<Integer> runs) {
        return runs.stream().mapToInt(Integer::intValue).toArray();
    }
}
