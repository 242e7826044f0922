package io.github.ecmofhir.view;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.exceptions.FHIRException;
import org.hl7.fhir.r4.fhirpath.ExpressionNode;
import org.hl7.fhir.r4.fhirpath.ExpressionNode.CollectionStatus;
import org.hl7.fhir.r4.fhirpath.FHIRPathEngine.IssueMessage;
import org.hl7.fhir.r4.fhirpath.TypeDetails;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.utilities.i18n.I18nConstants;
import org.jspecify.annotations.Nullable;

/** Parses and checks the paths of one view. */
final class PathCompiler {

    /** The engine goes deeper with each, until it has no stack left; real paths have some fifteen. */
    private static final int MOST_STEPS = 200;

    private static final int LONGEST = 10_000;

    private final PathEngine engine;
    private final ViewDefinition view;
    private final Faults faults;

    PathCompiler(PathEngine engine, ViewDefinition view, Faults faults) {
        this.engine = engine;
        this.view = view;
        this.faults = faults;
    }

    /** The type with which the view begins; null and a fault when there is no such resource type. */
    @Nullable
    TypeDetails rootType() {
        StructureDefinition definition =
                engine.isResourceType(view.resource()) ? engine.definition(view.resource()) : null;
        if (definition == null) {
            faults.error(
                    "resource", "`" + view.resource() + "` is not a resource type.", "It must be one of FHIR R4.", "");
            return null;
        }
        return new TypeDetails(CollectionStatus.SINGLETON, definition.getUrl());
    }

    /**
     * @param focus what the path starts from; null when that is not known
     * @return null after a fault
     */
    @Nullable
    CompiledPath compile(PathText path, @Nullable TypeDetails focus) {
        ExpressionNode expression = parse(path);
        if (expression == null) {
            return null;
        }
        PathCheck.check(engine, path, expression, view.constants().keySet(), faults);
        return new CompiledPath(engine, path, expression, focus == null ? null : types(path, expression, focus));
    }

    private @Nullable ExpressionNode parse(PathText path) {
        long steps = path.text().chars().filter(PathCompiler::isStep).count();
        if (steps > MOST_STEPS || path.text().length() > LONGEST) {
            faults.error(
                    path.at(),
                    path.role() + " has a path of " + steps + " steps and "
                            + path.text().length() + " characters.",
                    "It has " + MOST_STEPS + " steps, each a `.` or a bracket, and " + LONGEST + " characters at most.",
                    "Write it in parts, e.g. with `forEach`.");
            return null;
        }
        try {
            return engine.parse(path.text());
        } catch (RuntimeException e) {
            // Not only lexer errors: the parser runs past the end of some broken texts.
            faults.error(path.at(), path.words() + " is not FHIRPath: " + e.getMessage(), "", "Mend the expression.");
            return null;
        }
    }

    private static boolean isStep(int character) {
        return character == '.' || character == '(' || character == '[' || character == '{';
    }

    /** What the path may give; null and a warning when the engine finds no way to evaluate it. */
    private @Nullable TypeDetails types(PathText path, ExpressionNode expression, TypeDetails focus) {
        List<IssueMessage> remarks = new ArrayList<>();
        Evaluation evaluation = new Evaluation(view.constants(), 0);
        String resource = TypeDetails.FHIR_NS + view.resource();
        try {
            TypeDetails types = engine.checkOnTypes(evaluation, resource, resource, focus, expression, remarks);
            remarks.stream()
                    .filter(remark -> remark.getId().equals(I18nConstants.FHIRPATH_OFTYPE_IMPOSSIBLE))
                    .forEach(remark -> warn(path, remark.getMessage()));
            return types.hasNoTypes() ? null : types;
        } catch (FHIRException e) {
            warn(path, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private void warn(PathText path, String reason) {
        faults.warning(path.at(), path.words() + " cannot give a value: " + reason, "", "Mend the names in the path.");
    }
}
