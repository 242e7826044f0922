package io.github.ecmofhir.view.sql;

import io.github.ecmofhir.view.CompiledView;
import io.github.ecmofhir.view.PatientElement;
import io.github.ecmofhir.view.Relation;
import io.github.ecmofhir.view.ResourceSource;
import io.github.ecmofhir.view.RowSink;
import io.github.ecmofhir.view.Scope;
import io.github.ecmofhir.view.Snapshot;
import io.github.ecmofhir.view.ViewRow;
import java.time.OffsetDateTime;
import java.util.Iterator;
import org.hl7.fhir.r4.model.Resource;

/**
 * The rows that a view which a request brings gives of resources: of all that are stored, or of those that the request brings as
 * well. Cost: every resource of its type is read, some 0.3 ms each.
 */
record StoredRelation(CompiledView view, ResourceSource source) implements Relation {

    @Override
    public void read(Snapshot at, Scope scope, RowSink sink) {
        sink.columns(view.columns());
        boolean[] wanted = {true};
        source.forEach(view.resource(), resource -> {
            if (wanted[0] && isIn(scope, resource)) {
                Iterator<ViewRow> rows = view.rows(resource).iterator();
                while (wanted[0] && rows.hasNext()) {
                    wanted[0] = sink.row(rows.next().values());
                }
            }
        });
    }

    private static boolean isIn(Scope scope, Resource resource) {
        return scope.hasPatient(PatientElement.patientOf(resource))
                && scope.since()
                        .map(since -> !resource.getMeta().hasLastUpdated()
                                || OffsetDateTime.parse(resource.getMeta()
                                                .getLastUpdatedElement()
                                                .getValueAsString())
                                        .toInstant()
                                        .isAfter(since))
                        .orElse(true);
    }
}
