package io.github.ecmofhir.measure;

import io.github.ecmofhir.statistics.CurveMethod;
import org.jspecify.annotations.Nullable;

/**
 * How survival curves are estimated.
 *
 * @param limits how confidence limits are found
 * @param censorAtDischarge whether what is known after discharge is ignored
 * @param landmarkMinutes after the origin: curves start here, with those still followed; null for the origin itself
 * @param horizonMinutes after the origin, beyond the landmark: nobody is followed longer; null where there is no end
 */
public record CurveOptions(
        CurveMethod limits,
        boolean censorAtDischarge,
        @Nullable Long landmarkMinutes,
        @Nullable Long horizonMinutes) {

    /** What is estimated when nothing is asked for. */
    public static final CurveOptions DEFAULT = new CurveOptions(CurveMethod.LOG_LOG, false, null, null);
}
