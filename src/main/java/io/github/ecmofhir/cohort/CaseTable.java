package io.github.ecmofhir.cohort;

import io.github.ecmofhir.cohort.RunSelection.Units;
import io.github.ecmofhir.ecmo.EcmoRun;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All runs as columns, one row a run, in order of run identifier. Immutable: a measure works on one table from its first
 * row to its last, whatever is written meanwhile. A column is made when it is first asked for.
 */
public final class CaseTable {

    private static final Comparator<EcmoRun> BY_RUN_ID =
            Comparator.comparing(EcmoRun::runId).thenComparing(EcmoRun::patientId);

    private final long version;
    private final List<EcmoRun> runs;
    private final Map<RunSelection, Units> units = new ConcurrentHashMap<>();
    private final Map<Integer, double[]> numbers = new ConcurrentHashMap<>();
    private final Map<Integer, @Nullable String[]> texts = new ConcurrentHashMap<>();
    private final Map<Integer, CodedColumn> coded = new ConcurrentHashMap<>();
    private volatile @Nullable Summarised summarised;

    /** The rows that were summed up last. */
    private record Summarised(int[] rows, RowsSummary summary) {}

    private CaseTable(long version, List<EcmoRun> runs) {
        this.version = version;
        this.runs = runs;
    }

    /** Of no particular version. */
    public static CaseTable of(Collection<EcmoRun> runs) {
        return of(0, runs);
    }

    /** @param version of the stored data that it rests on */
    static CaseTable of(long version, Collection<EcmoRun> runs) {
        return new CaseTable(version, runs.stream().sorted(BY_RUN_ID).toList());
    }

    /**
     * The table with some runs in place of others. Cost: the columns that were ever asked for are copied, and made for the new
     * runs only.
     *
     * @param version of the stored data that it rests on
     * @param gone the very objects of this table
     */
    CaseTable replace(long version, Collection<EcmoRun> gone, Collection<EcmoRun> come) {
        Replaced replaced = Replaced.of(runs, gone, come, BY_RUN_ID);
        CaseTable after = new CaseTable(version, replaced.runs());
        numbers.forEach((column, before) -> {
            double[] now = new double[replaced.size()];
            replaced.copy(before, now);
            after.numbers.put(column, after.fillNumbers(column, now, replaced.added()));
        });
        texts.forEach((column, before) -> {
            @Nullable String[] now = new String[replaced.size()];
            replaced.copy(before, now);
            after.texts.put(column, after.fillTexts(column, now, replaced.added()));
        });
        coded.forEach((column, before) -> after.coded.put(column, before.replaced(replaced, after.texts(column))));
        return after;
    }

    /** A number that grows whenever stored data of any patient change. */
    long version() {
        return version;
    }

    public int rows() {
        return runs.size();
    }

    public EcmoRun run(int row) {
        return runs.get(row);
    }

    Units units(RunSelection selection) {
        return units.computeIfAbsent(selection, each -> each.units(runs));
    }

    /** Remembered for who asks of the same rows again: several reports of one answer do, and the same cohort is asked often. */
    RowsSummary summary(int... rows) {
        Summarised known = summarised;
        if (known == null || !Arrays.equals(known.rows(), rows)) {
            known = new Summarised(rows, RowsSummary.of(this, rows));
            summarised = known;
        }
        return known.summary();
    }

    /** @return null when missing; for yes/no columns present or absent */
    @Nullable
    String text(int column, int row) {
        return texts(column)[row];
    }

    /** @return NaN when missing */
    double number(int column, int row) {
        return numbers(column)[row];
    }

    /** The whole column, not to be changed. */
    @Nullable
    String[] texts(int column) {
        return texts.computeIfAbsent(column, place -> fillTexts(place, new String[rows()], everyRow()));
    }

    /** The whole column of texts as numbers, not to be changed. */
    CodedColumn coded(int column) {
        return coded.computeIfAbsent(column, place -> CodedColumn.of(texts(place)));
    }

    /** The whole column, not to be changed. */
    double[] numbers(int column) {
        return numbers.computeIfAbsent(column, place -> fillNumbers(place, new double[rows()], everyRow()));
    }

    boolean isMissing(int column, int row) {
        return CaseColumns.all().get(column).isNumber() ? Double.isNaN(number(column, row)) : text(column, row) == null;
    }

    private int[] everyRow() {
        return IntStream.range(0, rows()).toArray();
    }

    private double[] fillNumbers(int column, double[] values, int... rows) {
        CaseColumn numbers = CaseColumns.all().get(column);
        for (int row : rows) {
            Object value = numbers.extract().apply(runs.get(row));
            double number = value == null ? Double.NaN : ((Number) value).doubleValue();
            // What no double holds cannot be computed with; it is still exported as sent
            values[row] = Double.isFinite(number) ? number : Double.NaN;
        }
        return values;
    }

    private @Nullable String[] fillTexts(int column, @Nullable String[] values, int... rows) {
        CaseColumn texts = CaseColumns.all().get(column);
        for (int row : rows) {
            values[row] = (String) texts.extract().apply(runs.get(row));
        }
        return values;
    }
}
