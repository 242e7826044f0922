package io.github.ecmofhir.submission.sheet.mapping;

import java.math.BigDecimal;
import org.hl7.fhir.r4.model.Quantity;

/** A unit of <a href="https://ucum.org/ucum">UCUM</a>, which is also shown as it is. */
record Unit(String code) {

    private static final String UCUM = "http://unitsofmeasure.org";

    Quantity quantity(BigDecimal value) {
        return in(new Quantity(), value);
    }

    /** Fills a quantity of a narrower type, such as an Age. */
    <T extends Quantity> T in(T quantity, BigDecimal value) {
        quantity.setValue(value).setUnit(code).setSystem(UCUM).setCode(code);
        return quantity;
    }
}
