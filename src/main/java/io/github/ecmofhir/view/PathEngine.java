package io.github.ecmofhir.view;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.fhirpath.FHIRPathEngine;
import org.hl7.fhir.r4.hapi.ctx.HapiWorkerContext;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.jspecify.annotations.Nullable;

/** HAPI's FHIRPath engine with the functions and constants of views, which never changes what it reads. */
final class PathEngine extends FHIRPathEngine {

    private static final Set<String> SYSTEM_TYPES = Set.of(
            "Boolean",
            "String",
            "Integer",
            "Decimal",
            "Quantity",
            "DateTime",
            "Date",
            "Time",
            "SimpleTypeInfo",
            "ClassInfo");

    private final HapiWorkerContext definitions;
    private final Set<String> resourceTypes;

    /** @param support knows the StructureDefinitions of R4 */
    PathEngine(FhirContext context, IValidationSupport support) {
        this(context, new HapiWorkerContext(context, support));
    }

    private PathEngine(FhirContext context, HapiWorkerContext definitions) {
        super(definitions);
        this.definitions = definitions;
        this.resourceTypes = context.getResourceTypes();
        setHostServices(new ViewServices());
    }

    @Override
    protected void getChildrenByName(Base item, String name, List<Base> result) {
        int first = result.size();
        super.getChildrenByName(item, name, result);
        for (int i = first; i < result.size(); i++) {
            if (result.get(i) instanceof DateTimeType time && time.hasTime() && !(time instanceof SentDateTime)) {
                result.set(i, new SentDateTime(time));
            }
        }
    }

    boolean isResourceType(String name) {
        return resourceTypes.contains(name);
    }

    /** @param name as written in {@code ofType}, {@code is} or {@code as}, e.g. {@code Quantity} or {@code System.String} */
    boolean isType(String name) {
        if (name.startsWith("System.")) {
            return SYSTEM_TYPES.contains(name.substring("System.".length()));
        }
        return definition(name.startsWith("FHIR.") ? name.substring("FHIR.".length()) : name) != null;
    }

    @Nullable
    StructureDefinition definition(String type) {
        return definitions.fetchTypeDefinition(type);
    }
}
