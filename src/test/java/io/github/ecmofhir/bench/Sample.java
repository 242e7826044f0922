package io.github.ecmofhir.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Repeated measurements of one figure. */
final class Sample {

    private final List<Double> values = new ArrayList<>();

    void add(double value) {
        values.add(value);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    double median() {
        return quantile(0.5);
    }

    /** @param probability from 0 to 1; between two values it is interpolated */
    double quantile(double probability) {
        List<Double> sorted = values.stream().sorted().toList();
        double place = probability * (sorted.size() - 1);
        double low = sorted.get((int) Math.floor(place));
        double high = sorted.get((int) Math.ceil(place));
        return low + (high - low) * (place - Math.floor(place));
    }

    /** Median, and smallest to largest in brackets. */
    @Override
    public String toString() {
        return isEmpty()
                ? "–"
                : number(median())
                        + (values.size() < 2 ? "" : " [" + number(quantile(0)) + "–" + number(quantile(1)) + "]");
    }

    static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
