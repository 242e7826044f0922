package io.github.ecmofhir.cohort;

import static io.github.ecmofhir.ecmo.RunStory.started;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.ecmo.EcmoRun;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CodedColumnTest {

    private static final CodedColumn COLUMN = CodedColumn.of("b", null, "a", "b", "null");

    @Test
    void places_areAmongTheValues_andMissingHasNone() {
        assertThat(COLUMN.values()).containsExactly("a", "b", "null");
        assertThat(COLUMN.places()).containsExactly(1, -1, 0, 1, 2);
    }

    @Test
    void counts_areOfTheRunsAskedFor() {
        assertThat(COLUMN.counts(0, 1, 2, 3)).containsExactly(1, 2, 0);
        assertThat(COLUMN.counts()).containsExactly(0, 0, 0);
    }

    @Test
    void some_keepTheValuesOfAll() {
        CodedColumn some = COLUMN.at(3, 1);

        assertThat(some.values()).isEqualTo(COLUMN.values());
        assertThat(some.counts(0, 1)).containsExactly(0, 1, 0);
    }

    @Nested
    class RunsReplaced {

        private static final List<EcmoRun> RUNS = List.of(
                started("2025-01-01").id("A").sex("male").run(),
                started("2025-01-02").id("C").patient("p2").sex("female").run());

        private CodedColumn sexAfter(EcmoRun gone, EcmoRun come) {
            CaseTable table = CaseTable.of(RUNS);
            table.coded(CaseColumns.place("sex"));
            return table.replace(1, List.of(gone), List.of(come)).coded(CaseColumns.place("sex"));
        }

        @Test
        void knownValue_keepsTheValues() {
            CodedColumn after = sexAfter(
                    RUNS.get(0), started("2025-01-03").id("D").sex("female").run());

            assertThat(after.values()).containsExactly("female", "male");
            assertThat(after.places()).containsExactly(0, 0);
        }

        @Test
        void newValue_isAmongTheValues() {
            CodedColumn after = sexAfter(
                    RUNS.get(1), started("2025-01-03").id("0").sex("other").run());

            assertThat(after.values()).containsExactly("male", "other");
            assertThat(after.places()).containsExactly(1, 0);
        }

        @Test
        void noValue_isMissing() {
            assertThat(sexAfter(RUNS.get(1), started("2025-01-03").id("B").run())
                            .places())
                    .containsExactly(1, -1);
        }
    }

    @Test
    void column_isThatOfTheCohort() {
        CaseTable table = CaseTable.of(List.of(
                started("2025-01-01").id("A").sex("male").run(),
                started("2025-01-02").id("B").patient("p2").sex("female").run(),
                started("2025-01-03").id("C").patient("p3").run()));
        Cohort cohort = Cohort.select(table, CohortRequest.EVERYTHING);

        assertThat(cohort.coded("sex").places()).containsExactly(1, 0, -1);
        assertThat(cohort.at(2, 0).coded("sex").places()).containsExactly(-1, 1);
    }
}
