package io.github.ecmofhir.measure;

import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.statistics.Summary;
import java.util.function.Function;

/**
 * Numbers of runs and why others have none.
 *
 * @param answers yes of who has a number
 */
public record ContinuousTally(Answers answers, Summary values) {

    static ContinuousTally of(Cohort cohort, Function<EcmoRun, ContinuousMeasure.Value> question) {
        double[] numbers = cohort.runs()
                .map(question)
                .mapToDouble(ContinuousMeasure.Value::number)
                .toArray();
        return new ContinuousTally(Answers.of(cohort, run -> question.apply(run).answer()), Summary.of(numbers));
    }
}
