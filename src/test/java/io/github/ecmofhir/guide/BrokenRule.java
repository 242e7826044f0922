package io.github.ecmofhir.guide;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.ElementDefinition.ConstraintSeverity;
import org.hl7.fhir.r4.model.ElementDefinition.ElementDefinitionConstraintComponent;
import org.hl7.fhir.r4.model.StructureDefinition;

/**
 * What a failing example must be told.
 *
 * @param name of the rule, as in the example's name
 * @param sign that a finding of this rule contains when it is written as {@code #key }, location and message
 */
record BrokenRule(String name, String sign, boolean isWarning) {

    static BrokenRule of(String example) {
        String name = example.replace("-fail", "");
        if (name.equals("binding-ecmo-assessed-item")) {
            return error(name, "ValueSet/ecmo-complication-type|");
        }
        if (name.equals("ecmo-timi-1")) {
            return error(name, "ValueSet/ecmo-timi|");
        }
        if (name.startsWith("binding-")) {
            return error(name, "ValueSet/" + name.substring("binding-".length()) + "|");
        }
        if (name.startsWith("fixed-")) {
            return error(name, name.substring(name.lastIndexOf('-') + 1));
        }
        String key = name.replaceFirst("^(ecmo-[a-z]+-[0-9]+[a-z]?).*", "$1");
        return new BrokenRule(key, "#" + key + " ", isWarning(key));
    }

    boolean isIn(String finding) {
        return finding.contains(sign);
    }

    /** The rules of a definition, on whatever element they stand. */
    static Stream<ElementDefinitionConstraintComponent> rules(StructureDefinition definition) {
        return definition.getDifferential().getElement().stream().flatMap(element -> element.getConstraint().stream());
    }

    static List<StructureDefinition> profilesAndExtensions() {
        return GuideFiles.definitions().stream()
                .filter(StructureDefinition.class::isInstance)
                .map(StructureDefinition.class::cast)
                .toList();
    }

    private static BrokenRule error(String name, String sign) {
        return new BrokenRule(name, sign, false);
    }

    private static boolean isWarning(String key) {
        return profilesAndExtensions().stream()
                .flatMap(BrokenRule::rules)
                .anyMatch(rule -> rule.getKey().equals(key) && rule.getSeverity() == ConstraintSeverity.WARNING);
    }
}
