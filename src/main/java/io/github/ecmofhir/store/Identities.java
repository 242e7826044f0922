package io.github.ecmofhir.store;

import java.util.LinkedHashSet;
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
        Property identifiers = resource.getNamedProperty("identifier");
        if (identifiers == null) {
            return identities;
        }
        for (Base value : identifiers.getValues()) {
            if (value instanceof Identifier identifier
                    && identifier.hasSystem()
                    && identifier.hasValue()
                    && identifier.getUse() != IdentifierUse.OLD) {
                identities.add(
                        resource.fhirType() + "?identifier=" + identifier.getSystem() + "|" + identifier.getValue());
            }
        }
        return identities;
    }
}
