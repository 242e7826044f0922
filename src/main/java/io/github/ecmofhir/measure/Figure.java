package io.github.ecmofhir.measure;

import java.util.List;

/**
 * One proportion of a measure.
 *
 * @param codes the figure's own code; for figures on condition the measure first, the day second
 * @param favourable whether yes is the better answer; decides what the worst case is
 * @param hint what is known where the question cannot be answered; no best or worst case may contradict it
 */
record Figure(List<FigureCode> codes, boolean favourable, Question question, Question hint) {

    Figure(List<FigureCode> codes, boolean favourable, Question question) {
        this(codes, favourable, question, run -> Answer.MISSING);
    }

    Figure {
        codes = List.copyOf(codes);
    }
}
