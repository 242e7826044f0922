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

    /** No stay, run or follow-up is longer than a thousand years; what says so is a slip and not a length. */
    private static final BigDecimal LONGEST = BigDecimal.valueOf(1000L * 366 * Moment.DAY);

    private Length() {}

    /**
     * @param unit UCUM min, h, d, wk or s
     * @return whole minutes, rounded half up; empty without a value, for another unit, and beyond a thousand years
     */
    public static OptionalLong minutes(@Nullable BigDecimal value, @Nullable String unit) {
        BigDecimal factor = unit == null ? null : MINUTES.get(unit);
        if (value == null || factor == null) {
            return OptionalLong.empty();
        }
        BigDecimal minutes = value.multiply(factor);
        return minutes.abs().compareTo(LONGEST) > 0
                ? OptionalLong.empty()
                : OptionalLong.of(minutes.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }
}
