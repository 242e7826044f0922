package io.github.ecmofhir.ecmo;

/** What a run must tell to be complete, by the level it belongs to. A reason why something is not known counts as telling. */
public enum Need {
    PATIENT(1, "The patient (ecmo-patient)."),
    CENTRE(1, "The hospital stay with its centre (ecmo-hospital-encounter, serviceProvider)."),
    START(1, "The start of flow (performedPeriod.start of the run)."),
    ARTERIAL_CANNULATION(2, "An arterial return cannula (ecmo-cannulation)."),
    VENOUS_CANNULATION(2, "A venous drainage cannula (ecmo-cannulation)."),
    APPROACH(2, "The approach of every cannulation (extension cannulation-approach)."),
    CANNULA(2, "The cannula of every cannulation with its size (ecmo-cannula)."),
    MODE_SEGMENT(2, "At least one mode segment (ecmo-mode-segment)."),
    DECANNULATION(2, "A decannulation for every cannula (ecmo-decannulation, focalDevice)."),
    INDICATION(3, "The indication (reasonCode or reasonReference of the run)."),
    COMORBIDITIES(3, "Comorbidities, present or absent (ecmo-comorbidity-statement)."),
    MEASUREMENT_BEFORE(3, "A measurement before support, or the reason why there is none (ecmo-measurement)."),
    CHECKLISTS(3, "The complication checklist of every group (ecmo-complication-checklist)."),
    RUN_OUTCOME(4, "How support ended (outcome of the run)."),
    SURVIVED_48H(4, "Whether the patient was weaned and lived 48 hours on (ecmo-run-outcome, component survived-48h)."),
    DISPOSITION(4, "The discharge disposition (ecmo-hospital-encounter)."),
    END_OF_STAY(4, "The end or the length of the hospital stay (ecmo-hospital-encounter, period.end or length)."),
    END_OF_ICU_STAY(
            4, "The end or the length of every stay on intensive care (ecmo-icu-encounter, period.end or length)."),
    FOLLOW_UP(4, "A vital status 30 days after the start of flow or later, or a death (ecmo-vital-status).");

    private final int level;
    private final String sentence;

    Need(int level, String sentence) {
        this.level = level;
        this.sentence = sentence;
    }

    /** 1 to 4: the level that is not reached without it. */
    int level() {
        return level;
    }

    /** What it is and where it stands in FHIR. */
    public String sentence() {
        return sentence;
    }
}
