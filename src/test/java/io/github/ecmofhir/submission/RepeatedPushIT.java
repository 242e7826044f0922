package io.github.ecmofhir.submission;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.testing.Answer;
import io.github.ecmofhir.testing.FhirHttp;
import io.github.ecmofhir.testing.OnStore;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.SentRun;
import io.github.ecmofhir.testing.StoreKind;
import io.github.ecmofhir.testing.StoreTest;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is stored as it is sent again is not gone through again; whatever may have changed is. */
class RepeatedPushIT {

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

        private static final String AS_IT_WAS = "is stored as it was sent";
        private static final Pattern NAME = Pattern.compile("urn:uuid:[0-9a-f-]{36}");

        private Bundle bundle = new Bundle();
        private List<IdType> first = List.of();

        Contract(RunningServer server) {
            super(server);
        }

        @BeforeEach
        void stored() {
            bundle = sent.bundle("PAV-01");
            first = push(bundle).locations();
        }

        private Answer again(String... headers) {
            return http.post("", FhirHttp.JSON, FhirHttp.json(bundle), headers);
        }

        private IdType vitalStatus() {
            return first.get(SentRun.number(bundle, "ecmo-vital-status") - 1).toVersionless();
        }

        @Test
        void asItWasSent_isAnsweredFromWhatIsKnown() {
            Map<String, Long> before = contents();

            Answer again = again();

            assertThat(again).hasStatus(200);
            assertThat(again.body()).contains(AS_IT_WAS);
            assertThat(again.entryStatus()).containsOnly("200");
            assertThat(again.locations()).isEqualTo(first);
            assertThat(contents()).isEqualTo(before);
        }

        @Test
        void withOtherNamesWithinTheBundle_isTheSame() {
            Map<String, String> names = new HashMap<>();
            String renamed = NAME.matcher(FhirHttp.json(bundle.setTimestamp(new Date())))
                    .replaceAll(name -> names.computeIfAbsent(name.group(), none -> "urn:uuid:" + UUID.randomUUID()));

            Answer again = http.post("", FhirHttp.JSON, renamed);

            assertThat(again.body()).contains(AS_IT_WAS);
            assertThat(again.locations()).isEqualTo(first);
        }

        @Test
        void whatSomebodyElseHasChanged_isStoredAsSent() {
            Observation changed = http.get(vitalStatus().getValue()).as(Observation.class);
            changed.addNote().setText("Somebody else was here");
            assertThat(http.put(vitalStatus().getValue(), changed)).hasStatus(200);

            Answer again = again();

            assertThat(again.body()).doesNotContain(AS_IT_WAS);
            assertThat(http.get(vitalStatus().getValue()).as(Observation.class).hasNote())
                    .isFalse();
            assertThat(again().body()).contains(AS_IT_WAS);
        }

        @Test
        void whatWasDeleted_isStoredAnew() {
            assertThat(http.delete(vitalStatus().getValue())).hasStatus(200);
            assertThat(again().entryStatus()).contains("201");
        }

        @Test
        void whoWantsTheResources_getsThem() {
            assertThat(again("Prefer", "return=representation").as(Bundle.class).getEntry())
                    .allMatch(BundleEntryComponent::hasResource);
        }

        @Test
        void warnings_areToldEachTime() {
            SentRun.resource(bundle, "ecmo-indication", Condition.class)
                    .getCode()
                    .getCodingFirstRep()
                    .setCode("999999999")
                    .setDisplay(null);
            Answer once = again();
            Answer again = again();

            assertThat(again.body()).contains(AS_IT_WAS);
            assertThat(codes(again)).contains("ECMO-VAL-008").isEqualTo(codes(once));
        }

        private static List<String> codes(Answer answer) {
            return Pattern.compile("ECMO-[A-Z]+-\\d+")
                    .matcher(answer.body())
                    .results()
                    .map(MatchResult::group)
                    .toList();
        }

        @Test
        void whatNamesAVersion_isLookedAt() {
            bundle.getEntry().get(0).getRequest().setIfMatch("W/\"7\"");
            assertThat(again()).isRefused(412, "ECMO-CON-002");
        }

        @Test
        void whatAnotherHasChangedOfACompleteRun_isTakenBack() {
            SentRun.entry(bundle, "ecmo-run")
                    .getResource()
                    .getMeta()
                    .addTag("https://w3id.org/ecmo-fhir/CodeSystem/ecmo-submission", "complete", null);
            again();
            push(sent.whole("PAV-01", Map.of()));

            assertThat(again().body()).contains("ECMO-INF-007");
        }
    }
}
