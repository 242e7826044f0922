package io.github.ecmofhir.view;

import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The views that the server keeps as tables: those under {@code guide/views} of the class path, all sound. */
public final class ViewCatalogue {

    private static final String FILES = "classpath*:guide/views/*.json";

    private final Map<String, ViewTable> tables;

    private ViewCatalogue(Map<String, ViewTable> tables) {
        this.tables = tables;
    }

    /**
     * @throws Problem VIEW_INVALID with everything that is wrong with any view, each issue naming file, column and path;
     *     for these views the warnings of {@link CompiledView#warnings()} count as errors
     */
    public static ViewCatalogue load(ViewRunner runner) {
        Map<String, String> files = new HashMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                files.put(String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The views of the guide cannot be read.", e);
        }
        return of(runner, files);
    }

    /** @param files the text of each ViewDefinition by the name of its file */
    static ViewCatalogue of(ViewRunner runner, Map<String, String> files) {
        List<Issue> issues = new ArrayList<>();
        Map<String, ViewTable> tables = new LinkedHashMap<>();
        new TreeMap<>(files).forEach((file, json) -> {
            try {
                ViewTable table = table(runner, json);
                if (tables.put(table.view().name(), table) != null) {
                    Faults faults = new Faults(file);
                    faults.error("name", "Another file has a view of this name.", "Names must differ.", "");
                    faults.throwIfAny();
                }
            } catch (Problem e) {
                e.issues().forEach(issue -> issues.add(issue.at(inFile(file, issue.where()))));
            }
        });
        if (!issues.isEmpty()) {
            throw Problem.of(issues);
        }
        return new ViewCatalogue(tables);
    }

    private static ViewTable table(ViewRunner runner, String json) {
        CompiledView view = runner.compileStrictly(ViewDefinition.parse(json));
        Faults faults = new Faults(view.name());
        ViewTableRules.check(view, faults);
        faults.throwIfAny();
        return ViewTable.of(view, json);
    }

    private static Place inFile(String file, Place place) {
        return new Place(null, place.resourceType(), file, place.expression());
    }

    /** In the order of their files' names. */
    public List<CompiledView> views() {
        return tables.values().stream().map(ViewTable::view).toList();
    }

    public Optional<CompiledView> view(String name) {
        return Optional.ofNullable(tables.get(name)).map(ViewTable::view);
    }

    List<ViewTable> tables() {
        return List.copyOf(tables.values());
    }

    List<ViewTable> tablesOf(String resourceType) {
        return tables.values().stream()
                .filter(table -> table.view().resource().equals(resourceType))
                .toList();
    }

    /** @throws IllegalArgumentException if there is no view of this name */
    ViewTable table(String view) {
        ViewTable table = tables.get(view);
        if (table == null) {
            throw new IllegalArgumentException("There is no view `" + view + "`.");
        }
        return table;
    }
}
