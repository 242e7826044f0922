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
    private final Set<String> changed = new HashSet<>();
    private final Map<String, List<ViewRow>> ofPatients = new HashMap<>();
    private final Map<String, List<ViewRow>> shared = new HashMap<>();

    /** @param wanted patients whose rows are wanted; null for all */
    PastRows(ViewCatalogue catalogue, ViewRows today, List<Earlier> earlier, @Nullable Set<String> wanted) {
        this.catalogue = catalogue;
        this.today = today;
        for (Earlier each : earlier) {
            changed.add(key(each.resourceType(), each.id()));
            Resource version = each.version();
            if (version != null && RowWriter.isOurs(version)) {
                String patient = PatientElement.patientOf(version);
                if (patient == null || wanted == null || wanted.contains(patient)) {
                    project(each.id(), version, patient);
                }
            }
        }
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
