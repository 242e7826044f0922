package io.github.ecmofhir.view.operation;

import io.github.ecmofhir.view.CompiledView;
import io.github.ecmofhir.view.PatientElement;
import io.github.ecmofhir.view.RowSink;
import io.github.ecmofhir.view.Scope;
import io.github.ecmofhir.view.ViewRow;
import java.util.Iterator;
import org.hl7.fhir.r4.model.Resource;

/** Hands on the rows that a view gives of one resource after the other; used once. */
final class ResourceRows {

    private final CompiledView view;
    private final Scope scope;
    private final RowSink sink;
    private boolean wanted = true;

    ResourceRows(CompiledView view, Scope scope, RowSink sink) {
        this.view = view;
        this.scope = scope;
        this.sink = sink;
        sink.columns(view.columns());
    }

    /** @return whether more rows are wanted */
    boolean take(Resource resource) {
        if (scope.hasPatient(PatientElement.patientOf(resource))) {
            Iterator<ViewRow> rows = view.rows(resource).iterator();
            while (wanted && rows.hasNext()) {
                wanted = sink.row(rows.next().values());
            }
        }
        return wanted;
    }
}
