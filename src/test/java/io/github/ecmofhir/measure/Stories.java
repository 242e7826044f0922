package io.github.ecmofhir.measure;

import io.github.ecmofhir.cohort.CaseTable;
import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.cohort.CohortRequest;
import io.github.ecmofhir.cohort.Stratifier;
import io.github.ecmofhir.ecmo.RunStory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Makes cohorts of told runs: ids, patients and stays are numbered where the story does not matter for them. */
public final class Stories {

    private Stories() {}

    public static Cohort cohort(RunStory... stories) {
        List<RunStory> numbered = new ArrayList<>();
        for (RunStory story : stories) {
            String id = String.format(Locale.ROOT, "R%03d", numbered.size() + 1);
            numbered.add(story.id(id).patient("p-" + id).inStay("stay-" + id));
        }
        CaseTable table = CaseTable.of(numbered.stream().map(RunStory::run).toList());
        return Cohort.select(table, CohortRequest.EVERYTHING);
    }

    /** The tally of the figure with these codes. */
    static Tally tally(Cohort cohort, MeasureOptions options, EcmoMeasure measure, String... codes) {
        return figure(cohort, options, measure, codes).tally();
    }

    static FigureResult figure(Cohort cohort, MeasureOptions options, EcmoMeasure measure, String... codes) {
        MeasureResult result = new Evaluation(cohort, options, List.of()).evaluate(measure);
        return result.figures().stream()
                .filter(figure ->
                        figure.codes().stream().map(FigureCode::code).toList().equals(List.of(codes)))
                .findFirst()
                .orElseThrow();
    }

    static Evaluation evaluation(Cohort cohort, String... stratifiers) {
        return new Evaluation(
                cohort,
                MeasureOptions.DEFAULT,
                Stream.of(stratifiers).map(Stratifier::parse).toList());
    }
}
