package io.github.ecmofhir.ecmo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {

    private static Moment moment(String text) {
        return Moment.parse(text).orElseThrow();
    }

    @Nested
    class Parsing {

        @Test
        void date_isKnownToTheDay() {
            assertThat(moment("2025-03-01").day()).isEqualTo(LocalDate.of(2025, 3, 1));
            assertThat(moment("2025-03-01").isExact()).isFalse();
            assertThat(moment("2025-03-01").minuteOfDay()).isEmpty();
        }

        @Test
        void dateTime_keepsItsOwnLocalDay() {
            Moment late = moment("2025-03-01T23:50:00+05:00");

            assertThat(late.day()).isEqualTo(LocalDate.of(2025, 3, 1));
            assertThat(late.isExact()).isTrue();
            assertThat(late.minuteOfDay()).hasValue(23 * 60 + 50);
        }

        @Test
        void instantInUtc_isRead() {
            assertThat(moment("2025-03-01T18:50:00.123Z").isExact()).isTrue();
        }

        @ParameterizedTest
        @NullAndEmptySource
        @ValueSource(
                strings = {"2025", "2025-03", "2025-02-30", "yesterday at noon", "2025-03-01T10:00:00", "2025-3-1T1:00Z"
                })
        void whatIsNoDayNorInstant_isNothing(String text) {
            assertThat(Moment.parse(text)).isEmpty();
        }
    }

    @Nested
    class MinutesBetween {

        @Test
        void twoInstants_areComparedAcrossOffsets() {
            assertThat(moment("2025-03-01T23:50:00+05:00").minutesTo(moment("2025-03-01T19:50:00+01:00")))
                    .isZero();
        }

        @Test
        void clocksPutForward_takeNothingAway() {
            // Berlin, night of 30 March 2025: 24 hours later the wall clock shows an hour more.
            assertThat(moment("2025-03-29T12:00:00+01:00").minutesTo(moment("2025-03-30T13:00:00+02:00")))
                    .isEqualTo(Moment.DAY);
        }

        @Test
        void seconds_areCutTowardsTheEarlierMinute() {
            assertThat(moment("2025-03-01T10:00:00Z").minutesTo(moment("2025-03-01T10:01:59Z")))
                    .isEqualTo(1);
            assertThat(moment("2025-03-01T10:00:00Z").minutesTo(moment("2025-03-01T09:59:59Z")))
                    .isEqualTo(-1);
        }

        @Test
        void twoDates_areWholeDays() {
            assertThat(moment("2024-02-28").minutesTo(moment("2024-03-01"))).isEqualTo(2 * Moment.DAY);
        }

        @Test
        void dateAndInstant_areWholeDaysOfTheLocalCalendar() {
            assertThat(moment("2025-03-01T23:50:00+05:00").minutesTo(moment("2025-03-02")))
                    .isEqualTo(Moment.DAY);
            assertThat(moment("2025-03-02").minutesTo(moment("2025-03-01T23:50:00+05:00")))
                    .isEqualTo(-Moment.DAY);
        }
    }
}
