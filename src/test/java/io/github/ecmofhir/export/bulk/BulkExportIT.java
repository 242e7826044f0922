package io.github.ecmofhir.export.bulk;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ecmofhir.testing.Answer;
import io.github.ecmofhir.testing.Exported;
import io.github.ecmofhir.testing.FhirHttp;
import io.github.ecmofhir.testing.OnStore;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.StoreKind;
import io.github.ecmofhir.testing.StoreTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code $export} as a registry sees it. */
class BulkExportIT {

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

        private static final Set<String> OF_PATIENTS =
                Set.of("Patient", "Encounter", "Procedure", "Observation", "Condition", "Device", "CareTeam");

        Contract(RunningServer server) {
            super(server);
        }

        /** @return {@code Type/id} of what was stored for a run */
        private Set<String> push(String run) {
            Answer stored = http.post("", sent.bundle(run));
            assertThat(stored).hasStatus(200);
            return stored.locations().stream()
                    .map(location -> location.getResourceType() + "/" + location.getIdPart())
                    .collect(Collectors.toSet());
        }

        private static String patientOf(Set<String> names) {
            return names.stream()
                    .filter(name -> name.startsWith("Patient/"))
                    .findFirst()
                    .orElseThrow();
        }

        private JsonNode read(String name) {
            return Exported.read(http.get(name).body());
        }

        @Test
        void everythingStored_isThereOnce_asItIsRead() {
            Set<String> stored = push("PAV-01");

            Exported all = Exported.of(http, "$export");

            assertThat(all.output().keySet()).containsAll(stored);
            assertThat(all.manifest().path("request").asText()).isEqualTo(http.base() + "/$export");
            assertThat(all.manifest().path("error")).isEmpty();
            for (String name : stored) {
                assertThat(all.output().get(name)).as(name).isEqualTo(read(name));
            }
        }

        @Test
        void sinceTheLastExport_thereIsWhatChanged_andWhatWasDeleted() {
            String kept = patientOf(push("PAV-02"));
            String gone = http.post("Patient", new Patient().setGender(AdministrativeGender.MALE))
                    .id();
            String before = Exported.of(http, "$export?_type=Patient")
                    .manifest()
                    .path("transactionTime")
                    .asText();
            Patient changed = http.get(kept).as(Patient.class);
            changed.addIdentifier().setSystem(sent.system("other")).setValue("1");
            assertThat(http.put(kept, changed)).succeeds();
            assertThat(http.delete("Patient/" + gone)).succeeds();

            Exported since = Exported.of(http, "$export?_type=Patient&_since=" + before);

            assertThat(since.output()).containsKey(kept).doesNotContainKey("Patient/" + gone);
            assertThat(since.output().get(kept)).isEqualTo(read(kept));
            assertThat(since.deleted()).contains("Patient/" + gone);
            assertThat(since.output().keySet()).allMatch(name -> name.startsWith("Patient/"));
        }

        @Test
        void typeFilter_leavesWhatItFinds_andOtherTypesWhole() {
            Set<String> stored = push("PAV-03");
            String patient = patientOf(stored);
            String filter = URLEncoder.encode("Procedure?subject=" + patient, StandardCharsets.UTF_8);

            Exported some = Exported.of(http, "$export?_type=Procedure,Organization&_typeFilter=" + filter);

            assertThat(ofType(some.output().keySet(), "Procedure")).isEqualTo(ofType(stored, "Procedure"));
            assertThat(some.output().keySet()).containsAll(ofType(stored, "Organization"));
        }

        private static Set<String> ofType(Set<String> names, String type) {
            return names.stream().filter(name -> name.startsWith(type + "/")).collect(Collectors.toSet());
        }

        @Test
        void ofOnePatient_thereIsWhatIsHis_andWhatThatRefersTo_andNothingOfOthers() {
            Set<String> his = push("PAV-04");
            Set<String> others = push("PAV-05");
            others.removeAll(his);

            Exported export = Exported.of(http, "Patient/$export?patient=" + patientOf(his));

            assertThat(export.output().keySet()).containsAll(his).doesNotContainAnyElementsOf(others);
            assertThat(ofType(export.output().keySet(), "Organization")).isNotEmpty();
            assertThat(export.output().values())
                    .filteredOn(resource ->
                            OF_PATIENTS.contains(resource.path("resourceType").asText()))
                    .allMatch(resource -> resource.toString().contains(patientOf(his))
                            || resource.path("id")
                                    .asText()
                                    .equals(patientOf(his).substring("Patient/".length())));
        }

        @Test
        void ofAGroup_thereAreItsMembers() {
            Set<String> member = push("PAV-01");
            Set<String> former = push("PAV-06");
            former.removeAll(member);
            Group group = new Group().setActual(true).setType(Group.GroupType.PERSON);
            group.addMember().setEntity(new Reference(patientOf(member)));
            group.addMember().setEntity(new Reference(patientOf(former))).setInactive(true);
            String id = http.post("Group", group).id();

            Exported export = Exported.of(http, "Group/" + id + "/$export");

            assertThat(ofType(export.output().keySet(), "Patient")).containsExactly(patientOf(member));
            assertThat(export.output().keySet()).containsAll(member).doesNotContainAnyElementsOf(former);
        }

        @Test
        void partOfAFile_canBeFetched_andWhatIsBeyondItsEndCannot() {
            push("PAV-01");
            JsonNode file = Exported.of(http, "$export?_type=Patient")
                    .manifest()
                    .path("output")
                    .path(0);
            String path = Exported.relative(http, file.path("url").asText());
            String whole = http.get(path).body();

            Answer rest = http.get(path, "Range", "bytes=10-");
            Answer beyond = http.get(path, "Range", "bytes=" + (whole.length() + 1) + "-");

            assertThat(rest).hasStatus(206);
            assertThat(rest.body()).isEqualTo(whole.substring(10));
            assertThat(rest.header("Content-Range"))
                    .hasValue("bytes 10-" + (whole.length() - 1) + "/" + whole.length());
            assertThat(beyond).hasStatus(416);
        }

        @Test
        void calledBack_isGone() {
            Answer taken = http.get("$export", "Prefer", "respond-async");
            String status =
                    Exported.relative(http, taken.header("Content-Location").orElseThrow());
            Exported.await(http, taken);

            assertThat(http.delete(status)).hasStatus(202);

            assertThat(http.get(status)).isRefused(404, "ECMO-EXP-001");
            assertThat(http.get(status.replace("status", "file") + "&file=1.ndjson"))
                    .isRefused(404, "ECMO-EXP-001");
            assertThat(http.delete(status)).isRefused(404, "ECMO-EXP-001");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = ' ',
                value = {
                    "$export?_type=Nix 400 ECMO-REQ-006",
                    "$export?_since=2199-01-01T00:00:00Z 400 ECMO-REQ-006",
                    "$export?_since=yesterday 400 ECMO-REQ-006",
                    "$export?_outputFormat=csv 400 ECMO-SQL-007",
                    "$export?patient=Patient/1 400 ECMO-REQ-006",
                    "$export?_elements=id 400 ECMO-REQ-006",
                    "$export?_typeFilter=Patient 400 ECMO-REQ-006",
                    "$export?_type=Subscription 400 ECMO-REQ-006",
                    "$export?_typeFilter=Patient?nix=1 400 ECMO-REQ-006",
                    "$export?_typeFilter=Patient?gender=%25zz 400 ECMO-REQ-006",
                    "$export?_typeFilter=Procedure?status:Not=completed 400 ECMO-REQ-006",
                    "$export?_typeFilter=Patient?gender=male%26_sort=gender 400 ECMO-REQ-006",
                    "$export?_type=Device&_typeFilter=Patient?gender=male 400 ECMO-REQ-006",
                    "Patient/$export?patient=Patient/none 400 ECMO-SQL-006",
                    "Patient/$export?patient=Device/1 400 ECMO-REQ-006",
                    "Group/none/$export 404 ECMO-EXP-004",
                    "$export-status?job=none 404 ECMO-EXP-001",
                    "$export-status 400 ECMO-REQ-006",
                    "$export-file?job=none&file=../../ecmo.mv.db 404 ECMO-EXP-001",
                    "$export-result?job=none 404 ECMO-EXP-001"
                })
        void whatCannotBeDone_isRefusedAtOnce(String path, int status, String code) {
            assertThat(http.get(path, "Prefer", "respond-async", "Accept", FhirHttp.JSON))
                    .isRefused(status, code)
                    .isInWords();
        }

        @Test
        void pathsWithinAFileName_leadNowhere() {
            push("PAV-01");
            String file = Exported.of(http, "$export?_type=Patient")
                    .manifest()
                    .path("output")
                    .path(0)
                    .path("url")
                    .asText();
            String path = Exported.relative(http, file);

            for (String name : List.of("..%2F..%2Fecmo.mv.db", "%2Fetc%2Fpasswd", "1.ndjson%00", ".%2F1.ndjson")) {
                assertThat(http.get(path.replaceAll("&file=.*", "&file=" + name))
                                .status())
                        .as(name)
                        .isIn(400, 404);
            }
        }

        @Test
        void whoDoesNotPreferToWait_isToldSo() {
            assertThat(http.get("$export")).isRefused(400, "ECMO-REQ-006").saying("respond-async");
        }

        /** Writers of one patient each, and a puller who asks again since the moment that he was told. */
        @Test
        void changesWhileOthersWrite_areNeverMissed() throws Exception {
            int writers = 4;
            AtomicBoolean stop = new AtomicBoolean();
            ExecutorService pool = Executors.newFixedThreadPool(writers);
            List<String> ids = IntStream.range(0, writers)
                    .mapToObj(i -> http.post("Patient", new Patient().setGender(AdministrativeGender.MALE))
                            .id())
                    .toList();
            List<Future<?>> writing = ids.stream()
                    .<Future<?>>map(id -> pool.submit(() -> {
                        while (!stop.get()) {
                            http.put("Patient/" + id, counted(id));
                        }
                    }))
                    .toList();
            Map<String, JsonNode> pulled = new HashMap<>();
            String since = "";
            for (int pull = 0; pull < 6; pull++) {
                since = pull(since, pulled);
            }
            stop.set(true);
            for (Future<?> writer : writing) {
                writer.get();
            }
            pool.shutdown();
            pull(since, pulled);

            for (String id : ids) {
                assertThat(pulled.get("Patient/" + id)).isEqualTo(read("Patient/" + id));
            }
        }

        private Patient counted(String id) {
            Patient patient = new Patient().setGender(AdministrativeGender.MALE);
            patient.setId(id);
            patient.addAddress().setText(String.valueOf(System.nanoTime()));
            return patient;
        }

        private String pull(String since, Map<String, JsonNode> pulled) {
            Exported export = Exported.of(http, "$export?_type=Patient" + (since.isEmpty() ? "" : "&_since=" + since));
            pulled.putAll(export.output());
            return export.manifest().path("transactionTime").asText();
        }
    }
}
