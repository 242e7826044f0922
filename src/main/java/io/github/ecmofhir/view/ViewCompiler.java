package io.github.ecmofhir.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hl7.fhir.r4.fhirpath.TypeDetails;
import org.jspecify.annotations.Nullable;

/** Compiles one view; used once. */
final class ViewCompiler {

    private final ViewDefinition view;
    private final Faults faults;
    private final PathCompiler paths;
    private final List<ViewColumn> columns = new ArrayList<>();

    ViewCompiler(PathEngine engine, ViewDefinition view) {
        this.view = view;
        this.faults = new Faults(view.label());
        this.paths = new PathCompiler(engine, view, faults);
    }

    CompiledView compile() {
        TypeDetails type = paths.rootType();
        List<CompiledPath> where = new ArrayList<>();
        for (PathText condition : view.where()) {
            CompiledPath path = paths.compile(condition, type);
            if (path != null) {
                checkBoolean(path);
                where.add(path);
            }
        }
        Selection all = new Selection("select", Iteration.NONE, List.of(), List.of(), view.selections(), List.of());
        CompiledSelection root = selection(all, type);
        if (columns.isEmpty() && faults.none()) {
            faults.error("select", "The view has no column.", "It needs at least one.", "");
        }
        checkNames();
        faults.throwIfAny();
        return new CompiledView(view, columns, where, root, faults.warnings());
    }

    private void checkBoolean(CompiledPath path) {
        TypeDetails types = path.types();
        if (types != null && !ColumnTypes.kinds(types).contains(ColumnKind.BOOLEAN)) {
            faults.error(
                    path.source().at(),
                    path.source().words() + " is not boolean.",
                    "A condition must be true or false.",
                    "Compare the value, or ask whether it exists().");
        }
    }

    private void checkNames() {
        Set<String> names = new HashSet<>();
        for (ViewColumn column : columns) {
            // SQL does not tell capitals from small letters.
            if (!names.add(column.name().toLowerCase(Locale.ROOT))) {
                faults.error("select", "Column `" + column.name() + "` stands twice.", "Names must differ.", "");
            }
        }
    }

    private CompiledSelection selection(Selection selection, @Nullable TypeDetails outer) {
        int from = columns.size();
        List<CompiledPath> foci = new ArrayList<>();
        TypeDetails focus = iterated(selection, outer, foci);
        List<CompiledColumn> own = new ArrayList<>();
        for (Column column : selection.columns()) {
            CompiledPath path = paths.compile(column.path(), focus);
            if (path != null) {
                own.add(new CompiledColumn(ColumnTyping.type(column, path, faults), path, columns.size()));
                columns.add(own.get(own.size() - 1).column());
            }
        }
        List<CompiledSelection> nested = new ArrayList<>();
        for (Selection inner : selection.selections()) {
            nested.add(selection(inner, focus));
        }
        List<CompiledSelection> branches = branches(selection.unionAll(), focus);
        return new CompiledSelection(selection.iteration(), foci, own, nested, branches, from, columns.size());
    }

    /** Compiles what the selection iterates over and gives the type of one pass. */
    private @Nullable TypeDetails iterated(Selection selection, @Nullable TypeDetails outer, List<CompiledPath> foci) {
        if (selection.iteration() == Iteration.NONE) {
            return outer;
        }
        TypeDetails focus = null;
        for (PathText path : selection.paths()) {
            // A repeated path need not exist at its first step, so it is checked only when it stands alone.
            boolean checked = selection.paths().size() == 1;
            CompiledPath compiled = paths.compile(path, checked ? outer : null);
            if (compiled != null) {
                foci.add(compiled);
                TypeDetails types = compiled.types();
                focus = types == null ? null : types.toSingleton();
            }
        }
        return focus;
    }

    /** All branches fill the places of the first one. */
    private List<CompiledSelection> branches(List<Selection> unionAll, @Nullable TypeDetails focus) {
        List<CompiledSelection> branches = new ArrayList<>();
        List<ViewColumn> first = List.of();
        int from = columns.size();
        for (Selection branch : unionAll) {
            columns.subList(from, columns.size()).clear();
            branches.add(selection(branch, focus));
            List<ViewColumn> made = List.copyOf(columns.subList(from, columns.size()));
            if (branches.size() == 1) {
                first = made;
            } else {
                checkSame(first, made, branch.at());
            }
        }
        return branches;
    }

    private void checkSame(List<ViewColumn> first, List<ViewColumn> other, String at) {
        if (!signature(first).equals(signature(other))) {
            faults.error(
                    at,
                    "Its columns are " + signature(other) + ", those of the first branch " + signature(first) + ".",
                    "The branches of a union have the same columns in the same order.",
                    "");
        }
    }

    private static List<String> signature(List<ViewColumn> columns) {
        return columns.stream()
                .map(column -> column.name() + " " + column.kind() + (column.collection() ? " collection" : ""))
                .toList();
    }
}
