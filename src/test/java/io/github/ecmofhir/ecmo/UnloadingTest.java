package io.github.ecmofhir.ecmo;

import static io.github.ecmofhir.ecmo.RunStory.started;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnloadingTest {

    private static final String START = "2025-03-01T10:00:00+05:00";

    private static Unloading of(RunStory story) {
        return story.run().unloading();
    }

    @Nested
    class ByTheClock {

        @ParameterizedTest
        @CsvSource({
            "2025-03-01T08:00:00+05:00, before",
            "2025-03-01T09:44:00+05:00, before",
            "2025-03-01T09:45:00+05:00, same-time",
            "2025-03-01T10:00:00+05:00, same-time",
            "2025-03-01T10:15:00+05:00, same-time",
            "2025-03-01T10:16:00+05:00, after",
            "2025-03-01T12:00:00+05:00, after",
            "2025-03-01T05:10:00Z, same-time"
        })
        void quarterOfAnHour_isTheSameTime(String time, String timing) {
            assertThat(of(started(START).iabpAt(time)).iabpTiming()).isEqualTo(timing);
        }

        @ParameterizedTest
        @CsvSource({"2025-03-01, 2025-03-02T10:00:00Z", "2025-03-01T10:00:00Z, 2025-03-02", "2025-03-01, 2025-03-02"})
        void dates_giveNoOrder(String start, String time) {
            assertThat(of(started(start).iabpAt(time)).iabpTiming()).isNull();
        }
    }

    @Nested
    class AsStated {

        @ParameterizedTest
        @CsvSource({"before", "after", "same-time"})
        void relation_winsOverTheClock(String relation) {
            assertThat(of(started(START).unloading("16965008", true, relation, null, "2025-03-01T10:05:00+05:00"))
                            .iabpTiming())
                    .isEqualTo(relation);
        }

        @Test
        void duringTheRun_isAfterItsStart() {
            assertThat(of(started(START).iabp("during", null)).iabpTiming()).isEqualTo("after");
        }

        @ParameterizedTest
        @CsvSource({"-1, before", "0, same-time", "1, after", "12, after"})
        void minutes_haveNoTolerance(int minutes, String timing) {
            assertThat(of(started("2025-03-01").iabp("unknown", minutes)).iabpTiming())
                    .isEqualTo(timing);
        }

        @Test
        void statedAfterAtZeroMinutes_isAfter() {
            Unloading unloading = of(started("2025-03-01").iabp("after", 0));

            assertThat(unloading.iabpTiming()).isEqualTo("after");
            assertThat(unloading.iabpDelayMinutes()).isZero();
        }

        @Test
        void relationUnknown_isDerivedFromTheClock() {
            assertThat(of(started(START).unloading("16965008", true, "unknown", null, "2025-03-01T12:00:00+05:00"))
                            .iabpTiming())
                    .isEqualTo("after");
        }

        @Test
        void relationUnknownWithoutTimes_isMissing() {
            assertThat(of(started(START).iabp("unknown", null)).iabpTiming()).isNull();
        }
    }

    @Nested
    class Several {

        @Test
        void beforeAndAfter_beforeWins() {
            assertThat(of(started(START).iabp("after", 60).iabp("before", -60)).iabpTiming())
                    .isEqualTo("before");
        }

        @Test
        void sameTimeAndAfter_afterWins() {
            assertThat(of(started(START).iabp("same-time", 0).iabp("after", 60)).iabpTiming())
                    .isEqualTo("after");
        }

        @Test
        void doneAndNotDone_doneWins() {
            assertThat(of(started(START).noIabp().iabp("after", 60)).iabpTiming())
                    .isEqualTo("after");
        }

        @Test
        void oneOfUnknownTime_theOtherCounts() {
            assertThat(of(started(START).iabp(null, null).iabp("after", 60)).iabpTiming())
                    .isEqualTo("after");
        }

        @Test
        void delay_isThatOfTheFirstAfterTheStart() {
            assertThat(of(started(START).iabp("after", 90).iabp("after", 60).iabp("before", -30))
                            .iabpDelayMinutes())
                    .isEqualTo(60);
        }
    }

    @Nested
    class None {

        @Test
        void noProcedure_isMissing() {
            assertThat(of(started(START))).isEqualTo(new Unloading(null, null, null));
        }

        @Test
        void notDone_isNone() {
            assertThat(of(started(START).noIabp())).isEqualTo(new Unloading("none", "none", null));
        }

        @Test
        void otherDeviceOnly_leavesTheBalloonMissing() {
            Unloading unloading = of(started(START).unloading("microaxial", true, "after", 10, null));

            assertThat(unloading.kind()).isEqualTo("microaxial");
            assertThat(unloading.iabpTiming()).isNull();
        }

        @Test
        void otherDeviceNotDone_leavesTheBalloonMissing() {
            assertThat(of(started(START).unloading("microaxial", false, null, null, null))
                            .iabpTiming())
                    .isNull();
        }
    }

    @Test
    void femoralRoute_isABalloonToo() {
        assertThat(of(started(START).unloading("442807006", true, "after", 10, null)))
                .isEqualTo(new Unloading("iabp", "after", 10L));
    }

    @Test
    void severalKinds_areNamedTogether() {
        assertThat(of(started(START)
                                .unloading("septostomy", true, null, null, null)
                                .iabp("after", 10)
                                .iabp("after", 20))
                        .kind())
                .isEqualTo("iabp+septostomy");
    }

    @Test
    void delayBeforeTheStart_isNone() {
        assertThat(of(started(START).iabp("before", -60)).iabpDelayMinutes()).isNull();
    }
}
