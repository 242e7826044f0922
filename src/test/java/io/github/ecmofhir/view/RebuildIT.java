package io.github.ecmofhir.view;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static io.github.ecmofhir.testing.FhirHttp.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.testing.OnStore;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.StoreKind;
import io.github.ecmofhir.testing.StoreTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** {@code $rebuild} makes the view tables again what the writes made them. */
class RebuildIT {

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

        private void rebuild() {
            assertThat(assertThat(http.post("$rebuild", JSON, "{\"resourceType\":\"Parameters\"}"))
                            .hasStatus(200)
                            .answer()
                            .outcome())
                    .isInWords()
                    .hasIssue("ECMO-INF-003")
                    .saying("37 views", "rows from");
        }

        private Map<String, List<Map<String, Object>>> tables() {
            Map<String, List<Map<String, Object>>> tables = new TreeMap<>();
            server.viewTables()
                    .forEach(table -> tables.put(
                            table, server.jdbc().queryForList("select * from " + table + " order by id, row_no")));
            return tables;
        }

        @Test
        void tables_areTheSameAfterwards() {
            push(sent.whole("PAV-04", Map.of()));
            Map<String, List<Map<String, Object>>> before = tables();

            rebuild();

            assertThat(tables()).isEqualTo(before);
            assertThat(before.get("v_run")).isNotEmpty();
        }

        @Test
        void lostRows_comeBackAndOthersGo() {
            Bundle bundle = sent.bundle("PAV-01");
            IdType run = location(push(bundle), bundle, "ecmo-run");
            List<String> rows = rowsOf(run);
            server.jdbc().update("delete from v_run where id = ?", run.getIdPart());
            server.jdbc().update("insert into v_patient (id, row_no, patient_id) values ('ghost', 0, 'ghost')");

            rebuild();

            assertThat(rowsOf(run)).isEqualTo(rows);
            assertThat(server.rowsOf("ghost")).isEmpty();
        }

        @Test
        void deletedResource_getsNoRows() {
            Bundle bundle = sent.bundle("PAV-01");
            IdType contact = location(push(bundle), bundle, "ecmo-vital-status");
            http.delete(reference(contact));

            rebuild();

            assertThat(rowsOf(contact)).isEmpty();
        }

        @Test
        void get_isNotAllowed() {
            assertThat(http.get("$rebuild")).isRefused(405, "ECMO-REQ-008");
        }

        @Test
        void noBody_isEnough() {
            assertThat(http.send("POST", "$rebuild", java.net.http.HttpRequest.BodyPublishers.noBody()))
                    .hasStatus(200);
        }
    }
}
