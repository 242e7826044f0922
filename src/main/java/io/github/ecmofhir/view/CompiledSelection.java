package io.github.ecmofhir.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.exceptions.PathEngineException;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * A selection with its columns at fixed places of the row: {@code from} inclusive, {@code to} exclusive. Partial rows are
 * as wide as the whole row and filled only there; the branches of a union fill the same places.
 */
record CompiledSelection(
        Iteration iteration,
        List<CompiledPath> paths,
        List<CompiledColumn> columns,
        List<CompiledSelection> selections,
        List<CompiledSelection> unionAll,
        int from,
        int to) {

    /** Siblings multiply; a view that makes more rows than this of one resource is a mistake or an attack. */
    private static final int MOST_ROWS = 100_000;

    /** Processing algorithm of the specification, {@code Process(S, N)}. */
    List<@Nullable Object[]> rows(Evaluation evaluation, Resource resource, Base node, int width) {
        if (iteration == Iteration.NONE) {
            return product(evaluation, resource, node, width);
        }
        List<Base> foci = foci(evaluation, resource, node);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int i = 0; i < foci.size(); i++) {
            rows.addAll(product(evaluation.at(i), resource, foci.get(i), width));
            limit(rows.size());
        }
        if (foci.isEmpty() && iteration == Iteration.FOR_EACH_OR_NULL) {
            @Nullable Object[] row = new Object[width];
            nulls(row);
            rows.add(row);
        }
        return rows;
    }

    private List<Base> foci(Evaluation evaluation, Resource resource, Base node) {
        return iteration == Iteration.REPEAT
                ? new Descent(paths, evaluation, resource).from(node)
                : paths.get(0).evaluate(evaluation, resource, node);
    }

    /** Every combination of one partial row of each part. */
    private List<@Nullable Object[]> product(Evaluation evaluation, Resource resource, Base focus, int width) {
        @Nullable Object[] own = new Object[width];
        for (CompiledColumn column : columns) {
            own[column.place()] = column.cell(evaluation, resource, focus);
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        rows.add(own);
        for (CompiledSelection selection : selections) {
            rows = joined(rows, selection.rows(evaluation, resource, focus, width), selection.from, selection.to);
        }
        if (!unionAll.isEmpty()) {
            List<@Nullable Object[]> union = new ArrayList<>();
            for (CompiledSelection branch : unionAll) {
                union.addAll(branch.rows(evaluation, resource, focus, width));
            }
            CompiledSelection first = unionAll.get(0);
            rows = joined(rows, union, first.from, first.to);
        }
        return rows;
    }

    private static List<@Nullable Object[]> joined(
            List<@Nullable Object[]> left, List<@Nullable Object[]> right, int from, int to) {
        limit((long) left.size() * right.size());
        List<@Nullable Object[]> rows = new ArrayList<>(left.size() * right.size());
        for (@Nullable Object[] one : left) {
            for (@Nullable Object[] other : right) {
                @Nullable Object[] row = right.size() == 1 ? one : one.clone();
                System.arraycopy(other, from, row, from, to - from);
                rows.add(row);
            }
        }
        return rows;
    }

    private static void limit(long rows) {
        if (rows > MOST_ROWS) {
            throw new PathEngineException("One resource gives more than " + MOST_ROWS + " rows.");
        }
    }

    /** The row of an empty {@code forEachOrNull}: nothing but the row index, which is 0. */
    private void nulls(@Nullable Object[] row) {
        writtenColumns().filter(CompiledColumn::isRowIndex).forEach(column -> row[column.place()] = 0);
    }

    Stream<CompiledColumn> writtenColumns() {
        Stream<CompiledSelection> below = Stream.concat(selections.stream(), unionAll.stream());
        return Stream.concat(columns.stream(), below.flatMap(CompiledSelection::writtenColumns));
    }
}
