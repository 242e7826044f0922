package io.github.ecmofhir.submission.sheet.mapping;

import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.codesystems.DataAbsentReason;

/**
 * "Unknown" where an element is needed and the sheet does not say: the extension <a
 * href="http://hl7.org/fhir/R4/extension-data-absent-reason.html">data-absent-reason</a>, or the code of the same name.
 */
final class Absent {

    private Absent() {}

    static DateTimeType dateTime() {
        DateTimeType time = new DateTimeType();
        time.addExtension(extension());
        return time;
    }

    /** For {@code Observation.dataAbsentReason}. */
    static CodeableConcept reason() {
        DataAbsentReason unknown = DataAbsentReason.UNKNOWN;
        CodeableConcept reason = new CodeableConcept();
        reason.addCoding().setSystem(unknown.getSystem()).setCode(unknown.toCode());
        return reason;
    }

    private static Extension extension() {
        return new Extension("http://hl7.org/fhir/StructureDefinition/data-absent-reason", new CodeType("unknown"));
    }
}
