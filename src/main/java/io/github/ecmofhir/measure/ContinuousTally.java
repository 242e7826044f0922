package io.github.ecmofhir.measure;

import io.github.ecmofhir.statistics.Summary;
import java.util.List;
import java.util.stream.Stream;

/**
 * Numbers of runs and why others have none.
 *
 * @param counts who has a number is in the denominator and in the numerator
 */
public record ContinuousTally(Tally counts, Summary values) {

    static ContinuousTally of(Stream<ContinuousMeasure.Value> answers) {
        List<ContinuousMeasure.Value> all = answers.toList();
        return new ContinuousTally(
                Tally.of(all.stream().map(ContinuousMeasure.Value::answer)),
                Summary.of(all.stream()
                        .filter(value -> value.answer() == Answer.YES)
                        .mapToDouble(ContinuousMeasure.Value::number)
                        .toArray()));
    }
}
