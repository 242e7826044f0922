package io.github.ecmofhir.measure;

import io.github.ecmofhir.cohort.Cohort;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One proportion of a measure.
 *
 * @param codes the figure's own code; for figures on condition the measure first, the day second
 * @param favourable whether yes is the better answer; decides what the worst case is
 * @param hint what is known where the question cannot be answered; no best or worst case may contradict it. Null when nothing is
 */
record Figure(
        List<FigureCode> codes,
        boolean favourable,
        Question question,
        @Nullable Question hint) {

    Figure(List<FigureCode> codes, boolean favourable, Question question) {
        this(codes, favourable, question, null);
    }

    Figure {
        codes = List.copyOf(codes);
    }

    /** Runs with something present although not everything was looked for. */
    int presentNotAssessed(Cohort cohort) {
        Question known = hint;
        return known == null
                ? 0
                : (int) cohort.runs()
                        .filter(run -> question.ask(run) == Answer.MISSING && known.ask(run) == Answer.YES)
                        .count();
    }
}
