package io.github.ecmofhir.ecmo;

import static io.github.ecmofhir.ecmo.Presence.ABSENT;
import static io.github.ecmofhir.ecmo.Presence.MISSING;
import static io.github.ecmofhir.ecmo.Presence.PRESENT;
import static io.github.ecmofhir.ecmo.RunStory.started;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.ecmo.fact.PciFact;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevascularisationTest {

    private static final String START = "2025-03-01T10:00:00+05:00";

    private static Revascularisation of(RunStory story) {
        return story.run().revascularisation();
    }

    private static PciFact timed(String start) {
        return new PciFact(true, "unknown", null, RunStory.moment(start), null);
    }

    private static PciFact complete(@Nullable Boolean complete) {
        return new PciFact(true, "during", null, null, complete);
    }

    @Nested
    class Intervention {

        @Test
        void noProcedure_isMissing() {
            assertThat(of(started(START))).isEqualTo(new Revascularisation(MISSING, null, null, MISSING, MISSING));
        }

        @Test
        void notDone_isAbsentAndItsTimingNone() {
            Revascularisation none = of(started(START).pci(new PciFact(false, null, null, null, null)));

            assertThat(none.pci()).isEqualTo(ABSENT);
            assertThat(none.timing()).isEqualTo("none");
        }

        @Test
        void oneDoneAndOneNot_isPresent() {
            Revascularisation some = of(started(START)
                    .pci(new PciFact(false, null, null, null, null))
                    .pci("before"));

            assertThat(some.pci()).isEqualTo(PRESENT);
            assertThat(some.timing()).isEqualTo("before");
        }
    }

    @Nested
    class Timing {

        @ParameterizedTest
        @CsvSource({"before, before", "during, during", "after, after", "same-time, during", "unknown, unknown"})
        void stated_isTaken(String relation, String timing) {
            assertThat(of(started(START).pci(relation)).timing()).isEqualTo(timing);
        }

        @ParameterizedTest
        @CsvSource({
            "2025-03-01T09:59:00+05:00, before",
            "2025-03-01T10:00:00+05:00, during",
            "2025-03-01T12:00:00+05:00, during",
            "2025-03-01T12:01:00+05:00, after"
        })
        void notStated_followsFromTheClock(String time, String timing) {
            assertThat(of(started(START).ended("2025-03-01T12:00:00+05:00").pci(timed(time)))
                            .timing())
                    .isEqualTo(timing);
        }

        @Test
        void statedMinutes_winOverTheClock() {
            PciFact pci = new PciFact(true, null, -20, RunStory.moment("2025-03-01T11:00:00+05:00"), null);

            assertThat(of(started(START).pci(pci)).timing()).isEqualTo("before");
        }

        @Test
        void endOfSupportNotKnown_isDuring() {
            assertThat(of(started(START).pci(timed("2025-03-09T10:00:00+05:00")))
                            .timing())
                    .isEqualTo("during");
        }

        @Test
        void datesOnly_areUnknown() {
            assertThat(of(started("2025-03-01").pci(timed("2025-03-01"))).timing())
                    .isEqualTo("unknown");
        }

        @Test
        void several_theOneOnSupportNamesTheRun() {
            assertThat(of(started(START).pci("before").pci("during").pci("after"))
                            .timing())
                    .isEqualTo("during");
        }
    }

    @Nested
    class Flow {

        private static final String GRADE_2 = "371864007";
        private static final String GRADE_3 = "371865008";

        @ParameterizedTest
        @CsvSource({"371867000, 0", "371866009, 1", "371864007, 2", "371865008, 3"})
        void grade_isRead(String code, int grade) {
            assertThat(of(started(START).timi(code, "post")).timiPost()).isEqualTo(grade);
        }

        @Test
        void allVesselsAtThree_isPresent() {
            assertThat(of(started(START).timi(GRADE_3, "post").timi(GRADE_3, "post"))
                            .timi3All())
                    .isEqualTo(PRESENT);
        }

        @Test
        void oneVesselBelow_isAbsentWithTheLowestGrade() {
            Revascularisation flow = of(started(START).timi(GRADE_3, "post").timi(GRADE_2, "post"));

            assertThat(flow.timi3All()).isEqualTo(ABSENT);
            assertThat(flow.timiPost()).isEqualTo(2);
        }

        @Test
        void belowThreeWithoutAGrade_isAbsentAndNoGrade() {
            Revascularisation flow = of(started(START).timi("below-3", "post"));

            assertThat(flow.timi3All()).isEqualTo(ABSENT);
            assertThat(flow.timiPost()).isNull();
        }

        @Test
        void gradeBeforeTheIntervention_doesNotCount() {
            assertThat(of(started(START).timi(GRADE_3, "pre")).timi3All()).isEqualTo(MISSING);
        }

        @Test
        void gradeNotStated_isMissing() {
            Revascularisation flow = of(started(START).timi(null, "post"));

            assertThat(flow.timiPost()).isNull();
            assertThat(flow.timi3All()).isEqualTo(MISSING);
        }

        @Test
        void gradeOfOneVesselNotStated_leavesAllVesselsOpen() {
            assertThat(of(started(START).timi(GRADE_3, "post").timi(null, "post"))
                            .timi3All())
                    .isEqualTo(MISSING);
            assertThat(of(started(START).timi(GRADE_2, "post").timi(null, "post"))
                            .timi3All())
                    .isEqualTo(ABSENT);
        }
    }

    @Nested
    class Completeness {

        @Test
        void notStated_isMissing() {
            assertThat(of(started(START).pci(complete(null))).complete()).isEqualTo(MISSING);
        }

        @Test
        void stated_isTaken() {
            assertThat(of(started(START).pci(complete(true))).complete()).isEqualTo(PRESENT);
            assertThat(of(started(START).pci(complete(false))).complete()).isEqualTo(ABSENT);
        }

        @Test
        void secondStageCompletesTheFirst() {
            assertThat(of(started(START).pci(complete(false)).pci(complete(true)))
                            .complete())
                    .isEqualTo(PRESENT);
        }
    }
}
