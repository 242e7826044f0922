package io.github.ecmofhir.measure;

import java.util.List;
import java.util.Map;

/**
 * A figure counted.
 *
 * @param presentNotAssessed runs with something present in a group that was not assessed; they are among the missing
 * @param strata for each stratifier the answers of each of its values
 */
public record FigureResult(
        List<FigureCode> codes, Answers answers, int presentNotAssessed, Map<String, Map<String, Answers>> strata) {

    /** Of the whole cohort. */
    Tally tally() {
        return answers.tally();
    }
}
