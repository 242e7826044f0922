package io.github.ecmofhir.measure.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2024-02-29, 2024-02, 2024-02-01, 2024-02-29",
        "QUARTER, 2024-01-01, 2024-Q1, 2024-01-01, 2024-03-31",
        "QUARTER, 2024-03-31, 2024-Q1, 2024-01-01, 2024-03-31",
        "QUARTER, 2024-04-01, 2024-Q2, 2024-04-01, 2024-06-30",
        "QUARTER, 2024-12-31, 2024-Q4, 2024-10-01, 2024-12-31",
        "YEAR, 2024-06-15, 2024, 2024-01-01, 2024-12-31"
    })
    void day_liesInItsSpan(Interval interval, LocalDate day, String name, LocalDate first, LocalDate last) {
        assertThat(interval.of(day)).isEqualTo(new Span(name, first, last));
    }
}
