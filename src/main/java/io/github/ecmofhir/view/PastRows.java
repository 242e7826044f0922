package io.github.ecmofhir.view;

import io.github.ecmofhir.store.Earlier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** The rows of an earlier moment: today's, but for resources that have changed since, whose earlier versions are put through the views. */
final class PastRows implements ViewRows {

    private final ViewCatalogue catalogue;
    private final ViewRows today;
    private final Set<String> changed;
    private final Map<String, List<ViewRow>> ofPatients;
    private final Map<String, List<ViewRow>> shared;

    private PastRows(
            ViewCatalogue catalogue,
            ViewRows today,
            Set<String> changed,
            Map<String, List<ViewRow>> ofPatients,
            Map<String, List<ViewRow>> shared) {
        this.catalogue = catalogue;
        this.today = today;
        this.changed = changed;
        this.ofPatients = ofPatients;
        this.shared = shared;
    }

    /** @param today of all patients, or of some with all whose resources have changed among them */
    PastRows(ViewCatalogue catalogue, ViewRows today, List<Earlier> earlier) {
        this(catalogue, today, new HashSet<>(), new HashMap<>(), new HashMap<>());
        for (Earlier each : earlier) {
            changed.add(key(each.resourceType(), each.id()));
            Resource version = each.version();
            if (version != null && RowWriter.isOurs(version)) {
                project(each.id(), version, PatientElement.patientOf(version));
            }
        }
    }

    /** The same over other rows of today. */
    PastRows over(ViewRows others) {
        return new PastRows(catalogue, others, changed, ofPatients, shared);
    }

    @Override
    public void forEach(String view, Consumer<ViewRow> use) {
        today.forEach(view, unchanged(view, use));
        ofPatients.getOrDefault(view, List.of()).forEach(use);
    }

    @Override
    public void forEachShared(String view, Consumer<ViewRow> use) {
        today.forEachShared(view, unchanged(view, use));
        shared.getOrDefault(view, List.of()).forEach(use);
    }

    private Consumer<ViewRow> unchanged(String view, Consumer<ViewRow> use) {
        String type = catalogue.table(view).view().resource();
        return row -> {
            if (!changed.contains(key(type, String.valueOf(row.value(ViewTable.ID))))) {
                use.accept(row);
            }
        };
    }

    private void project(String id, Resource version, @Nullable String patient) {
        for (ViewTable table : catalogue.tablesOf(version.fhirType())) {
            int rowNo = 0;
            for (ViewRow row : table.view().rows(version)) {
                (patient == null ? shared : ofPatients)
                        .computeIfAbsent(table.view().name(), name -> new ArrayList<>())
                        .add(table.stored(id, rowNo++, patient, row));
            }
        }
    }

    private static String key(String resourceType, String id) {
        return resourceType + "/" + id;
    }
}
