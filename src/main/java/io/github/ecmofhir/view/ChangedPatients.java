package io.github.ecmofhir.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Tells whose data were changed after a moment. */
public final class ChangedPatients {

    private final Function<Instant, List<Resource>> deletedSince;

    /** @param deletedSince what was deleted after a moment, each as it was before */
    public ChangedPatients(Function<Instant, List<Resource>> deletedSince) {
        this.deletedSince = deletedSince;
    }

    /**
     * Patients of whom something was written or deleted after that moment; empty when something that belongs to no patient was,
     * which may concern any.
     */
    public Optional<Set<String>> since(Snapshot at, Instant moment) {
        Set<@Nullable String> patients = at.ownersWrittenSince(moment);
        deletedSince.apply(moment).stream()
                .filter(RowWriter::isOurs)
                .map(PatientElement::patientOf)
                .forEach(patients::add);
        return patients.contains(null) ? Optional.empty() : Optional.of(Set.copyOf(patients));
    }
}
