package io.github.ecmofhir.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Identifier.IdentifierUse;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;

/** The identities that a resource's identifiers give it. */
public final class Identities {

    private Identities() {}

    /**
     * {@code Type?identifier=system|value} for each identifier that has both and is not marked as old, in the order of the
     * resource.
     */
    public static Set<String> of(Resource resource) {
        Set<String> identities = new LinkedHashSet<>();
        for (Base value : current(resource)) {
            if (value instanceof Identifier identifier && identifier.hasSystem() && identifier.hasValue()) {
                identities.add(
                        resource.fhirType() + "?identifier=" + identifier.getSystem() + "|" + identifier.getValue());
            }
        }
        return identities;
    }

    /** The identifiers that are not marked as old. */
    static List<Base> current(Resource resource) {
        Property identifiers = resource.getNamedProperty("identifier");
        return identifiers == null
                ? List.of()
                : identifiers.getValues().stream()
                        .filter(value ->
                                !(value instanceof Identifier identifier) || identifier.getUse() != IdentifierUse.OLD)
                        .toList();
    }
}
