package io.github.ecmofhir.cohort;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Between which values nearly all lie. What lies outside is stored with a warning, as the rules ecmo-mea-3 and ecmo-param-2 of
 * the profiles have it, which state the same limits.
 *
 * @param low itself usual; null for no limit
 * @param high itself usual; null for no limit
 */
public record UsualRange(@Nullable BigDecimal low, @Nullable BigDecimal high) {

    /** Every value is usual. */
    public static final UsualRange ANY = new UsualRange(null, null);

    private static final String BETWEEN = "..";

    /**
     * @param text {@code 30..250}, either side may be empty; nothing at all for no range
     * @throws NumberFormatException for what is no number
     */
    static Optional<UsualRange> parse(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        int between = text.indexOf(BETWEEN);
        return Optional.of(
                new UsualRange(limit(text.substring(0, between)), limit(text.substring(between + BETWEEN.length()))));
    }

    private static @Nullable BigDecimal limit(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    public boolean isBelow(double value) {
        return low != null && value < low.doubleValue();
    }

    public boolean isAbove(double value) {
        return high != null && value > high.doubleValue();
    }

    @Override
    public String toString() {
        return (low == null ? "" : low.toPlainString()) + BETWEEN + (high == null ? "" : high.toPlainString());
    }
}
