package io.github.ecmofhir.statistics;

/** Addition with Neumaier's correction: whole numbers add up exactly, others to about one unit in the last place. */
public final class CompensatedSum {

    private double sum;
    private double lost;

    /** Adds a value. */
    public void add(double value) {
        double next = sum + value;
        lost += Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum;
        sum = next;
    }

    /** The sum so far. */
    public double value() {
        return sum + lost;
    }
}
