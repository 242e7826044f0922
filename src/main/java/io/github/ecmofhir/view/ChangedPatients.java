package io.github.ecmofhir.view;

import ca.uhn.fhir.context.FhirContext;
import io.github.ecmofhir.store.StoredParser;
import io.github.ecmofhir.store.StoredTexts;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Tells whose data were changed after a moment. */
public final class ChangedPatients {

    private final FhirContext fhir;

    public ChangedPatients(FhirContext fhir) {
        this.fhir = fhir;
    }

    /**
     * Patients of whom something was written or deleted after that moment; empty when something that belongs to no patient was,
     * which may concern any.
     */
    public Optional<Set<String>> since(Snapshot at, Instant moment) {
        Set<@Nullable String> patients = at.ownersWrittenSince(moment);
        StoredTexts texts = at.texts();
        StoredParser parser = new StoredParser(fhir);
        for (String type : texts.deletedTypes(moment)) {
            texts.forEachDeleted(type, moment, text -> {
                Resource deleted = parser.read(text);
                if (RowWriter.isOurs(deleted)) {
                    patients.add(PatientElement.patientOf(deleted));
                }
            });
        }
        return patients.contains(null) ? Optional.empty() : Optional.of(Set.copyOf(patients));
    }
}
