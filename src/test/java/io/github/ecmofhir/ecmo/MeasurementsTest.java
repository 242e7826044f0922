package io.github.ecmofhir.ecmo;

import static io.github.ecmofhir.ecmo.RunStory.afterMinutes;
import static io.github.ecmofhir.ecmo.RunStory.at;
import static io.github.ecmofhir.ecmo.RunStory.named;
import static io.github.ecmofhir.ecmo.RunStory.started;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasurementsTest {

    private static final String START = "2025-03-01T10:00:00+05:00";
    private static final String LACTATE = "2518-9";
    private static final String WEIGHT = "29463-7";

    private static @Nullable BigDecimal of(Measurement measurement, RunStory story) {
        return story.run().measurements().of(measurement);
    }

    private static RunStory lactate(String value, When when) {
        return started(START).measured(LACTATE, value, "mmol/L", when);
    }

    @Nested
    class BeforeTheRun {

        @ParameterizedTest
        @CsvSource({
            "2025-03-01T09:00:00+05:00, true",
            "2025-03-01T10:00:00+05:00, true",
            "2025-03-01T10:01:00+05:00, false",
            "2025-03-01T04:59:00Z, true",
            "2025-02-28, true",
            "2025-03-01, false"
        })
        void valueCountsWhenItCertainlyWasBefore(String time, boolean counts) {
            assertThat(of(Measurement.LACTATE_PRE, lactate("8.3", at(time))))
                    .isEqualTo(counts ? new BigDecimal("8.3") : null);
        }

        @Test
        void namedAsBefore_countsWithoutATime() {
            assertThat(of(Measurement.LACTATE_PRE, lactate("8.3", named("pre-ecmo"))))
                    .isEqualTo("8.3");
        }

        @Test
        void namedAsBefore_winsOverALaterUnnamedValue() {
            RunStory story = lactate("8.3", new When(-300L, null, "pre-ecmo"))
                    .measured(LACTATE, "9.9", "mmol/L", afterMinutes(-10));

            assertThat(of(Measurement.LACTATE_PRE, story)).isEqualTo("8.3");
        }

        @Test
        void severalNamedAsBefore_theLastCounts() {
            RunStory story = lactate("8.3", new When(-300L, null, "pre-ecmo"))
                    .measured(LACTATE, "9.9", "mmol/L", new When(-10L, null, "pre-ecmo"))
                    .measured(LACTATE, "7.7", "mmol/L", named("pre-ecmo"));

            assertThat(of(Measurement.LACTATE_PRE, story)).isEqualTo("9.9");
        }

        @Test
        void severalUnnamed_theLastCounts() {
            RunStory story = lactate("8.3", afterMinutes(-300))
                    .measured(LACTATE, "9.9", "mmol/L", afterMinutes(-10))
                    .measured(LACTATE, "5.0", "mmol/L", afterMinutes(30));

            assertThat(of(Measurement.LACTATE_PRE, story)).isEqualTo("9.9");
        }

        @Test
        void namedOtherwise_doesNotCount() {
            assertThat(of(Measurement.LACTATE_PRE, lactate("8.3", named("h4")))).isNull();
            assertThat(of(Measurement.LACTATE_PRE, lactate("8.3", new When(-10L, null, "follow-up"))))
                    .isNull();
        }

        @Test
        void unknownTime_doesNotCount() {
            assertThat(of(Measurement.LACTATE_PRE, lactate("8.3", new When(null, null, null))))
                    .isNull();
        }

        @Test
        void valueStatedAsUnknown_isMissing() {
            assertThat(of(Measurement.LACTATE_PRE, started(START).measured(LACTATE, null, "mmol/L", named("pre-ecmo"))))
                    .isNull();
        }
    }

    @Nested
    class DuringTheRun {

        @ParameterizedTest
        @CsvSource({"179, false", "180, true", "240, true", "300, true", "301, false"})
        void lactateAt4Hours_isWithinAnHour(long minutes, boolean counts) {
            assertThat(of(Measurement.LACTATE_4H, lactate("6.1", afterMinutes(minutes))) != null)
                    .isEqualTo(counts);
        }

        @ParameterizedTest
        @CsvSource({"1199, false", "1200, true", "1680, true", "1681, false"})
        void lactateAt24Hours_isWithinFourHours(long minutes, boolean counts) {
            assertThat(of(Measurement.LACTATE_24H, lactate("2.0", afterMinutes(minutes))) != null)
                    .isEqualTo(counts);
        }

        @Test
        void nearest_counts() {
            RunStory story = lactate("6.1", afterMinutes(190)).measured(LACTATE, "5.5", "mmol/L", afterMinutes(250));

            assertThat(of(Measurement.LACTATE_4H, story)).isEqualTo("5.5");
        }

        @Test
        void named_winsOverANearerOne() {
            RunStory story =
                    lactate("6.1", new When(290L, null, "h4")).measured(LACTATE, "5.5", "mmol/L", afterMinutes(240));

            assertThat(of(Measurement.LACTATE_4H, story)).isEqualTo("6.1");
        }

        @Test
        void dateOfTheNextDay_isNot24HoursLater() {
            assertThat(of(Measurement.LACTATE_24H, lactate("2.0", at("2025-03-02"))))
                    .isNull();
        }
    }

    @Nested
    class Body {

        @Test
        void nearestToTheStart_counts() {
            RunStory story = started(START)
                    .measured(WEIGHT, "80", "kg", at("2025-02-01"))
                    .measured(WEIGHT, "83", "kg", at("2025-03-02"))
                    .measured(WEIGHT, "70", "kg", new When(null, null, null));

            assertThat(of(Measurement.WEIGHT_KG, story)).isEqualTo("83");
        }

        @Test
        void onlyOneOfUnknownTime_counts() {
            assertThat(of(
                            Measurement.WEIGHT_KG,
                            started(START).measured(WEIGHT, "70", "kg", new When(null, null, null))))
                    .isEqualTo("70");
        }
    }

    @Nested
    class Circuit {

        @Test
        void first_counts() {
            RunStory story = started(START)
                    .circuit("sweep-gas-flow", "4", "L/min", afterMinutes(600))
                    .circuit("sweep-gas-flow", "2.5", "L/min", afterMinutes(5));

            assertThat(of(Measurement.SWEEP_L_MIN, story)).isEqualTo("2.5");
        }

        @Test
        void setSpeed_winsOverMeasured() {
            RunStory story = started(START)
                    .circuit("pump-speed", "3480", "/min", afterMinutes(1))
                    .circuit("pump-speed-set", "3500", "/min", afterMinutes(5));

            assertThat(of(Measurement.PUMP_SPEED_RPM, story)).isEqualTo("3500");
        }

        @Test
        void measuredSpeedAlone_counts() {
            assertThat(of(
                            Measurement.PUMP_SPEED_RPM,
                            started(START).circuit("pump-speed", "3480", "/min", afterMinutes(1))))
                    .isEqualTo("3480");
        }
    }

    @Nested
    class Units {

        @ParameterizedTest
        @CsvSource({
            "WEIGHT_KG, 29463-7, 71.50, kg, 71.50",
            "WEIGHT_KG, 29463-7, 71500, g, 71.5",
            "HEIGHT_CM, 8302-2, 1.72, m, 172",
            "PACO2, 2019-8, 5.3, kPa, 39.753286",
            "PAO2, 2703-7, 80, mm[Hg], 80",
            "PH, 2744-1, 7.21, [pH], 7.21",
            "PH, 2744-1, 7.21, 1, 7.21",
            "CREATININE, 14682-9, 88, umol/L, 88",
            "CREATININE, 2160-0, 1.5, mg/dL, 132.63",
            "LACTATE_PRE, 32693-4, 8.3, mmol/L, 8.3",
            "GFR, 62238-1, 60, mL/min/{1.73_m2}, 60"
        })
        void value_isInTheUnitOfItsColumn(
                Measurement measurement, String code, String value, String unit, BigDecimal expected) {
            assertThat(of(measurement, started(START).measured(code, value, unit, named("pre-ecmo"))))
                    .isEqualByComparingTo(expected);
        }

        @Test
        void valueInTheUnitOfTheColumn_keepsItsDecimals() {
            assertThat(of(Measurement.LACTATE_PRE, lactate("8.30", named("pre-ecmo"))))
                    .isEqualTo(new BigDecimal("8.30"));
        }

        @ParameterizedTest
        @CsvSource({"2518-9, mg/dL, LACTATE_PRE", "2160-0, g/L, CREATININE", "29463-7, [lb_av], WEIGHT_KG"})
        void unitThatDoesNotFit_isMissingRatherThanWrong(String code, String unit, Measurement measurement) {
            assertThat(of(measurement, started(START).measured(code, "8", unit, named("pre-ecmo"))))
                    .isNull();
        }
    }

    @Test
    void arterialLactate_winsOverVenous() {
        RunStory story = lactate("8.3", afterMinutes(-60)).measured("2519-7", "9.1", "mmol/L", afterMinutes(-5));

        assertThat(of(Measurement.LACTATE_PRE, story)).isEqualTo("8.3");
    }

    @Test
    void column_isNamedInSmallLetters() {
        assertThat(Measurement.PUMP_SPEED_RPM.column()).isEqualTo("pump_speed_rpm");
        assertThat(lactate("8.3", named("h24")).run().measurements().of("lactate_24h"))
                .isEqualTo("8.3");
        assertThat(started(START).run().measurements().of("no_such_column")).isNull();
    }

    @Test
    void everyMeasurement_hasAUnit_butForNumbersOfThings() {
        assertThat(Measurement.values())
                .filteredOn(measurement -> measurement.unit().isEmpty())
                .containsExactly(Measurement.SOFA, Measurement.VASOPRESSORS_PRE, Measurement.VASOPRESSORS_24H);
    }
}
