package io.github.ecmofhir.submission.sheet.mapping;

import com.fasterxml.jackson.databind.jsontype.NamedType;
import java.util.List;

/** The words that a mapping may write after {@code is:}. */
final class Kinds {

    static final List<NamedType> OF_COLUMNS = List.of(
            new NamedType(RunIdentity.class, "identity"),
            new NamedType(Centre.class, "centre"),
            new NamedType(RunStart.class, "run-start"),
            new NamedType(Sex.class, "sex"),
            new NamedType(Age.class, "age"),
            new NamedType(Statement.class, "statement"),
            new NamedType(Lesion.class, "lesion"),
            new NamedType(Measurement.class, "measurement"),
            new NamedType(ProcedureTime.class, "procedure-time"),
            new NamedType(HospitalStay.class, "hospital-stay"),
            new NamedType(IcuStay.class, "icu-stay"),
            new NamedType(TimiThree.class, "timi-3"),
            new NamedType(Discharge.class, "discharge"),
            new NamedType(Complication.class, "complication"),
            new NamedType(VitalStatus.class, "vital-status"),
            new NamedType(Score.class, "score"),
            new NamedType(VasopressorCount.class, "vasopressor-count"),
            new NamedType(VasopressorAnswer.class, "vasopressor-answer"),
            new NamedType(ArrestTime.class, "arrest-time"),
            new NamedType(ConditionColumn.class, "condition"),
            new NamedType(Diagnosis.class, "diagnosis"),
            new NamedType(Resuscitation.class, "resuscitation"),
            new NamedType(PreclosingColumn.class, "preclosing"),
            new NamedType(CannulationColumn.class, "cannula-placed"),
            new NamedType(PciColumn.class, "pci-done"),
            new NamedType(Iabp.class, "iabp"),
            new NamedType(Adjunct.class, "adjunct"),
            new NamedType(DecannulationColumn.class, "decannulation"),
            new NamedType(Crossover.class, "crossover"),
            new NamedType(ClosureResult.class, "closure-result"),
            new NamedType(ClosureComponent.class, "closure-component"),
            new NamedType(Dose.class, "dose"),
            new NamedType(RunEnd.class, "run-end"),
            new NamedType(HospitalDeath.class, "hospital-death"),
            new NamedType(VolumeClass.class, "volume-class"),
            new NamedType(LookedFor.class, "looked-for"),
            new NamedType(CappedTime.class, "capped-time"),
            new NamedType(CappedEvent.class, "capped-event"),
            new NamedType(Values.class, "values"),
            new NamedType(ReadWith.class, "read-with"));

    static final List<NamedType> OF_CONSTANTS = List.of(
            new NamedType(Support.class, "support"),
            new NamedType(Cannulation.class, "cannulation"),
            new NamedType(Pci.class, "pci"),
            new NamedType(Indication.class, "indication"),
            new NamedType(Outcome.class, "outcome"));

    private Kinds() {}
}
