package io.github.ecmofhir.view;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.exceptions.PathEngineException;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.fhirpath.ExpressionNode.CollectionStatus;
import org.hl7.fhir.r4.fhirpath.FHIRPathEngine;
import org.hl7.fhir.r4.fhirpath.FHIRPathUtilityClasses.FunctionDetails;
import org.hl7.fhir.r4.fhirpath.IHostApplicationServices;
import org.hl7.fhir.r4.fhirpath.TypeDetails;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.utilities.fhirpath.FHIRPathConstantEvaluationMode;
import org.jspecify.annotations.Nullable;

/**
 * What views add to FHIRPath: constants, {@code %rowIndex}, {@code getResourceKey()} and {@code getReferenceKey()}. A key
 * is the logical id; only relative literal references have one.
 */
final class ViewServices implements IHostApplicationServices {

    static final String RESOURCE_KEY = "getResourceKey";
    static final String REFERENCE_KEY = "getReferenceKey";

    @Override
    public List<Base> resolveConstant(
            FHIRPathEngine engine, Object context, String name, FHIRPathConstantEvaluationMode mode) {
        // The engine asks for every plain name too; those are elements, never constants.
        if (mode != FHIRPathConstantEvaluationMode.EXPLICIT) {
            return List.of();
        }
        List<Base> found = new ArrayList<>(1);
        found.add(constant((Evaluation) context, bare(name)));
        return found;
    }

    private static Base constant(Evaluation evaluation, String name) {
        if (name.equals(Evaluation.ROW_INDEX)) {
            return new IntegerType(evaluation.rowIndex());
        }
        Base value = evaluation.constants().get(name);
        if (value == null) {
            throw new PathEngineException("Constant `%" + name + "` is not defined.");
        }
        // One value serves all threads, and comparing would change it.
        return value instanceof DateTimeType ? value.copy() : value;
    }

    @Override
    public @Nullable TypeDetails resolveConstantType(
            FHIRPathEngine engine, Object context, String name, FHIRPathConstantEvaluationMode mode) {
        String bare = bare(name.startsWith("%") ? name.substring(1) : name);
        if (bare.equals(Evaluation.ROW_INDEX)) {
            return new TypeDetails(CollectionStatus.SINGLETON, TypeDetails.FP_Integer);
        }
        Base value = ((Evaluation) context).constants().get(bare);
        return value == null ? null : new TypeDetails(CollectionStatus.SINGLETON, literalType(value));
    }

    /** A constant stands for a literal, so its type is that of the literal. */
    private static String literalType(Base constant) {
        ColumnKind kind = constant instanceof BaseDateTimeType ? null : ColumnKind.ofType(constant.fhirType());
        if (kind == null) {
            return constant.fhirType();
        }
        return switch (kind) {
            case BOOLEAN -> TypeDetails.FP_Boolean;
            case INTEGER -> TypeDetails.FP_Integer;
            case LONG, DECIMAL -> TypeDetails.FP_Decimal;
            case TEXT -> TypeDetails.FP_String;
        };
    }

    /** Without the back-ticks that may stand around a constant's name. */
    static String bare(String name) {
        return name.startsWith("`") ? name.substring(1, name.length() - 1) : name;
    }

    @Override
    public @Nullable FunctionDetails resolveFunction(FHIRPathEngine engine, String name) {
        return switch (name) {
            case RESOURCE_KEY -> new FunctionDetails("The key of a resource.", 0, 0);
            case REFERENCE_KEY -> new FunctionDetails("The key of the resource that is referred to.", 0, 1);
            default -> null;
        };
    }

    @Override
    public TypeDetails checkFunction(
            FHIRPathEngine engine, Object context, String name, TypeDetails focus, List<TypeDetails> parameters) {
        if (name.equals(REFERENCE_KEY) && !focus.hasType("Reference")) {
            throw new PathEngineException("`getReferenceKey` needs a Reference, not " + focus.describe() + ".");
        }
        return new TypeDetails(
                name.equals(RESOURCE_KEY) ? CollectionStatus.SINGLETON : focus.getCollectionStatus(), "id");
    }

    @Override
    public List<Base> executeFunction(
            FHIRPathEngine engine, Object context, List<Base> focus, String name, List<List<Base>> parameters) {
        List<Base> keys = new ArrayList<>(focus.size());
        for (Base item : focus) {
            String key = name.equals(RESOURCE_KEY) ? resourceKey(item) : referenceKey(item, wanted(parameters));
            if (key != null) {
                keys.add(new StringType(key).noExtensions());
            }
        }
        return keys;
    }

    private static @Nullable String resourceKey(Base item) {
        if (item instanceof Resource resource) {
            return resource.getIdElement().getIdPart();
        }
        throw new PathEngineException("`getResourceKey` needs a resource, not " + item.fhirType() + ".");
    }

    private static @Nullable String referenceKey(Base item, @Nullable String wantedType) {
        if (!(item instanceof Reference reference)) {
            throw new PathEngineException("`getReferenceKey` needs a Reference, not " + item.fhirType() + ".");
        }
        return key(reference, wantedType);
    }

    /** @return null unless it is a relative literal reference, to this type where one is wanted */
    static @Nullable String key(Reference reference, @Nullable String wantedType) {
        IIdType target = reference.getReferenceElement();
        boolean literal = target instanceof IdType && !target.isAbsolute() && !target.isLocal();
        if (!literal || !target.hasResourceType() || !target.hasIdPart()) {
            return null;
        }
        return wantedType == null || wantedType.equals(target.getResourceType()) ? target.getIdPart() : null;
    }

    /** The engine hands the type over as a code, {@code FHIR.Patient}. */
    private static @Nullable String wanted(List<List<Base>> parameters) {
        if (parameters.isEmpty()) {
            return null;
        }
        String name = parameters.get(0).get(0).primitiveValue();
        return name.substring(name.indexOf('.') + 1);
    }

    @Override
    public boolean paramIsType(String name, int index) {
        return name.equals(REFERENCE_KEY);
    }

    @Override
    public boolean log(String argument, List<Base> focus) {
        return true;
    }

    @Override
    public Base resolveReference(FHIRPathEngine engine, Object context, String url, Base from) {
        throw new PathEngineException("A view cannot follow references.");
    }

    @Override
    public boolean conformsToProfile(FHIRPathEngine engine, Object context, Base item, String url) {
        throw new PathEngineException("A view cannot validate.");
    }

    @Override
    public ValueSet resolveValueSet(FHIRPathEngine engine, Object context, String url) {
        throw new PathEngineException("A view cannot expand value sets.");
    }
}
