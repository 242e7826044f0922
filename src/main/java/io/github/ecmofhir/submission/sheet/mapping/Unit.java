package io.github.ecmofhir.submission.sheet.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.hl7.fhir.r4.model.Quantity;

/** A unit of <a href="https://ucum.org/ucum">UCUM</a>, which is also shown as it is. */
record Unit(String code) {

    /** A minute is 0.000694444 days. */
    private static final int DECIMALS = 9;

    private static final String UCUM = "http://unitsofmeasure.org";

    Quantity quantity(BigDecimal value) {
        return in(new Quantity(), value);
    }

    /** Fills a quantity of a narrower type, such as an Age. */
    <T extends Quantity> T in(T quantity, BigDecimal value) {
        quantity.setValue(value).setUnit(code).setSystem(UCUM).setCode(code);
        return quantity;
    }

    /**
     * Minutes in this unit of time, without trailing zeros.
     *
     * @throws IllegalArgumentException if it is none of min, h and d
     */
    BigDecimal ofMinutes(BigDecimal minutes) {
        BigDecimal length = switch (code) {
            case "min" -> BigDecimal.ONE;
            case "h" -> BigDecimal.valueOf(60);
            case "d" -> BigDecimal.valueOf(24 * 60);
            default -> throw new IllegalArgumentException("`" + code + "` is no unit of time: min, h or d.");
        };
        return minutes.divide(length, DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    }
}
