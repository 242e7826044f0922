package io.github.ecmofhir.measure;

import io.github.ecmofhir.cohort.Strata;
import io.github.ecmofhir.cohort.Stratifier;
import io.github.ecmofhir.statistics.FollowUp;
import io.github.ecmofhir.statistics.LogRank;
import io.github.ecmofhir.statistics.TestResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Survival curves of a cohort, of each stratum where a stratifier is given, and the log-rank test between the strata. Runs
 * without a value have their own curve and no part in the test.
 */
public final class SurvivalComparison {

    private final List<SurvivalCurve> curves;

    SurvivalComparison(List<SurvivalCurve> curves) {
        this.curves = List.copyOf(curves);
    }

    /** @param times of the cohort that was divided */
    static SurvivalComparison of(Strata strata, FollowUpTimes times, MeasureOptions options) {
        return new SurvivalComparison(strata.all().stream()
                .map(stratum -> SurvivalCurve.of(stratum.value(), times.at(stratum.positions()), options))
                .toList());
    }

    public List<SurvivalCurve> curves() {
        return curves;
    }

    /** Empty with fewer than two strata that have a value. */
    public Optional<TestResult> logRank() {
        List<SurvivalCurve> compared = curves.stream()
                .filter(curve -> curve.stratum() != null && !Stratifier.MISSING.equals(curve.stratum()))
                .filter(curve -> !curve.times().isEmpty())
                .toList();
        if (compared.size() < 2) {
            return Optional.empty();
        }
        List<FollowUpTime> times = new ArrayList<>();
        List<Integer> groups = new ArrayList<>();
        for (int group = 0; group < compared.size(); group++) {
            for (FollowUpTime time : compared.get(group).times()) {
                times.add(time);
                groups.add(group);
            }
        }
        FollowUp followUp = FollowUp.grouped(
                SurvivalCurve.days(times),
                SurvivalCurve.deaths(times),
                groups.stream().mapToInt(Integer::intValue).toArray(),
                compared.size());
        return Optional.of(LogRank.of(followUp).result());
    }
}
