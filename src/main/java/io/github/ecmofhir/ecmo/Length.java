package io.github.ecmofhir.ecmo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Lengths of time as they are sent, in whole minutes. */
public final class Length {

    private static final Map<String, BigDecimal> MINUTES = Map.of(
            "min", BigDecimal.ONE,
            "h", BigDecimal.valueOf(60),
            "d", BigDecimal.valueOf(Moment.DAY),
            "wk", BigDecimal.valueOf(7 * Moment.DAY),
            "s", BigDecimal.ONE.divide(BigDecimal.valueOf(60), 20, RoundingMode.HALF_UP));

    private Length() {}

    /**
     * @param unit UCUM min, h, d, wk or s
     * @return whole minutes, rounded half up; empty without a value or for another unit
     */
    public static OptionalLong minutes(@Nullable BigDecimal value, @Nullable String unit) {
        BigDecimal factor = unit == null ? null : MINUTES.get(unit);
        if (value == null || factor == null) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(
                value.multiply(factor).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }
}
