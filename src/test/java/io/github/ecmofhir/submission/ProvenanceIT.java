package io.github.ecmofhir.submission;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.testing.Answer;
import io.github.ecmofhir.testing.OnStore;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.StoreKind;
import io.github.ecmofhir.testing.StoreTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every push leaves a Provenance of what it changed. */
class ProvenanceIT {

    @Nested
    @OnStore(StoreKind.H2)
    class OnH2 extends Contract {
        OnH2(RunningServer server) {
            super(server);
        }
    }

    @Nested
    @OnStore(StoreKind.POSTGRESQL)
    class OnPostgres extends Contract {
        OnPostgres(RunningServer server) {
            super(server);
        }
    }

    abstract static class Contract extends StoreTest {

        Contract(RunningServer server) {
            super(server);
        }

        private List<Provenance> of(IdType id) {
            return search("Provenance?target=" + reference(id)).stream()
                    .map(Provenance.class::cast)
                    .toList();
        }

        private static Stream<String> targets(Provenance provenance) {
            return provenance.getTarget().stream().map(Reference::getReference);
        }

        private static String activity(Provenance provenance) {
            return provenance.getActivity().getCodingFirstRep().getCode();
        }

        @Test
        void newRun_hasOne_ofEverythingThatWasCreated() {
            Bundle bundle = sent.bundle("PAV-01");
            bundle.getIdentifier().setSystem(sent.system("message")).setValue("M-1");
            Answer answer = push(bundle);
            IdType run = location(answer, bundle, "ecmo-run");

            assertThat(of(run)).singleElement().satisfies(provenance -> {
                assertThat(activity(provenance)).isEqualTo("CREATE");
                assertThat(provenance
                                .getEntityFirstRep()
                                .getWhat()
                                .getIdentifier()
                                .getValue())
                        .isEqualTo("M-1");
                assertThat(targets(provenance))
                        .contains(reference(run) + "/_history/1")
                        .allMatch(target -> target.endsWith("/_history/1"))
                        .hasSize((int) answer.entryStatus().stream()
                                .filter("201"::equals)
                                .count());
            });
        }

        @Test
        void correction_namesOnlyWhatChanged() {
            Bundle bundle = sent.bundle("PAV-01");
            IdType run = location(push(bundle), bundle, "ecmo-run");
            Bundle corrected = sent.bundle("PAV-01", Map.of("followup_days", "120"));
            IdType contact = location(push(corrected), corrected, "ecmo-vital-status");

            assertThat(of(run)).hasSize(1);
            assertThat(of(contact).stream()
                            .filter(provenance -> activity(provenance).equals("UPDATE")))
                    .singleElement()
                    .satisfies(provenance ->
                            assertThat(targets(provenance)).containsExactly(reference(contact) + "/_history/2"));
        }

        @Test
        void sameAgain_hasNone() {
            Bundle bundle = sent.bundle("PAV-01");
            IdType run = location(push(bundle), bundle, "ecmo-run");
            push(bundle);

            assertThat(of(run)).hasSize(1);
        }

        @Test
        void singleWrite_hasOne_andMayBeDeleted() {
            IdType patient = new IdType(http.post("Patient", new Patient().setActive(true))
                    .header("Location")
                    .orElseThrow());

            assertThat(of(patient))
                    .singleElement()
                    .satisfies(provenance ->
                            assertThat(targets(provenance)).containsExactly(reference(patient) + "/_history/1"));
            assertThat(http.delete(reference(patient)).status()).isBetween(200, 204);
        }

        @Test
        void aProvenance_isValid() {
            Bundle bundle = sent.bundle("PAV-01");
            bundle.getIdentifier().setSystem(sent.system("message")).setValue("M-1");
            IdType run = location(push(bundle), bundle, "ecmo-run");

            Provenance provenance = of(run).get(0);
            provenance.setId((String) null);

            assertThat(http.post("Provenance/$validate", provenance)).hasStatus(200);
        }
    }
}
