package io.github.ecmofhir.statistics.regression;

import io.github.ecmofhir.statistics.Cholesky;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/**
 * The coefficients of a model, with how they vary together. A term whose column said nothing new is aliased: it is
 * among the terms and has no coefficient.
 *
 * <p>Immutable.
 */
public final class Coefficients {

    /** The name of the term that is 1 for everybody. */
    public static final String INTERCEPT = "(Intercept)";

    private final List<String> terms;
    private final List<String> aliased;
    private final double[] estimates;
    private final double[][] covariance;

    /** What of each column that the model was fitted in goes into each term, and how those columns vary together. */
    private final double[][] back;

    private final double[][] columns;

    private Coefficients(
            List<String> terms,
            List<String> aliased,
            double[] estimates,
            double[][] covariance,
            double[][] back,
            double[][] columns) {
        this.terms = terms;
        this.aliased = aliased;
        this.estimates = estimates;
        this.covariance = covariance;
        this.back = back;
        this.columns = columns;
    }

    /** The coefficients of the terms of a basis, from those of its columns and their covariance. */
    static Coefficients of(Basis basis, double[] fitted, double[][] covariance) {
        double[][] back = basis.back();
        int terms = back.length;
        double[] estimates = new double[terms];
        double[][] turned = new double[terms][terms];
        for (int i = 0; i < terms; i++) {
            estimates[i] = Vectors.dot(back[i], fitted);
            double[] row = times(back[i], covariance);
            for (int j = 0; j <= i; j++) {
                turned[i][j] = Vectors.dot(row, back[j]);
                turned[j][i] = turned[i][j];
            }
        }
        return new Coefficients(basis.terms(), basis.aliased(), estimates, turned, back, covariance);
    }

    /** The same among more terms, those that are new being aliased. */
    Coefficients among(List<String> more) {
        int[] place = more.stream().mapToInt(terms::indexOf).toArray();
        double[] moved = new double[place.length];
        double[][] together = new double[place.length][place.length];
        double[][] from = new double[place.length][];
        for (int i = 0; i < place.length; i++) {
            moved[i] = place[i] < 0 ? 0 : estimates[place[i]];
            from[i] = place[i] < 0 ? new double[columns.length] : back[place[i]];
            for (int j = 0; j < place.length; j++) {
                together[i][j] = place[i] < 0 || place[j] < 0 ? 0 : covariance[place[i]][place[j]];
            }
        }
        var missing = more.stream()
                .filter(term -> !terms.contains(term) || aliased.contains(term))
                .toList();
        return new Coefficients(more, missing, moved, together, from, columns);
    }

    /**
     * Coefficients drawn from the normal distribution that these have by their estimates and covariance.
     *
     * @param normal draws of the standard normal distribution
     */
    public Coefficients drawn(DoubleSupplier normal) {
        int[] known = IntStream.range(0, terms.size())
                .filter(term -> !aliased.contains(terms.get(term)))
                .toArray();
        double[][] part = Arrays.stream(known)
                .mapToObj(i ->
                        Arrays.stream(known).mapToDouble(j -> covariance[i][j]).toArray())
                .toArray(double[][]::new);
        double[] independent =
                Arrays.stream(known).mapToDouble(i -> normal.getAsDouble()).toArray();
        double[] moved = Cholesky.of(part)
                .map(factor -> factor.scale(independent))
                .orElseGet(() -> movedInColumns(known, independent));
        double[] drawn = estimates.clone();
        for (int i = 0; i < known.length; i++) {
            drawn[known[i]] += moved[i];
        }
        return new Coefficients(terms, aliased, drawn, covariance, back, columns);
    }

    /** Terms that are nearly collinear vary as one to rounding; the columns that they were fitted in do not. */
    private double[] movedInColumns(int[] known, double[] independent) {
        double[] moved = Cholesky.of(columns).orElseThrow().scale(independent);
        return Arrays.stream(known)
                .mapToDouble(term -> Vectors.dot(back[term], moved))
                .toArray();
    }

    /** The names of all terms, in the order of the model. */
    public List<String> terms() {
        return terms;
    }

    /** The names of the terms that have no coefficient. */
    public List<String> aliased() {
        return aliased;
    }

    /** A term's coefficient; empty when it is aliased. */
    public Optional<Coefficient> of(int term) {
        String name = terms.get(term);
        return aliased.contains(name)
                ? Optional.empty()
                : Optional.of(new Coefficient(name, estimates[term], Math.sqrt(covariance[term][term])));
    }

    /** A term's coefficient; empty when it is aliased or there is no such term. */
    public Optional<Coefficient> of(String term) {
        return terms.contains(term) ? of(terms.indexOf(term)) : Optional.empty();
    }

    /** All coefficients, without the aliased terms. */
    public List<Coefficient> all() {
        return IntStream.range(0, terms.size())
                .mapToObj(this::of)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The covariance of two terms' coefficients; 0 when one is aliased. */
    public double covariance(int term, int other) {
        return covariance[term][other];
    }

    /**
     * The linear predictor of each row of a design whose terms are the model's, aliased ones counting nothing. O(n k).
     */
    public double[] predict(Design design) {
        double[] predicted = new double[design.rows()];
        for (int term = 0; term < terms.size(); term++) {
            double estimate = estimates[term];
            if (terms.get(term).equals(INTERCEPT)) {
                Arrays.setAll(predicted, row -> predicted[row] + estimate);
            } else {
                double[] column = design.column(terms.get(term));
                Arrays.setAll(predicted, row -> predicted[row] + estimate * column[row]);
            }
        }
        return predicted;
    }

    private static double[] times(double[] vector, double[][] matrix) {
        double[] product = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            for (int j = 0; j < vector.length; j++) {
                product[j] += vector[i] * matrix[i][j];
            }
        }
        return product;
    }
}
