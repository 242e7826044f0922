package io.github.ecmofhir.validation;

import java.util.function.Supplier;
import org.hl7.fhir.r5.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r5.model.StructureDefinition;

/**
 * What the validator's lists of all definitions ask of each: its name, type and kind. Its elements are converted to R5, which
 * takes seconds for all of R4, when somebody asks for them.
 */
final class Outline extends StructureDefinition {

    private static final long serialVersionUID = 1L;

    private final transient Supplier<StructureDefinition> whole;

    Outline(org.hl7.fhir.r4.model.StructureDefinition r4, Supplier<StructureDefinition> whole) {
        this.whole = whole;
        setUrl(r4.getUrl());
        setVersion(r4.getVersion());
        setName(r4.getName());
        setType(r4.getType());
        setAbstract(r4.getAbstract());
        setBaseDefinition(r4.getBaseDefinition());
        if (r4.hasFhirVersion()) {
            setFhirVersion(FHIRVersion.fromCode(r4.getFhirVersion().toCode()));
        }
        setKind(StructureDefinitionKind.fromCode(r4.getKind().toCode()));
        if (r4.hasDerivation()) {
            setDerivation(TypeDerivationRule.fromCode(r4.getDerivation().toCode()));
        }
    }

    @Override
    public boolean hasSnapshot() {
        return whole.get().hasSnapshot();
    }

    @Override
    public StructureDefinitionSnapshotComponent getSnapshot() {
        return whole.get().getSnapshot();
    }

    @Override
    public boolean hasDifferential() {
        return whole.get().hasDifferential();
    }

    @Override
    public StructureDefinitionDifferentialComponent getDifferential() {
        return whole.get().getDifferential();
    }

    @Override
    public StructureDefinition copy() {
        return whole.get().copy();
    }
}
