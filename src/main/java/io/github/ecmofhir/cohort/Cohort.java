package io.github.ecmofhir.cohort;

import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.ecmo.Moment;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
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

    private final CaseTable table;
    private final int[] rows;
    private final List<Step> flow;
    private final CohortRequest request;
    private final EcmoRun[] runs;
    private @Nullable String digest;
    private @Nullable Period period;

    /** One step of the selection. */
    public record Step(String name, int excluded, int remaining) {}

    /** First and last day. */
    public record Period(LocalDate first, LocalDate last) {}

    private Cohort(CaseTable table, int[] rows, List<Step> flow, CohortRequest request) {
        this.table = table;
        this.rows = rows;
        this.flow = List.copyOf(flow);
        this.request = request;
        this.runs = new EcmoRun[rows.length];
        Arrays.setAll(runs, position -> table.run(rows[position]));
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
                .anyMatch(filter -> filter.concerns("support_mode"));
        if (members == null && !modeAsked) {
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
        return new Cohort(table, selector.rows, selector.flow, request);
    }

    public int size() {
        return rows.length;
    }

    /** @param position from 0, in order of run identifier */
    public EcmoRun run(int position) {
        return runs[position];
    }

    public Stream<EcmoRun> runs() {
        return Arrays.stream(runs);
    }

    /** SHA-256 of the logical ids of the runs, in order, a line each; reckoned once. */
    public String digest() {
        String known = digest;
        if (known == null) {
            known = sha256();
            digest = known;
        }
        return known;
    }

    private String sha256() {
        try {
            StringBuilder ids = new StringBuilder();
            runs().forEach(run -> ids.append(run.id()).append('\n'));
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(ids.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
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

    /** Local day of the first start and that of the last; empty when no run has a start. Cost: each run once. */
    public Optional<Period> period() {
        if (period == null) {
            period = findPeriod();
        }
        return Optional.ofNullable(period);
    }

    private @Nullable Period findPeriod() {
        LocalDate first = null;
        LocalDate last = null;
        for (EcmoRun run : runs) {
            Moment start = run.start();
            if (start != null) {
                first = first == null || start.day().isBefore(first) ? start.day() : first;
                last = last == null || start.day().isAfter(last) ? start.day() : last;
            }
        }
        return first == null || last == null ? null : new Period(first, last);
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

    boolean isMissing(int column, int position) {
        return table.isMissing(column, rows[position]);
    }

    double number(int column, int position) {
        return table.number(column, rows[position]);
    }

    @Nullable
    String text(int column, int position) {
        return table.text(column, rows[position]);
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
