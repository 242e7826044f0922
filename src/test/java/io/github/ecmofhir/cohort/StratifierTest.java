package io.github.ecmofhir.cohort;

import static io.github.ecmofhir.ecmo.RunStory.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.ecmo.Presence;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StratifierTest {

    private static final Cohort COHORT = Cohort.select(
            CaseTable.of(List.of(
                    started("2025-03-01").id("A").aged("17.9").sex("male").run(),
                    started("2025-03-01")
                            .id("B")
                            .aged("18")
                            .sex("female")
                            .stated("38341003", Presence.PRESENT)
                            .run(),
                    started("2025-03-01")
                            .id("C")
                            .aged("64.99")
                            .sex("male")
                            .stated("38341003", Presence.ABSENT)
                            .run(),
                    started("2025-03-01").id("D").aged("65").number(10).run(),
                    started("2025-03-01").id("E").number(9).run())),
            CohortRequest.EVERYTHING);

    private static Map<String, List<Integer>> divide(String stratifier) {
        return positions(Stratifier.parse(stratifier).divide(COHORT));
    }

    private static Map<String, List<Integer>> positions(Strata strata) {
        return strata.each(stratum -> Arrays.stream(stratum.positions()).boxed().toList());
    }

    private static Issue issue(String stratifier) {
        return catchThrowableOfType(Problem.class, () -> Stratifier.parse(stratifier))
                .issues()
                .get(0);
    }

    @Nested
    class Bands {

        @Test
        void limit_belongsToTheBandAboveIt() {
            assertThat(divide("age_years:band=18,40,65,75"))
                    .containsExactly(
                            Map.entry("<18", List.of(0)),
                            Map.entry("18-<40", List.of(1)),
                            Map.entry("40-<65", List.of(2)),
                            Map.entry("65-<75", List.of(3)),
                            Map.entry("missing", List.of(4)));
        }

        @Test
        void lastBand_isOpen() {
            assertThat(divide("age_years:band=18,65")).containsEntry(">=65", List.of(3));
        }

        @Test
        void oneLimit_dividesInTwo() {
            assertThat(divide("age_years:band=65").keySet()).containsExactly("<65", ">=65", "missing");
        }

        @Test
        void limits_keepTheirWriting() {
            assertThat(divide("age_years:band=18.0,65").keySet())
                    .containsExactly("<18.0", "18.0-<65", ">=65", "missing");
        }

        @ParameterizedTest
        @ValueSource(strings = {"age_years:band=65,18", "age_years:band=18,18"})
        void limitsThatDoNotRise_areRefused(String stratifier) {
            assertThat(issue(stratifier).found()).contains("do not rise");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"age_years:band=18,,65", "age_years:band=18,", "age_years:band=1-8", "age_years:band=."})
        void whatIsNoNumber_isRefused(String stratifier) {
            assertThat(issue(stratifier).found()).contains("is no number");
        }

        @ParameterizedTest
        @ValueSource(strings = {"sex:band=18", "hx_hypertension:band=18", "run_start:band=2025"})
        void columnWithoutNumbers_isRefused(String stratifier) {
            assertThat(issue(stratifier).found()).contains("column of numbers");
        }
    }

    @Nested
    class Values {

        @Test
        void texts_areInAlphabeticalOrderAndMissingLast() {
            assertThat(divide("sex"))
                    .containsExactly(
                            Map.entry("female", List.of(1)),
                            Map.entry("male", List.of(0, 2)),
                            Map.entry("missing", List.of(3, 4)));
        }

        @Test
        void yesAndNo_haveTheirThreeValues() {
            assertThat(divide("hx_hypertension").keySet()).containsExactly("absent", "present", "missing");
        }

        @Test
        void numbers_riseAndAreWrittenShortly() {
            assertThat(divide("run_number").keySet()).containsExactly("9", "10", "missing");
            assertThat(divide("age_years").keySet()).containsExactly("17.9", "18", "64.99", "65", "missing");
        }

        @Test
        void nothingMissing_hasNoStratumForIt() {
            assertThat(divide("run_id").keySet()).containsExactly("A", "B", "C", "D", "E");
        }

        @Test
        void everyRow_isInOneStratum() {
            assertThat(Stream.of("sex", "age_years", "age_years:band=18,65", "hx_hypertension"))
                    .allSatisfy(stratifier -> assertThat(
                                    divide(stratifier).values().stream().flatMap(List::stream))
                            .containsExactlyInAnyOrder(0, 1, 2, 3, 4));
        }

        @Test
        void ofAPartOfTheCohort_onlyItsRowsAreDivided() {
            assertThat(positions(Stratifier.parse("sex").divide(COHORT.at(2))))
                    .containsExactly(Map.entry("male", List.of(0)));
        }

        @Test
        void strata_haveTheRunsOfTheirPositions() {
            assertThat(Stratifier.parse("sex")
                            .divide(COHORT)
                            .each(stratum ->
                                    stratum.cohort().runs().map(EcmoRun::runId).toList()))
                    .containsExactly(
                            Map.entry("female", List.of("B")),
                            Map.entry("male", List.of("A", "C")),
                            Map.entry("missing", List.of("D", "E")));
        }

        @Test
        void moreValuesThanAnybodyReads_areRefused() {
            List<EcmoRun> many = IntStream.range(0, 201)
                    .mapToObj(each -> started("2025-03-01")
                            .id("R" + each)
                            .inStay("S" + each)
                            .run())
                    .toList();
            Cohort cohort = Cohort.select(CaseTable.of(many), CohortRequest.EVERYTHING);

            assertThat(catchThrowableOfType(
                                    Problem.class,
                                    () -> Stratifier.parse("run_id").divide(cohort))
                            .issues())
                    .singleElement()
                    .satisfies(issue -> {
                        assertThat(issue.code()).isEqualTo(ProblemCode.STRATA_TOO_MANY.code());
                        assertThat(issue.found()).contains("201 values");
                    });
            assertThat(Stratifier.parse("run_id")
                            .divide(cohort.at(IntStream.range(0, 200).toArray()))
                            .all())
                    .hasSize(200);
        }
    }

    @Nested
    class Form {

        @ParameterizedTest
        @ValueSource(
                strings = {"", "sex=male", "age_years:band", "age_years:band=", "age_years:bands=18", "age_years:band=a"
                })
        void whatIsNoStratifier_isRefused(String stratifier) {
            assertThat(issue(stratifier).code()).isEqualTo("ECMO-COH-002");
            assertThat(issue(stratifier).where().expression()).isEqualTo("stratifier");
        }

        @Test
        void unknownColumn_isRefused() {
            assertThat(issue("shoe_size").code()).isEqualTo("ECMO-COH-001");
            assertThat(issue("shoe_size").where().expression()).isEqualTo("stratifier");
        }

        @Test
        void anotherParameter_isNamedByWhatIsWrong() {
            for (String wrong : List.of("shoe_size", "sex=male", "sex:band=1", "age_years:band=9,8")) {
                assertThat(catchThrowableOfType(Problem.class, () -> Stratifier.parse(wrong, "by"))
                                .issues())
                        .extracting(issue -> issue.where().expression())
                        .containsExactly("by");
            }
        }

        @Test
        void column_isConcerned_bandsOrNot() {
            assertThat(Stratifier.parse("age_years:band=18").concerns("age_years"))
                    .isTrue();
            assertThat(Stratifier.parse("sex").concerns("age_years")).isFalse();
        }

        @Test
        void text_isAsWritten() {
            assertThat(Stratifier.parse(" age_years:band=18 ")).hasToString("age_years:band=18");
        }
    }
}
