package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.statistics.causal.NearestMatching;
import io.github.ecmofhir.statistics.causal.PropensityWeights;
import java.util.Locale;

/** The codes by which clients choose, and are told, how groups were made alike. */
public final class ComparisonCodes {

    private ComparisonCodes() {}

    /** {@code ate}, {@code ate-stabilised}, {@code att}, {@code overlap}. */
    public static String of(PropensityWeights.Target target) {
        return code(target);
    }

    /** {@code largest}, {@code smallest}, {@code data}. */
    public static String of(NearestMatching.Order order) {
        return code(order);
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
