package io.github.ecmofhir.statistics.regression;

import org.jspecify.annotations.Nullable;

/**
 * What a logistic regression is fitted to.
 *
 * @param event who had the event
 * @param weights how often each row counts; null for once
 * @param offset a part of each row's linear predictor that is given; null for none
 */
record LogisticRows(Tiles columns, boolean[] event, double @Nullable [] weights, double @Nullable [] offset) {

    int count() {
        return event.length;
    }

    double weight(int row) {
        return weights == null ? 1 : weights[row];
    }

    double offset(int row) {
        return offset == null ? 0 : offset[row];
    }
}
