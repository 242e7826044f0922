package io.github.ecmofhir.statistics.imputation;

import io.github.ecmofhir.statistics.Cholesky;
import io.github.ecmofhir.statistics.regression.Design;
import io.github.ecmofhir.statistics.regression.LogisticFit;
import io.github.ecmofhir.statistics.regression.LogisticRegression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** One variable drawn from its regression on all others, for the subjects that lack it. */
final class ChainedEquation {

    /** How many of the nearest a value is drawn from. */
    private static final int DONORS = 5;

    /** What is added to the variance of each predictor, so that collinear ones do no harm. */
    private static final double RIDGE = 1e-5;

    private final Incomplete variable;
    private final double[] filled;
    private final int[] observed;
    private final int[] missing;
    private final Design predictors;

    ChainedEquation(List<Incomplete> variables, double[][] data, int of) {
        variable = variables.get(of);
        filled = data[of];
        observed = variable.observed();
        missing = IntStream.range(0, filled.length).filter(variable::isMissing).toArray();
        predictors = predictors(variables, data, of);
    }

    /** Puts new draws where values are missing. */
    void draw(RandomDraws draws) {
        switch (variable.kind()) {
            case NUMERIC -> drawNumbers(draws);
            case BINARY -> drawYesNo(draws);
            case CATEGORICAL -> drawLevels(draws);
        }
    }

    private static Design predictors(List<Incomplete> variables, double[][] data, int of) {
        List<String> terms = new ArrayList<>();
        List<double[]> columns = new ArrayList<>();
        for (int i = 0; i < data.length; i++) {
            double[] values = data[i];
            if (i == of) {
                continue;
            }
            if (variables.get(i).kind() != Incomplete.Kind.CATEGORICAL) {
                terms.add(variables.get(i).name());
                columns.add(values);
                continue;
            }
            for (int level = 1; level < variables.get(i).levels(); level++) {
                int wanted = level;
                terms.add(variables.get(i).name() + "=" + level);
                columns.add(Arrays.stream(values)
                        .map(value -> value == wanted ? 1 : 0)
                        .toArray());
            }
        }
        return Design.of(data[of].length, terms, columns.toArray(double[][]::new));
    }

    /** Predictive mean matching: who lacks the value gets that of one of the nearest by prediction. */
    private void drawNumbers(RandomDraws draws) {
        var regression = new LinearDraw(predictors, variable.values(), observed);
        double[] known = regression.fitted(observed);
        double[] wanted = regression.drawn(missing, draws);
        int[] donors = IntStream.range(0, observed.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> known[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] sorted = Arrays.stream(donors).mapToDouble(i -> known[i]).toArray();
        for (int i = 0; i < missing.length; i++) {
            int donor = donors[nearest(sorted, wanted[i], draws)];
            filled[missing[i]] = variable.values()[observed[donor]];
        }
    }

    /** One of the nearest, by chance. */
    private static int nearest(double[] sorted, double wanted, RandomDraws draws) {
        int above = Arrays.binarySearch(sorted, wanted);
        above = above >= 0 ? above : -above - 1;
        int below = above - 1;
        int count = Math.min(DONORS, sorted.length);
        int chosen = draws.index(count);
        int found = -1;
        for (int i = 0; i <= chosen; i++) {
            boolean up = below < 0 || above < sorted.length && sorted[above] - wanted < wanted - sorted[below];
            found = up ? above++ : below--;
        }
        return found;
    }

    private void drawYesNo(RandomDraws draws) {
        double[] chances = chances(1, draws);
        for (int i = 0; i < missing.length; i++) {
            filled[missing[i]] = draws.uniform() < chances[i] ? 1 : 0;
        }
    }

    private void drawLevels(RandomDraws draws) {
        int levels = variable.levels();
        double[][] chances = new double[levels][];
        for (int level = 0; level < levels; level++) {
            chances[level] = chances(level, draws);
        }
        for (int i = 0; i < missing.length; i++) {
            double total = 0;
            for (int level = 0; level < levels; level++) {
                total += chances[level][i];
            }
            double left = draws.uniform() * total;
            int level = 0;
            while (level < levels - 1 && left >= chances[level][i]) {
                left -= chances[level++][i];
            }
            filled[missing[i]] = level;
        }
    }

    /** The chance of a level for each subject without value, by coefficients drawn around those fitted. */
    private double[] chances(int level, RandomDraws draws) {
        boolean[] event = new boolean[observed.length];
        for (int i = 0; i < event.length; i++) {
            event[i] = variable.values()[observed[i]] == level;
        }
        var regression = LogisticRegression.of(predictors.rows(observed), event);
        var fit = regression.fit();
        // Separated outcomes have a finite answer by Firth's method only
        var coefficients = fit.coefficients()
                .or(() -> fit.convergence() == LogisticFit.Convergence.CONSTANT_OUTCOME
                        ? Optional.empty()
                        : regression.firth().coefficients());
        if (coefficients.isEmpty()) {
            double share = event.length > 0 && event[0] ? 1 : 0;
            return IntStream.range(0, missing.length).mapToDouble(i -> share).toArray();
        }
        double[] predicted = coefficients.get().drawn(draws::normal).predict(predictors.rows(missing));
        return Arrays.stream(predicted).map(x -> 1 / (1 + Math.exp(-x))).toArray();
    }

    /** A linear regression and a draw of its coefficients from their distribution, with a little ridge. */
    private static final class LinearDraw {

        private final Design predictors;
        private final double[] means;
        private final double[] spreads;
        private final double mean;
        private final Cholesky factor;
        private final double[] coefficients;
        private final double squares;
        private final int degreesOfFreedom;

        LinearDraw(Design predictors, double[] values, int[] observed) {
            this.predictors = predictors;
            int k = predictors.size();
            int n = observed.length;
            means = new double[k];
            spreads = new double[k];
            double[][] columns = new double[k][n];
            for (int j = 0; j < k; j++) {
                double[] column = predictors.column(predictors.terms().get(j));
                means[j] = Arrays.stream(observed)
                        .mapToDouble(row -> column[row])
                        .average()
                        .orElse(0);
                double square = 0;
                for (int i = 0; i < n; i++) {
                    columns[j][i] = column[observed[i]] - means[j];
                    square += columns[j][i] * columns[j][i];
                }
                spreads[j] = square > 0 ? Math.sqrt(square / n) : 1;
                for (int i = 0; i < n; i++) {
                    columns[j][i] /= spreads[j];
                }
            }
            mean = Arrays.stream(observed)
                    .mapToDouble(row -> values[row])
                    .average()
                    .orElse(0);
            double[][] products = new double[k][k];
            double[] crossed = new double[k];
            for (int j = 0; j < k; j++) {
                for (int l = 0; l <= j; l++) {
                    for (int i = 0; i < n; i++) {
                        products[j][l] += columns[j][i] * columns[l][i];
                    }
                }
                products[j][j] += RIDGE * n;
                for (int i = 0; i < n; i++) {
                    crossed[j] += columns[j][i] * (values[observed[i]] - mean);
                }
            }
            factor = Cholesky.of(products).orElseThrow();
            coefficients = factor.solve(crossed);
            double sum = 0;
            for (int i = 0; i < n; i++) {
                double residual = values[observed[i]] - mean;
                for (int j = 0; j < k; j++) {
                    residual -= coefficients[j] * columns[j][i];
                }
                sum += residual * residual;
            }
            squares = sum;
            degreesOfFreedom = Math.max(n - k - 1, 1);
        }

        double[] fitted(int[] rows) {
            return predict(rows, mean, coefficients);
        }

        double[] drawn(int[] rows, RandomDraws draws) {
            double sigma = Math.sqrt(squares / draws.chiSquared(degreesOfFreedom));
            double[] moved = new double[coefficients.length];
            Arrays.setAll(moved, j -> sigma * draws.normal());
            double[] by = factor.unscale(moved);
            Arrays.setAll(by, j -> coefficients[j] + by[j]);
            return predict(
                    rows, mean + sigma * draws.normal() / Math.sqrt(degreesOfFreedom + coefficients.length + 1), by);
        }

        private double[] predict(int[] rows, double constant, double[] by) {
            double[] predicted = new double[rows.length];
            Arrays.fill(predicted, constant);
            for (int j = 0; j < by.length; j++) {
                double[] column = predictors.column(predictors.terms().get(j));
                for (int i = 0; i < rows.length; i++) {
                    predicted[i] += by[j] * (column[rows[i]] - means[j]) / spreads[j];
                }
            }
            return predicted;
        }
    }
}
