package io.github.ecmofhir.view;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a view must keep to beyond the specification so that its rows can be kept in a table. */
final class ViewTableRules {

    /** Leaves room within PostgreSQL's 63 characters for what tables and indexes add. */
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,49}");

    private final CompiledView view;
    private final Faults faults;

    private ViewTableRules(CompiledView view, Faults faults) {
        this.view = view;
        this.faults = faults;
    }

    static void check(CompiledView view, Faults faults) {
        ViewTableRules rules = new ViewTableRules(view, faults);
        rules.name();
        rules.columns();
    }

    static boolean isKeyPath(String path) {
        return List.of("id", "getResourceKey()").contains(path.trim());
    }

    private void name() {
        if (!NAME.matcher(view.name()).matches()) {
            faults.error(
                    "name",
                    "The name of the view is `" + view.name() + "`.",
                    "A stored view is named with small letters, digits and underscores, at most 50.",
                    "");
        }
    }

    private void columns() {
        Set<String> sqlNames = new HashSet<>(Set.of(ViewTable.ROW_NO));
        for (ViewColumn column : view.columns()) {
            if (!sqlNames.add(SqlNames.column(column.name()))) {
                faults.error(
                        "select",
                        "Column `" + column.name() + "` has a name that the table has already.",
                        "Names must differ in the table too.",
                        "");
            }
        }
        view.writtenColumns().forEach(this::column);
    }

    private void column(CompiledColumn written) {
        ViewColumn column = written.column();
        if (column.collection()) {
            fault(written, "holds several values", "A cell of a table holds one; use forEach or join().");
        }
        if (column.type() == null) {
            fault(written, "states no type", "A stored column states its FHIR type.");
        }
        if (!fits(SqlNames.column(column.name()), written.path().source().text())) {
            fault(
                    written,
                    "has the name of a column that every table has",
                    "`id` is getResourceKey(), `patient_id` the patient, e.g. subject.getReferenceKey(Patient).");
        }
    }

    private boolean fits(String sqlName, String path) {
        return switch (sqlName) {
            case ViewTable.ID -> isKeyPath(path);
            case ViewTable.PATIENT_ID -> PatientElement.isPathToPatient(view.resource(), path);
            default -> true;
        };
    }

    private void fault(CompiledColumn column, String found, String needed) {
        PathText path = column.path().source();
        faults.error(path.at(), path.words() + " " + found + ".", needed, "");
    }
}
