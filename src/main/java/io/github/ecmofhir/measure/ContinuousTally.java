package io.github.ecmofhir.measure;

import io.github.ecmofhir.statistics.Summary;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Numbers of runs and why others have none. Always: initial = values + missing + pending + excluded. */
public record ContinuousTally(int initial, Summary values, int missing, int pending, int excluded) {

    static ContinuousTally of(Stream<ContinuousMeasure.Value> answers) {
        List<ContinuousMeasure.Value> all = answers.toList();
        Map<Answer, Integer> counts = new EnumMap<>(Answer.class);
        all.forEach(value -> counts.merge(value.answer(), 1, Integer::sum));
        double[] numbers = all.stream()
                .filter(value -> value.answer() == Answer.YES)
                .mapToDouble(ContinuousMeasure.Value::number)
                .toArray();
        return new ContinuousTally(
                all.size(),
                Summary.of(numbers),
                counts.getOrDefault(Answer.MISSING, 0),
                counts.getOrDefault(Answer.PENDING, 0),
                counts.getOrDefault(Answer.EXCLUDED, 0));
    }
}
