package io.github.ecmofhir.statistics.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloseDrawsTest {

    private static final String EXPECTED = """
            {"imputedMean": {"ph": 7.2}, "imputedMeanSDBetween": {"ph": 0.1},
             "pooledCoef": {"I(a.b)": 1.0}, "pooledSE": {"I(a.b)": 0.4}}""";

    private final CloseDraws draws = new CloseDraws(new ObjectMapper().readTree(EXPECTED));

    CloseDrawsTest() throws Exception {}

    @ParameterizedTest
    @CsvSource({
        ".imputedMean.ph, 7.59, 7.2, true",
        ".imputedMean.ph, 7.61, 7.2, false",
        ".imputedMeanSDBetween.ph, 0.051, 0.1, true",
        ".imputedMeanSDBetween.ph, 0.049, 0.1, false",
        ".pooledCoef.I(a.b), 0.91, 1.0, true",
        ".pooledCoef.I(a.b), 0.89, 1.0, false",
        ".pooledSE.I(a.b), 0.79, 0.4, true",
        ".pooledSE.I(a.b), 0.81, 0.4, false"
    })
    void figures_areHeldToWhatTheyMayDifferByChance(String path, double found, double wanted, boolean close) {
        assertThat(draws.isClose(path, found, wanted)).isEqualTo(close);
    }

    @Test
    void otherFigures_haveNoRule() {
        assertThatThrownBy(() -> draws.isClose(".other.ph", 1, 1)).isInstanceOf(IllegalStateException.class);
    }
}
