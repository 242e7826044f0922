package io.github.ecmofhir.deidentification;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.RuntimeChildExtension;
import ca.uhn.fhir.context.RuntimeChildPrimitiveEnumerationDatatypeDefinition;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * Resources in which every element that FHIR R4 has for them is filled, with a secret wherever words may stand, and an unknown
 * extension wherever one may stand. So a rule that keeps too much is found without anybody thinking of the element.
 */
final class FullResource {

    /** Texts that may be given out; see the page of de-identification. */
    private static final Set<String> TOLD = Set.of(
            "Device.manufacturer",
            "Device.modelNumber",
            "Device.deviceName.name",
            "Device.version.value",
            "Meta.versionId",
            "Coding.system",
            "Coding.version",
            "Coding.code",
            "Quantity.system",
            "Quantity.code");

    private static final Set<String> NOT_FILLED = Set.of("contained", "id");
    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);
    private static final int DEEPEST = 8;

    private static final List<String> REFERENCES = List.of(
            "Patient/secret-patient",
            "Practitioner/secret-doctor",
            "http://secret.example/fhir/Patient/1",
            "urn:uuid:0f0f0f0f-1111-4222-8333-444455556666",
            "Device/secret-device/_history/3");

    private final int choice;
    private int references;

    /** @param choice of an element that has one of several types, which */
    private FullResource(int choice) {
        this.choice = choice;
    }

    static String of(String type, int choice) {
        ObjectNode resource = NODES.objectNode();
        resource.put("resourceType", type).put("id", "secret-id");
        new FullResource(choice).fill(resource, Given.FHIR.getResourceDefinition(type), type, 0);
        return resource.toString();
    }

    /** @param name such as {@code valueAddress} */
    static JsonNode value(String name) {
        return new FullResource(0)
                .element(extension().getChildByName(name).getChildByName(name), "Extension." + name, 0);
    }

    static BaseRuntimeElementCompositeDefinition<?> extension() {
        return (BaseRuntimeElementCompositeDefinition<?>) Given.FHIR.getElementDefinition("Extension");
    }

    private void fill(ObjectNode into, BaseRuntimeElementCompositeDefinition<?> definition, String path, int depth) {
        into.putArray("extension")
                .addObject()
                .put("url", "http://secret.example/SecretExtension")
                .put("valueString", "SecretExtensionText");
        for (BaseRuntimeChildDefinition child : definition.getChildren()) {
            List<String> names = child.getValidChildNames().stream()
                    .filter(name -> !NOT_FILLED.contains(name) && !name.endsWith("Resource"))
                    .sorted()
                    .toList();
            if (!names.isEmpty() && depth < DEEPEST && !(child instanceof RuntimeChildExtension)) {
                String name = names.get(choice % names.size());
                JsonNode value = child instanceof RuntimeChildPrimitiveEnumerationDatatypeDefinition codes
                        ? NODES.textNode(code(codes.getBoundEnumType()))
                        : element(child.getChildByName(name), path + "." + name, depth + 1);
                into.set(name, child.getMax() == 1 ? value : NODES.arrayNode().add(value));
            }
        }
    }

    private JsonNode element(BaseRuntimeElementDefinition<?> element, String path, int depth) {
        if (element instanceof BaseRuntimeElementCompositeDefinition<?> composite) {
            ObjectNode copy = NODES.objectNode();
            if (element.getName().equals("Reference")) {
                reference(copy);
            } else {
                boolean isBlock = element.getChildType() == BaseRuntimeElementDefinition.ChildTypeEnum.RESOURCE_BLOCK;
                fill(copy, composite, isBlock ? path : element.getName(), depth);
            }
            return copy;
        }
        if (TOLD.contains(path) || path.matches("(Age|Duration|Count|SimpleQuantity|Distance|Money)\\.(system|code)")) {
            return NODES.textNode(path.endsWith("system") ? "http://told.example" : "told");
        }
        return primitive(element.getName());
    }

    private void reference(ObjectNode copy) {
        copy.put("reference", REFERENCES.get(references++ % REFERENCES.size()));
        copy.put("display", "SecretDisplay");
        copy.putObject("identifier").put("system", "http://secret.example").put("value", "SecretIdentifier");
    }

    private static JsonNode primitive(String type) {
        return switch (type) {
            case "boolean" -> NODES.booleanNode(true);
            case "integer", "positiveInt", "unsignedInt" -> NODES.numberNode(7);
            case "decimal" -> NODES.numberNode(new BigDecimal("8.30"));
            case "date" -> NODES.textNode("2024-03-05");
            case "dateTime", "instant" -> NODES.textNode("2024-03-05T10:15:00+06:00");
            case "time" -> NODES.textNode("10:15:00");
            case "code" -> NODES.textNode("told");
            case "base64Binary" -> NODES.textNode("U2VjcmV0UGhvdG8=");
            case "xhtml" -> NODES.textNode("<div xmlns=\"http://www.w3.org/1999/xhtml\">SecretText</div>");
            case "id" -> NODES.textNode("secret-id");
            case "uri", "url", "canonical", "oid", "uuid" -> NODES.textNode("http://secret.example/" + type);
            default -> NODES.textNode("Secret-" + type);
        };
    }

    private static String code(Class<? extends Enum<?>> codes) {
        try {
            return String.valueOf(codes.getMethod("toCode").invoke(codes.getEnumConstants()[0]));
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new AssertionError("Every enumeration of HAPI has codes.", e);
        }
    }
}
