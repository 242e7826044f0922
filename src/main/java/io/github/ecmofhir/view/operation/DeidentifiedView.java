package io.github.ecmofhir.view.operation;

import io.github.ecmofhir.deidentification.Deidentifier;
import io.github.ecmofhir.deidentification.PersonFacts;
import io.github.ecmofhir.deidentification.ResourceDeidentifier;
import io.github.ecmofhir.store.StoredParser;
import io.github.ecmofhir.store.StoredText;
import io.github.ecmofhir.view.CompiledView;
import io.github.ecmofhir.view.PatientElement;
import io.github.ecmofhir.view.Relation;
import io.github.ecmofhir.view.RowSink;
import io.github.ecmofhir.view.Scope;
import io.github.ecmofhir.view.Snapshot;
import io.github.ecmofhir.view.ViewRow;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a view which a request brings gives of stored resources when these are de-identified: it may look at whatever it
 * likes, and sees no person. Cost: as {@link StoredRelation} and as much again for de-identifying; memory for all rows.
 */
record DeidentifiedView(CompiledView view, Function<PersonFacts, Deidentifier> values, Disclosure disclosure)
        implements Relation {

    @Override
    public void read(Snapshot at, Scope scope, RowSink sink) {
        ResourceDeidentifier resources = disclosure
                .deidentification()
                .resources(values.apply(disclosure.facts().apply(at)));
        StoredParser parser = new StoredParser(disclosure.fhir());
        // By pseudonym, so that the order tells nothing of when they came
        TreeMap<String, List<@Nullable Object[]>> rows = new TreeMap<>();
        at.texts().forEach(view.resource(), scope.since(), text -> {
            resource(text, scope, parser, resources)
                    .ifPresent(resource -> rows.put(
                            resource.getIdElement().getIdPart(),
                            view.rows(resource).stream().map(ViewRow::values).toList()));
            return true;
        });
        sink.columns(view.columns());
        for (List<@Nullable Object[]> ofResource : rows.values()) {
            for (@Nullable Object[] row : ofResource) {
                if (!sink.row(row)) {
                    return;
                }
            }
        }
    }

    private static Optional<Resource> resource(
            StoredText text, Scope scope, StoredParser parser, ResourceDeidentifier resources) {
        Resource stored = parser.read(text);
        String patient = PatientElement.patientOf(stored);
        return scope.hasPatient(patient)
                ? resources.deidentified(text.whole(), patient).map(parser::read)
                : Optional.empty();
    }
}
