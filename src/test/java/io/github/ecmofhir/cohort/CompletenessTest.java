package io.github.ecmofhir.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import io.github.ecmofhir.guide.Claims;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.store.StoredResources;
import io.github.ecmofhir.submission.sheet.Pavlodar;
import io.github.ecmofhir.submission.sheet.mapping.MappingReader;
import io.github.ecmofhir.submission.sheet.mapping.SheetMapping;
import io.github.ecmofhir.submission.sheet.table.SheetReader;
import io.github.ecmofhir.validation.run.Part;
import io.github.ecmofhir.validation.run.RunCheck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The level of a run is the same whether its resources are looked at, as {@code $check-run} does, or its rows. */
class CompletenessTest {

    private static final Path SUBMISSION = Path.of("profiles/json/examples/ecmo-submission-bundle-example.json");

    @ParameterizedTest
    @CsvSource({
        "nothing, 4",
        "ecmo-hospital-encounter, 0",
        "ecmo-mode-segment, 1",
        "ecmo-cannulation, 1",
        "ecmo-cannula, 1",
        "ecmo-decannulation, 1",
        "ecmo-comorbidity-statement, 2",
        "ecmo-measurement, 2",
        "ecmo-complication-checklist, 2",
        "ecmo-run-outcome, 3",
        "ecmo-vital-status, 3"
    })
    void submissionWithout_isOfTheSameLevel(String profile, int level) throws IOException {
        Bundle submission =
                (Bundle) FhirContext.forR4Cached().newJsonParser().parseResource(Files.readString(SUBMISSION));
        submission.getEntry().removeIf(entry -> Claims.claims(entry.getResource(), profile));

        assertThat(ofRows(submission)).isEqualTo(level);
        assertThat(ofResources(submission)).isEqualTo(level);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void lengthOfStay_isAsGoodAsItsEnd(boolean length) throws IOException {
        Bundle submission =
                (Bundle) FhirContext.forR4Cached().newJsonParser().parseResource(Files.readString(SUBMISSION));
        for (BundleEntryComponent entry : submission.getEntry()) {
            if (entry.getResource() instanceof Encounter stay) {
                stay.getPeriod().setEnd(null);
                stay.setLength(null);
                if (length) {
                    stay.getLength()
                            .setValue(9)
                            .setUnit("d")
                            .setSystem("http://unitsofmeasure.org")
                            .setCode("d");
                }
            }
        }

        assertThat(ofRows(submission)).isEqualTo(length ? 4 : 3);
        assertThat(ofResources(submission)).isEqualTo(length ? 4 : 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pavlodar", "henri-mondor"})
    void rowsOfSheets_areOfTheSameLevel(String name) {
        SheetMapping mapping = MappingReader.find(name);
        assertThat(SheetReader.read(
                                name + ".csv",
                                Pavlodar.resource("/demo/" + name + ".csv").getBytes(StandardCharsets.UTF_8))
                        .rows())
                .allSatisfy(row -> {
                    Bundle bundle = mapping.bundle(row, name);
                    assertThat(ofRows(bundle)).isEqualTo(ofResources(bundle));
                });
    }

    private static int ofRows(Bundle bundle) {
        CaseTable table = new ViewStore().push(bundle).cohort.current();
        return table.run(0).completeness().level();
    }

    private static int ofResources(Bundle bundle) {
        List<Part<Resource>> parts = new ArrayList<>();
        Map<Resource, String> urls = new IdentityHashMap<>();
        for (BundleEntryComponent entry : bundle.getEntry()) {
            parts.add(new Part<>(
                    entry.getResource(),
                    Place.entry(parts.size() + 1, entry.getResource().fhirType(), entry.getFullUrl())));
            urls.put(entry.getResource(), entry.getFullUrl());
        }
        return new RunCheck(new Nothing(), Clock.systemUTC())
                .completeness(parts, urls::get)
                .get(0)
                .reached()
                .level();
    }

    private static final class Nothing implements StoredResources {

        @Override
        public Optional<Resource> read(String resourceType, String id) {
            return Optional.empty();
        }

        @Override
        public Optional<Resource> byIdentifier(String resourceType, String system, String value) {
            return Optional.empty();
        }

        @Override
        public List<Resource> byUrl(String resourceType, String url) {
            return List.of();
        }

        @Override
        public List<Resource> ofPatient(String resourceType, String patientId) {
            return List.of();
        }

        @Override
        public List<Resource> partsOf(String resourceType, Collection<String> procedureIds) {
            return List.of();
        }

        @Override
        public List<Resource> referringTo(String resourceType, String parameter, String target) {
            return List.of();
        }

        @Override
        public List<Resource> linkedTo(String patientId) {
            return List.of();
        }
    }
}
