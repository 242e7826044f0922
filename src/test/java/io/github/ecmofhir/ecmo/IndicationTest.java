package io.github.ecmofhir.ecmo;

import static io.github.ecmofhir.ecmo.Presence.ABSENT;
import static io.github.ecmofhir.ecmo.Presence.MISSING;
import static io.github.ecmofhir.ecmo.Presence.PRESENT;
import static io.github.ecmofhir.ecmo.RunStory.started;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndicationTest {

    private static final String SHOCK = "89138009";
    private static final String ARREST = "410429000";
    private static final String STEMI = "401303003";

    private static Indication of(RunStory story) {
        return story.run().indication();
    }

    private static RunStory story() {
        return started("2025-03-01");
    }

    @Test
    void nothingMentioned_isMissing() {
        assertThat(of(story())).isEqualTo(new Indication(MISSING, null, MISSING, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {SHOCK, "276227005", "post-cardiotomy-shock"})
    void shock_isPresent(String code) {
        assertThat(of(story().because(code)).cardiogenicShock()).isEqualTo(PRESENT);
    }

    @Test
    void shockStatedAsAbsent_isAbsent() {
        assertThat(of(story().stated(SHOCK, ABSENT)).cardiogenicShock()).isEqualTo(ABSENT);
    }

    @Test
    void shockAsReason_winsOverTheStatement() {
        assertThat(of(story().because(SHOCK).stated(SHOCK, ABSENT)).cardiogenicShock())
                .isEqualTo(PRESENT);
    }

    @Test
    void statementWithoutAnswerBesideOneWithAnswer_theAnswerCounts() {
        assertThat(of(story().stated(STEMI, MISSING).stated(STEMI, ABSENT)).stemi())
                .isEqualTo(ABSENT);
    }

    @Nested
    class Arrest {

        @ParameterizedTest
        @CsvSource({"refractory-cardiac-arrest, refractory", "233927002, resuscitated", "410429000, unspecified"})
        void kind_isNamed(String code, String arrest) {
            assertThat(of(story().because(code)).cardiacArrest()).isEqualTo(arrest);
        }

        @Test
        void refractory_winsOverResuscitated() {
            assertThat(of(story().because("233927002", "refractory-cardiac-arrest", ARREST))
                            .cardiacArrest())
                    .isEqualTo("refractory");
        }

        @Test
        void statedAsAbsent_isNone() {
            assertThat(of(story().stated(ARREST, ABSENT)).cardiacArrest()).isEqualTo("none");
        }

        @Test
        void statedAsPresent_isUnspecified() {
            assertThat(of(story().stated(ARREST, PRESENT)).cardiacArrest()).isEqualTo("unspecified");
        }

        @Test
        void statedAsUnknown_isMissing() {
            assertThat(of(story().stated(ARREST, MISSING)).cardiacArrest()).isNull();
        }
    }

    @Nested
    class Diagnosis {

        @ParameterizedTest
        @CsvSource({
            "57054005, ami",
            "401303003, ami",
            "401314000, ami",
            "50920009, myocarditis",
            "46701001, myocarditis",
            "post-cardiotomy-shock, post-cardiotomy-shock",
            "48447003, chronic-heart-failure",
            "91302008, sepsis",
            "76571007, sepsis",
            "42343007, decompensated-cardiomyopathy",
            "308546005, aortic-dissection",
            "59282003, pulmonary-embolism",
            "441541008, takotsubo",
            "other, other",
            "undetermined, undetermined"
        })
        void cause_isNamed(String code, String diagnosis) {
            assertThat(of(story().because(code)).primaryDiagnosis()).isEqualTo(diagnosis);
        }

        @Test
        void shockAlone_isNoCause() {
            assertThat(of(story().because(SHOCK)).primaryDiagnosis()).isNull();
        }

        @Test
        void infarctionWithHeartFailure_isAnInfarction() {
            assertThat(of(story().because("48447003", "57054005")).primaryDiagnosis())
                    .isEqualTo("ami");
        }

        @Test
        void stemi_isToldOfTheCauseToo() {
            Indication indication = of(story().because(STEMI));

            assertThat(indication.stemi()).isEqualTo(PRESENT);
            assertThat(indication.primaryDiagnosis()).isEqualTo("ami");
        }
    }
}
