package io.github.ecmofhir.view;

import org.hl7.fhir.r4.model.DateTimeType;

/**
 * Stands for a dateTime while a path is evaluated. The engine moves the operands of {@code <} and {@code >} to UTC in
 * place; here it moves a copy, and the text as sent is kept.
 */
final class SentDateTime extends DateTimeType {

    private static final long serialVersionUID = 1L;

    private final String sent;

    SentDateTime(DateTimeType original) {
        super(original.getValueAsString());
        sent = original instanceof SentDateTime earlier ? earlier.sent : original.getValueAsString();
        original.copyValues(this);
    }

    @Override
    public String primitiveValue() {
        return sent;
    }

    @Override
    public DateTimeType copy() {
        return new SentDateTime(this);
    }
}
