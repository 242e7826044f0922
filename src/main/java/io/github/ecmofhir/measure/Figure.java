package io.github.ecmofhir.measure;

import java.util.List;

/**
 * One proportion of a measure.
 *
 * @param codes the figure's own code; for figures on condition the measure first, the day second
 * @param favourable whether yes is the better answer; decides what the worst case is
 */
record Figure(List<FigureCode> codes, boolean favourable, Question question) {

    Figure {
        codes = List.copyOf(codes);
    }
}
