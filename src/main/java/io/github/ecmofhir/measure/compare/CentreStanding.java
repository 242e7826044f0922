package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.statistics.centre.CentreFigures;
import io.github.ecmofhir.statistics.centre.FunnelLimits;

/**
 * What a centre has against what was to be expected.
 *
 * @param funnel limits of the rate of a centre of this size
 * @param widened the same where centres differ by more than chance (Spiegelhalter 2005)
 */
public record CentreStanding(CentreFigures figures, Funnel funnel, Funnel widened) {

    /** @param times how much wider the second funnel is */
    static CentreStanding of(CentreFigures figures, double times) {
        Funnel funnel = Funnel.of(new FunnelLimits(figures.overallRate()), figures.subjects());
        return new CentreStanding(figures, funnel, funnel.widened(figures.overallRate(), times));
    }

    /** Among the limits by chance. */
    public FunnelPosition position() {
        return position(funnel);
    }

    /** Among the limits that are widened. */
    public FunnelPosition widenedPosition() {
        return position(widened);
    }

    private FunnelPosition position(Funnel limits) {
        return limits.position(figures.adjustedRate().orElseThrow());
    }
}
