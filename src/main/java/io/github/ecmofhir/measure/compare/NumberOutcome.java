package io.github.ecmofhir.measure.compare;

/**
 * A quantity, as days in hospital.
 *
 * @param values NaN where missing
 */
record NumberOutcome(String label, double[] values) implements Outcome {

    @Override
    public boolean isKnown(int row) {
        return !Double.isNaN(values[row]);
    }
}
