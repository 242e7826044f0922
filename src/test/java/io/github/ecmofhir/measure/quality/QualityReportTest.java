package io.github.ecmofhir.measure.quality;

import static io.github.ecmofhir.ecmo.RunStory.afterDays;
import static io.github.ecmofhir.ecmo.RunStory.named;
import static io.github.ecmofhir.ecmo.RunStory.started;
import static io.github.ecmofhir.measure.Stories.cohort;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.cohort.Dictionary;
import io.github.ecmofhir.ecmo.RunStory;
import io.github.ecmofhir.measure.MeasureOptions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class QualityReportTest {

    private static final Instant MOMENT = Instant.parse("2025-06-01T12:00:00Z");
    private static final String SYSTOLIC = "8480-6";

    private static QualityReport report(Interval interval, String column, RunStory... runs) {
        return QualityReport.of(
                cohort(runs),
                new QualityOptions(
                        interval, List.of(Dictionary.ofCases().column(column)), MOMENT, MeasureOptions.DEFAULT));
    }

    private static QualityRow everybody(String column, RunStory... runs) {
        return report(Interval.YEAR, column, runs).rows().get(0);
    }

    private static ColumnQuality only(QualityRow row) {
        return row.columns().get(0);
    }

    private static RunStory pressure(String value) {
        return started("2025-01-01").measured(SYSTOLIC, value, "mm[Hg]", named("pre-ecmo"));
    }

    @Nested
    class Rows {

        @Test
        void areAllCentresThenEach_andOfEachAllTimesThenEachSpan() {
            QualityReport report = report(
                    Interval.QUARTER,
                    "sex",
                    started("2025-04-01").centre("b"),
                    started("2024-12-31").centre("b"),
                    started("2025-04-30").centre("a"),
                    started(null).centre("a"),
                    started("2025-04-02").centre(null));

            assertThat(report.rows().stream().map(row -> row.centre() + " " + row.period() + " " + row.runs()))
                    .containsExactly(
                            "all all 5",
                            "all 2024-Q4 1",
                            "all 2025-Q2 3",
                            "all missing 1",
                            "a all 2",
                            "a 2025-Q2 1",
                            "a missing 1",
                            "b all 2",
                            "b 2024-Q4 1",
                            "b 2025-Q2 1",
                            "missing all 1",
                            "missing 2025-Q2 1");
        }

        @Test
        void ofNobody_areOne_withNothingInIt() {
            QualityReport report = report(Interval.YEAR, "sex");

            assertThat(report.rows()).hasSize(1);
            assertThat(only(report.rows().get(0)))
                    .extracting(ColumnQuality::known, ColumnQuality::missing)
                    .containsExactly(0, 0);
        }

        @Test
        void everyRunIsAtOneLevel() {
            QualityRow row = everybody("sex", started("2025-01-01"), started(null));

            assertThat(row.levels()).hasSize(5);
            assertThat(row.levels().stream().mapToInt(Integer::intValue).sum()).isEqualTo(2);
        }
    }

    @Nested
    class Columns {

        @Test
        void knownAndMissing_areCounted() {
            ColumnQuality sex = only(everybody("sex", started("2025-01-01").sex("male"), started("2025-01-01")));

            assertThat(sex)
                    .extracting(ColumnQuality::known, ColumnQuality::missing, ColumnQuality::notDue)
                    .containsExactly(1, 1, 0);
        }

        @Test
        void outcomeOfARunThatGoesOn_isNotDue() {
            ColumnQuality outcome = only(everybody(
                    "run_outcome",
                    started("2025-01-01").status("in-progress"),
                    started("2025-01-01").status("completed"),
                    started("2025-01-01").status("completed").outcome("weaned")));

            assertThat(outcome)
                    .extracting(ColumnQuality::known, ColumnQuality::missing, ColumnQuality::notDue)
                    .containsExactly(1, 1, 1);
        }

        @Test
        void pendingDischarge_isNotDue() {
            ColumnQuality discharge = only(everybody(
                    "discharge", started("2025-01-01").status("in-progress").hospital("in-progress", null)));

            assertThat(discharge)
                    .extracting(ColumnQuality::known, ColumnQuality::missing, ColumnQuality::notDue)
                    .containsExactly(0, 0, 1);
        }

        @Test
        void limitsThemselves_areUsual() {
            ColumnQuality pressure = only(everybody(
                    "sbp", pressure("39"), pressure("40"), pressure("250"), pressure("251"), pressure("300")));

            assertThat(pressure)
                    .extracting(ColumnQuality::known, ColumnQuality::below, ColumnQuality::above)
                    .containsExactly(5, 1, 2);
        }

        @Test
        void withoutALimit_nothingIsBeyondIt() {
            ColumnQuality lactate = only(everybody(
                    "lactate_pre", started("2025-01-01").measured("2518-9", "0", "mmol/L", named("pre-ecmo"))));

            assertThat(lactate)
                    .extracting(ColumnQuality::known, ColumnQuality::below, ColumnQuality::above)
                    .containsExactly(1, 0, 0);
        }
    }

    @Nested
    class FollowUp {

        private static FollowUpQuality day30(RunStory... runs) {
            return everybody("sex", runs).followUp().stream()
                    .filter(followUp -> followUp.day() == 30)
                    .findFirst()
                    .orElseThrow();
        }

        @Test
        void isLate_whenTheDayIsOverAndNothingIsKnown() {
            assertThat(day30(
                            started("2025-05-01"),
                            started("2025-05-02"),
                            started("2025-05-01").alive(afterDays(30)),
                            started("2025-05-20").dead(afterDays(3)),
                            started(null)))
                    .isEqualTo(new FollowUpQuality(30, 2, 1, 2));
        }
    }

    @Nested
    class Expected {

        @Test
        void columns_areThoseOfEveryRun() {
            assertThat(QualityColumns.expected())
                    .extracting(column -> column.name())
                    .contains("sex", "hx_diabetes", "cx_bleeding", "discharge", "lactate_24h")
                    .doesNotContain("iabp_delay_h", "cxi_access_dissection", "run_number");
        }
    }
}
