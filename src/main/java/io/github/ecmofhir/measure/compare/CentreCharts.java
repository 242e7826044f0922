package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.ecmo.Moment;
import io.github.ecmofhir.statistics.centre.RiskAdjustedCusum;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The runs of a centre in the order in which they began, against their risks.
 *
 * @param days on which they began; empty where that is not known
 */
public record CentreCharts(List<Optional<LocalDate>> days, RiskAdjustedCusum cusum) {

    static CentreCharts of(List<EcmoRun> runs, boolean[] event, double[] risk, CentreOptions options) {
        return new CentreCharts(
                runs.stream()
                        .map(run -> Optional.ofNullable(run.start()).map(Moment::day))
                        .toList(),
                RiskAdjustedCusum.of(event, risk, options.cusumOddsRatio(), options.cusumLimit()));
    }
}
