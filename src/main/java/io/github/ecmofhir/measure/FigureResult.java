package io.github.ecmofhir.measure;

import java.util.List;
import java.util.Map;

/**
 * A figure counted.
 *
 * @param presentNotAssessed runs with something present in a group that was not assessed; they are among the missing
 * @param strata for each stratifier the tally of each of its values
 */
public record FigureResult(
        List<FigureCode> codes, Tally tally, int presentNotAssessed, Map<String, Map<String, Tally>> strata) {}
