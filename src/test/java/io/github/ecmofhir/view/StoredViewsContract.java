package io.github.ecmofhir.view;

import static io.github.ecmofhir.view.StoredViewsFixture.component;
import static io.github.ecmofhir.view.StoredViewsFixture.observation;
import static io.github.ecmofhir.view.StoredViewsFixture.organization;
import static io.github.ecmofhir.view.StoredViewsFixture.patient;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.entry;

import io.github.ecmofhir.problem.Category;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.store.Change;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What stored views must do on every database. */
abstract class StoredViewsContract {

    private static final String LACTATE = component("lactate", "\"valueQuantity\": {\"value\": 8.30}");
    private static final String STROKE = component("stroke", "\"valueBoolean\": false");
    private static final String VESSELS = component("vessels", "\"valueInteger\": 3");

    private StoredViewsFixture store;

    /** @return an empty database */
    abstract DataSource emptyDatabase();

    @BeforeEach
    void start() {
        store = new StoredViewsFixture(emptyDatabase());
        store.start();
    }

    @Nested
    class Writing {

        @Test
        void newResource_bringsItsRows() {
            store.write(patient("p"), observation("o", "p", LACTATE, STROKE, VESSELS), organization("x", "Pavlodar"));

            assertThat(store.rows("v_patient")).containsExactly("p 0 p 1961-04");
            assertThat(store.rows("v_measurement"))
                    .containsExactly(
                            "o 0 p lactate 8.30 null null",
                            "o 1 p stroke null null false",
                            "o 2 p vessels null 3 null");
            assertThat(store.rows("v_centre")).containsExactly("x 0 null Pavlodar");
        }

        @Test
        void update_replacesTheRows() {
            store.write(observation("o", "p", LACTATE, STROKE), observation("other", "p", LACTATE));
            store.write(observation("o", "p", VESSELS));

            assertThat(store.rows("v_measurement"))
                    .containsExactly("o 0 p vessels null 3 null", "other 0 p lactate 8.30 null null");
        }

        @Test
        void delete_removesTheRows() {
            store.write(observation("o", "p", LACTATE), observation("other", "p", LACTATE));
            store.delete("Observation", "o");

            assertThat(store.rows("v_measurement")).containsExactly("other 0 p lactate 8.30 null null");
        }

        @Test
        void rollback_leavesRowsAndVersionsAsTheyWere() {
            store.write(observation("o", "p", LACTATE));
            long before = store.version("p");

            store.transaction.executeWithoutResult(status -> {
                store.writeWithin(observation("o", "p", STROKE, VESSELS), patient("q"));
                status.setRollbackOnly();
            });

            assertThat(store.rows("v_measurement")).containsExactly("o 0 p lactate 8.30 null null");
            assertThat(store.rows("v_patient")).isEmpty();
            assertThat(store.version("p")).isEqualTo(before);
            assertThat(store.version("q")).isZero();
        }

        @Test
        void resourceWithoutOurProfile_hasNoRows() {
            store.write(patient("p").replace("w3id.org/ecmo-fhir", "elsewhere.example"));

            assertThat(store.rows("v_patient")).isEmpty();
        }

        @Test
        void profileTakenAway_removesTheRows() {
            store.write(patient("p"));
            store.write(patient("p").replace("w3id.org/ecmo-fhir", "elsewhere.example"));

            assertThat(store.rows("v_patient")).isEmpty();
        }

        @Test
        void manyResourcesAtOnce_areAllReplaced() {
            String[] first = IntStream.range(0, 1_200)
                    .mapToObj(i -> observation("o" + i, "p" + i, LACTATE))
                    .toArray(String[]::new);
            String[] second = IntStream.range(0, 1_200)
                    .mapToObj(i -> observation("o" + i, "p" + i, STROKE))
                    .toArray(String[]::new);
            store.write(first);
            store.write(second);

            assertThat(store.rows("v_measurement")).hasSize(1_200).allMatch(row -> row.contains("stroke"));
        }

        @Test
        void outsideATransaction_isRefused() {
            List<Change> change = List.of(Change.deleted("Patient", "p"));
            assertThatIllegalStateException()
                    .isThrownBy(() -> store.views().projection().beforeCommit(change));
        }

        @Test
        void resourceThatAViewCannotTake_refusesTheWrite() {
            store.reopen(Map.of("name.json", """
                    {"name": "name", "resource": "Patient",
                     "select": [{"column": [{"name": "given", "path": "name.given", "type": "string"}]}]}
                    """));
            String twoNames =
                    patient("q").replace("\"birthDate\"", "\"name\": [{\"given\": [\"A\", \"B\"]}], \"birthDate\"");

            assertThatExceptionOfType(Problem.class).isThrownBy(() -> store.write(patient("p"), twoNames));
            assertThat(store.rows("v_name")).isEmpty();
        }
    }

    @Nested
    class Versions {

        @Test
        void everyWriteOfAPatientsRows_addsOneToHis() {
            store.write(patient("p"), observation("o", "p", LACTATE));
            store.write(observation("o", "p", STROKE));
            store.delete("Observation", "o");

            assertThat(store.version("p")).isEqualTo(3);
        }

        @Test
        void otherPatients_keepTheirs() {
            store.write(patient("p"), patient("q"));
            store.write(observation("o", "p", LACTATE));

            assertThat(store.version("p")).isEqualTo(2);
            assertThat(store.version("q")).isEqualTo(1);
        }

        @Test
        void movedSubject_marksBothPatients() {
            store.write(patient("p"), patient("q"), observation("o", "p", LACTATE));
            store.write(observation("o", "q", LACTATE));

            assertThat(store.version("p")).isEqualTo(2);
            assertThat(store.version("q")).isEqualTo(2);
        }

        @Test
        void changeThatNoViewSees_marksNobody() {
            store.write(patient("p"), observation("o", "p"));
            store.write(observation("o", "p").replace("final", "amended"));

            assertThat(store.version("p")).isEqualTo(1);
        }

        @Test
        void rowsOfNoPatient_markEverybody() {
            long before = store.version(Snapshot.EVERYBODY);
            store.write(patient("p"));
            assertThat(store.version(Snapshot.EVERYBODY)).isEqualTo(before);
            store.write(organization("x", "Pavlodar"));
            assertThat(store.version(Snapshot.EVERYBODY)).isEqualTo(before + 1);
            assertThat(store.version("p")).isEqualTo(1);
        }

        @Test
        void newRowsOfNoPatient_markNobody() {
            long before = store.version(Snapshot.EVERYBODY);
            Resource organization = Runners.resource(organization("x", "Pavlodar"));
            store.transaction.executeWithoutResult(
                    status -> store.views().projection().beforeCommit(List.of(Change.created(organization))));

            assertThat(store.version(Snapshot.EVERYBODY)).isEqualTo(before);
            assertThat(store.rows("v_centre")).hasSize(1);
        }

        @Test
        void writersAtTheSameTime_areAllCounted() {
            store.write(patient("p"));
            List<CompletableFuture<Void>> writers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String observation = observation("o" + i, "p", LACTATE);
                writers.add(CompletableFuture.runAsync(() ->
                        store.transaction.executeWithoutResult(status -> store.views()
                                .projection()
                                .beforeCommit(List.of(Change.updated(Runners.resource(observation)))))));
            }
            writers.forEach(CompletableFuture::join);

            assertThat(store.version("p")).isEqualTo(9);
            assertThat(store.rows("v_measurement")).hasSize(8);
            assertBucketsAreSums();
        }

        @Test
        void bucket_hasTheSumOfItsPatients() {
            store.write(IntStream.range(0, 600).mapToObj(i -> patient("p" + i)).toArray(String[]::new));
            store.write(
                    observation("o", "p7", LACTATE), observation("n", "p8", LACTATE), organization("x", "Pavlodar"));
            store.delete("Observation", "o");
            store.rebuild().all();

            assertBucketsAreSums();
        }
    }

    private void assertBucketsAreSums() {
        List<Long> sums = new ArrayList<>(Collections.nCopies(PatientVersions.BUCKETS, 0L));
        store.jdbc.query("select patient_id, version from patient_version", row -> {
            int bucket = Snapshot.bucketOf(row.getString(1));
            sums.set(bucket, sums.get(bucket) + row.getLong(2));
        });
        assertThat(store.views().reader().bucketVersions()).isEqualTo(sums);
    }

    @Nested
    class Starting {

        @Test
        void sameDefinitions_keepTheRows() {
            store.write(patient("p"));

            assertThat(store.views().prepare()).isEmpty();
            assertThat(store.rows("v_patient")).hasSize(1);
        }

        @Test
        void changedDefinition_isFilledAnew() {
            store.write(patient("p"), observation("o", "p", LACTATE));
            long before = store.version(Snapshot.EVERYBODY);

            assertThat(store.reopenWithChangedPatientView()).containsExactly("patient");
            assertThat(store.rows("v_patient")).isEmpty();
            assertThat(store.rows("v_measurement")).hasSize(1);

            ViewRebuild.Rebuilt rebuilt = store.rebuild().needed();

            assertThat(rebuilt).isEqualTo(new ViewRebuild.Rebuilt(List.of("patient"), 1, 1));
            assertThat(store.rows("v_patient")).containsExactly("p 0 p 1961-04");
            assertThat(store.version(Snapshot.EVERYBODY)).isGreaterThan(before);
            assertThat(store.views().prepare()).isEmpty();
        }

        @Test
        void storeFromBeforeTheBuckets_keepsItsVersions() {
            store.write(patient("p"), patient("q"));
            store.write(observation("o", "p", LACTATE));
            long everybody = store.version(Snapshot.EVERYBODY);
            store.jdbc.execute("drop table patient_bucket");
            store.jdbc.execute("drop index patient_version_of_bucket");
            store.jdbc.execute("alter table patient_version drop column bucket");

            assertThat(store.views().prepare()).isEmpty();

            assertThat(store.version("p")).isEqualTo(2);
            assertThat(store.version("q")).isEqualTo(1);
            assertThat(store.version(Snapshot.EVERYBODY)).isEqualTo(everybody + 1);
            assertBucketsAreSums();
        }

        @Test
        void viewThatIsNoMore_losesItsTable() {
            store.reopenWithout("centre.json");

            assertThat(store.jdbc.queryForObject(
                            "select count(*) from information_schema.tables where lower(table_name) = 'v_centre'",
                            Integer.class))
                    .isZero();
        }
    }

    @Nested
    class Rebuilding {

        @Test
        void lostRows_comeBack() {
            store.write(patient("p"), observation("o", "p", LACTATE, STROKE), organization("x", "Pavlodar"));
            store.jdbc.update("delete from v_measurement");
            store.jdbc.update("update v_patient set birth_date = 'wrong'");

            ViewRebuild.Rebuilt rebuilt = store.rebuild().all();

            assertThat(rebuilt.resources()).isEqualTo(3);
            assertThat(rebuilt.rows()).isEqualTo(4);
            assertThat(store.rows("v_patient")).containsExactly("p 0 p 1961-04");
            assertThat(store.rows("v_measurement")).hasSize(2);
        }

        @Test
        void patientWithoutVersion_getsOne() {
            store.write(patient("p"));
            store.jdbc.update("delete from patient_version where patient_id = 'p'");
            store.rebuild().all();

            assertThat(store.version("p")).isEqualTo(1);
        }

        @Test
        void moreResourcesThanABatch_areAllRead() {
            IntStream.range(0, 1_100).forEach(i -> {
                String id = "p" + i;
                store.resources.put("Patient/" + id, Runners.resource(patient(id)));
            });

            assertThat(store.rebuild().all().rows()).isEqualTo(1_100);
            assertThat(store.rows("v_patient")).hasSize(1_100);
        }

        @Test
        void writeMeanwhile_isRefusedAndMayBeRepeated() {
            List<Category> refusals = new ArrayList<>();
            store.views()
                    .rebuild((type, use) -> {
                        try {
                            CompletableFuture.runAsync(() -> store.write(patient("p")))
                                    .join();
                        } catch (CompletionException e) {
                            refusals.add(((Problem) e.getCause()).category());
                        }
                    })
                    .all();

            assertThat(refusals).hasSize(3).containsOnly(Category.UNAVAILABLE);
            store.write(patient("p"));
            assertThat(store.rows("v_patient")).hasSize(1);
        }

        @Test
        void interruptedRebuild_isNeededAgain() {
            store.write(patient("p"));
            ViewRebuild broken = store.views().rebuild((type, use) -> {
                throw new IllegalStateException("The store is gone.");
            });
            assertThatIllegalStateException().isThrownBy(broken::all);

            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> store.views().reader().read(Snapshot::bucketVersions))
                    .satisfies(problem -> assertThat(problem.category()).isEqualTo(Category.UNAVAILABLE));
            assertThat(store.rebuild().needed().views()).hasSize(3);
            assertThat(store.rows("v_patient")).hasSize(1);
        }
    }

    @Nested
    class Reading {

        private List<ViewRow> measurements(ViewRows views) {
            List<ViewRow> rows = new ArrayList<>();
            views.forEach("measurement", rows::add);
            return rows;
        }

        private List<ViewRow> measurementsOf(List<String> patients) {
            return store.views().reader().read(snapshot -> measurements(snapshot.of(patients)));
        }

        @Test
        void row_hasTypedValuesByTheNamesOfTheView() {
            store.write(observation("o", "p", LACTATE, STROKE, VESSELS));

            List<ViewRow> rows = store.views().reader().read(snapshot -> measurements(snapshot.all()));

            assertThat(rows).hasSize(3);
            assertThat(rows.get(0).names())
                    .containsExactly("id", "row_no", "patient_id", "item", "value", "number", "present");
            assertThat(rows.get(0).value("value")).isEqualTo(new BigDecimal("8.30"));
            assertThat(rows.get(0).value("number")).isNull();
            assertThat(rows.get(1).value("present")).isEqualTo(false);
            assertThat(rows.get(2).value("number")).isEqualTo(3);
            assertThat(rows.get(2).value("present")).isNull();
            assertThat(rows.get(2).value("row_no")).isEqualTo(2);
        }

        @Test
        void somePatients_giveTheirRowsOnly() {
            store.write(observation("a", "p", LACTATE), observation("b", "q", LACTATE), observation("c", "r", LACTATE));

            assertThat(measurementsOf(List.of("r", "p", "unknown")))
                    .extracting(row -> row.value("id"))
                    .containsExactly("a", "c");
        }

        @Test
        void noPatients_giveNoRows() {
            store.write(observation("a", "p", LACTATE));

            assertThat(measurementsOf(List.of())).isEmpty();
        }

        @Test
        void rowsOfNoPatient_areReadApart() {
            store.write(organization("x", "Pavlodar"));
            List<Object> names = new ArrayList<>();
            store.views().reader().read(snapshot -> {
                ViewRows rows = snapshot.of(List.of("p"));
                rows.forEach("centre", row -> names.add("wrong"));
                rows.forEachShared("centre", row -> names.add(row.value("name")));
                return names;
            });

            assertThat(names).containsExactly("Pavlodar");
        }

        @Test
        void writeMeanwhile_isNotSeen() {
            store.write(observation("a", "p", LACTATE));

            Map<String, Long> versions = store.views().reader().read(snapshot -> {
                List<Integer> bucket = List.of(Snapshot.bucketOf("p"));
                Map<String, Long> before = snapshot.patientVersions(bucket);
                CompletableFuture.runAsync(() -> store.write(observation("a", "p", STROKE, VESSELS)))
                        .join();
                assertThat(measurements(snapshot.all()))
                        .extracting(row -> row.value("item"))
                        .containsExactly("lactate");
                assertThat(snapshot.patientVersions(bucket)).isEqualTo(before);
                return before;
            });

            assertThat(versions).contains(entry("p", 1L));
            assertThat(store.version("p")).isEqualTo(2);
        }
    }
}
