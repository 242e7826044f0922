package io.github.ecmofhir.store;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.testing.Answer;
import io.github.ecmofhir.testing.OnStore;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.StoreKind;
import io.github.ecmofhir.testing.StoreTest;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.IdType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Deleting takes the rows along and never leaves a reference that leads nowhere. */
class DeletionIT {

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

        @Test
        void leaf_goesWithItsRows() {
            Bundle bundle = sent.bundle("PAV-01");
            IdType contact = location(push(bundle), bundle, "ecmo-vital-status");
            assertThat(rowsOf(contact)).isNotEmpty();

            assertThat(http.delete("Observation/" + contact.getIdPart())).hasStatus(200);

            assertThat(rowsOf(contact)).isEmpty();
            assertThat(http.get("Observation/" + contact.getIdPart())).isRefused(410, "ECMO-REQ-009");
        }

        @Test
        void whatOthersReferTo_stays() {
            Bundle bundle = sent.bundle("PAV-01");
            IdType run = location(push(bundle), bundle, "ecmo-run");
            Map<String, Long> before = contents();

            assertThat(http.delete("Procedure/" + run.getIdPart()))
                    .isRefused(409, "ECMO-REF-003")
                    .saying("Procedure/" + run.getIdPart());
            assertThat(contents()).isEqualTo(before);
        }

        @Test
        void parentAndChildrenTogether_go() {
            Bundle bundle = sent.bundle("PAV-01");
            Answer pushed = push(bundle);
            Bundle deletion = transaction();
            pushed.locations()
                    .forEach(id -> deletion.addEntry()
                            .getRequest()
                            .setMethod(HTTPVerb.DELETE)
                            .setUrl(id.toUnqualifiedVersionless().getValue()));

            assertThat(push(deletion)).hasStatus(200);

            assertThat(pushed.locations())
                    .allSatisfy(id -> assertThat(rowsOf(id)).isEmpty());
        }

        @Test
        void deletedRun_canBeSentAgain() {
            Bundle bundle = sent.bundle("PAV-01");
            IdType contact = location(push(bundle), bundle, "ecmo-vital-status");
            http.delete("Observation/" + contact.getIdPart());

            Answer again = push(bundle);

            assertThat(again).hasStatus(200);
            assertThat(rowsOf(location(again, bundle, "ecmo-vital-status"))).isNotEmpty();
        }

        @Test
        void searchThatMatchesSeveral_isRefused() {
            push(sent.bundle("PAV-01"));
            push(sent.bundle("PAV-02"));

            assertThat(http.delete("Observation?identifier=" + sent.system("run") + "%7C"))
                    .isRefused(412, "ECMO-CON-002");
        }
    }
}
