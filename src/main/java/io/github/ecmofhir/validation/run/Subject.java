package io.github.ecmofhir.validation.run;

import java.util.Optional;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Whom a resource is about. */
public final class Subject {

    private Subject() {}

    /** Its {@code subject}; empty where it has none. */
    public static Optional<Reference> of(Resource resource) {
        Property subject = resource.getNamedProperty("subject");
        return subject == null
                ? Optional.empty()
                : subject.getValues().stream()
                        .filter(Reference.class::isInstance)
                        .map(Reference.class::cast)
                        .findFirst();
    }
}
