package io.github.ecmofhir.cohort;

import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.ecmo.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The runs a figure is about, in order of run identifier, and how one came from all stored runs to them. */
public final class Cohort {

    /** The usual cohort: venoarterial support, unless the request itself asks for a mode. */
    private static final String MODE = "V-A";

    private static final String MODE_COLUMN = "support_mode";

    private final CaseTable table;
    private final int[] rows;
    private final List<Step> flow;
    private final CohortRequest request;
    /** In a row, as many come back to them; made when first asked for. */
    private EcmoRun @Nullable [] runs;

    /** One step of the selection. */
    public record Step(String name, int excluded, int remaining) {}

    /** First and last day. */
    public record Period(LocalDate first, LocalDate last) {}

    private Cohort(CaseTable table, int[] rows, List<Step> flow, CohortRequest request) {
        this.table = table;
        this.rows = rows;
        this.flow = List.copyOf(flow);
        this.request = request;
    }

    /** Cost: each condition once a run. */
    public static Cohort select(CaseTable table, CohortRequest request) {
        Selector selector = new Selector(table);
        Members members = request.members();
        if (members != null) {
            selector.keep(
                    "members of " + members.cohort(),
                    row -> members.runs().contains(table.run(row).id()));
        }
        boolean modeAsked = Stream.concat(request.filters().stream(), request.excludes().stream())
                .anyMatch(filter -> filter.concerns(MODE_COLUMN));
        if (members == null && !modeAsked) {
            CodedColumn modes = table.coded(CaseColumns.place(MODE_COLUMN));
            int usual = modes.values().indexOf(MODE);
            selector.keep("support mode " + MODE, row -> usual >= 0 && modes.places()[row] == usual);
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
        return new Cohort(table, selector.rows, selector.flow, request);
    }

    public int size() {
        return rows.length;
    }

    /** @param position from 0, in order of run identifier */
    public EcmoRun run(int position) {
        return all()[position];
    }

    public Stream<EcmoRun> runs() {
        return Arrays.stream(all());
    }

    private EcmoRun[] all() {
        EcmoRun[] known = runs;
        if (known == null) {
            known = new EcmoRun[rows.length];
            for (int position = 0; position < known.length; position++) {
                known[position] = table.run(rows[position]);
            }
            runs = known;
        }
        return known;
    }

    /** SHA-256 of the logical ids of the runs, in order, a line each. */
    public String digest() {
        return table.summary(rows).digest();
    }

    /** First what was stored, then each step with what it took away. */
    public List<Step> flow() {
        return flow;
    }

    /** The frozen cohort that was asked for. */
    public Optional<Members> members() {
        return Optional.ofNullable(request.members());
    }

    /** How many runs of the frozen cohort are not stored any more, or count no more; 0 when none was asked for. */
    public int membersGone() {
        return request.members() == null
                ? 0
                : request.members().runs().size() - flow.get(1).remaining();
    }

    /** The earlier moment whose data were asked for. */
    public Optional<Instant> asOf() {
        return Optional.ofNullable(request.asOf());
    }

    /** A number that grows whenever stored data of any patient change. */
    public long dataVersion() {
        return table.version();
    }

    /**
     * A column of numbers, a value a run.
     *
     * @return NaN where missing
     * @throws IllegalArgumentException if there is no such column of numbers
     */
    public double[] numbers(String column) {
        double[] all = table.numbers(place(column, true));
        double[] numbers = new double[rows.length];
        for (int position = 0; position < rows.length; position++) {
            numbers[position] = all[rows[position]];
        }
        return numbers;
    }

    /**
     * A column of codes, texts or dates, a value a run.
     *
     * @return null where missing; for yes/no columns present or absent
     * @throws IllegalArgumentException if there is no such column
     */
    public @Nullable String[] texts(String column) {
        @Nullable String[] all = table.texts(place(column, false));
        @Nullable String[] texts = new String[rows.length];
        for (int position = 0; position < rows.length; position++) {
            texts[position] = all[rows[position]];
        }
        return texts;
    }

    /**
     * The same as numbers. Cost: the texts are looked at once for each table, not for each cohort.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public CodedColumn coded(String column) {
        return table.coded(place(column, false)).at(rows);
    }

    /** @param position from 0, in order of run identifier */
    public boolean fits(Filter filter, int position) {
        return filter.fits(table, rows[position]);
    }

    /** Local day of the first start and that of the last; empty when no run has a start. */
    public Optional<Period> period() {
        return table.summary(rows).period();
    }

    /**
     * The same table and flow with some of the runs, e.g. one stratum.
     *
     * @param positions in this cohort, rising
     */
    public Cohort at(int... positions) {
        return new Cohort(
                table, Arrays.stream(positions).map(position -> rows[position]).toArray(), flow, request);
    }

    /** As {@link #coded(String)}. */
    CodedColumn coded(int column) {
        return table.coded(column).at(rows);
    }

    double number(int column, int position) {
        return table.number(column, rows[position]);
    }

    private static int place(String column, boolean numbers) {
        int place = CaseColumns.place(column);
        if (place < 0 || CaseColumns.all().get(place).isNumber() != numbers) {
            throw new IllegalArgumentException(
                    "There is no column " + column + " of " + (numbers ? "numbers." : "texts."));
        }
        return place;
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
        private int[] rows;
        private final List<Step> flow = new ArrayList<>();

        Selector(CaseTable table) {
            this.table = table;
            this.rows = IntStream.range(0, table.rows()).toArray();
            flow.add(new Step("stored runs", 0, rows.length));
        }

        void keep(String name, IntPredicate condition) {
            step(name, Arrays.stream(rows).filter(condition).toArray());
        }

        void choose(RunSelection selection) {
            step(selection.code(), selection.select(table, rows));
        }

        private void step(String name, int[] remaining) {
            flow.add(new Step(name, rows.length - remaining.length, remaining.length));
            rows = remaining;
        }
    }
}
