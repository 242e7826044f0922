package io.github.ecmofhir.measure.fhir;

import io.github.ecmofhir.measure.Characteristic;
import io.github.ecmofhir.measure.StratumFigures.Numbers;
import io.github.ecmofhir.measure.SummaryFormat;
import io.github.ecmofhir.statistics.Proportion;
import io.github.ecmofhir.statistics.Summary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/**
 * Figures as a printed table shows them, rounded half up. Means of one variable have the same decimals in all strata: none
 * where its median over everybody is 100 or more, one from 10 on, else two. What lies on the values themselves, as
 * medians do, has no more of them than it needs.
 */
final class CellText {

    private static final String NOTHING = "–";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final double SMALLEST_P = 0.001;
    private static final int P_DECIMALS = 3;

    private final SummaryFormat format;
    private final int decimals;

    private CellText(SummaryFormat format, int decimals) {
        this.format = format;
        this.decimals = decimals;
    }

    static CellText of(Characteristic characteristic, SummaryFormat format) {
        double size = characteristic.all() instanceof Numbers numbers
                ? Math.abs(numbers.summary().median().orElse(0))
                : 0;
        return new CellText(format, size >= 100 ? 0 : size >= 10 ? 1 : 2);
    }

    /** The centre and the spread that the format asks for; empty of nobody. */
    String numbers(Summary summary) {
        if (summary.n() == 0) {
            return "";
        }
        return switch (format) {
            case MEAN_SD -> rounded(summary.mean()) + " (" + rounded(summary.sd()) + ")";
            case MEAN_RANGE -> rounded(summary.mean()) + span(summary.min(), summary.max());
            case MEDIAN_IQR -> bare(summary.median()) + span(summary.q1(), summary.q3());
            case MEDIAN_RANGE -> bare(summary.median()) + span(summary.min(), summary.max());
        };
    }

    /** Count, denominator and percentage; of nobody no percentage. */
    static String share(Proportion share) {
        String fraction = share.numerator() + "/" + share.denominator();
        if (!share.estimable()) {
            return fraction;
        }
        BigDecimal percent = BigDecimal.valueOf(share.numerator())
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(share.denominator()), 1, RoundingMode.HALF_UP);
        return fraction + " (" + percent.toPlainString() + "%)";
    }

    static String pValue(double value) {
        return value < SMALLEST_P ? "<0.001" : round(value, P_DECIMALS).toPlainString();
    }

    static String smd(double value) {
        return round(value, P_DECIMALS).toPlainString();
    }

    private String span(OptionalDouble from, OptionalDouble to) {
        String between = from.orElse(0) < 0 ? " to " : "–";
        return " (" + bare(from) + between + bare(to) + ")";
    }

    private String rounded(OptionalDouble value) {
        return isThere(value) ? round(value.getAsDouble(), decimals).toPlainString() : NOTHING;
    }

    private String bare(OptionalDouble value) {
        return isThere(value)
                ? round(value.getAsDouble(), decimals).stripTrailingZeros().toPlainString()
                : NOTHING;
    }

    /** A mean or a spread of numbers beyond measure may be none. */
    private static boolean isThere(OptionalDouble value) {
        return Double.isFinite(value.orElse(Double.NaN));
    }

    private static BigDecimal round(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }
}
