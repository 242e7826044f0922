package io.github.ecmofhir.measure;

import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.statistics.Proportion;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Counted answers. Always: initial = denominator + missing + pending + excluded; the denominator holds the numerator.
 *
 * @param excluded runs to which the question does not apply
 */
public record Tally(int initial, int numerator, int denominator, int missing, int pending, int excluded) {

    static Tally of(Stream<EcmoRun> runs, Question question) {
        return of(runs.map(question::ask));
    }

    static Tally of(Stream<Answer> answers) {
        Map<Answer, Integer> counts = new EnumMap<>(Answer.class);
        answers.forEach(answer -> counts.merge(answer, 1, Integer::sum));
        int yes = counts.getOrDefault(Answer.YES, 0);
        int no = counts.getOrDefault(Answer.NO, 0);
        return new Tally(
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                yes,
                yes + no,
                counts.getOrDefault(Answer.MISSING, 0),
                counts.getOrDefault(Answer.PENDING, 0),
                counts.getOrDefault(Answer.EXCLUDED, 0));
    }

    public Proportion proportion() {
        return Proportion.of(numerator, denominator);
    }

    /** Share of missing among those who were asked and have had time to answer. */
    double missingShare() {
        int asked = denominator + missing;
        return asked == 0 ? 0 : (double) missing / asked;
    }
}
