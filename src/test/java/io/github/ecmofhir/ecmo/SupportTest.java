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

class SupportTest {

    private static final String VA = "786451004";
    private static final String VV = "786453001";

    private static Support of(RunStory story) {
        return story.run().support();
    }

    @Nested
    class Minutes {

        @Test
        void stated_winsOverSegmentsAndRun() {
            assertThat(of(started("2025-03-01T10:00:00Z")
                                    .ended("2025-03-02T10:00:00Z")
                                    .segment(VA, "2025-03-01T10:00:00Z", "2025-03-02T09:00:00Z")
                                    .supportMinutes(56))
                            .minutes())
                    .isEqualTo(56);
        }

        @Test
        void segments_areSummedWithoutThePauses() {
            assertThat(of(started("2025-03-01T10:00:00Z")
                                    .ended("2025-03-01T14:00:00Z")
                                    .segment(VA, "2025-03-01T10:00:00Z", "2025-03-01T11:00:00Z")
                                    .segment(VA, "2025-03-01T12:00:00Z", "2025-03-01T14:00:00Z"))
                            .minutes())
                    .isEqualTo(180);
        }

        @Test
        void oneSegmentWithoutItsEnd_isTheWholeRun() {
            assertThat(of(started("2025-03-01T10:00:00Z")
                                    .ended("2025-03-01T14:00:00Z")
                                    .segment(VA, "2025-03-01T10:00:00Z", null))
                            .minutes())
                    .isEqualTo(240);
        }

        @Test
        void severalSegmentsOneWithoutItsEnd_areMissing() {
            assertThat(of(started("2025-03-01T10:00:00Z")
                                    .ended("2025-03-01T14:00:00Z")
                                    .segment(VA, "2025-03-01T10:00:00Z", null)
                                    .segment(VV, "2025-03-01T12:00:00Z", "2025-03-01T14:00:00Z"))
                            .minutes())
                    .isNull();
        }

        @Test
        void runBetweenTwoClockTimes_isItsLength() {
            assertThat(of(started("2025-03-29T12:00:00+01:00").ended("2025-03-30T12:00:00+02:00"))
                            .minutes())
                    .isEqualTo(23 * 60);
        }

        @Test
        void runBetweenTwoDates_isMissing() {
            assertThat(of(started("2025-03-01").ended("2025-03-05")).minutes()).isNull();
        }

        @Test
        void segmentBetweenTwoDates_isMissing() {
            assertThat(of(started("2025-03-01").segment(VA, "2025-03-01", "2025-03-05"))
                            .minutes())
                    .isNull();
        }

        @Test
        void otherLength_isNotTheSupport() {
            assertThat(of(started("2025-03-01").length("ventilation-time", 600)).minutes())
                    .isNull();
        }
    }

    @Nested
    class End {

        @Test
        void clockTime_countsThoughPausesMakeSupportShorter() {
            assertThat(of(started("2025-03-01T10:00:00Z")
                                    .ended("2025-03-01T14:00:00Z")
                                    .supportMinutes(56))
                            .endMinutes())
                    .isEqualTo(240);
        }

        @Test
        void dates_giveWayToTheStatedLength() {
            assertThat(of(started("2025-03-01").ended("2025-03-01").supportMinutes(56))
                            .endMinutes())
                    .isEqualTo(56);
        }

        @Test
        void datesAlone_areWholeDays() {
            assertThat(of(started("2025-03-01").ended("2025-03-05")).endMinutes())
                    .isEqualTo(4 * Moment.DAY);
        }

        @Test
        void nothingStated_isMissing() {
            assertThat(of(started("2025-03-01")).endMinutes()).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "completed, weaned-survived-48h, true",
        "completed, not-stated, true",
        "stopped, died-on-support, true",
        "stopped, , false",
        "in-progress, , false",
        "on-hold, , false",
        "unknown, , false"
    })
    void ended_isCompletedOrStoppedWithAnOutcome(String status, String outcome, boolean ended) {
        RunStory story = started("2025-03-01").status(status);
        if (outcome != null) {
            story.outcome(outcome);
        }

        assertThat(of(story).ended()).isEqualTo(ended);
    }

    @ParameterizedTest
    @CsvSource({"786451004, V-A", "786453001, V-V", "786452006, A-V", "v-av, v-av"})
    void mode_isNamed(String code, String mode) {
        assertThat(of(started("2025-03-01").mode(code)).mode()).isEqualTo(mode);
    }

    @Test
    void modeNotStated_isMissing() {
        assertThat(of(started("2025-03-01").mode(null)).mode()).isNull();
    }

    @Test
    void twoModes_areAConversion() {
        assertThat(of(started("2025-03-01").segment(VA, null, null).segment(VV, null, null))
                        .converted())
                .isTrue();
        assertThat(of(started("2025-03-01").segment(VA, null, null).segment(VA, null, null))
                        .converted())
                .isFalse();
    }

    @Test
    void segmentWithoutMode_isNoConversion() {
        assertThat(of(started("2025-03-01").segment(VA, null, null).segment(null, null, null))
                        .converted())
                .isFalse();
    }

    @Test
    void ecpr_isThreeValued() {
        assertThat(of(started("2025-03-01").ecpr(true)).ecpr()).isEqualTo(PRESENT);
        assertThat(of(started("2025-03-01").ecpr(false)).ecpr()).isEqualTo(ABSENT);
        assertThat(of(started("2025-03-01")).ecpr()).isEqualTo(MISSING);
    }
}
