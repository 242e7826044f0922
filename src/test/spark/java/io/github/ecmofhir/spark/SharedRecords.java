package io.github.ecmofhir.spark;

import io.github.ecmofhir.view.GuideViews;
import io.github.ecmofhir.view.RowsOfResources;
import io.github.ecmofhir.view.ViewRow;
import io.github.ecmofhir.view.ViewRows;
import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What belongs to no patient: sent as text to each machine, and read there once. */
final class SharedRecords implements Serializable {

    private static final long serialVersionUID = 1;

    private final String[] lines;
    private transient @Nullable RowsOfResources rows;

    SharedRecords(List<String> lines) {
        this.lines = lines.toArray(String[]::new);
    }

    private synchronized RowsOfResources rows() {
        RowsOfResources made = rows;
        if (made == null) {
            made = new RowsOfResources(
                    List.of(lines).stream().map(GuideViews::resource).toList());
            rows = made;
        }
        return made;
    }

    /** The rows of patients, with these beside them. */
    ViewRows with(ViewRows ofPatients) {
        RowsOfResources shared = rows();
        return new ViewRows() {

            @Override
            public void forEach(String view, Consumer<ViewRow> use) {
                ofPatients.forEach(view, use);
            }

            @Override
            public void forEachShared(String view, Consumer<ViewRow> use) {
                shared.forEachShared(view, use);
            }
        };
    }
}
