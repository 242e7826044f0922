package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.statistics.causal.NearestMatching;
import io.github.ecmofhir.statistics.causal.PropensityWeights;
import java.util.Locale;
import java.util.Optional;

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

    /** The target that a code names. */
    public static Optional<PropensityWeights.Target> target(String code) {
        return find(PropensityWeights.Target.values(), code);
    }

    /** The order that a code names. */
    public static Optional<NearestMatching.Order> order(String code) {
        return find(NearestMatching.Order.values(), code);
    }

    private static <T extends Enum<T>> Optional<T> find(T[] values, String code) {
        for (T value : values) {
            if (code(value).equals(code)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
