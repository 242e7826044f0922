package io.github.ecmofhir.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** The rows that the views of the guide give of some resources, as they stand in the tables of a server; safe for use by many threads. */
public final class RowsOfResources implements ViewRows {

    private static final Comparator<Owned> AS_IN_TABLES = Comparator.comparing(
                    Owned::patient, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Owned::id);

    private final List<Owned> resources;
    /** By the name of the view, as each is asked for several times. */
    private final Map<String, List<OwnedRow>> rows = new ConcurrentHashMap<>();

    private record Owned(@Nullable String patient, String id, Resource resource) {}

    private record OwnedRow(boolean shared, ViewRow row) {}

    public RowsOfResources(Collection<Resource> resources) {
        this.resources = resources.stream()
                .map(resource -> new Owned(
                        PatientElement.patientOf(resource),
                        resource.getIdElement().getIdPart(),
                        resource))
                .sorted(AS_IN_TABLES)
                .toList();
    }

    @Override
    public void forEach(String view, Consumer<ViewRow> use) {
        rows(view).stream().filter(row -> !row.shared()).map(OwnedRow::row).forEach(use);
    }

    @Override
    public void forEachShared(String view, Consumer<ViewRow> use) {
        rows(view).stream().filter(OwnedRow::shared).map(OwnedRow::row).forEach(use);
    }

    private List<OwnedRow> rows(String view) {
        return rows.computeIfAbsent(view, name -> make(GuideViews.table(GuideViews.definition(name))));
    }

    private List<OwnedRow> make(ViewTable table) {
        List<OwnedRow> made = new ArrayList<>();
        for (Owned owned : resources) {
            int rowNo = 0;
            for (ViewRow row : table.view().rows(owned.resource())) {
                made.add(
                        new OwnedRow(owned.patient() == null, table.stored(owned.id(), rowNo++, owned.patient(), row)));
            }
        }
        return made;
    }
}
