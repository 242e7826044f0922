package io.github.ecmofhir.submission.sheet.mapping;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.ecmofhir.submission.Canonical;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;

/**
 * A code as mappings write it, in the notation of FHIR Shorthand: {@code sct#57054005 "Acute myocardial infarction (disorder)"}.
 * The system is a short name ({@code sct}, {@code loinc}, {@code disposition}, {@code act}, {@code dcm}) or the id of one of our code
 * systems ({@code ecmo-vessel#lad}).
 */
record Code(String system, String code, @Nullable String display) {

    private static final Map<String, String> SYSTEMS = Map.of(
            "sct", "http://snomed.info/sct",
            "loinc", "http://loinc.org",
            "disposition", "http://terminology.hl7.org/CodeSystem/discharge-disposition",
            "act", "http://terminology.hl7.org/CodeSystem/v3-ActCode",
            "dcm", "http://dicom.nema.org/resources/ontology/DCM");

    private static final Pattern NOTATION = Pattern.compile("([a-z][a-z0-9-]*)#([A-Za-z0-9.-]+)(?:\\s+\"([^\"]+)\")?");

    /** @throws IllegalArgumentException if the text is not in the notation or the system is unknown */
    @JsonCreator
    static Code of(String text) {
        Matcher parts = NOTATION.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "`" + text + "` is no code. Write system#code \"display\", e.g. ecmo-vessel#lad.");
        }
        String system = parts.group(1);
        return new Code(system(system), parts.group(2), parts.group(3));
    }

    private static String system(String name) {
        if (name.startsWith("ecmo-")) {
            return Canonical.codeSystem(name);
        }
        String system = SYSTEMS.get(name);
        if (system == null) {
            throw new IllegalArgumentException("The code system `" + name + "` is unknown. Known are sct, loinc, "
                    + "disposition, act, dcm and our own, whose names start with ecmo-.");
        }
        return system;
    }

    Coding coding() {
        return new Coding(system, code, display);
    }

    CodeableConcept concept() {
        return new CodeableConcept(coding());
    }

    /** One concept; the codes after the first translate it. */
    static CodeableConcept concept(List<Code> codes) {
        CodeableConcept concept = new CodeableConcept();
        codes.forEach(code -> concept.addCoding(code.coding()));
        return concept;
    }
}
