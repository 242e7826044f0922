package io.github.ecmofhir.cohort;

import static io.github.ecmofhir.cohort.RunSelection.ALL;
import static io.github.ecmofhir.cohort.RunSelection.FIRST_PER_ENCOUNTER;
import static io.github.ecmofhir.cohort.RunSelection.FIRST_PER_PATIENT;
import static io.github.ecmofhir.cohort.RunSelection.LAST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.ecmo.RunStory;
import io.github.ecmofhir.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RunSelectionTest {

    private static RunStory run(String id, String patient, String stay, @Nullable String start) {
        return RunStory.started(start).id(id).patient(patient).inStay(stay);
    }

    private static String select(RunSelection selection, EcmoRun... runs) {
        CaseTable table = CaseTable.of(List.of(runs));
        return Arrays.stream(
                        selection.select(table, IntStream.range(0, table.rows()).toArray()))
                .mapToObj(row -> table.run(row).runId())
                .reduce("", String::concat);
    }

    @ParameterizedTest
    @CsvSource({"FIRST_PER_ENCOUNTER, ACD", "FIRST_PER_PATIENT, AD", "LAST, CD", "ALL, ABCD"})
    void twoRunsInOneStayAndOneLater(RunSelection selection, String chosen) {
        assertThat(select(
                        selection,
                        run("A", "p1", "s1", "2025-03-01").run(),
                        run("B", "p1", "s1", "2025-03-05").run(),
                        run("C", "p1", "s2", "2025-04-01").run(),
                        run("D", "p2", "s3", "2025-03-03").run()))
                .isEqualTo(chosen);
    }

    @Nested
    class Order {

        @Test
        void start_countsAndNotTheIdentifier() {
            EcmoRun later = run("A", "p1", "s1", "2025-03-05T10:00:00Z").run();
            EcmoRun earlier = run("B", "p1", "s1", "2025-03-05T09:00:00Z").run();

            assertThat(select(FIRST_PER_ENCOUNTER, later, earlier)).isEqualTo("B");
            assertThat(select(LAST, later, earlier)).isEqualTo("A");
        }

        @Test
        void clockTimes_areComparedAsInstants() {
            EcmoRun earlier = run("B", "p1", "s1", "2025-03-02T00:10:00+05:00").run();
            EcmoRun later = run("A", "p1", "s1", "2025-03-01T21:00:00+01:00").run();

            assertThat(select(FIRST_PER_PATIENT, earlier, later)).isEqualTo("B");
            assertThat(select(LAST, earlier, later)).isEqualTo("A");
        }

        @Test
        void sameDay_theNumberDecides() {
            EcmoRun second = run("A", "p1", "s1", "2025-03-01").number(2).run();
            EcmoRun first =
                    run("B", "p1", "s1", "2025-03-01T23:00:00+05:00").number(1).run();

            assertThat(select(FIRST_PER_ENCOUNTER, second, first)).isEqualTo("B");
            assertThat(select(LAST, second, first)).isEqualTo("A");
        }

        @Test
        void sameStartWithoutNumbers_theIdentifierDecides() {
            EcmoRun one = run("A", "p1", "s1", "2025-03-01").run();
            EcmoRun other = run("B", "p1", "s1", "2025-03-01").run();

            assertThat(select(FIRST_PER_ENCOUNTER, other, one)).isEqualTo("A");
            assertThat(select(LAST, other, one)).isEqualTo("B");
        }

        @ParameterizedTest
        @EnumSource(names = {"FIRST_PER_ENCOUNTER", "FIRST_PER_PATIENT", "LAST"})
        void unknownStart_isNeitherFirstNorLast(RunSelection selection) {
            EcmoRun known = run("A", "p1", "s1", "2025-03-01").run();
            EcmoRun unknown = run("B", "p1", "s1", null).run();

            assertThat(select(selection, known, unknown)).isEqualTo("A");
            assertThat(select(selection, unknown, known)).isEqualTo("A");
        }
    }

    @Test
    void runsWithoutStay_areEachTheirOwn() {
        assertThat(select(
                        FIRST_PER_ENCOUNTER,
                        RunStory.started("2025-03-01").id("A").run(),
                        RunStory.started("2025-03-02").id("B").run()))
                .isEqualTo("AB");
    }

    @Test
    void sameIdentifierOfTwoPatients_areTwoRuns() {
        assertThat(select(
                        ALL,
                        run("A", "p1", "s1", "2025-03-01").run(),
                        run("A", "p2", "s2", "2025-03-01").run()))
                .isEqualTo("AA");
        assertThat(select(
                        FIRST_PER_PATIENT,
                        run("A", "p1", "s1", "2025-03-01").run(),
                        run("A", "p2", "s2", "2025-03-01").run()))
                .isEqualTo("AA");
    }

    @ParameterizedTest
    @EnumSource
    void code_isReadBack(RunSelection selection) {
        assertThat(RunSelection.ofCode(selection.code())).isEqualTo(selection);
    }

    @Test
    void unknownCode_isRefusedWithWhatThereIs() {
        Problem problem = catchThrowableOfType(Problem.class, () -> RunSelection.ofCode("first"));

        assertThat(problem.issues().get(0).code()).isEqualTo("ECMO-REQ-006");
        assertThat(problem).hasMessageContaining("first-per-encounter, first-per-patient, last and all");
    }
}
