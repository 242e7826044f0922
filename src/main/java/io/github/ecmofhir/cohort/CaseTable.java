package io.github.ecmofhir.cohort;

import io.github.ecmofhir.cohort.RunSelection.Units;
import io.github.ecmofhir.ecmo.EcmoRun;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All runs as columns, one row a run, in order of run identifier. Immutable: a measure works on one table from its first
 * row to its last, whatever is written meanwhile. A column is made when it is first asked for.
 */
public final class CaseTable {

    private static final Comparator<EcmoRun> BY_RUN_ID =
            Comparator.comparing(EcmoRun::runId).thenComparing(EcmoRun::patientId);

    private static final IntUnaryOperator NOWHERE = row -> -1;

    private final long version;
    private final List<EcmoRun> runs;
    private final Map<RunSelection, Units> units = new ConcurrentHashMap<>();
    private final Map<Integer, double[]> numbers = new ConcurrentHashMap<>();
    private final Map<Integer, @Nullable String[]> texts = new ConcurrentHashMap<>();
    private final Map<Integer, CodedColumn> coded = new ConcurrentHashMap<>();

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
        numbers.forEach(
                (column, values) -> after.numbers.put(column, after.makeNumbers(column, values, replaced::before)));
        texts.forEach((column, values) -> after.texts.put(column, after.makeTexts(column, values, replaced::before)));
        coded.forEach((column, values) -> after.coded.put(column, values.replaced(replaced, after.texts(column))));
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
        return texts.computeIfAbsent(column, place -> makeTexts(place, new String[0], NOWHERE));
    }

    /** The whole column of texts as numbers, not to be changed. */
    CodedColumn coded(int column) {
        return coded.computeIfAbsent(column, place -> CodedColumn.of(texts(place)));
    }

    /** The whole column, not to be changed. */
    double[] numbers(int column) {
        return numbers.computeIfAbsent(column, place -> makeNumbers(place, new double[0], NOWHERE));
    }

    boolean isMissing(int column, int row) {
        return CaseColumns.all().get(column).isNumber() ? Double.isNaN(number(column, row)) : text(column, row) == null;
    }

    /**
     * @param known values of the column
     * @param place where among these the value of a row is, or -1
     */
    private double[] makeNumbers(int column, double[] known, IntUnaryOperator place) {
        double[] values = new double[runs.size()];
        for (int row = 0; row < values.length; row++) {
            int before = place.applyAsInt(row);
            values[row] = before >= 0 ? known[before] : makeNumber(column, row);
        }
        return values;
    }

    private double makeNumber(int column, int row) {
        Object value = CaseColumns.all().get(column).extract().apply(runs.get(row));
        double number = value == null ? Double.NaN : ((Number) value).doubleValue();
        // What no double holds cannot be computed with; it is still exported as sent
        return Double.isFinite(number) ? number : Double.NaN;
    }

    /** As {@link #makeNumbers}. */
    private @Nullable String[] makeTexts(int column, @Nullable String[] known, IntUnaryOperator place) {
        CaseColumn texts = CaseColumns.all().get(column);
        @Nullable String[] values = new String[runs.size()];
        for (int row = 0; row < values.length; row++) {
            int before = place.applyAsInt(row);
            values[row] = before >= 0 ? known[before] : (String) texts.extract().apply(runs.get(row));
        }
        return values;
    }
}
