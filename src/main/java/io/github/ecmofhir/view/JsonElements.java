package io.github.ecmofhir.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Takes elements out of JSON by FHIR's rules; what breaks them becomes a fault and an empty value. */
final class JsonElements {

    /** Invariant sql-name of the specification. */
    private static final Pattern SQL_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private final Faults faults;

    JsonElements(Faults faults) {
        this.faults = faults;
    }

    void fault(String at, String found, String needed) {
        faults.error(at, found, needed, "");
    }

    /** Checks that the node is an object with no elements but these, extensions and the like set aside. */
    void object(JsonNode node, String at, Set<String> known) {
        if (!node.isObject()) {
            fault(at, "There is no JSON object.", "A JSON object is needed.");
            return;
        }
        node.fieldNames().forEachRemaining(field -> {
            boolean ofAnyElement = field.startsWith("_") || field.equals("extension");
            if (!ofAnyElement && !known.contains(field)) {
                faults.error(
                        join(at, field),
                        "Element `" + field + "` is unknown here.",
                        "Known are " + String.join(", ", known.stream().sorted().toList()) + ".",
                        "Mend its name or leave it out.");
            }
        });
    }

    /** Calls with each member of the list and where it stands; a member that is there must not be an empty list. */
    void each(JsonNode parent, String parentAt, String element, BiConsumer<JsonNode, String> use) {
        JsonNode list = parent.path(element);
        if (list.isMissingNode()) {
            return;
        }
        String at = join(parentAt, element);
        if (!list.isArray() || list.isEmpty()) {
            fault(at, "`" + element + "` is no list with members.", "It must be a list with at least one member.");
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            use.accept(list.get(i), at + "[" + i + "]");
        }
    }

    /** The text of the element; empty when it is not there. */
    String text(JsonNode owner, String at, String element) {
        return owner.has(element) ? text(owner.path(element), join(at, element)) : "";
    }

    String text(JsonNode node, String at) {
        if (!node.isTextual() || node.textValue().isBlank()) {
            fault(at, "There is no text.", "A text that is not empty is needed.");
            return "";
        }
        return node.textValue();
    }

    String requiredText(JsonNode owner, String at, String element) {
        if (!owner.has(element)) {
            fault(join(at, element), "`" + element + "` is missing.", "It is required.");
            return "";
        }
        return text(owner, at, element);
    }

    boolean flag(JsonNode owner, String at, String element) {
        JsonNode node = owner.path(element);
        if (!node.isMissingNode() && !node.isBoolean()) {
            fault(join(at, element), "`" + element + "` is not true or false.", "A JSON boolean is needed.");
        }
        return node.asBoolean(false);
    }

    void checkName(String name, String at) {
        if (!name.isEmpty() && !SQL_NAME.matcher(name).matches()) {
            fault(
                    at,
                    "`" + name + "` is no name for SQL.",
                    "Letters, digits and underscores, a letter first, are allowed.");
        }
    }

    private static String join(String at, String element) {
        return at.isEmpty() ? element : at + "." + element;
    }
}
