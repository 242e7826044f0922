package io.github.ecmofhir.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.problem.Category;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.submission.sheet.Pavlodar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

class LiveCohortTest {

    private static final List<String> RUNS = List.of("PAV-01", "PAV-02", "PAV-03", "PAV-04", "PAV-05", "PAV-06");

    private ViewStore store;
    private LiveCohort cohort;

    @BeforeEach
    void push() {
        store = new ViewStore();
        RUNS.forEach(id -> store.push(Pavlodar.bundle(id)));
        cohort = store.cohort;
    }

    private static EcmoRun run(CaseTable table, String id) {
        return IntStream.range(0, table.rows())
                .mapToObj(table::run)
                .filter(run -> run.runId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void push(String id, String column, String value) {
        store.push(Pavlodar.bundle(id, Map.of(column, value)));
    }

    @Nested
    class Unchanged {

        @Test
        void nothingWritten_isTheSameTable() {
            CaseTable table = cohort.current();

            assertThat(cohort.current()).isSameAs(table);
        }

        @Test
        void nothingWritten_readsTheVersionsOnly() {
            cohort.current();
            int before = store.connections.given();
            cohort.current();

            assertThat(store.connections.given()).isEqualTo(before + 1);
        }

        @Test
        void emptyStore_isAnEmptyTable() {
            assertThat(new ViewStore().cohort.current().rows()).isZero();
        }

        @Test
        void tableInHand_staysAsItWas() {
            CaseTable table = cohort.current();
            push("PAV-02", "lvef", "11");
            cohort.current();

            assertThat(table.number(CaseColumns.place("lvef"), 1)).isEqualTo(41);
        }
    }

    @Nested
    class OnePatientChanged {

        @Test
        void change_isSeen() {
            cohort.current();
            push("PAV-02", "lvef", "11");

            assertThat(store.cell("PAV-02", "lvef")).isEqualTo("11.0");
        }

        @Test
        void onlyHisRunsAreReadAgain() {
            CaseTable before = cohort.current();
            push("PAV-02", "lvef", "11");
            CaseTable after = cohort.current();

            assertThat(run(after, "PAV-02")).isNotSameAs(run(before, "PAV-02"));
            assertThat(RUNS)
                    .filteredOn(id -> !id.equals("PAV-02"))
                    .allSatisfy(id -> assertThat(run(after, id)).isSameAs(run(before, id)));
        }

        @Test
        void manyChanged_theOthersKeepTheirRuns() {
            CaseTable before = cohort.current();
            List<String> changed = RUNS.subList(0, 4);
            changed.forEach(id -> push(id, "lvef", "11"));
            CaseTable after = cohort.current();

            assertThat(changed).allSatisfy(id -> assertThat(run(after, id)).isNotSameAs(run(before, id)));
            assertThat(RUNS.subList(4, 6))
                    .allSatisfy(id -> assertThat(run(after, id)).isSameAs(run(before, id)));
        }

        @Test
        void newPatient_isAdded() {
            ViewStore four = new ViewStore();
            RUNS.subList(0, 5).forEach(id -> four.push(Pavlodar.bundle(id)));
            assertThat(four.cohort.current().rows()).isEqualTo(5);

            four.push(Pavlodar.bundle("PAV-06"));

            assertThat(four.cohort.current().rows()).isEqualTo(6);
        }

        @Test
        void runDeleted_isGone() {
            cohort.current();
            store.delete("Procedure", id(Procedure.class, "PAV-03"));

            assertThat(cohort.current().rows()).isEqualTo(5);
        }

        @Test
        void runEnteredInError_isGone() {
            cohort.current();
            Procedure run = store.stored(Procedure.class, "PAV-03");
            store.write(List.of(run.copy().setStatus(Procedure.ProcedureStatus.ENTEREDINERROR)));

            assertThat(cohort.current().rows()).isEqualTo(5);
        }

        @Test
        void patientRecordAlone_changesHisRun() {
            cohort.current();
            Patient patient = store.stored(Patient.class, "PAV-01");
            store.write(
                    List.of(patient.copy().setGender(org.hl7.fhir.r4.model.Enumerations.AdministrativeGender.OTHER)));

            assertThat(store.cell("PAV-01", "sex")).isEqualTo("other");
        }

        private String id(Class<Procedure> type, String identifier) {
            return store.stored(type, identifier).getIdElement().getIdPart();
        }
    }

    @Nested
    class ManyWritesOneAfterAnother {

        private static final int WRITES = 40;

        /** All columns were asked for before each write, so that all are carried over. */
        @Test
        void everyColumn_isThatOfATableReadAnew() {
            Random random = new Random(20261121);
            Set<String> stored = new TreeSet<>(RUNS);
            askForEverything(cohort.current());
            for (int i = 0; i < WRITES; i++) {
                String id = RUNS.get(random.nextInt(RUNS.size()));
                if (random.nextInt(3) == 0 && stored.remove(id)) {
                    store.delete(
                            "Procedure",
                            store.stored(Procedure.class, id).getIdElement().getIdPart());
                } else {
                    push(id, "lvef", String.valueOf(10 + i));
                    stored.add(id);
                }
                assertThat(askForEverything(cohort.current()))
                        .isEqualTo(askForEverything(store.openAnew().current()));
            }
        }

        private List<String> askForEverything(CaseTable table) {
            List<String> all = new ArrayList<>();
            for (int column = 0; column < CaseColumns.all().size(); column++) {
                if (CaseColumns.all().get(column).isNumber()) {
                    all.add(Arrays.toString(table.numbers(column)));
                } else {
                    all.add(Arrays.toString(table.texts(column)));
                    CodedColumn coded = table.coded(column);
                    all.add(Arrays.stream(coded.places())
                            .mapToObj(place ->
                                    place < 0 ? "missing" : coded.values().get(place))
                            .toList()
                            .toString());
                }
            }
            return all;
        }
    }

    @Nested
    class EverybodyChanged {

        @Test
        void centre_changesAllRuns() {
            CaseTable before = cohort.current();
            Organization centre = store.stored(Organization.class, "PAVLODAR").copy();
            centre.getIdentifierFirstRep().setValue("PAVLODAR-2");
            store.write(List.of(centre));
            CaseTable after = cohort.current();

            assertThat(RUNS).allSatisfy(id -> {
                assertThat(run(after, id).centre()).isEqualTo("PAVLODAR-2");
                assertThat(run(after, id)).isNotSameAs(run(before, id));
            });
        }

        @Test
        void manyPatients_areAllReadAgain() {
            cohort.current();
            RUNS.forEach(id -> push(id, "lvef", "12"));

            assertThat(RUNS).allSatisfy(id -> assertThat(store.cell(id, "lvef")).isEqualTo("12.0"));
        }
    }

    @Nested
    class ChangeBetweenComparingAndReading {

        /** The first connection compares versions, the second reads rows. */
        private void betweenComparingAndReading(Runnable write) {
            store.connections.before(() -> {}, write);
        }

        @Test
        void ofTheSamePatient_isSeenAtOnce() {
            cohort.current();
            push("PAV-02", "lvef", "11");
            betweenComparingAndReading(() -> push("PAV-02", "lvef", "10"));

            assertThat(store.cell("PAV-02", "lvef")).isEqualTo("10.0");
        }

        @Test
        void ofAnotherPatient_isSeenByTheNextCall() {
            cohort.current();
            push("PAV-02", "lvef", "11");
            betweenComparingAndReading(() -> push("PAV-05", "lvef", "9"));
            cohort.current();

            assertThat(store.cell("PAV-05", "lvef")).isEqualTo("9.0");
            assertThat(store.cell("PAV-02", "lvef")).isEqualTo("11.0");
        }

        @Test
        void ofTheCentre_isSeenByTheNextCall() {
            cohort.current();
            push("PAV-02", "lvef", "11");
            Organization centre = store.stored(Organization.class, "PAVLODAR").copy();
            centre.getIdentifierFirstRep().setValue("PAVLODAR-2");
            betweenComparingAndReading(() -> store.write(List.of(centre)));
            cohort.current();

            assertThat(RUNS)
                    .allSatisfy(
                            id -> assertThat(run(cohort.current(), id).centre()).isEqualTo("PAVLODAR-2"));
        }

        @Test
        void whileEverythingIsRead_isSeenByTheNextCall() {
            store.connections.before(() -> push("PAV-05", "lvef", "9"));
            cohort.current();
            push("PAV-05", "lvef", "8");

            assertThat(store.cell("PAV-05", "lvef")).isEqualTo("8.0");
        }
    }

    @Nested
    class ManyWriters {

        private static final int WRITES = 12;

        @Test
        void whatWasWrittenBeforeTheCall_isInTheTable() throws Exception {
            cohort.current();
            ExecutorService writers = Executors.newFixedThreadPool(3);
            try {
                List<Future<?>> all = new ArrayList<>();
                for (String id : List.of("PAV-01", "PAV-03", "PAV-05")) {
                    all.add(writers.submit(() -> {
                        for (int i = 1; i <= WRITES; i++) {
                            int lvef = 10 + i;
                            // One patient is written by one thread only; the store itself is not shared.
                            synchronized (store) {
                                push(id, "lvef", String.valueOf(lvef));
                            }
                            assertThat(run(cohort.current(), id).measurements().of("lvef"))
                                    .isEqualTo(String.valueOf(lvef));
                        }
                    }));
                }
                for (Future<?> each : all) {
                    each.get();
                }
            } finally {
                writers.shutdownNow();
            }

            assertThat(cohort.current().rows()).isEqualTo(6);
        }

        @Test
        void manyReaders_seeOneTable() throws Exception {
            Set<CaseTable> seen = ConcurrentHashMap.newKeySet();
            ExecutorService readers = Executors.newFixedThreadPool(8);
            try {
                List<Future<?>> all = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    all.add(readers.submit(() -> seen.add(cohort.current())));
                }
                for (Future<?> each : all) {
                    each.get();
                }
            } finally {
                readers.shutdownNow();
            }

            assertThat(new HashSet<>(seen)).hasSize(1);
        }
    }

    @Nested
    class FailedReading {

        private void breakTable() {
            store.jdbc.execute("alter table v_vital_status rename to v_broken");
        }

        private void mendTable() {
            store.jdbc.execute("alter table v_broken rename to v_vital_status");
        }

        @Test
        void ofEverything_recovers() {
            breakTable();
            assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> cohort.current());
            mendTable();

            assertThat(cohort.current().rows()).isEqualTo(6);
        }

        @Test
        void ofOnePatient_losesNeitherHisChangeNorHisRun() {
            cohort.current();
            push("PAV-02", "lvef", "11");
            breakTable();
            assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> cohort.current());
            mendTable();

            assertThat(cohort.current().rows()).isEqualTo(6);
            assertThat(store.cell("PAV-02", "lvef")).isEqualTo("11.0");
        }

        @Test
        void connectionRefused_recovers() {
            cohort.current();
            push("PAV-02", "lvef", "11");
            store.connections.before(() -> {}, () -> {
                throw new IllegalStateException("no connection");
            });
            assertThatExceptionOfType(TransactionException.class).isThrownBy(() -> cohort.current());

            assertThat(store.cell("PAV-02", "lvef")).isEqualTo("11.0");
        }

        @Test
        void whileViewsAreNotFilled_isTemporarilyUnavailable() {
            store.jdbc.update("update view_definition set filled = false where name = 'run'");
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> cohort.current())
                    .satisfies(problem -> assertThat(problem.category()).isEqualTo(Category.UNAVAILABLE));
            store.jdbc.update("update view_definition set filled = true");

            assertThat(cohort.current().rows()).isEqualTo(6);
        }
    }
}
