package io.github.ecmofhir.measure.fhir;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;

/** Builds a Parameters resource. */
final class ParametersSink implements PartSink {

    private final Supplier<ParametersParameterComponent> next;

    private ParametersSink(Supplier<ParametersParameterComponent> next) {
        this.next = next;
    }

    static ParametersSink into(Parameters parameters) {
        return new ParametersSink(parameters::addParameter);
    }

    @Override
    public void string(String name, String value) {
        next.get().setName(name).setValue(new StringType(value));
    }

    @Override
    public void integer(String name, int value) {
        next.get().setName(name).setValue(new IntegerType(value));
    }

    @Override
    public void whole(String name, long value) {
        next.get().setName(name).setValue(new DecimalType(value));
    }

    @Override
    public void flag(String name, boolean value) {
        next.get().setName(name).setValue(new BooleanType(value));
    }

    @Override
    public void date(String name, LocalDate value) {
        next.get().setName(name).setValue(new DateType(value.toString()));
    }

    @Override
    public void decimal(String name, double value) {
        next.get().setName(name).setValue(ReportedFigure.decimal(value));
    }

    @Override
    public void resource(String name, Resource resource) {
        next.get().setName(name).setResource(resource);
    }

    @Override
    public void parts(String name, Consumer<PartSink> parts) {
        parts.accept(new ParametersSink(next.get().setName(name)::addPart));
    }
}
