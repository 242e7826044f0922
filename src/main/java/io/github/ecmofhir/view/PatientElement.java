package io.github.ecmofhir.view;

import java.util.List;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Tells to which patient a resource belongs: itself, else whom its subject, patient or individual refers to. */
public final class PatientElement {

    /** The elements that say it, of whichever type. */
    public static final List<String> NAMES = List.of("subject", "patient", "individual");

    private PatientElement() {}

    /** @return the patient's logical id; null when it belongs to no patient of this server */
    public static @Nullable String patientOf(Resource resource) {
        if (resource.fhirType().equals("Patient")) {
            return resource.getIdElement().getIdPart();
        }
        for (String name : NAMES) {
            Base @Nullable [] values = resource.listChildrenByName(name, false);
            if (values != null && values.length == 1 && values[0] instanceof Reference reference) {
                return ViewServices.key(reference, "Patient");
            }
        }
        return null;
    }

    /** Whether the path gives what {@link #patientOf} gives. */
    static boolean isPathToPatient(String resourceType, String path) {
        if (resourceType.equals("Patient")) {
            return ViewTableRules.isKeyPath(path);
        }
        return NAMES.stream().anyMatch(name -> path.trim().equals(name + ".getReferenceKey(Patient)"));
    }
}
