package io.github.ecmofhir.ecmo;

import static io.github.ecmofhir.ecmo.ComplicationGroup.BLEEDING;
import static io.github.ecmofhir.ecmo.ComplicationGroup.LIMB;
import static io.github.ecmofhir.ecmo.ComplicationGroup.NEUROLOGICAL;
import static io.github.ecmofhir.ecmo.ComplicationGroup.RENAL;
import static io.github.ecmofhir.ecmo.Presence.ABSENT;
import static io.github.ecmofhir.ecmo.Presence.MISSING;
import static io.github.ecmofhir.ecmo.Presence.PRESENT;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ComplicationsTest {

    private static RunStory story() {
        return RunStory.started("2025-03-01");
    }

    private static Complications of(RunStory story) {
        return story.run().complications();
    }

    @Nested
    class Silence {

        @ParameterizedTest
        @EnumSource
        void neitherStatementNorChecklist_isMissing(ComplicationGroup group) {
            Complications complications = of(story());

            assertThat(complications.group(group)).isEqualTo(MISSING);
            assertThat(complications.isAssessed(group)).isFalse();
            assertThat(group.items())
                    .allSatisfy(item -> assertThat(complications.item(item)).isEqualTo(MISSING));
        }

        @Test
        void unknownItem_isMissing() {
            assertThat(of(story()).item("no-such-item")).isEqualTo(MISSING);
        }
    }

    @Nested
    class EachChecklistValue {

        @ParameterizedTest
        @CsvSource({
            "all-assessed, ABSENT, ABSENT, ABSENT, true",
            "group-assessed, ABSENT, ABSENT, ABSENT, true",
            "partially-assessed, ABSENT, MISSING, MISSING, false",
            "not-assessed, MISSING, MISSING, MISSING, false"
        })
        void noMember(String assessment, Presence lookedFor, Presence other, Presence group, boolean assessed) {
            String[] items = assessment.equals("partially-assessed") ? new String[] {"bleed-gi"} : new String[0];
            Complications complications = of(story().checklist("bleeding", assessment, items));

            assertThat(complications.item("bleed-gi")).isEqualTo(lookedFor);
            assertThat(complications.item("bleed-dic")).isEqualTo(other);
            assertThat(complications.group(BLEEDING)).isEqualTo(group);
            assertThat(complications.isAssessed(BLEEDING)).isEqualTo(assessed);
        }

        @ParameterizedTest
        @CsvSource({
            "all-assessed, ABSENT, true",
            "group-assessed, MISSING, true",
            "partially-assessed, MISSING, false",
            "not-assessed, MISSING, false"
        })
        void oneSpecificMember(String assessment, Presence other, boolean assessed) {
            String[] items = assessment.equals("partially-assessed") ? new String[] {"bleed-gi"} : new String[0];
            Complications complications =
                    of(story().complication("bleed-gi", PRESENT).checklist("bleeding", assessment, items));

            assertThat(complications.item("bleed-gi")).isEqualTo(PRESENT);
            assertThat(complications.item("bleed-dic")).isEqualTo(other);
            assertThat(complications.group(BLEEDING)).isEqualTo(PRESENT);
            assertThat(complications.isAssessed(BLEEDING)).isEqualTo(assessed);
        }

        @Test
        void unknownValue_assessesNothing() {
            assertThat(of(story().checklist("bleeding", "looked-at")).isAssessed(BLEEDING))
                    .isFalse();
        }

        @Test
        void checklistOfOneGroup_saysNothingOfAnother() {
            Complications complications = of(story().checklist("bleeding", "all-assessed"));

            assertThat(complications.group(LIMB)).isEqualTo(MISSING);
            assertThat(complications.item("limb-ischaemia")).isEqualTo(MISSING);
        }

        @Test
        void assessedItemsBesideAllAssessed_changeNothing() {
            assertThat(of(story().checklist("bleeding", "not-assessed", "bleed-gi"))
                            .item("bleed-gi"))
                    .isEqualTo(MISSING);
        }

        @Test
        void severalPartialChecklists_countTogether() {
            Complications complications = of(story().checklist("renal", "partially-assessed", "renal-crrt")
                    .checklist("renal", "partially-assessed", "renal-creatinine"));

            assertThat(complications.item("renal-crrt")).isEqualTo(ABSENT);
            assertThat(complications.item("renal-creatinine")).isEqualTo(ABSENT);
        }
    }

    @Nested
    class UnspecifiedMember {

        @ParameterizedTest
        @CsvSource({"all-assessed, true", "group-assessed, true", "not-assessed, false"})
        void specificItems_areMissing(String assessment, boolean assessed) {
            Complications complications =
                    of(story().complication("neuro-unspecified", PRESENT).checklist("neurological", assessment));

            assertThat(complications.item("neuro-unspecified")).isEqualTo(PRESENT);
            assertThat(NEUROLOGICAL.specific())
                    .allSatisfy(item -> assertThat(complications.item(item)).isEqualTo(MISSING));
            assertThat(complications.group(NEUROLOGICAL)).isEqualTo(PRESENT);
            assertThat(complications.isAssessed(NEUROLOGICAL)).isEqualTo(assessed);
        }

        @Test
        void itemLookedFor_isMissingToo() {
            Complications complications = of(story().complication("neuro-unspecified", PRESENT)
                    .checklist("neurological", "partially-assessed", "neuro-stroke"));

            assertThat(complications.item("neuro-stroke")).isEqualTo(MISSING);
        }

        @Test
        void explicitItems_keepTheirAnswer() {
            Complications complications = of(story().complication("neuro-unspecified", PRESENT)
                    .complication("neuro-stroke", ABSENT)
                    .complication("neuro-seizure", PRESENT)
                    .checklist("neurological", "group-assessed"));

            assertThat(complications.item("neuro-stroke")).isEqualTo(ABSENT);
            assertThat(complications.item("neuro-seizure")).isEqualTo(PRESENT);
        }

        @Test
        void statedAsAbsent_hidesNothing() {
            Complications complications =
                    of(story().complication("neuro-unspecified", ABSENT).checklist("neurological", "all-assessed"));

            assertThat(complications.item("neuro-stroke")).isEqualTo(ABSENT);
            assertThat(complications.group(NEUROLOGICAL)).isEqualTo(ABSENT);
        }
    }

    @Nested
    class WithoutChecklist {

        @Test
        void presentItem_isPresentInAGroupNotAssessed() {
            Complications complications = of(story().complication("limb-ischaemia", PRESENT));

            assertThat(complications.item("limb-ischaemia")).isEqualTo(PRESENT);
            assertThat(complications.group(LIMB)).isEqualTo(PRESENT);
            assertThat(complications.isAssessed(LIMB)).isFalse();
        }

        @Test
        void explicitAbsentItem_doesNotMakeTheGroupAbsent() {
            Complications complications = of(story().complication("limb-ischaemia", ABSENT));

            assertThat(complications.item("limb-ischaemia")).isEqualTo(ABSENT);
            assertThat(complications.group(LIMB)).isEqualTo(MISSING);
        }

        @Test
        void everyItemExplicit_assessesTheGroup() {
            Complications absent =
                    of(story().complication("renal-creatinine", ABSENT).complication("renal-crrt", ABSENT));
            Complications present =
                    of(story().complication("renal-creatinine", ABSENT).complication("renal-crrt", PRESENT));

            assertThat(absent.isAssessed(RENAL)).isTrue();
            assertThat(absent.group(RENAL)).isEqualTo(ABSENT);
            assertThat(present.isAssessed(RENAL)).isTrue();
            assertThat(present.group(RENAL)).isEqualTo(PRESENT);
        }

        @Test
        void everyItemExplicitOrLookedFor_assessesTheGroup() {
            Complications complications = of(story().complication("renal-creatinine", ABSENT)
                    .checklist("renal", "partially-assessed", "renal-crrt"));

            assertThat(complications.isAssessed(RENAL)).isTrue();
            assertThat(complications.group(RENAL)).isEqualTo(ABSENT);
        }
    }

    @Nested
    class StatedAsUnknown {

        @Test
        void item_isMissingThoughTheRestOfTheGroupIsAbsent() {
            Complications complications =
                    of(story().complication("bleed-gi", MISSING).checklist("bleeding", "all-assessed"));

            assertThat(complications.item("bleed-gi")).isEqualTo(MISSING);
            assertThat(complications.item("bleed-dic")).isEqualTo(ABSENT);
        }

        @Test
        void group_isNotKnownToBeAbsent() {
            Complications complications =
                    of(story().complication("bleed-gi", MISSING).checklist("bleeding", "all-assessed"));

            assertThat(complications.isAssessed(BLEEDING)).isFalse();
            assertThat(complications.group(BLEEDING)).isEqualTo(MISSING);
        }

        @Test
        void groupAskedAsSuch_staysAssessed() {
            Complications complications =
                    of(story().complication("bleed-gi", MISSING).checklist("bleeding", "group-assessed"));

            assertThat(complications.isAssessed(BLEEDING)).isTrue();
            assertThat(complications.group(BLEEDING)).isEqualTo(ABSENT);
        }

        @Test
        void groupAskedAsSuchAndItsAnswerUnknown_isNotAssessed() {
            Complications complications =
                    of(story().complication("bleed-unspecified", MISSING).checklist("bleeding", "group-assessed"));

            assertThat(complications.isAssessed(BLEEDING)).isFalse();
            assertThat(complications.group(BLEEDING)).isEqualTo(MISSING);
        }

        @Test
        void allItemsExplicitButOneUnknown_doesNotAssessTheGroup() {
            assertThat(of(story().complication("renal-creatinine", ABSENT).complication("renal-crrt", MISSING))
                            .isAssessed(RENAL))
                    .isFalse();
        }
    }

    @Nested
    class SeveralStatements {

        @Test
        void presentTwice_isPresent() {
            assertThat(of(story().complication("bleed-gi", PRESENT).complication("bleed-gi", PRESENT))
                            .item("bleed-gi"))
                    .isEqualTo(PRESENT);
        }

        @Test
        void presentAndAbsent_isPresentInEitherOrder() {
            assertThat(of(story().complication("bleed-gi", PRESENT).complication("bleed-gi", ABSENT))
                            .item("bleed-gi"))
                    .isEqualTo(PRESENT);
            assertThat(of(story().complication("bleed-gi", ABSENT).complication("bleed-gi", PRESENT))
                            .item("bleed-gi"))
                    .isEqualTo(PRESENT);
        }
    }

    @Nested
    class AssessmentNeverDependsOnTheAnswer {

        @ParameterizedTest
        @CsvSource({"all-assessed", "group-assessed", "partially-assessed", "not-assessed"})
        void presentOrAbsent_theGroupIsAssessedAlike(String assessment) {
            boolean withPresent = of(story().checklist("limb", assessment, "limb-ischaemia")
                            .complication("limb-ischaemia", PRESENT))
                    .isAssessed(LIMB);
            boolean withAbsent = of(story().checklist("limb", assessment, "limb-ischaemia")
                            .complication("limb-ischaemia", ABSENT))
                    .isAssessed(LIMB);

            assertThat(withPresent).isEqualTo(withAbsent);
        }
    }

    @Nested
    class Onset {

        private static @Nullable Long onset(@Nullable String start, @Nullable String onset) {
            return RunStory.started(start)
                    .event("bleed-gi", onset, null, null, null)
                    .run()
                    .complications()
                    .present()
                    .get(0)
                    .onsetMinutes();
        }

        @Test
        void twoClockTimes_giveMinutes() {
            assertThat(onset("2025-03-01T10:00:00+05:00", "2025-03-01T06:30:00Z"))
                    .isEqualTo(90);
            assertThat(onset("2025-03-01T10:00:00+05:00", "2025-03-01T09:00:00+05:00"))
                    .isEqualTo(-60);
        }

        @Test
        void aDate_givesWholeDays() {
            assertThat(onset("2025-03-01T10:00:00+05:00", "2025-03-03")).isEqualTo(2 * Moment.DAY);
        }

        @ParameterizedTest
        @CsvSource({"2025-03-01, ", ", 2025-03-03", "2025-03, 2025-03-03"})
        void whereEitherIsNotKnownToTheDay_isNotKnown(@Nullable String start, @Nullable String onset) {
            assertThat(onset(start, onset)).isNull();
        }
    }
}
