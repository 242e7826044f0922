package io.github.ecmofhir.cohort;

import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.ecmo.Moment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The runs a figure is about, in order of run identifier, and how one came from all stored runs to them.
 *
 * @param flow first what was stored, then each step with what it took away
 */
public record Cohort(CaseTable table, List<Integer> rows, List<Step> flow) {

    /** The usual cohort: venoarterial support, unless the request itself asks for a mode. */
    private static final String MODE = "V-A";

    /** One step of the selection. */
    public record Step(String name, int excluded, int remaining) {}

    public Cohort {
        rows = List.copyOf(rows);
        flow = List.copyOf(flow);
    }

    /** Cost: each condition once a run. */
    public static Cohort select(CaseTable table, CohortRequest request) {
        Selector selector = new Selector(table);
        boolean modeAsked = Stream.concat(request.filters().stream(), request.excludes().stream())
                .anyMatch(filter -> filter.concerns("support_mode"));
        if (!modeAsked) {
            selector.keep(
                    "support mode " + MODE,
                    row -> MODE.equals(table.run(row).support().mode()));
        }
        selector.choose(request.runSelection());
        if (request.periodStart() != null || request.periodEnd() != null) {
            selector.keep("started in the period", row -> inPeriod(table.run(row), request));
        }
        if (!request.centres().isEmpty()) {
            selector.keep(
                    "centre " + String.join(", ", request.centres()),
                    row -> request.centres()
                            .contains(String.valueOf(table.run(row).centre())));
        }
        request.filters().forEach(filter -> selector.keep(filter.toString(), row -> filter.fits(table, row)));
        request.excludes().forEach(filter -> selector.keep("not " + filter, row -> !filter.fits(table, row)));
        return new Cohort(table, selector.rows, selector.flow);
    }

    public Stream<EcmoRun> runs() {
        return rows.stream().map(table::run);
    }

    public int size() {
        return rows.size();
    }

    /** Local day of the first start. */
    public Optional<LocalDate> firstStart() {
        return starts().min(LocalDate::compareTo);
    }

    /** Local day of the last start. */
    public Optional<LocalDate> lastStart() {
        return starts().max(LocalDate::compareTo);
    }

    /** The same table and flow with some of the rows, e.g. one stratum. */
    public Cohort with(List<Integer> some) {
        return new Cohort(table, some, flow);
    }

    private Stream<LocalDate> starts() {
        return runs().map(EcmoRun::start).flatMap(Stream::ofNullable).map(Moment::day);
    }

    private static boolean inPeriod(EcmoRun run, CohortRequest request) {
        Moment start = run.start();
        if (start == null) {
            return false;
        }
        LocalDate from = request.periodStart();
        LocalDate to = request.periodEnd();
        return (from == null || !start.day().isBefore(from))
                && (to == null || !start.day().isAfter(to));
    }

    private static final class Selector {

        private final CaseTable table;
        private List<Integer> rows;
        private final List<Step> flow = new ArrayList<>();

        Selector(CaseTable table) {
            this.table = table;
            this.rows = IntStream.range(0, table.rows()).boxed().toList();
            flow.add(new Step("stored runs", 0, rows.size()));
        }

        void keep(String name, IntPredicate condition) {
            step(name, rows.stream().filter(condition::test).toList());
        }

        void choose(RunSelection selection) {
            step(selection.code(), selection.select(table, rows));
        }

        private void step(String name, List<Integer> remaining) {
            flow.add(new Step(name, rows.size() - remaining.size(), remaining.size()));
            rows = remaining;
        }
    }
}
