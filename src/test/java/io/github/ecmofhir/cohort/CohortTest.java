package io.github.ecmofhir.cohort;

import static io.github.ecmofhir.ecmo.RunStory.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.ecmo.Presence;
import io.github.ecmofhir.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CohortTest {

    private static final String VA = "786451004";
    private static final String VV = "786453001";

    private static final CaseTable TABLE = CaseTable.of(List.of(
            started("2025-03-01")
                    .id("A")
                    .patient("p1")
                    .inStay("s1")
                    .centre("ONE")
                    .aged("70")
                    .run(),
            started("2025-03-09")
                    .id("B")
                    .patient("p1")
                    .inStay("s1")
                    .centre("ONE")
                    .aged("70")
                    .run(),
            started("2025-03-31T23:50:00+05:00")
                    .id("C")
                    .patient("p2")
                    .centre("ONE")
                    .aged("50")
                    .run(),
            started("2025-04-01T00:10:00+05:00")
                    .id("D")
                    .patient("p3")
                    .centre("TWO")
                    .aged("80")
                    .run(),
            started("2025-04-02")
                    .id("E")
                    .patient("p4")
                    .centre("TWO")
                    .mode(VV)
                    .aged("30")
                    .run(),
            started("2025-04-03").id("F").patient("p5").mode(null).run(),
            started("2025-04-04").id("G").patient("p6").run(),
            started(null).id("H").patient("p7").centre("ONE").run()));

    private static String ids(Cohort cohort) {
        return cohort.runs().map(EcmoRun::runId).collect(Collectors.joining());
    }

    private static CohortRequest request(
            @Nullable String from,
            @Nullable String to,
            List<String> centres,
            List<String> filters,
            List<String> excludes) {
        return new CohortRequest(
                null,
                null,
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                centres,
                Filter.parseAll(filters, "filter"),
                Filter.parseAll(excludes, "exclude"),
                RunSelection.FIRST_PER_ENCOUNTER);
    }

    private static Cohort select(CohortRequest request) {
        return Cohort.select(TABLE, request);
    }

    @Nested
    class Usual {

        @Test
        void venoarterialRuns_oneAStay() {
            Cohort cohort = select(CohortRequest.EVERYTHING);

            assertThat(ids(cohort)).isEqualTo("ACDGH");
            assertThat(cohort.size()).isEqualTo(5);
            assertThat(cohort.run(1)).isSameAs(TABLE.run(2));
        }

        @Test
        void flow_tellsEachStep() {
            assertThat(select(CohortRequest.EVERYTHING).flow())
                    .containsExactly(
                            new Cohort.Step("stored runs", 0, 8),
                            new Cohort.Step("support mode V-A", 2, 6),
                            new Cohort.Step("first-per-encounter", 1, 5));
        }

        @Test
        void modeAskedForInAFilter_isNotPresumed() {
            assertThat(ids(select(request(null, null, List.of(), List.of("support_mode=V-V"), List.of()))))
                    .isEqualTo("E");
        }

        @Test
        void modeAskedForInAnExclusion_isNotPresumed() {
            assertThat(ids(select(request(null, null, List.of(), List.of(), List.of("support_mode=V-V")))))
                    .isEqualTo("ACDFGH");
        }

        @Test
        void emptyTable_isAnEmptyCohort() {
            Cohort cohort = Cohort.select(CaseTable.of(List.of()), CohortRequest.EVERYTHING);

            assertThat(cohort.size()).isZero();
            assertThat(cohort.period()).isEmpty();
        }
    }

    @Nested
    class InPeriod {

        @ParameterizedTest
        @CsvSource({
            "2025-03-01, 2025-03-31, AC",
            "2025-03-31, 2025-03-31, C",
            "2025-04-01, 2025-04-01, D",
            "2025-03-02, , CDG",
            ", 2025-03-01, A",
            "2026-01-01, , ''"
        })
        void localDayOfTheStart_decides(@Nullable String from, @Nullable String to, String runs) {
            assertThat(ids(select(request(from, to, List.of(), List.of(), List.of()))))
                    .isEqualTo(runs);
        }

        @Test
        void unknownStart_isInNoPeriod() {
            assertThat(ids(select(request("1900-01-01", null, List.of(), List.of(), List.of()))))
                    .doesNotContain("H");
        }

        @Test
        void noPeriod_isNoStep() {
            assertThat(select(CohortRequest.EVERYTHING).flow())
                    .extracting(Cohort.Step::name)
                    .doesNotContain("started in the period");
        }

        @Test
        void firstAndLastStart_areLocalDays() {
            Cohort cohort = select(CohortRequest.EVERYTHING);

            assertThat(cohort.period()).hasValue(new Cohort.Period(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 4, 4)));
        }
    }

    @Nested
    class Conditions {

        @Test
        void everyFilter_mustFit() {
            assertThat(ids(select(
                            request(null, null, List.of(), List.of("age_years=ge50", "age_years=lt80"), List.of()))))
                    .isEqualTo("AC");
        }

        @Test
        void exclusion_keepsWhatIsMissing() {
            assertThat(ids(select(request(null, null, List.of(), List.of(), List.of("age_years=ge70")))))
                    .isEqualTo("CGH");
        }

        @Test
        void exclusions_countOneAfterTheOther() {
            Cohort cohort = select(request(
                    null,
                    null,
                    List.of("ONE", "TWO"),
                    List.of("age_years:missing=false"),
                    List.of("age_years=ge70", "centre=ONE", "centre=ONE")));

            assertThat(cohort.flow())
                    .containsExactly(
                            new Cohort.Step("stored runs", 0, 8),
                            new Cohort.Step("support mode V-A", 2, 6),
                            new Cohort.Step("first-per-encounter", 1, 5),
                            new Cohort.Step("centre ONE, TWO", 1, 4),
                            new Cohort.Step("age_years:missing=false", 1, 3),
                            new Cohort.Step("not age_years=ge70", 2, 1),
                            new Cohort.Step("not centre=ONE", 1, 0),
                            new Cohort.Step("not centre=ONE", 0, 0));
        }

        @Test
        void flow_addsUp() {
            List<Cohort.Step> flow = select(request(
                            "2025-03-01", "2025-12-31", List.of("ONE"), List.of("age_years=ge50"), List.of("sex=male")))
                    .flow();

            for (int i = 1; i < flow.size(); i++) {
                assertThat(flow.get(i).remaining() + flow.get(i).excluded())
                        .isEqualTo(flow.get(i - 1).remaining());
            }
        }

        @Test
        void centre_isOneOfThoseNamed() {
            assertThat(ids(select(request(null, null, List.of("TWO"), List.of(), List.of()))))
                    .isEqualTo("D");
        }
    }

    @Nested
    class Parts {

        @Test
        void someRows_keepTableAndFlow() {
            Cohort cohort = select(CohortRequest.EVERYTHING);
            Cohort part = cohort.at(2);

            assertThat(ids(part)).isEqualTo("D");
            assertThat(part.flow()).isEqualTo(cohort.flow());
        }

        @Test
        void cohort_cannotBeChanged() {
            Cohort cohort = select(CohortRequest.EVERYTHING);

            assertThatThrownBy(() -> cohort.flow().clear()).isInstanceOf(UnsupportedOperationException.class);
        }

        @Test
        void partOfAPart_countsItsOwnPositions() {
            Cohort part = select(CohortRequest.EVERYTHING).at(1, 2).at(1);

            assertThat(ids(part)).isEqualTo("D");
        }

        @Test
        void columns_areReadByName() {
            Cohort cohort = select(CohortRequest.EVERYTHING);

            assertThat(cohort.texts("run_id")).hasSize(cohort.size()).startsWith("A");
            assertThat(cohort.numbers("ecmo_minutes")).hasSize(cohort.size());
            assertThatThrownBy(() -> cohort.numbers("run_id")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> cohort.texts("ecmo_minutes")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> cohort.texts("nothing")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> cohort.coded("ecmo_minutes")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** The flow of the registry analysis of paper 5: who is left out, one reason after the other. */
    @Test
    void csecls_leavesOutInItsOrder_andNobodyForWantOfAnAnswer() {
        CaseTable table = CaseTable.of(List.of(
                started("2025-01-01")
                        .id("A")
                        .patient("a")
                        .stated("77386006", Presence.PRESENT)
                        .run(),
                started("2025-01-01")
                        .id("B")
                        .patient("b")
                        .segment(VA, null, null)
                        .segment(VV, null, null)
                        .run(),
                started("2025-01-01")
                        .id("C")
                        .patient("c")
                        .configuration("central")
                        .run(),
                started("2025-01-01").id("D").patient("d").iabp("before", null).run(),
                started("2025-01-01").id("E").patient("e").iabp("after", null).run(),
                started("2025-01-01")
                        .id("F")
                        .patient("f")
                        .stated("77386006", Presence.ABSENT)
                        .noIabp()
                        .run(),
                started("2025-01-01").id("G").patient("g").run()));

        Cohort cohort = Cohort.select(
                table,
                request(
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(
                                "pregnant=present",
                                "mode_converted=present",
                                "configuration=central",
                                "iabp_timing=before")));

        assertThat(cohort.flow())
                .containsExactly(
                        new Cohort.Step("stored runs", 0, 7),
                        new Cohort.Step("support mode V-A", 0, 7),
                        new Cohort.Step("first-per-encounter", 0, 7),
                        new Cohort.Step("not pregnant=present", 1, 6),
                        new Cohort.Step("not mode_converted=present", 1, 5),
                        new Cohort.Step("not configuration=central", 1, 4),
                        new Cohort.Step("not iabp_timing=before", 1, 3));
        assertThat(ids(cohort)).isEqualTo("EFG");
    }

    @Nested
    class Frozen {

        @Test
        void members_areTheCohortWithoutTheUsualChoice() {
            EcmoRun last = TABLE.run(TABLE.rows() - 1);
            Cohort cohort = select(new CohortRequest(
                    null,
                    new Members("Group/1", "1", Set.of(last.id(), "gone")),
                    null,
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    RunSelection.ALL));

            assertThat(cohort.runs()).containsExactly(last);
            assertThat(cohort.flow())
                    .extracting(Cohort.Step::name)
                    .containsExactly("stored runs", "members of Group/1/_history/1", "all");
        }
    }

    @Test
    void periodThatEndsBeforeItStarts_isRefused() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> request("2025-04-01", "2025-03-31", List.of(), List.of(), List.of()))
                .satisfies(problem -> {
                    assertThat(problem.issues().get(0).code()).isEqualTo("ECMO-REQ-006");
                    assertThat(problem.issues().get(0).where().expression()).isEqualTo("periodEnd");
                    assertThat(problem).hasMessageContaining("2025-03-31").hasMessageContaining("2025-04-01");
                });
    }
}
