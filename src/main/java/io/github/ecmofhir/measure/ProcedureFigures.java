package io.github.ecmofhir.measure;

import io.github.ecmofhir.ecmo.Measurement;
import io.github.ecmofhir.ecmo.Presence;
import java.math.BigDecimal;

/**
 * Questions about what was done (M-20 to M-34). Whoever was not treated is excluded from the figures of the treatment; where it
 * is not known whether he was, the answer is missing.
 */
final class ProcedureFigures {

    private static final String NEVER = "none";

    private ProcedureFigures() {}

    /** An arterial and a venous cannula in place (M-20). */
    static Question cannulated() {
        return run -> Question.of(run.technique().success());
    }

    /** Every preclosing that was tried succeeded, among runs with preclosing (M-22). */
    static Question preclosed() {
        Question success = run -> Question.of(run.technique().preclosingSuccess());
        return success.among(run -> run.technique().preclosing());
    }

    /** A reperfusion line in place (M-23). */
    static Question distalPerfusion() {
        return run -> Question.of(run.technique().distalPerfusion());
    }

    /** Cannulae out through the skin, among runs whose cannulae came out (M-24). */
    static Question percutaneous() {
        Question technique = run -> NEVER.equals(run.decannulation().technique())
                ? Answer.EXCLUDED
                : Question.of(run.decannulation().percutaneous());
        return technique.onceEnded();
    }

    /** Technical success as stated, among percutaneous removals (M-25). */
    static Question decannulationSuccess() {
        Question success = run -> Question.of(run.explantation().technicalSuccess());
        return success.among(run -> run.decannulation().percutaneous()).onceEnded();
    }

    /** A crossover balloon, among percutaneous removals (M-26). */
    static Question crossover() {
        Question used = run -> Question.of(run.decannulation().crossover());
        return used.among(run -> run.decannulation().percutaneous()).onceEnded();
    }

    /** TIMI 3 in all treated vessels, among runs with an intervention (M-30). */
    static Question timi3() {
        Question grade = run -> Question.of(run.revascularisation().timi3All());
        return grade.among(run -> run.revascularisation().pci());
    }

    /** Complete revascularisation, among runs with an intervention (M-31). */
    static Question completeRevascularisation() {
        Question complete = run -> Question.of(run.revascularisation().complete());
        return complete.among(run -> run.revascularisation().pci());
    }

    /** A shock team in force at the start, among runs for cardiogenic shock (M-34). */
    static Question shockTeam() {
        Question team = run -> Question.of(run.shock().team());
        return team.among(run -> run.indication().cardiogenicShock());
    }

    /** Lactate lower at 24 than at 4 hours, where both were measured (M-32). Equal is no. */
    static Question lactateClearance() {
        return run -> {
            BigDecimal early = run.measurements().of(Measurement.LACTATE_4H);
            BigDecimal late = run.measurements().of(Measurement.LACTATE_24H);
            return early == null || late == null ? Answer.MISSING : Question.of(Presence.of(late.compareTo(early) < 0));
        };
    }

    /** Fewer kinds of vasopressor than before support: as stated, else by both numbers (M-33). */
    static Question vasopressorDeEscalation() {
        return run -> Question.of(run.state().vasopressorDecrease());
    }
}
