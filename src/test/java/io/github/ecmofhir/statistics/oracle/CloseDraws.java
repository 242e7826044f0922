package io.github.ecmofhir.statistics.oracle;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How close answers come that rest on random draws, which differ from R's. Means of what was imputed lie within 4
 * standard deviations between imputations and pooled coefficients within a quarter of their standard error, both R's;
 * these standard deviations and errors differ from R's by no more than a factor of 2.
 *
 * @param expected R's answer
 */
record CloseDraws(JsonNode expected) implements Closeness {

    private static final double MOST_DEVIATIONS = 4;
    private static final double MOST_ERRORS = 0.25;
    private static final double MOST_TIMES = 2;

    @Override
    public boolean isClose(String path, double found, double wanted) {
        // Names of terms may have dots themselves
        String[] parts = path.split("\\.", 3);
        return switch (parts[1]) {
            case "imputedMean" -> isNear(found, wanted, MOST_DEVIATIONS * spread("imputedMeanSDBetween", parts[2]));
            case "pooledCoef" -> isNear(found, wanted, MOST_ERRORS * spread("pooledSE", parts[2]));
            case "imputedMeanSDBetween", "pooledSE" -> found <= MOST_TIMES * wanted && wanted <= MOST_TIMES * found;
            default -> throw new IllegalStateException("How close draws come is not known of " + path);
        };
    }

    private static boolean isNear(double found, double wanted, double reach) {
        return Math.abs(found - wanted) <= reach;
    }

    private double spread(String figure, String name) {
        return expected.path(figure).path(name).asDouble();
    }
}
