package io.github.ecmofhir.deidentification;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeChildExtension;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What becomes of each element of a resource, by its type in FHIR R4. What no rule keeps is dropped, so that what is free text, or
 * unknown, never gets out. Made once for each type; thread-safe.
 */
public final class ElementRules {

    /** What becomes of an element. */
    enum Action {
        /** A code, a number, yes or no. */
        KEEP,
        /** A date or time. */
        MOMENT,
        BIRTH_DATE,
        /** What is within it is looked at. */
        INNER,
        IDENTIFIER,
        REFERENCE,
        CODING,
        /** A quantity that is an age. */
        AGE,
        /** A quantity; its unit in words is that of its code. */
        QUANTITY,
        CONTAINED
    }

    /**
     * An element.
     *
     * @param type to look up what is within it
     */
    record Rule(Action action, String type) {}

    /** Those of our profiles; others hold persons, free text, or what the server knows of its users. */
    public static final Set<String> RESOURCES = Set.of(
            "CareTeam",
            "Condition",
            "Device",
            "DeviceMetric",
            "Encounter",
            "Group",
            "MedicationAdministration",
            "Observation",
            "Organization",
            "Patient",
            "Procedure",
            "ResearchStudy",
            "ResearchSubject");

    private static final Map<String, Action> BY_TYPE = Map.ofEntries(
            Map.entry("boolean", Action.KEEP),
            Map.entry("integer", Action.KEEP),
            Map.entry("positiveInt", Action.KEEP),
            Map.entry("unsignedInt", Action.KEEP),
            Map.entry("decimal", Action.KEEP),
            Map.entry("time", Action.KEEP),
            Map.entry("code", Action.KEEP),
            Map.entry("date", Action.MOMENT),
            Map.entry("dateTime", Action.MOMENT),
            Map.entry("instant", Action.MOMENT),
            Map.entry("Identifier", Action.IDENTIFIER),
            Map.entry("Reference", Action.REFERENCE),
            Map.entry("Coding", Action.CODING),
            Map.entry("Age", Action.AGE),
            Map.entry("Quantity", Action.QUANTITY),
            Map.entry("SimpleQuantity", Action.QUANTITY),
            Map.entry("Duration", Action.QUANTITY),
            Map.entry("Count", Action.QUANTITY),
            Map.entry("CodeableConcept", Action.INNER),
            Map.entry("Period", Action.INNER),
            Map.entry("Range", Action.INNER),
            Map.entry("Ratio", Action.INNER),
            Map.entry("Timing", Action.INNER),
            Map.entry("Dosage", Action.INNER));

    /** Of a patient nothing else is needed to count. */
    private static final Set<String> OF_PATIENT = Set.of(
            "identifier", "active", "gender", "deceasedBoolean", "deceasedDateTime", "link", "managingOrganization");

    /** Texts that say what a device is; those that tell one device from the others are not among them. */
    private static final Set<String> KEPT_TEXTS =
            Set.of("Device.manufacturer", "Device.modelNumber", "Device.deviceName.name", "Device.version.value");

    private static final Set<String> DROPPED = Set.of("Organization.address", "Organization.contact", "Group.name");

    private final FhirContext fhir;
    private final Map<String, Map<String, Rule>> byType = new ConcurrentHashMap<>();
    private final Map<String, BaseRuntimeElementCompositeDefinition<?>> blocks = new ConcurrentHashMap<>();

    public ElementRules(FhirContext fhir) {
        this.fhir = fhir;
    }

    /** @param type of a resource, a datatype, or the path of an element with elements of its own */
    Optional<Rule> of(String type, String element) {
        return Optional.ofNullable(byType.computeIfAbsent(type, this::rules).get(element));
    }

    private Map<String, Rule> rules(String type) {
        BaseRuntimeElementCompositeDefinition<?> definition = definition(type);
        Map<String, Rule> rules = new HashMap<>();
        for (BaseRuntimeChildDefinition child : definition.getChildren()) {
            // Extensions are looked at by their URLs
            if (!(child instanceof RuntimeChildExtension)) {
                for (String name : child.getValidChildNames()) {
                    rule(type, name, child.getChildByName(name)).ifPresent(rule -> rules.put(name, rule));
                }
            }
        }
        return rules;
    }

    private BaseRuntimeElementCompositeDefinition<?> definition(String type) {
        BaseRuntimeElementCompositeDefinition<?> block = blocks.get(type);
        if (block != null) {
            return block;
        }
        return RESOURCES.contains(type)
                ? fhir.getResourceDefinition(type)
                : (BaseRuntimeElementCompositeDefinition<?>) fhir.getElementDefinition(type);
    }

    private Optional<Rule> rule(String type, String name, BaseRuntimeElementDefinition<?> element) {
        String path = type + "." + name;
        if (DROPPED.contains(path) || type.equals("Patient") && !isOfPatient(name)) {
            return Optional.empty();
        }
        if (path.equals("Patient.birthDate")) {
            return Optional.of(new Rule(Action.BIRTH_DATE, ""));
        }
        return switch (element.getChildType()) {
            case RESOURCE_BLOCK -> {
                blocks.put(path, (BaseRuntimeElementCompositeDefinition<?>) element);
                yield Optional.of(new Rule(Action.INNER, path));
            }
            case CONTAINED_RESOURCE_LIST, CONTAINED_RESOURCES -> Optional.of(new Rule(Action.CONTAINED, ""));
            default ->
                KEPT_TEXTS.contains(path)
                        ? Optional.of(new Rule(Action.KEEP, ""))
                        : Optional.ofNullable(BY_TYPE.get(element.getName()))
                                .map(action -> new Rule(action, element.getName()));
        };
    }

    private static boolean isOfPatient(String name) {
        return OF_PATIENT.contains(name) || name.equals("birthDate");
    }
}
