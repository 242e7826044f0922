package io.github.ecmofhir.submission.sheet.mapping;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.hl7.fhir.r4.model.Condition;

/**
 * A condition for which support was started.
 *
 * @param name tells it apart from the run's other indications
 * @param reasonCode whether the run names it as a code too
 */
record Indication(
        String name,
        List<Code> code,
        @JsonSetter(nulls = Nulls.SET) boolean reasonCode) implements ConstantKind {

    private static final String CONFIRMED = "http://terminology.hl7.org/CodeSystem/condition-ver-status";

    @Override
    public void state(RunDraft run) {
        String role = "indication/" + name;
        Condition condition = run.condition("ecmo-indication", role);
        condition.getVerificationStatus().addCoding().setSystem(CONFIRMED).setCode("confirmed");
        condition.setCode(Code.concept(code));
        run.run().addReasonReference(run.reference("Condition", role));
        if (reasonCode) {
            run.run().addReasonCode(Code.concept(code));
        }
    }
}
