package io.github.ecmofhir.validation.finding;

import io.github.ecmofhir.guide.Guide;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Quantity;
import org.jspecify.annotations.Nullable;

/** What stands in an element, short enough for a message. */
final class Shown {

    private static final int LONGEST = 60;

    private static final Map<String, String> SYSTEMS = Map.of(
            "http://snomed.info/sct", "SNOMED CT",
            "http://loinc.org", "LOINC",
            "http://unitsofmeasure.org", "UCUM",
            "http://dicom.nema.org/resources/ontology/DCM", "DICOM");

    private Shown() {}

    /** The value of an element; empty for one that is not shown in a few words. */
    static String value(@Nullable Base element) {
        if (element instanceof Observation observation) {
            return observation.getValue() instanceof CodeableConcept ? "" : value(observation.getValue());
        }
        if (element instanceof Quantity quantity) {
            return quantity(quantity);
        }
        if (element instanceof Period period && period.hasStart() && period.hasEnd()) {
            return quoted(period.getStartElement().getValueAsString()) + " to "
                    + quoted(period.getEndElement().getValueAsString());
        }
        if (element instanceof CodeableConcept || element instanceof Coding || element instanceof PrimitiveType<?>) {
            return codes(element);
        }
        return "";
    }

    /** {@code `17 [Ch]`}; the unit is its code, or its text where there is none. */
    static String quantity(Quantity quantity) {
        if (!quantity.hasValue()) {
            return "";
        }
        String unit = quantity.hasCode() ? quantity.getCode() : quantity.hasUnit() ? quantity.getUnit() : "";
        return quoted((quantity.getValueElement().getValueAsString() + " " + unit).strip());
    }

    /** The codes of a coded element, each with the name of its system; empty when it has none. */
    static String codes(@Nullable Base element) {
        if (element instanceof CodeableConcept concept) {
            return concept.getCoding().stream()
                    .filter(coding -> coding.getCode() != null)
                    .map(Shown::coding)
                    .collect(Collectors.joining(" and "));
        }
        if (element instanceof Coding coding) {
            return coding.getCode() == null ? "" : coding(coding);
        }
        if (element instanceof PrimitiveType<?> primitive && primitive.hasValue()) {
            return quoted(primitive.getValueAsString());
        }
        return "";
    }

    private static String coding(Coding coding) {
        return quoted(coding.getCode()) + (coding.hasSystem() ? " (" + system(coding.getSystem()) + ")" : "");
    }

    /** A code system by the name that people call it. */
    static String system(String url) {
        return SYSTEMS.getOrDefault(url, name(url));
    }

    /** What our canonicals and FHIR's end with; other URLs as they are. */
    static String name(String canonical) {
        boolean familiar = Guide.isOurs(canonical)
                || canonical.startsWith("http://hl7.org/fhir/")
                || canonical.startsWith("http://terminology.hl7.org/");
        String url = canonical.replaceFirst("[|#].*", "");
        return familiar ? url.substring(url.lastIndexOf('/') + 1) : quotable(url);
    }

    /** In back-ticks, cut where it is long. */
    static String quoted(String value) {
        return "`" + quotable(value) + "`";
    }

    private static String quotable(String value) {
        String plain = value.replace('`', '\'');
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }

    /** {@code a}, {@code a or b}, {@code a, b or c}. */
    static String or(List<String> words) {
        int last = words.size() - 1;
        return last < 1 ? String.join("", words) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }

    /** With its first letter in capitals. */
    static String capital(String type) {
        return Character.toUpperCase(type.charAt(0)) + type.substring(1);
    }

    /** {@code a CodeableConcept}, {@code an Age}. */
    static String article(String type) {
        return ("aeiou".indexOf(type.toLowerCase(Locale.ROOT).charAt(0)) < 0 ? "a " : "an ") + type;
    }
}
