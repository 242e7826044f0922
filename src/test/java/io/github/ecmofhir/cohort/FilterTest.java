package io.github.ecmofhir.cohort;

import static io.github.ecmofhir.ecmo.RunStory.named;
import static io.github.ecmofhir.ecmo.RunStory.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ecmofhir.ecmo.Presence;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Problem;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {

    /**
     * Runs A to D: ages 18, 65, 65.5 and missing; a man, a woman and two not stated; starts of all precisions; hypertension in
     * all three values.
     */
    private static final CaseTable TABLE = CaseTable.of(List.of(
            started("2025-02-19")
                    .id("A")
                    .aged("18")
                    .sex("male")
                    .centre("ONE")
                    .stated("38341003", Presence.PRESENT)
                    .run(),
            started("2025-02-20T00:10:00+05:00")
                    .id("B")
                    .aged("65")
                    .sex("female")
                    .centre("TWO")
                    .stated("38341003", Presence.ABSENT)
                    .run(),
            started("2025-03-01T10:00:00Z")
                    .id("C")
                    .aged("65.5")
                    .centre("Two")
                    .measured("10230-1", "0", "%", named("pre-ecmo"))
                    .run(),
            started("2025-03").id("D").centre(null).run()));

    private static String fitting(String filter) {
        Filter parsed = Filter.parse(filter);
        return IntStream.range(0, TABLE.rows())
                .filter(row -> parsed.fits(TABLE, row))
                .mapToObj(row -> TABLE.run(row).runId())
                .reduce("", String::concat);
    }

    @Nested
    class Numbers {

        @ParameterizedTest
        @CsvSource({
            "age_years=65, B",
            "age_years=65.0, B",
            "age_years=eq65, B",
            "age_years=ne65, AC",
            "age_years=gt65, C",
            "age_years=ge65, BC",
            "age_years=lt65, A",
            "age_years=le65, AB",
            "age_years=gt-1, ABC",
            "age_years=90, ''",
            "lvef=0, C",
            "lvef=lt1, C"
        })
        void prefix_compares(String filter, String runs) {
            assertThat(fitting(filter)).isEqualTo(runs);
        }

        @Test
        void severalValues_areAlternatives() {
            assertThat(fitting("age_years=18,gt65")).isEqualTo("AC");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "age_years=old",
                    "age_years=ge",
                    "age_years=65y",
                    "age_years=NaN",
                    "age_years=geInfinity",
                    "age_years=0x10",
                    "age_years=65d",
                    "age_years=sa65"
                })
        void whatIsNoNumber_isRefused(String filter) {
            assertThat(issue(filter).code()).isEqualTo("ECMO-COH-002");
            assertThat(issue(filter).found()).contains("is no number");
        }
    }

    @Nested
    class Dates {

        @ParameterizedTest
        @CsvSource({
            "run_start=2025-02-19, A",
            "run_start=eq2025-02-20, B",
            "run_start=ne2025-02-19, BC",
            "run_start=ge2025-02-20, BC",
            "run_start=gt2025-02-20, C",
            "run_start=le2025-02-20, AB",
            "run_start=lt2025-02-20, A"
        })
        void prefix_comparesLocalDays(String filter, String runs) {
            assertThat(fitting(filter)).isEqualTo(runs);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"run_start=2025", "run_start=ge2025-02-30", "run_start=yesterday", "run_start=19.02.2025"})
        void whatIsNoDate_isRefused(String filter) {
            assertThat(issue(filter).found()).contains("is no date");
        }

        @Test
        void yearOfMoreDigits_isRefused() {
            assertThat(issue("run_start=ge+999999-01-01").found()).contains("year of more than four digits");
        }
    }

    @Nested
    class YesAndNo {

        @ParameterizedTest
        @CsvSource({
            "hx_hypertension=present, A",
            "hx_hypertension=absent, B",
            "hx_hypertension=missing, CD",
            "'hx_hypertension=present,missing', ACD"
        })
        void value_isOneOfThree(String filter, String runs) {
            assertThat(fitting(filter)).isEqualTo(runs);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "hx_hypertension=yes",
                    "hx_hypertension=1",
                    "hx_hypertension=Present",
                    "hx_hypertension=nepresent"
                })
        void anyOtherValue_isRefused(String filter) {
            assertThat(issue(filter).code()).isEqualTo("ECMO-COH-004");
            assertThat(issue(filter).needed()).contains("present, absent, missing");
        }
    }

    @Nested
    class Codes {

        @ParameterizedTest
        @CsvSource({
            "sex=male, A",
            "sex=female, B",
            "sex=missing, CD",
            "'sex=female,missing', BCD",
            "sex=other, ''",
            "support_mode=V-V, ''",
            "discharge=missing, ABCD"
        })
        void value_isOneOfTheListOrMissing(String filter, String runs) {
            assertThat(fitting(filter)).isEqualTo(runs);
        }

        @ParameterizedTest
        @ValueSource(strings = {"sex=mal", "sex=Male", "sex=nemale", "sex=male,m"})
        void anyOtherValue_isRefusedWithTheValuesThereAre(String filter) {
            Issue issue = issue(filter);

            assertThat(issue.code()).isEqualTo("ECMO-COH-004");
            assertThat(issue.where().expression()).isEqualTo("filter");
            assertThat(issue.found()).contains("`" + filter + "`", "`sex`");
            assertThat(issue.needed()).contains("male, female, other, unknown, missing");
        }
    }

    @Nested
    class Texts {

        @ParameterizedTest
        @CsvSource({
            "centre=TWO, B",
            "'centre=ONE,TWO', AB",
            "'centre=ONE, TWO', AB",
            "centre=neTWO, ''",
            "centre=three, ''"
        })
        void value_isComparedAsItStands(String filter, String runs) {
            assertThat(fitting(filter)).isEqualTo(runs);
        }
    }

    @Nested
    class Missing {

        @ParameterizedTest
        @CsvSource({
            "age_years:missing=true, D",
            "age_years:missing=false, ABC",
            "centre:missing=true, D",
            "hx_hypertension:missing=true, CD",
            "hx_hypertension:missing=false, AB",
            "run_start:missing=false, ABCD"
        })
        void asked_isAnswered(String filter, String runs) {
            assertThat(fitting(filter)).isEqualTo(runs);
        }

        @Test
        void missing_fitsNoOtherCondition() {
            assertThat(fitting("age_years=ne1")).isEqualTo("ABC");
            assertThat(fitting("lvef=ge0")).isEqualTo("C");
        }

        @ParameterizedTest
        @ValueSource(strings = {"age_years:missing=yes", "age_years:missing=true,false", "age_years:missing=TRUE"})
        void anythingButTrueOrFalse_isRefused(String filter) {
            assertThat(issue(filter).found()).contains("true or false");
        }
    }

    @Nested
    class Form {

        @ParameterizedTest
        @ValueSource(
                strings = {"", "age_years", "age_years=", "=65", "age_years>65", "age_years:exact=65", "age years=65"})
        void whatIsNoCondition_isRefused(String filter) {
            assertThat(issue(filter).code()).isEqualTo("ECMO-COH-002");
            assertThat(issue(filter).where().expression()).isEqualTo("filter");
        }

        @ParameterizedTest
        @ValueSource(strings = {"centre=,", "age_years=18,", "age_years=18,,65"})
        void emptyValue_isRefused(String filter) {
            assertThat(issue(filter).found()).contains("A value is empty");
        }

        @Test
        void unknownColumn_isRefusedWithTheColumnsThereAre() {
            Issue issue = issue("shoe_size=44");

            assertThat(issue.code()).isEqualTo("ECMO-COH-001");
            assertThat(issue.found()).contains("`shoe_size`");
            assertThat(issue.needed()).contains("age_years", "cxi_bleed_gi", "alive_at_30");
        }

        @Test
        void columnInCapitals_isUnknown() {
            assertThat(issue("Age_Years=65").code()).isEqualTo("ECMO-COH-001");
        }

        @Test
        void spaceAround_isIgnored() {
            assertThat(fitting("  age_years= 65 ")).isEqualTo("B");
            assertThat(fitting("age_years = 65")).isEqualTo("B");
            assertThat(Filter.parse(" age_years=65 ")).hasToString("age_years=65");
        }

        @Test
        void several_areReadInOrder() {
            assertThat(Filter.parseAll(List.of("sex=male", "age_years=ge65"), "filter"))
                    .extracting(Filter::toString)
                    .containsExactly("sex=male", "age_years=ge65");
        }

        @Test
        void concerns_isTheColumnOnly() {
            assertThat(Filter.parse("support_mode=V-V").concerns("support_mode"))
                    .isTrue();
            assertThat(Filter.parse("centre=support_mode").concerns("support_mode"))
                    .isFalse();
        }
    }

    private static Issue issue(String filter) {
        return catchThrowableOfType(Problem.class, () -> Filter.parse(filter))
                .issues()
                .get(0);
    }
}
