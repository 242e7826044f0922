package io.github.ecmofhir.view.operation;

import io.github.ecmofhir.guide.Guide;
import io.github.ecmofhir.view.CompiledView;
import io.github.ecmofhir.view.Relation;
import io.github.ecmofhir.view.ViewCatalogue;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;

/** The tables that the server has at hand, by name: the views of the guide, and those that it makes of runs. */
public final class KnownRelations {

    private static final String CANONICAL = Guide.BASE + "/ViewDefinition/";
    private static final String REFERENCE = "ViewDefinition/";

    private final TreeMap<String, Known> byName = new TreeMap<>();

    /**
     * A table at hand.
     *
     * @param name without its address
     * @param view that makes its rows of one resource each; empty where they are made of several
     */
    record Known(String name, Relation relation, Optional<CompiledView> view) {}

    /** @param others beside the views, by name */
    public KnownRelations(ViewCatalogue views, Map<String, Relation> others) {
        views.views()
                .forEach(view -> byName.put(
                        view.name(),
                        new Known(
                                view.name(),
                                (at, scope, sink) -> at.read(view.name(), scope, sink),
                                Optional.of(view))));
        others.forEach((name, relation) -> byName.put(name, new Known(name, relation, Optional.empty())));
    }

    /** Those there are. */
    SortedSet<String> names() {
        return byName.navigableKeySet();
    }

    /** @param address without a version: what the server has at hand is that of the server */
    Optional<Known> byCanonical(String address) {
        return after(CANONICAL, address);
    }

    /** @param reference relative, {@code ViewDefinition/run} */
    Optional<Known> byReference(String reference) {
        return after(REFERENCE, reference);
    }

    private Optional<Known> after(String prefix, String address) {
        return address.startsWith(prefix)
                ? Optional.ofNullable(byName.get(address.substring(prefix.length())))
                : Optional.empty();
    }
}
