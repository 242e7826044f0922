package io.github.ecmofhir.view;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.fhirpath.ExpressionNode;
import org.hl7.fhir.r4.fhirpath.ExpressionNode.Function;
import org.hl7.fhir.r4.fhirpath.ExpressionNode.Kind;
import org.hl7.fhir.r4.fhirpath.ExpressionNode.Operation;
import org.hl7.fhir.r4.fhirpath.FHIRPathUtilityClasses.FHIRConstant;
import org.jspecify.annotations.Nullable;

/** Finds in a parsed path what the engine would pass over in silence or fail at only when it meets data. */
final class PathCheck {

    private static final Map<Function, String> IMPOSSIBLE = Map.of(
            Function.Resolve, "A view sees one resource at a time; join views on getReferenceKey() instead.",
            Function.MemberOf, "A view has no terminology; compare codes instead.",
            Function.ConformsTo, "A view does not validate; compare meta.profile instead.");

    private static final Set<Function> OF_THE_MOMENT = Set.of(Function.Now, Function.Today);

    private static final Set<String> ENGINE_CONSTANTS =
            Set.of("context", "resource", "rootResource", "sct", "loinc", "ucum", "us-zip", Evaluation.ROW_INDEX);

    private final PathEngine engine;
    private final PathText path;
    private final Faults faults;
    private final Set<String> constants;

    private PathCheck(PathEngine engine, PathText path, Set<String> constants, Faults faults) {
        this.engine = engine;
        this.path = path;
        this.constants = new HashSet<>(constants);
        this.faults = faults;
    }

    /** @param constants names that the view defines */
    static void check(
            PathEngine engine, PathText path, ExpressionNode expression, Set<String> constants, Faults faults) {
        new PathCheck(engine, path, constants, faults).visit(expression);
    }

    private void visit(@Nullable ExpressionNode node) {
        if (node == null) {
            return;
        }
        if (node.getKind() == Kind.Function) {
            function(node);
        } else {
            if (node.getKind() == Kind.Constant && node.getConstant() instanceof FHIRConstant constant) {
                constant(constant.getValue());
            }
            visit(node.getGroup());
        }
        visit(node.getInner());
        if (node.getOperation() == Operation.Is || node.getOperation() == Operation.As) {
            type(node.getOpNext());
            visit(node.getOpNext().getOpNext());
        } else {
            visit(node.getOpNext());
        }
    }

    private void function(ExpressionNode node) {
        String reason = IMPOSSIBLE.get(node.getFunction());
        if (reason != null) {
            fault("function `" + node.getName() + "` cannot be used.", reason);
        }
        if (OF_THE_MOMENT.contains(node.getFunction())) {
            faults.warning(
                    path.at(),
                    path.words() + " changes with time.",
                    "Stored rows do not change with time.",
                    "Leave it out.");
        }
        switch (node.getFunction()) {
            case OfType, Is, As -> type(node.getParameters().get(0));
            case DefineVariable -> defineVariable(node);
            case Custom -> referenceType(node);
            default -> node.getParameters().forEach(this::visit);
        }
    }

    private void defineVariable(ExpressionNode node) {
        node.getParameters().forEach(this::visit);
        if (node.getParameters().get(0).getConstant() != null) {
            constants.add(node.getParameters().get(0).getConstant().primitiveValue());
        }
    }

    private void type(ExpressionNode node) {
        String name = typeName(node);
        if (!engine.isType(name)) {
            fault("`" + name + "` is not a type.", "Types are named as FHIR R4 does, e.g. Quantity, dateTime, string.");
        }
    }

    private void referenceType(ExpressionNode node) {
        for (ExpressionNode parameter : node.getParameters()) {
            if (!engine.isResourceType(typeName(parameter).replaceFirst("^FHIR\\.", ""))) {
                fault("`" + typeName(parameter) + "` is not a resource type.", "A reference leads to a resource.");
            }
        }
    }

    private static String typeName(ExpressionNode node) {
        String name = node.getName() == null ? node.toString() : node.getName();
        return node.getInner() == null ? name : name + "." + node.getInner().getName();
    }

    private void constant(String written) {
        if (!written.startsWith("%")) {
            return;
        }
        String name = ViewServices.bare(written.substring(1));
        boolean known = constants.contains(name) || ENGINE_CONSTANTS.contains(name) || name.matches("(vs|cs|ext)-.+");
        if (!known) {
            fault("constant `%" + name + "` is not defined.", "A constant stands in the view's list `constant`.");
        }
    }

    private void fault(String found, String needed) {
        faults.error(path.at(), path.words() + ": " + found, needed, "");
    }
}
