package io.github.ecmofhir.view.operation;

import io.github.ecmofhir.deidentification.ColumnRules;
import io.github.ecmofhir.deidentification.Deidentifier;
import io.github.ecmofhir.deidentification.PersonFacts;
import io.github.ecmofhir.view.Relation;
import io.github.ecmofhir.view.RowSink;
import io.github.ecmofhir.view.Scope;
import io.github.ecmofhir.view.Snapshot;
import io.github.ecmofhir.view.ViewColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A table that the server has at hand, with pseudonyms and shifted dates in the columns that tell of persons, in an order that says
 * nothing of when its rows came. Cost: memory for all rows, as their order is known when the last was read.
 *
 * @param values made of what is known of persons at the moment of the rows
 */
record DeidentifiedTable(
        Relation table, Function<PersonFacts, Deidentifier> values, Function<Snapshot, PersonFacts> facts)
        implements Relation {

    private static final String PATIENT = "patient_id";

    @Override
    public void read(Snapshot at, Scope scope, RowSink sink) {
        Rows rows = new Rows(values.apply(facts.apply(at)));
        table.read(at, scope, rows);
        rows.give(sink);
    }

    private static final class Rows implements RowSink {

        private final ColumnRules rules;
        private final List<@Nullable Object[]> rows = new ArrayList<>();
        private List<ViewColumn> columns = List.of();
        private List<ColumnRules.Rule> rulesOfColumns = List.of();
        private int patientAt = -1;

        Rows(Deidentifier values) {
            this.rules = new ColumnRules(values);
        }

        @Override
        public void columns(List<ViewColumn> ofTable) {
            columns = ofTable;
            rulesOfColumns = ofTable.stream()
                    .map(column -> rules.of(column.name(), column.type()))
                    .toList();
            patientAt = ofTable.stream().map(ViewColumn::name).toList().indexOf(PATIENT);
        }

        @Override
        public boolean row(@Nullable Object[] sent) {
            Object patient = patientAt < 0 ? null : sent[patientAt];
            @Nullable Object[] copy = new Object[sent.length];
            for (int i = 0; i < sent.length; i++) {
                Object value = sent[i];
                copy[i] = value == null
                        ? null
                        : rulesOfColumns.get(i).apply(value, patient == null ? null : patient.toString());
            }
            return rows.add(copy);
        }

        /** The pseudonyms of the first columns make an order by chance, the same each time. */
        void give(RowSink sink) {
            sink.columns(columns);
            rows.sort(Comparator.comparing((@Nullable Object[] row) -> String.valueOf(row[0])));
            for (@Nullable Object[] row : rows) {
                if (!sink.row(row)) {
                    return;
                }
            }
        }
    }
}
