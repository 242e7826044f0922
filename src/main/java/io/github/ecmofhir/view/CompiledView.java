package io.github.ecmofhir.view;

import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.exceptions.FHIRException;
import org.hl7.fhir.exceptions.PathEngineException;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** A view that is ready to run. Safe for use by many threads at once; it never changes a resource. */
public final class CompiledView {

    private final ViewDefinition definition;
    private final List<ViewColumn> columns;
    private final List<CompiledPath> where;
    private final CompiledSelection root;
    private final List<Issue> warnings;
    private final ViewRow.Shape shape;

    CompiledView(
            ViewDefinition definition,
            List<ViewColumn> columns,
            List<CompiledPath> where,
            CompiledSelection root,
            List<Issue> warnings) {
        this.definition = definition;
        this.columns = List.copyOf(columns);
        this.where = List.copyOf(where);
        this.root = root;
        this.warnings = List.copyOf(warnings);
        this.shape = new ViewRow.Shape(columns.stream().map(ViewColumn::name).toList());
    }

    /** Name as stated, else empty. */
    public String name() {
        return definition.name();
    }

    /** The resource type whose resources give rows. */
    public String resource() {
        return definition.resource();
    }

    /** In the order that the specification prescribes. */
    public List<ViewColumn> columns() {
        return columns;
    }

    /** The columns as written: those of a union once for each branch. */
    List<CompiledColumn> writtenColumns() {
        return root.writtenColumns().toList();
    }

    /**
     * What looks wrong and yet is allowed, above all names of elements that the type does not have: such a path gives
     * nothing. A view that is to be relied on should have none.
     */
    public List<Issue> warnings() {
        return warnings;
    }

    /**
     * @return the rows of the resource, in an order that depends on the resource alone; none for another resource type or
     *     where a condition is not true
     * @throws Problem VIEW_INVALID when a path does not fit the data: several values for one cell, a condition that is not
     *     boolean, a value of another type
     */
    public List<ViewRow> rows(Resource resource) {
        if (!resource.fhirType().equals(definition.resource())) {
            return List.of();
        }
        Evaluation evaluation = new Evaluation(definition.constants(), 0);
        try {
            if (!where.stream().allMatch(condition -> holds(condition, evaluation, resource))) {
                return List.of();
            }
            List<ViewRow> rows = new ArrayList<>();
            for (@Nullable Object[] values : root.rows(evaluation, resource, resource, columns.size())) {
                rows.add(new ViewRow(shape, values));
            }
            return rows;
        } catch (FHIRException e) {
            throw misfit(resource, String.valueOf(e.getMessage()), "adding first() or ofType()");
        } catch (RuntimeException e) {
            // The engine compares values that have nothing but an extension without asking.
            throw misfit(resource, "The engine cannot evaluate it.", "guarding comparisons with hasValue()");
        }
    }

    private Problem misfit(Resource resource, String reason, String remedy) {
        return Faults.problem(
                definition.label(),
                "",
                "It does not fit " + resource.fhirType() + "/"
                        + resource.getIdElement().getIdPart() + ": " + reason,
                "A view must fit every resource of its type.",
                "Change the path, e.g. by " + remedy + ".");
    }

    private static boolean holds(CompiledPath condition, Evaluation evaluation, Resource resource) {
        List<Base> values = condition.evaluate(evaluation, resource, resource);
        if (values.isEmpty()) {
            return false;
        }
        if (values.size() > 1 || !(values.get(0) instanceof BooleanType verdict)) {
            throw new PathEngineException("Condition `" + condition.source().text() + "` is not one boolean.");
        }
        return Boolean.TRUE.equals(verdict.getValue());
    }
}
