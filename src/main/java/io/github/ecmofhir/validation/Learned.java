package io.github.ecmofhir.validation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.hl7.fhir.r5.elementmodel.Element;
import org.hl7.fhir.r5.model.ElementDefinition.ConstraintSeverity;
import org.hl7.fhir.r5.model.ElementDefinition.ElementDefinitionConstraintComponent;
import org.hl7.fhir.r5.model.StructureDefinition;
import org.hl7.fhir.validation.instance.utils.FHIRPathExpressionFixer;
import org.jspecify.annotations.Nullable;

/** What validators of the same definitions have found out about these, and tell each other. */
final class Learned {

    private final String fhirVersion;
    /** By identity: these components do not say when they are equal. */
    private final Map<ElementDefinitionConstraintComponent, Invariant> invariants = new ConcurrentHashMap<>();

    private final Map<String, StructureDefinition> types = new ConcurrentHashMap<>();

    Learned(String fhirVersion) {
        this.fhirVersion = fhirVersion;
    }

    Invariant invariant(ElementDefinitionConstraintComponent constraint) {
        return invariants.computeIfAbsent(constraint, this::read);
    }

    private Invariant read(ElementDefinitionConstraintComponent constraint) {
        String expression = constraint.hasExpression()
                ? FHIRPathExpressionFixer.fixExpr(constraint.getExpression(), constraint.getKey(), fhirVersion)
                : "";
        return new Invariant(expression, constraint.getSeverity(), Obvious.of(constraint));
    }

    @Nullable
    StructureDefinition type(String name) {
        return types.get(name);
    }

    void type(String name, StructureDefinition definition) {
        types.put(name, definition);
    }

    /** @param obvious says of most elements that keep the invariant that they do */
    record Invariant(String expression, @Nullable ConstraintSeverity severity, Predicate<Element> obvious) {}
}
