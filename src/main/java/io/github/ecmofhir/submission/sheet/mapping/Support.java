package io.github.ecmofhir.submission.sheet.mapping;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How blood was pumped: one mode from the start of the run to its end. */
record Support(
        Code mode,
        Code configuration,
        @JsonSetter(nulls = Nulls.SET) @Nullable List<Code> urgency) implements ConstantKind {

    private static final Code EXTRACORPOREAL =
            Code.of("sct#182744004 \"Extracorporeal circulation procedure (procedure)\"");
    private static final Code ECMO = Code.of("sct#233573008 \"Extracorporeal membrane oxygenation (procedure)\"");

    @Override
    public void state(RunDraft run) {
        run.run().setCategory(EXTRACORPOREAL.concept());
        run.run().setCode(Code.concept(List.of(ECMO, mode)));
        run.run().addExtension(Extensions.of("ecmo-configuration", configuration.concept()));
        if (urgency != null) {
            run.run().addExtension(Extensions.of("urgency", Code.concept(urgency)));
        }
        run.segment().setCode(mode.concept());
    }
}
