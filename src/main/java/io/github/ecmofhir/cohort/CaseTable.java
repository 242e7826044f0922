package io.github.ecmofhir.cohort;

import io.github.ecmofhir.cohort.RunSelection.Units;
import io.github.ecmofhir.ecmo.EcmoRun;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * All runs as columns, one row a run, in order of run identifier. Immutable: a measure works on one table from its first
 * row to its last, whatever is written meanwhile.
 */
public final class CaseTable {

    private static final Comparator<EcmoRun> BY_RUN_ID =
            Comparator.comparing(EcmoRun::runId).thenComparing(EcmoRun::patientId);

    private final long version;
    private final List<EcmoRun> runs;
    private final Object[] columns;
    private final Map<RunSelection, Units> units = new ConcurrentHashMap<>();
    /** Made when first asked for: a table may be replaced before anybody counts it. */
    private final Map<Integer, CodedColumn> coded = new ConcurrentHashMap<>();

    private CaseTable(long version, List<EcmoRun> runs, Object[] columns) {
        this.version = version;
        this.runs = runs;
        this.columns = columns;
    }

    /** Of no particular version. */
    public static CaseTable of(Collection<EcmoRun> runs) {
        return of(0, runs);
    }

    /**
     * Cost: every column of every run once.
     *
     * @param version of the stored data that it rests on
     */
    static CaseTable of(long version, Collection<EcmoRun> runs) {
        List<EcmoRun> ordered = runs.stream().sorted(BY_RUN_ID).toList();
        Object[] columns = CaseColumns.all().stream()
                .map(column -> column.isNumber() ? numbers(column, ordered) : texts(column, ordered))
                .toArray();
        return new CaseTable(version, ordered, columns);
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
        return (@Nullable String[]) columns[column];
    }

    /** The whole column of texts as numbers, not to be changed. */
    CodedColumn coded(int column) {
        return coded.computeIfAbsent(column, place -> CodedColumn.of(texts(place)));
    }

    /** The whole column, not to be changed. */
    double[] numbers(int column) {
        return (double[]) columns[column];
    }

    boolean isMissing(int column, int row) {
        return CaseColumns.all().get(column).isNumber() ? Double.isNaN(number(column, row)) : text(column, row) == null;
    }

    private static double[] numbers(CaseColumn column, List<EcmoRun> runs) {
        double[] values = new double[runs.size()];
        Arrays.setAll(values, row -> {
            Object value = column.extract().apply(runs.get(row));
            double number = value == null ? Double.NaN : ((Number) value).doubleValue();
            // What no double holds cannot be computed with; it is still exported as sent
            return Double.isFinite(number) ? number : Double.NaN;
        });
        return values;
    }

    private static @Nullable String[] texts(CaseColumn column, List<EcmoRun> runs) {
        @Nullable String[] values = new String[runs.size()];
        for (int row = 0; row < values.length; row++) {
            values[row] = (String) column.extract().apply(runs.get(row));
        }
        return values;
    }
}
