package io.github.ecmofhir.view;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.exceptions.PathEngineException;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Resource;

/** Follows the paths of {@code repeat} from a node to its children, their children and so on; parents come first. */
final class Descent {

    /** Deeper than any resource goes: a path such as {@code $this} never ends. */
    private static final int DEEPEST = 100;

    private final List<CompiledPath> paths;
    private final Evaluation evaluation;
    private final Resource resource;
    private final List<Base> found = new ArrayList<>();

    Descent(List<CompiledPath> paths, Evaluation evaluation, Resource resource) {
        this.paths = paths;
        this.evaluation = evaluation;
        this.resource = resource;
    }

    /** @throws PathEngineException when a path leads from a node to itself or upwards */
    List<Base> from(Base node) {
        visit(node, new ArrayList<>());
        return found;
    }

    private void visit(Base node, List<Base> ancestors) {
        if (ancestors.size() > DEEPEST || ancestors.stream().anyMatch(ancestor -> ancestor == node)) {
            throw new PathEngineException("The paths of `repeat` come back to where they were.");
        }
        ancestors.add(node);
        for (CompiledPath path : paths) {
            for (Base child : path.evaluate(evaluation, resource, node)) {
                found.add(child);
                visit(child, ancestors);
            }
        }
        ancestors.remove(ancestors.size() - 1);
    }
}
