package io.github.ecmofhir.view;

import java.util.function.Consumer;

/** The rows of the views as of one moment. */
public interface ViewRows {

    /**
     * Calls with each row that belongs to one of the patients asked for; the rows of one resource follow each other.
     *
     * @throws IllegalArgumentException if there is no view of this name
     */
    void forEach(String view, Consumer<ViewRow> use);

    /** Calls with each row that belongs to no patient. */
    void forEachShared(String view, Consumer<ViewRow> use);
}
