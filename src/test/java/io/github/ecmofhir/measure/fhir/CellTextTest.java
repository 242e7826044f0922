package io.github.ecmofhir.measure.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.measure.Characteristic;
import io.github.ecmofhir.measure.Difference;
import io.github.ecmofhir.measure.StratumFigures.Numbers;
import io.github.ecmofhir.measure.SummaryFormat;
import io.github.ecmofhir.measure.Variable;
import io.github.ecmofhir.statistics.Proportion;
import io.github.ecmofhir.statistics.Summary;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTextTest {

    private static String cell(SummaryFormat format, Summary all, Summary some) {
        Characteristic characteristic = new Characteristic(
                Variable.named(List.of("age_years")).get(0),
                List.of(new Numbers("all", all)),
                new Difference(Optional.empty(), OptionalDouble.empty()));
        return CellText.of(characteristic, format).numbers(some);
    }

    private static String cell(SummaryFormat format, double... values) {
        return cell(format, Summary.of(values), Summary.of(values));
    }

    @Test
    void formats_showWhatTheySay() {
        double[] ages = {59, 66, 70, 73, 76, 84};

        assertThat(cell(SummaryFormat.MEAN_SD, ages)).isEqualTo("71.3 (8.6)");
        assertThat(cell(SummaryFormat.MEAN_RANGE, ages)).isEqualTo("71.3 (59–84)");
        assertThat(cell(SummaryFormat.MEDIAN_RANGE, ages)).isEqualTo("71.5 (59–84)");
        assertThat(cell(SummaryFormat.MEDIAN_IQR, ages)).isEqualTo("71.5 (67–75.3)");
    }

    @ParameterizedTest
    @CsvSource({"1, 1.00 (0.00)", "9.994, 9.99 (0.00)", "10, 10.0 (0.0)", "99.95, 100.0 (0.0)", "100, 100 (0)"})
    void decimals_followTheSize(double value, String text) {
        assertThat(cell(SummaryFormat.MEAN_SD, value, value)).isEqualTo(text);
    }

    @Test
    void decimals_areThoseOfEverybody() {
        assertThat(cell(SummaryFormat.MEAN_SD, Summary.of(new double[] {7, 8, 9}), Summary.of(new double[] {100, 102})))
                .isEqualTo("101.00 (1.41)");
    }

    @Test
    void negativeLimit_isNotTakenForADash() {
        assertThat(cell(SummaryFormat.MEDIAN_RANGE, -3, 0, 4)).isEqualTo("0 (-3 to 4)");
    }

    @Test
    void whatIsNotThere_isNotShown() {
        assertThat(cell(SummaryFormat.MEAN_SD, 12)).isEqualTo("12.0 (–)");
        assertThat(cell(SummaryFormat.MEAN_SD)).isEmpty();
        assertThat(cell(SummaryFormat.MEAN_SD, Double.MAX_VALUE, Double.MAX_VALUE))
                .isEqualTo("– (–)");
    }

    @Test
    void shares_haveTheirDenominator() {
        assertThat(CellText.share(Proportion.of(41, 56))).isEqualTo("41/56 (73.2%)");
        assertThat(CellText.share(Proportion.of(1, 16))).isEqualTo("1/16 (6.3%)");
        assertThat(CellText.share(Proportion.of(0, 0))).isEqualTo("0/0");
    }

    @ParameterizedTest
    @CsvSource({"0, <0.001", "0.00099, <0.001", "0.001, 0.001", "0.0241, 0.024", "1, 1.000"})
    void pValues_haveThreeDecimals(double value, String text) {
        assertThat(CellText.pValue(value)).isEqualTo(text);
    }
}
