package io.github.ecmofhir.measure.fhir;

import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Resource;

/** Where the parameters of an answer go, or the parts of one of them. */
interface PartSink {

    void string(String name, String value);

    void integer(String name, int value);

    /** A whole number that may be too large for an integer of FHIR: a decimal without a fraction. */
    void whole(String name, long value);

    void flag(String name, boolean value);

    void date(String name, LocalDate value);

    /** @param value finite; written so that the same double is read back */
    void decimal(String name, double value);

    void resource(String name, Resource resource);

    /** @param parts writes at least one part */
    void parts(String name, Consumer<PartSink> parts);

    /** Nothing where there is no number, or none that a double holds. */
    default void decimal(String name, OptionalDouble value) {
        if (Double.isFinite(value.orElse(Double.NaN))) {
            decimal(name, value.getAsDouble());
        }
    }
}
