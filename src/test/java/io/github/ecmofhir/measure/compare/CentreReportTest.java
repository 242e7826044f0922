package io.github.ecmofhir.measure.compare;

import static io.github.ecmofhir.measure.compare.CentreStories.ended;
import static io.github.ecmofhir.measure.compare.CentreStories.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.ecmofhir.cohort.CaseTable;
import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.cohort.CohortRequest;
import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.measure.MeasureOptions;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.statistics.regression.Coefficient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CentreReportTest {

    private static final Cohort DRAWN = CentreStories.drawn(7).cohort();

    private static CentreReport report(Cohort cohort, String... adjust) {
        return CentreReport.of(cohort, options(adjust));
    }

    private static ComparedCentre centre(CentreReport report, String name) {
        return report.centres().stream()
                .filter(centre -> centre.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static CentreStanding standing(CentreReport report, String name) {
        return centre(report, name).standing().orElseThrow();
    }

    private static double expected(CentreReport report) {
        return report.centres().stream()
                .flatMap(centre -> centre.standing().stream())
                .mapToDouble(standing -> standing.figures().expected())
                .sum();
    }

    private static List<String> codes(CentreReport report) {
        return report.warnings().stream().map(warning -> warning.code()).toList();
    }

    private static void assertRefused(Cohort cohort, CentreOptions options, String code, String words) {
        assertThatThrownBy(() -> CentreReport.of(cohort, options))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.issues().get(0).sentence())
                                .contains(words)
                                .endsWith("[" + code + "]"));
    }

    @Nested
    class Expected {

        /** Rate 12/40: of 10 runs 3 are expected; variance 2.1. */
        @Test
        void withoutCovariates_isEverybodysRate() {
            CentreReport report = report(
                    new CentreStories().centre("A", 10, 6).centre("B", 30, 6).cohort());
            CentreStanding a = standing(report, "A");

            assertThat(report.overall())
                    .returns(40, CentreReport.Overall::n)
                    .returns(12, CentreReport.Overall::events)
                    .returns(2, CentreReport.Overall::centres);
            assertThat(report.overall().rate()).hasValue(0.3);
            assertThat(a.figures().expected()).isCloseTo(3, within(1e-12));
            assertThat(a.figures().ratio().orElseThrow()).isCloseTo(2, within(1e-12));
            assertThat(a.figures().adjustedRate().orElseThrow()).isCloseTo(0.6, within(1e-12));
            assertThat(a.figures().z().orElseThrow()).isCloseTo(3 / Math.sqrt(2.1), within(1e-12));
            assertThat(report.model()).isEmpty();
        }

        @Test
        void withCovariates_addsUpToTheEvents() {
            CentreReport report = report(DRAWN, "age_years", "sex");

            assertThat(expected(report)).isCloseTo(report.overall().events(), within(1e-8));
            assertThat(report.model().orElseThrow().fitted().terms())
                    .extracting(Coefficient::term)
                    .containsExactly("(Intercept)", "age_years", "sex=" + rarerSex());
            assertThat(report.model().orElseThrow().fitted().discrimination().orElseThrow())
                    .isBetween(0.6, 0.9);
        }

        private String rarerSex() {
            String[] sexes = DRAWN.texts("sex");
            long women = IntStream.range(0, sexes.length)
                    .filter(run -> "female".equals(sexes[run]))
                    .count();
            return women > sexes.length - women ? "male" : "female";
        }

        /** The older centre is not worse: its patients are. */
        @Test
        void caseMix_isNotTheCentres() {
            CentreStories stories = new CentreStories();
            Random lot = new Random(1);
            for (int i = 0; i < 400; i++) {
                boolean old = i % 2 == 0;
                int age = (old ? 60 : 30) + lot.nextInt(20);
                ended(
                        stories.run("2025-01-01", old ? "OLD" : "YOUNG").aged(String.valueOf(age)),
                        lot.nextDouble() < 1 / (1 + Math.exp(5 - age / 11.0)));
            }
            Cohort cohort = stories.cohort();

            double crude = standing(report(cohort), "OLD").figures().ratio().orElseThrow();
            double adjusted = standing(report(cohort, "age_years"), "OLD")
                    .figures()
                    .ratio()
                    .orElseThrow();
            assertThat(crude).isGreaterThan(1.3);
            assertThat(adjusted).isCloseTo(1, within(0.1));
        }

        @Test
        void order_changesNothing() {
            List<EcmoRun> runs = new ArrayList<>(DRAWN.runs().toList());
            Collections.shuffle(runs, new Random(3));
            Cohort shuffled = Cohort.select(CaseTable.of(runs), CohortRequest.EVERYTHING);

            CentreReport first = report(DRAWN, "age_years");
            CentreReport second = report(shuffled, "age_years");
            assertThat(second.centres())
                    .extracting(ComparedCentre::counts)
                    .isEqualTo(
                            first.centres().stream().map(ComparedCentre::counts).toList());
            assertThat(standing(second, "C03").figures().expected())
                    .isEqualTo(standing(first, "C03").figures().expected());
        }

        /** The reference changes coefficients, never what is expected. */
        @Test
        void reference_isThatAskedFor() {
            CentreReport report = CentreReport.of(
                    DRAWN,
                    new CentreOptions(
                            "in-hospital-mortality",
                            List.of("sex"),
                            List.of("sex=" + rarerSex()),
                            2,
                            4.5,
                            false,
                            0,
                            MeasureOptions.DEFAULT));

            assertThat(report.model().orElseThrow().fitted().terms())
                    .extracting(Coefficient::term)
                    .doesNotContain("sex=" + rarerSex());
            assertThat(standing(report, "C05").figures().expected())
                    .isCloseTo(standing(report(DRAWN, "sex"), "C05").figures().expected(), within(1e-9));
        }
    }

    @Nested
    class Flow {

        @Test
        void everyRun_isComparedOrExcludedWithReason() {
            CentreStories stories = new CentreStories().centre("A", 20, 8).centre("B", 20, 9);
            for (String centre : List.of("A", "B")) {
                ended(stories.run("2025-01-01", centre).aged("50"), true);
                ended(stories.run("2025-01-01", centre).aged("40"), false);
            }
            stories.run("2025-01-01", "A").aged("60").hospital("in-progress", null);
            stories.run("2025-01-01", "B").aged("61");
            ended(stories.run("2025-01-01", null).aged("62"), true);
            CentreReport report = report(stories.cohort(), "age_years");

            assertThat(report.flow().subList(3, 7))
                    .extracting(step -> step.name() + " -" + step.excluded() + " =" + step.remaining())
                    .containsExactly(
                            "a centre -1 =46",
                            "in-hospital-mortality applies -1 =45",
                            "in-hospital-mortality known -1 =44",
                            "age_years known -40 =4");
            assertThat(centre(report, "A").counts()).contains(new ComparedCentre.Counts(2, 1, 21));
            assertThat(centre(report, "B").counts()).contains(new ComparedCentre.Counts(2, 1, 21));
            assertThat(codes(report)).contains("ECMO-GRP-018");
        }

        /** A centre of which nothing is known is there, and says so. */
        @Test
        void centreWithoutKnownRuns_hasCountsAlone() {
            CentreStories stories = new CentreStories().centre("A", 20, 8).centre("B", 20, 9);
            stories.run("2025-01-01", "C");
            CentreReport report = report(stories.cohort());

            assertThat(centre(report, "C").counts()).contains(new ComparedCentre.Counts(0, 0, 1));
            assertThat(centre(report, "C").standing()).isEmpty();
            assertThat(centre(report, "C").charts()).isEmpty();
            assertThat(report.overall().centres()).isEqualTo(2);
        }
    }

    @Nested
    class Positions {

        @ParameterizedTest
        @CsvSource({"30, inside", "42, above-95", "60, above-998", "19, below-95", "10, below-998"})
        void position_isByTheExactLimits(int deaths, String position) {
            // So many others that the rate of all stays near 0.3
            CentreReport report = report(new CentreStories()
                    .centre("A", 100, deaths)
                    .centre("B", 1500, 450)
                    .centre("C", 1500, 450)
                    .cohort());

            assertThat(standing(report, "A").position().code()).isEqualTo(position);
        }

        /** Half of all die: who has one patient, and loses him, is not out of the way; nor is who loses two of two. */
        @ParameterizedTest
        @CsvSource({"1, 1, 750", "2, 2, 750", "2, 0, 15", "1, 1, 1485", "2, 2, 1485"})
        void whatIsNotRare_isInside(int runs, int deaths, int others) {
            CentreReport report = report(new CentreStories()
                    .centre("A", runs, deaths)
                    .centre("B", 1500, others)
                    .cohort());

            assertThat(standing(report, "A").position()).isEqualTo(FunnelPosition.INSIDE);
        }

        /** One in a hundred dies: two of two is one in ten thousand. */
        @Test
        void whatIsRare_isNotInside() {
            CentreReport report = report(
                    new CentreStories().centre("A", 2, 2).centre("B", 1500, 15).cohort());

            assertThat(standing(report, "A").position()).isEqualTo(FunnelPosition.ABOVE_998);
        }

        @Test
        void widenedLimits_areFartherByTheRootOfPhi() {
            CentreReport report = report(new CentreStories()
                    .centre("A", 200, 20)
                    .centre("B", 200, 60)
                    .centre("C", 200, 100)
                    .centre("D", 200, 60)
                    .cohort());
            double rate = report.overall().rate().orElseThrow();
            double root = Math.sqrt(report.overall().phi().orElseThrow());
            CentreStanding c = standing(report, "C");

            assertThat(root).isGreaterThan(2);
            assertThat(rate - c.widened().at95().lower())
                    .isCloseTo(root * (rate - c.funnel().at95().lower()), within(1e-12));
            assertThat(c.widened().at998().upper() - rate)
                    .isCloseTo(root * (c.funnel().at998().upper() - rate), within(1e-12));
            assertThat(c.position()).isEqualTo(FunnelPosition.ABOVE_998);
            assertThat(c.widenedPosition()).isEqualTo(FunnelPosition.ABOVE_95);
            assertThat(codes(report)).contains("ECMO-CEN-003");
        }

        /** Centres that differ less than by chance do not make limits narrower. */
        @Test
        void phiBelow1_widensNothing() {
            CentreReport report = report(new CentreStories()
                    .centre("A", 50, 15)
                    .centre("B", 50, 16)
                    .centre("C", 50, 15)
                    .cohort());

            assertThat(report.overall().phi().orElseThrow()).isLessThan(1);
            assertThat(standing(report, "A").widened().at95().lower())
                    .isCloseTo(standing(report, "A").funnel().at95().lower(), within(1e-12));
            assertThat(codes(report)).containsExactly("ECMO-CEN-004");
        }

        @Test
        void tenCentres_areEnough() {
            CentreStories stories = new CentreStories();
            IntStream.range(0, 10).forEach(i -> stories.centre("C" + i, 20, 5 + i % 2));

            assertThat(report(stories.cohort()).warnings()).isEmpty();
        }
    }

    @Nested
    class Charts {

        @Test
        void runs_areInOrderOfStartAndThenOfIdentifier() {
            CentreStories stories = new CentreStories().centre("B", 20, 10);
            ended(stories.run(null, "A"), false);
            ended(stories.run("2025-01-03T08:00:00+01:00", "A"), false);
            ended(stories.run("2025-01-03T07:00:00+01:00", "A"), true);
            ended(stories.run("2025-01-03", "A"), false);
            ended(stories.run("2025-01-03", "A"), true);
            ended(stories.run("2024-12-31", "A"), false);
            CentreReport report = report(stories.cohort());
            CentreCharts charts = centre(report, "A").charts().orElseThrow();
            double rate = report.overall().rate().orElseThrow();

            assertThat(charts.days())
                    .containsExactly(
                            day("2024-12-31"),
                            day("2025-01-03"),
                            day("2025-01-03"),
                            day("2025-01-03"),
                            day("2025-01-03"),
                            Optional.empty());
            // alive, alive, dead, dead at seven, alive at eight, alive some time
            double[] expected = {rate, 2 * rate, 3 * rate - 1, 4 * rate - 2, 5 * rate - 2, 6 * rate - 2};
            assertThat(charts.cusum().expectedMinusObserved()).containsExactly(expected, within(1e-12));
        }

        private static Optional<LocalDate> day(String text) {
            return Optional.of(LocalDate.parse(text));
        }

        @Test
        void manyDeathsInARow_signal() {
            CentreReport report = report(
                    new CentreStories().centre("A", 40, 20).centre("B", 60, 10).cohort());

            assertThat(centre(report, "A")
                            .charts()
                            .orElseThrow()
                            .cusum()
                            .upper()
                            .signals())
                    .isNotEmpty();
        }
    }

    @Nested
    class Unexplained {

        private static void assertCountsAlone(CentreReport report) {
            assertThat(report.model()).isEmpty();
            assertThat(report.overall().phi()).isEmpty();
            assertThat(report.centres()).allSatisfy(centre -> {
                assertThat(centre.counts()).isPresent();
                assertThat(centre.standing()).isEmpty();
                assertThat(centre.charts()).isEmpty();
            });
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 10})
        void constantOutcome_hasCountsAlone(int deaths) {
            CentreReport report = report(new CentreStories()
                    .centre("A", 10, deaths)
                    .centre("B", 10, deaths)
                    .cohort());

            assertCountsAlone(report);
            assertThat(report.overall().rate()).hasValue(deaths / 10.0);
            assertThat(codes(report)).containsExactly("ECMO-GRP-006");
        }

        @Test
        void unknownOutcome_hasCountsAlone() {
            CentreStories stories = new CentreStories();
            stories.run("2025-01-01", "A");
            stories.run("2025-01-01", "B");
            CentreReport report = report(stories.cohort());

            assertCountsAlone(report);
            assertThat(report.overall().rate()).isEmpty();
            assertThat(codes(report)).containsExactly("ECMO-GRP-006");
        }

        /** The only run with an age has no outcome. */
        @Test
        void noCompleteRun_hasCountsAlone() {
            CentreStories stories = new CentreStories().centre("A", 10, 4).centre("B", 10, 5);
            stories.run("2025-01-01", "B").aged("50");
            CentreReport report = report(stories.cohort(), "age_years");

            assertCountsAlone(report);
            assertThat(codes(report)).containsExactly("ECMO-GRP-018");
        }

        @Test
        void completeRunsOfOneOutcome_haveCountsAlone() {
            CentreStories stories = new CentreStories().centre("A", 10, 4).centre("B", 10, 5);
            ended(stories.run("2025-01-01", "A").aged("50"), false);
            ended(stories.run("2025-01-01", "B").aged("60"), false);
            CentreReport report = report(stories.cohort(), "age_years");

            assertCountsAlone(report);
            assertThat(codes(report)).containsExactly("ECMO-GRP-018", "ECMO-GRP-006");
        }

        @Test
        void moreTermsThanEvents_areNotFitted() {
            CentreStories stories = new CentreStories();
            for (int i = 0; i < 40; i++) {
                ended(
                        stories.run("2025-01-01", i % 2 == 0 ? "A" : "B")
                                .aged(String.valueOf(40 + i % 17))
                                .sex(i % 3 == 0 ? "female" : "male"),
                        i == 7);
            }
            CentreReport report = report(stories.cohort(), "age_years", "sex");

            assertCountsAlone(report);
            assertThat(codes(report)).containsExactly("ECMO-GRP-008");
        }
    }

    @Nested
    class Models {

        /** All women live: their coefficient is infinite, and the penalised one is told. */
        @Test
        void separatedOutcome_isExplainedByThePenalisedModel() {
            CentreStories stories = new CentreStories();
            for (int i = 0; i < 90; i++) {
                boolean woman = i % 3 == 0;
                ended(
                        stories.run("2025-01-01", i % 2 == 0 ? "A" : "B").sex(woman ? "female" : "male"),
                        !woman && i % 5 < 2);
            }
            CentreReport report = report(stories.cohort(), "sex");

            assertThat(codes(report)).contains("ECMO-GRP-009");
            assertThat(report.model().orElseThrow().fitted().name()).isEqualTo("firth");
            assertThat(expected(report)).isCloseTo(report.overall().events(), within(1e-9));
            assertThat(report.model().orElseThrow().risks())
                    .satisfies(risks -> assertThat(Arrays.stream(risks)).allMatch(risk -> risk > 0 && risk < 1));
        }

        @Test
        void quantityThatEverybodyHasTheSameOf_isNamed() {
            CentreStories stories = new CentreStories();
            for (int i = 0; i < 200; i++) {
                ended(stories.run("2025-01-01", i % 2 == 0 ? "A" : "B").aged("50"), i % 3 == 0);
            }
            CentreReport report = report(stories.cohort(), "age_years");

            assertThat(codes(report)).containsExactly("ECMO-GRP-010", "ECMO-CEN-004");
            assertThat(report.model().orElseThrow().fitted().aliased()).containsExactly("age_years");
            assertThat(expected(report)).isCloseTo(report.overall().events(), within(1e-9));
        }

        @Test
        void categoryOfOneValue_hasNoTerm() {
            CentreReport report = report(DRAWN, "age_years", "support_mode");

            assertThat(report.model().orElseThrow().fitted().terms())
                    .extracting(Coefficient::term)
                    .containsExactly("(Intercept)", "age_years");
        }

        @Test
        void fewEventsForEachTerm_areWarnedOf() {
            CentreStories stories = new CentreStories();
            Random lot = new Random(9);
            for (int i = 0; i < 60; i++) {
                ended(
                        stories.run("2025-01-01", i % 2 == 0 ? "A" : "B").aged(String.valueOf(30 + lot.nextInt(40))),
                        i % 10 == 0);
            }

            assertThat(codes(report(stories.cohort(), "age_years"))).containsExactly("ECMO-GRP-007", "ECMO-CEN-004");
        }
    }

    @Nested
    class SmallCells {

        private final Cohort cohort = new CentreStories()
                .centre("A", 50, 20)
                .centre("B", 4, 1)
                .centre("C", 3, 2)
                .centre("D", 40, 15)
                .cohort();

        private CentreReport report(int smallCell) {
            return CentreReport.of(cohort, options("in-hospital-mortality", smallCell));
        }

        private static List<String> told(CentreReport report) {
            return report.centres().stream()
                    .map(centre -> centre.name()
                            + centre.counts()
                                    .map(counts -> " " + counts.observed() + "/" + counts.n())
                                    .orElse(" suppressed"))
                    .toList();
        }

        @Test
        void withoutLimit_everyCentreIsTold() {
            assertThat(told(report(0))).containsExactly("A 20/50", "B 1/4", "C 2/3", "D 15/40");
        }

        @Test
        void smallCentres_areToldTogetherOnly() {
            CentreReport report = report(5);
            ComparedCentre others = centre(report, CentreReport.OTHERS);

            assertThat(told(report))
                    .containsExactly("A 20/50", "B suppressed", "C suppressed", "D 15/40", "other centres 3/7");
            assertThat(centre(report, "B").isSuppressed()).isTrue();
            assertThat(centre(report, "B").standing()).isEmpty();
            assertThat(centre(report, "B").charts()).isEmpty();
            assertThat(others.charts()).isEmpty();
            assertThat(others.standing().orElseThrow().figures().expected()).isCloseTo(7 * 38.0 / 97, within(1e-12));
            assertThat(report.overall()).isEqualTo(report(0).overall());
        }

        /** Else what all have less what the others have would tell of the three runs of C. */
        @Test
        void oneSmallCentre_takesTheNextWithIt() {
            assertThat(told(report(4)))
                    .containsExactly("A 20/50", "B suppressed", "C suppressed", "D 15/40", "other centres 3/7");
            assertThat(told(report(8)))
                    .containsExactly("A 20/50", "B suppressed", "C suppressed", "D suppressed", "other centres 18/47");
        }

        @Test
        void tooFewAltogether_areRefused() {
            assertRefused(
                    cohort, options("in-hospital-mortality", 98), "ECMO-CEN-001", "Fewer than 98 runs of all centres");
            assertThat(told(report(97)))
                    .containsExactly(
                            "A suppressed", "B suppressed", "C suppressed", "D suppressed", "other centres 38/97");
        }
    }

    @Nested
    class Refused {

        private final Cohort two =
                new CentreStories().centre("A", 5, 2).centre("B", 5, 3).cohort();

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "time-to-death | ECMO-GRP-003 | is a time",
                    "icu-stay | ECMO-GRP-003 | is a quantity",
                    "lactate_pre | ECMO-GRP-003 | as lactate_pre=ge10",
                    "complication-rate | ECMO-GRP-003 | is a rate",
                    "sex | ECMO-GRP-003 | several values",
                    "in-hospital-mortality,weaning | ECMO-CEN-002 | several outcomes",
                    "survival-at-day | ECMO-CEN-002 | has 3 outcomes: survival-at-day day-28, survival-at-day day-30",
                    "complication-item | ECMO-CEN-002 | has no outcome in this cohort",
                    "mortality | ECMO-MEA-001 | no measure `mortality`",
                    "colour=red | ECMO-COH-001 | colour",
                    "sex=mal | ECMO-COH-004 | female"
                })
        void outcome_isOneEvent(String outcome, String code, String words) {
            assertRefused(two, options(outcome, 0), code, words);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "colour | ECMO-COH-001 | age_years",
                    "centre | ECMO-REQ-006 | is an identifier",
                    "age_years | ECMO-GRP-004 | missing in all 10 runs"
                })
        void covariate_hasValues(String covariate, String code, String words) {
            assertRefused(two, options(covariate), code, words);
        }

        @Test
        void centres_areTwo() {
            CentreStories nowhere = new CentreStories();
            ended(nowhere.run("2025-01-01", null), true);

            assertRefused(nowhere.cohort(), options(), "ECMO-CEN-001", "None of the 1 runs");
            assertRefused(new CentreStories().cohort(), options(), "ECMO-CEN-001", "None of the 0 runs");
            assertRefused(new CentreStories().centre("A", 5, 2).cohort(), options(), "ECMO-CEN-001", "are of A");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "1 | 4.5 | false | 0 | cusumOr",
                    "-2 | 4.5 | false | 0 | cusumOr",
                    "NaN | 4.5 | false | 0 | cusumOr",
                    "Infinity | 4.5 | false | 0 | cusumOr",
                    "2 | 0 | false | 0 | cusumLimit",
                    "2 | Infinity | false | 0 | cusumLimit",
                    "2 | 4.5 | false | -1 | smallCell",
                    "2 | 4.5 | true | 5 | series"
                })
        void options_canBeCharted(double oddsRatio, double limit, boolean series, int smallCell, String parameter) {
            assertThatThrownBy(() -> new CentreOptions(
                            "weaning",
                            List.of(),
                            List.of(),
                            oddsRatio,
                            limit,
                            series,
                            smallCell,
                            MeasureOptions.DEFAULT))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(problem.issues().get(0).sentence())
                                    .contains("`" + parameter + "`")
                                    .endsWith("[ECMO-REQ-006]"));
        }
    }

    /** A share of runs is an event whatever it is called: survival as well as death, a value as well as a measure. */
    @ParameterizedTest
    @ValueSource(strings = {"survival-to-discharge", "age_years=lt50", "sex=female"})
    void otherOutcomes_areComparedToo(String outcome) {
        CentreReport report = CentreReport.of(DRAWN, options(outcome, 0));

        assertThat(report.outcome()).isEqualTo(outcome);
        assertThat(expected(report)).isCloseTo(report.overall().events(), within(1e-9));
    }
}
