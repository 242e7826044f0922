package io.github.ecmofhir.measure;

import static io.github.ecmofhir.ecmo.RunStory.started;
import static io.github.ecmofhir.measure.Stories.cohort;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.cohort.Stratifier;
import io.github.ecmofhir.ecmo.Presence;
import io.github.ecmofhir.ecmo.RunStory;
import io.github.ecmofhir.measure.Characteristics.Size;
import io.github.ecmofhir.measure.StratumFigures.Levels;
import io.github.ecmofhir.measure.StratumFigures.Numbers;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.statistics.Proportion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CharacteristicsTest {

    private static final String DIABETES = "73211009";

    /** Men of 40 and 60, women of 50 and of unknown age, somebody of 90 whose sex is not known. */
    private static final Cohort COHORT = cohort(
            run().sex("male").aged("40").stated(DIABETES, Presence.PRESENT).because("233927002"),
            run().sex("male").aged("60").stated(DIABETES, Presence.ABSENT),
            run().sex("female").aged("50").stated(DIABETES, Presence.PRESENT).because("410429000"),
            run().sex("female"),
            run().aged("90").stated(DIABETES, Presence.PRESENT));

    private static RunStory run() {
        return started("2025-01-01");
    }

    private static Characteristics table(Cohort cohort, String by, String... variables) {
        return Characteristics.of(
                cohort,
                new CharacteristicsOptions(
                        Variable.named(List.of(variables)),
                        by.isEmpty() ? null : Stratifier.parse(by, "by"),
                        SummaryFormat.MEAN_SD,
                        true));
    }

    private static List<StratumFigures> strata(String by, String variable) {
        return table(COHORT, by, variable).variables().get(0).strata();
    }

    private static Map<String, Proportion> levels(StratumFigures figures) {
        return ((Levels) figures).levels();
    }

    private static List<String> names(Characteristics table) {
        return table.variables().stream()
                .map(variable -> variable.variable().name())
                .toList();
    }

    @Nested
    class Strata {

        @Test
        void withoutBy_thereIsEverybody() {
            Characteristics table = table(COHORT, "", "age_years", "sex", "hx_diabetes");

            assertThat(table.strata()).containsExactly(new Size("all", 5));
            assertThat(table.variables()).allSatisfy(variable -> {
                assertThat(variable.strata())
                        .extracting(StratumFigures::stratum)
                        .containsExactly("all");
                assertThat(variable.difference()).isEqualTo(Difference.NONE);
            });
        }

        @Test
        void by_hasEverybodyFirst_andWhoHasNoValueLast() {
            assertThat(table(COHORT, "sex", "age_years").strata())
                    .containsExactly(
                            new Size("all", 5), new Size("female", 2), new Size("male", 2), new Size("missing", 1));
            assertThat(strata("sex", "age_years"))
                    .extracting(StratumFigures::stratum)
                    .containsExactly("all", "female", "male", "missing");
        }

        @Test
        void bands_areStrataToo() {
            assertThat(strata("age_years:band=50", "sex"))
                    .extracting(StratumFigures::stratum)
                    .containsExactly("all", "<50", ">=50", "missing");
        }

        @Test
        void missingStratum_hasNoPartInTheDifference() {
            Characteristics with = table(COHORT, "sex", "age_years", "hx_diabetes");
            Characteristics without = table(COHORT.at(0, 1, 2, 3), "sex", "age_years", "hx_diabetes");

            assertThat(with.variables())
                    .extracting(Characteristic::difference)
                    .isEqualTo(without.variables().stream()
                            .map(Characteristic::difference)
                            .toList());
        }

        @Test
        void tooManyValues_areRefused() {
            RunStory[] runs = IntStream.range(0, 201)
                    .mapToObj(age -> run().aged(String.valueOf(age)))
                    .toArray(RunStory[]::new);

            assertThatThrownBy(() -> table(cohort(runs), "age_years", "sex"))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(
                                            problem.issues().get(0).where().expression())
                                    .isEqualTo("by"));
        }
    }

    @Nested
    class Figures {

        @Test
        void quantity_hasItsSummary_andMissingIsNotZero() {
            Numbers all = (Numbers) strata("sex", "age_years").get(0);
            Numbers women = (Numbers) strata("sex", "age_years").get(1);

            assertThat(all.n()).isEqualTo(4);
            assertThat(all.missing()).isEqualTo(1);
            assertThat(all.summary().mean()).hasValue(60);
            assertThat(all.summary().median()).hasValue(55);
            assertThat(all.summary().q1()).hasValue(47.5);
            assertThat(women.n()).isEqualTo(1);
            assertThat(women.missing()).isEqualTo(1);
            assertThat(women.summary().sd()).isEmpty();
        }

        @Test
        void yesAndNo_countsTheYesAmongThoseKnown() {
            List<StratumFigures> strata = strata("sex", "hx_diabetes");

            assertThat(strata).extracting(StratumFigures::n).containsExactly(4, 1, 2, 1);
            assertThat(strata).extracting(StratumFigures::missing).containsExactly(1, 1, 0, 0);
            assertThat(strata)
                    .extracting(CharacteristicsTest::levels)
                    .containsExactly(
                            Map.of("present", Proportion.of(3, 4)),
                            Map.of("present", Proportion.of(1, 1)),
                            Map.of("present", Proportion.of(1, 2)),
                            Map.of("present", Proportion.of(1, 1)));
        }

        @Test
        void category_hasEveryValueSeen_inTheOrderOfTheDictionary() {
            assertThat(levels(strata("", "sex").get(0)))
                    .containsExactly(Map.entry("male", Proportion.of(2, 4)), Map.entry("female", Proportion.of(2, 4)));
            assertThat(levels(strata("", "cardiac_arrest").get(0)).keySet())
                    .containsExactly("resuscitated", "unspecified");
            assertThat(levels(strata("sex", "cardiac_arrest").get(2)))
                    .containsExactly(
                            Map.entry("resuscitated", Proportion.of(1, 1)),
                            Map.entry("unspecified", Proportion.of(0, 1)));
        }

        @Test
        void strata_addUpToEverybody() {
            for (Characteristic variable : table(COHORT, "sex").variables()) {
                List<StratumFigures> strata = variable.strata();
                assertThat(strata.stream().skip(1).mapToInt(StratumFigures::n).sum())
                        .isEqualTo(strata.get(0).n());
                assertThat(strata.stream()
                                .skip(1)
                                .mapToInt(StratumFigures::missing)
                                .sum())
                        .isEqualTo(strata.get(0).missing());
            }
        }

        @Test
        void everybody_isTheSameDividedOrNot() {
            Numbers divided = (Numbers) strata("sex", "age_years").get(0);
            Numbers whole = (Numbers) strata("", "age_years").get(0);

            assertThat(divided.summary().mean()).isEqualTo(whole.summary().mean());
            assertThat(divided.summary().sd()).isEqualTo(whole.summary().sd());
            assertThat(strata("sex", "cardiac_arrest").get(0))
                    .isEqualTo(strata("", "cardiac_arrest").get(0));
        }
    }

    @Nested
    class Variables {

        @Test
        void unasked_areThoseWithAValue_withoutTheOneThatDivides() {
            assertThat(names(table(COHORT, "")))
                    .contains("age_years", "sex", "hx_diabetes", "cardiac_arrest")
                    .doesNotContain("run_id", "run_start", "lvef", "hx_mi");
            assertThat(names(table(COHORT, "sex"))).contains("age_years").doesNotContain("sex");
            assertThat(names(table(COHORT, "age_years:band=50")))
                    .contains("sex")
                    .doesNotContain("age_years");
        }

        @Test
        void asked_areThereWhateverTheyHave() {
            Characteristics table = table(COHORT, "sex", "sex", "lvef", "hx_mi", "scai");

            assertThat(names(table)).containsExactly("sex", "lvef", "hx_mi", "scai");
            assertThat(table.variables().stream().skip(1)).allSatisfy(variable -> {
                assertThat(variable.all().n()).isZero();
                assertThat(variable.all().missing()).isEqualTo(5);
                assertThat(variable.difference()).isEqualTo(Difference.NONE);
            });
        }

        @Test
        void emptyCohort_hasNobodyInIt() {
            Characteristics table = table(cohort(), "sex", "age_years", "hx_mi", "scai");

            assertThat(table.strata()).containsExactly(new Size("all", 0));
            assertThat(table.variables()).allSatisfy(variable -> {
                assertThat(variable.all().n()).isZero();
                assertThat(variable.all().missing()).isZero();
            });
            assertThat(table(cohort(), "").variables()).isEmpty();
        }
    }

    @Nested
    class Differences {

        @Test
        void moreThanTwoStrata_areComparedTogether() {
            Cohort ages = cohort(
                    run().sex("male").aged("40"),
                    run().sex("male").aged("44"),
                    run().sex("female").aged("50"),
                    run().sex("female").aged("54"),
                    run().sex("other").aged("70"),
                    run().sex("other").aged("74"));

            Difference difference =
                    table(ages, "sex", "age_years").variables().get(0).difference();

            assertThat(difference.test().orElseThrow().name()).isEqualTo("anova");
            // Means 42, 52 and 72, variances 8: the widest apart are 30 / sqrt(8)
            assertThat(difference.smd().orElseThrow()).isCloseTo(30 / Math.sqrt(8), within(1e-12));
        }

        @Test
        void warning_namesTheVariablesWithoutTheirExactTest() {
            Characteristics table = table(COHORT, "sex", "age_years", "scai");
            Difference rough =
                    new Difference(Optional.of(new Difference.Test("chi-square", 0.2, true)), OptionalDouble.empty());
            Characteristic scai = table.variables().get(1);
            Characteristics roughened = new Characteristics(
                    table.cohort(),
                    table.options(),
                    table.strata(),
                    List.of(table.variables().get(0), new Characteristic(scai.variable(), scai.strata(), rough)));

            assertThat(Warnings.of(table)).isEmpty();
            assertThat(Warnings.of(roughened)).singleElement().satisfies(warning -> {
                assertThat(warning.code()).isEqualTo("ECMO-MEA-006");
                assertThat(warning.where().expression()).isEqualTo("scai");
            });
        }
    }
}
