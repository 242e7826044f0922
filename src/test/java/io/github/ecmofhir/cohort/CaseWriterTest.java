package io.github.ecmofhir.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.ecmo.Presence;
import io.github.ecmofhir.ecmo.RunStory;
import io.github.ecmofhir.store.SharedLocks;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

class CaseWriterTest {

    private final DataSource database = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID(), "sa", "");
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final CaseWriter writer =
            new CaseWriter(database, () -> CaseTable.of(List.of()), SharedLocks.OF_ONE_SERVER);

    @BeforeEach
    void createTables() {
        writer.createTables();
    }

    @AfterEach
    void close() {
        writer.close();
    }

    private static RunStory story(String id) {
        return RunStory.started("2025-03-01").id(id);
    }

    private static EcmoRun run(String id, String age) {
        return story(id).aged(age).run();
    }

    private static EcmoRun bleeding(String id) {
        return story(id).complication("bleed-gi", Presence.PRESENT).run();
    }

    private void write(EcmoRun... runs) {
        writer.write(CaseTable.of(List.of(runs)));
    }

    private List<String> cases() {
        return rows("select run_id, age_years, sex from ecmo_case order by run_id");
    }

    private List<String> complications() {
        return rows("select run_id, item from ecmo_complication order by run_id, item");
    }

    /** The cells of each row with a blank between. */
    private List<String> rows(String query) {
        return jdbc.queryForList(query).stream()
                .map(row -> row.values().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .toList();
    }

    @Nested
    class OfTwoServers {

        private final OneHolder locks = new OneHolder();
        private final AtomicReference<CaseTable> runs = new AtomicReference<>(CaseTable.of(List.of(run("A", "50"))));
        private final CaseWriter one = new CaseWriter(database, runs::get, locks);
        private final CaseWriter other = new CaseWriter(database, runs::get, locks);

        @Test
        void oneWrites_andTheOtherTakesOverWithTablesMadeAnew() {
            one.keepUp();
            jdbc.update("update ecmo_case set sex = 'of one'");
            other.keepUp();
            assertThat(cases()).as("not touched").containsExactly("A 50.0 of one");

            one.close();
            runs.set(CaseTable.of(List.of(run("A", "50"), run("B", "60"))));
            other.keepUp();
            assertThat(cases()).containsExactly("A 50.0 null", "B 60.0 null");
        }

        @Test
        void whoCannotMakeTheTables_leavesTheTurnToTheNext() {
            jdbc.execute("create view of_cases as select * from ecmo_case");
            assertThatExceptionOfType(DataAccessException.class).isThrownBy(one::keepUp);

            jdbc.execute("drop view of_cases");
            other.keepUp();
            assertThat(cases()).containsExactly("A 50.0 null");
        }

        @Test
        void whoLosesItsLock_writesNoMore_andBeginsAnewWhenItHasItAgain() {
            one.keepUp();
            locks.lose();
            other.keepUp();
            jdbc.update("update ecmo_case set sex = 'of the other'");
            runs.set(CaseTable.of(List.of(run("A", "51"))));
            one.keepUp();
            assertThat(cases()).containsExactly("A 50.0 of the other");

            locks.lose();
            one.keepUp();
            assertThat(cases()).containsExactly("A 51.0 null");
        }
    }

    @Nested
    class Cases {

        @Test
        void cases_areWrittenChangedAndRemoved() {
            EcmoRun kept = run("A", "50");
            write(kept, run("B", "60"), run("C", "70"));
            assertThat(cases()).containsExactly("A 50.0 null", "B 60.0 null", "C 70.0 null");

            write(kept, run("B", "61"));
            assertThat(cases()).containsExactly("A 50.0 null", "B 61.0 null");
        }

        @Test
        void unchangedRun_isNotWrittenAgain() {
            EcmoRun kept = run("A", "50");
            write(kept);
            jdbc.update("update ecmo_case set sex = 'touched'");
            write(kept, run("B", "60"));

            assertThat(cases()).containsExactly("A 50.0 touched", "B 60.0 null");
        }
    }

    @Nested
    class Complications {

        @Test
        void whatIsStatedOfAnEvent_isInItsRow() {
            write(RunStory.started("2025-03-01T10:00:00+05:00")
                    .id("A")
                    .patient("p7")
                    .centre("C-1")
                    .event("bleed-gi", "2025-03-02T16:00:00+05:00", "support", "major", "ELSO-2024")
                    .run());

            assertThat(rows("select * from ecmo_complication"))
                    .containsExactly("A p7 C-1 bleeding bleed-gi 1.25 support major ELSO-2024");
        }

        @Test
        void whatIsNotStated_isNull() {
            write(bleeding("A"));

            assertThat(rows("select centre, onset_day, phase, severity, criterion_version from ecmo_complication"))
                    .containsExactly("null null null null null");
        }

        @Test
        void onlyPresentOnes_areRows() {
            write(story("A")
                    .complication("bleed-gi", Presence.ABSENT)
                    .complication("neuro-ich", Presence.MISSING)
                    .complication("limb-ischaemia", Presence.PRESENT)
                    .checklist("renal", "all-assessed")
                    .run());

            assertThat(complications()).containsExactly("A limb-ischaemia");
        }

        @Test
        void eventTwiceInARun_isTwoRows() {
            write(story("A")
                    .event("bleed-gi", "support", null)
                    .event("bleed-gi", "support", null)
                    .run());

            assertThat(complications()).containsExactly("A bleed-gi", "A bleed-gi");
        }

        @Test
        void rows_standInTheOrderOfTheRuns() {
            write(bleeding("C"), bleeding("A"), bleeding("B"));

            assertThat(rows("select run_id from ecmo_complication order by _rowid_"))
                    .isEqualTo(rows("select run_id from ecmo_case order by _rowid_"))
                    .containsExactly("A", "B", "C");
        }

        @Test
        void complications_areWrittenChangedAndRemoved() {
            EcmoRun kept = bleeding("A");
            write(kept, bleeding("B"), bleeding("C"));
            assertThat(complications()).containsExactly("A bleed-gi", "B bleed-gi", "C bleed-gi");

            write(
                    kept,
                    story("B").complication("limb-ischaemia", Presence.PRESENT).run());
            assertThat(complications()).containsExactly("A bleed-gi", "B limb-ischaemia");

            write(kept, run("B", "60"));
            assertThat(complications()).containsExactly("A bleed-gi");
        }

        @Test
        void complicationsOfAnUnchangedRun_areNotWrittenAgain() {
            EcmoRun kept = bleeding("A");
            write(kept);
            jdbc.update("update ecmo_complication set item = 'touched'");
            write(kept, bleeding("B"));

            assertThat(complications()).containsExactly("A touched", "B bleed-gi");
        }

        @Test
        void runOfAnotherPatientWithTheSameIdentifier_staysAsItIs() {
            EcmoRun kept = story("A")
                    .patient("p2")
                    .complication("neuro-ich", Presence.PRESENT)
                    .run();
            write(bleeding("A"), kept);
            write(kept);

            assertThat(rows("select patient_id, item from ecmo_complication")).containsExactly("p2 neuro-ich");
        }
    }

    @Nested
    class Together {

        @Test
        void runsOfAPatientWithOneIdentifier_leaveOneByOne() {
            EcmoRun kept = bleeding("A");
            write(kept, run("A", "50"));
            assertThat(cases()).containsExactlyInAnyOrder("A null null", "A 50.0 null");

            write(kept);
            assertThat(cases()).containsExactly("A null null");
            assertThat(complications()).containsExactly("A bleed-gi");
        }

        @Test
        void longTexts_areWritten() {
            String criterion = "x".repeat(2000);
            write(story("A")
                    .centre("c".repeat(2000))
                    .event("bleed-gi", null, null, null, criterion)
                    .run());

            assertThat(rows("select criterion_version from ecmo_complication")).containsExactly(criterion);
        }

        @Test
        void runThatCannotBeWritten_isInNeitherTable_andThenInBoth() {
            EcmoRun kept = bleeding("A");
            write(kept);
            jdbc.execute("alter table ecmo_complication add constraint no_b check (run_id <> 'B')");
            CaseTable cases = CaseTable.of(List.of(bleeding("B")));

            assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> writer.write(cases));
            assertThat(rows("select run_id from ecmo_case")).containsExactly("A");
            assertThat(complications()).containsExactly("A bleed-gi");

            jdbc.execute("alter table ecmo_complication drop constraint no_b");
            writer.write(cases);
            assertThat(rows("select run_id from ecmo_case")).containsExactly("B");
            assertThat(complications()).containsExactly("B bleed-gi");
        }

        @Test
        void complicationEnteredInError_leavesItsTableAndTheCase() {
            try (ViewStore store = new ViewStore()) {
                store.write(Sent.run(), Sent.complication("c1", "final", "bleed-gi", Sent.PRESENT));
                writer.write(store.cases());
                assertThat(complications()).containsExactly("RUN-r1 bleed-gi");
                assertThat(rows("select cxi_bleed_gi from ecmo_case")).containsExactly("present");

                store.write(Sent.complication("c1", "entered-in-error", "bleed-gi", Sent.PRESENT));
                writer.write(store.cases());
                assertThat(complications()).isEmpty();
                assertThat(rows("select cxi_bleed_gi from ecmo_case")).containsExactly("null");
            }
        }

        @Test
        void runEnteredInError_leavesBoth() {
            try (ViewStore store = new ViewStore()) {
                store.write(Sent.run(), Sent.complication("c1", "final", "bleed-gi", Sent.PRESENT));
                writer.write(store.cases());
                assertThat(rows("select run_id from ecmo_case")).containsExactly("RUN-r1");

                store.write(Sent.run("r1", "entered-in-error"));
                writer.write(store.cases());
                assertThat(rows("select run_id from ecmo_case")).isEmpty();
                assertThat(complications()).isEmpty();
            }
        }
    }
}
