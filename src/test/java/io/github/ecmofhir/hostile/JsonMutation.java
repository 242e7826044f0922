package io.github.ecmofhir.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes one place of a JSON text, whose form may be lost by it. */
final class JsonMutation {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Stands for a value, or a member, that Jackson would not write; replaced when all is text. */
    private static final Pattern VALUE = Pattern.compile("\"@value(\\d+)@\"");

    private static final Pattern MEMBER = Pattern.compile("\"@member(\\d+)@\":null");

    private final Chance chance;

    JsonMutation(Chance chance) {
        this.chance = chance;
    }

    /** Of lines of JSON one is changed; what is no JSON stays as it is. */
    String apply(String text) {
        String[] lines = text.split("\n", -1);
        int line = chance.below(lines.length);
        try {
            lines[line] = mutated(JSON.readTree(lines[line]));
        } catch (JsonProcessingException e) {
            return text;
        }
        return String.join("\n", lines);
    }

    private String mutated(JsonNode root) throws JsonProcessingException {
        if (chance.onceIn(60)) {
            return chance.of(OddValues.JSON);
        }
        List<JsonNode> parents = new ArrayList<>();
        collect(root, parents);
        if (parents.isEmpty()) {
            return chance.of(OddValues.JSON);
        }
        JsonNode parent = chance.of(parents);
        if (parent instanceof ObjectNode object) {
            change(object, parents);
        } else {
            change((ArrayNode) parent, parents);
        }
        return withOddValues(JSON.writeValueAsString(root));
    }

    private static String withOddValues(String text) {
        String values = VALUE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(OddValues.JSON.get(Integer.parseInt(found.group(1)))));
        return MEMBER.matcher(values)
                .replaceAll(found -> Matcher.quoteReplacement(OddValues.MEMBERS.get(Integer.parseInt(found.group(1)))));
    }

    /** All objects and arrays that have something in them. */
    private static void collect(JsonNode node, List<JsonNode> parents) {
        if (node.isContainerNode() && !node.isEmpty()) {
            parents.add(node);
            node.forEach(child -> collect(child, parents));
        }
    }

    private void change(ObjectNode object, List<JsonNode> others) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String name = chance.of(names);
        JsonNode value = object.get(name);
        switch (chance.below(9)) {
            case 0 -> object.remove(name);
            case 1 -> rename(object, name, value);
            case 2 -> object.set(name, oddJson());
            case 3 -> object.put(name, chance.of(OddValues.TEXTS));
            case 4 -> object.set("@member" + chance.below(OddValues.MEMBERS.size()) + "@", null);
            case 5 -> object.set(name, otherForm(value));
            case 6 -> object.set(name, chance.of(others).deepCopy());
            case 7 -> object.set(name, text(value));
            default -> object.setAll(copyOf(chance.of(others)));
        }
    }

    private void change(ArrayNode array, List<JsonNode> others) {
        int at = chance.below(array.size());
        switch (chance.below(8)) {
            case 0 -> array.remove(at);
            case 1 -> array.insert(chance.below(array.size()), array.get(at).deepCopy());
            case 2 -> array.insert(at, oddJson());
            case 3 -> array.set(at, oddJson());
            case 4 -> array.set(at, otherForm(array.get(at)));
            case 5 -> array.removeAll();
            case 6 -> array.insert(at, chance.of(others).deepCopy());
            default -> swap(array, at);
        }
    }

    private void swap(ArrayNode array, int at) {
        int with = chance.below(array.size());
        JsonNode first = array.get(at);
        array.set(at, array.get(with));
        array.set(with, first);
    }

    private void rename(ObjectNode object, String name, JsonNode value) {
        object.remove(name);
        object.set(
                chance.of(List.of(
                        "_" + name,
                        name + "x",
                        name.toUpperCase(java.util.Locale.ROOT),
                        "",
                        "value",
                        "resource",
                        "id",
                        "valueString",
                        "valueBoolean",
                        "extension",
                        "\u00e9",
                        "contained",
                        "resourceType")),
                value);
    }

    private static ObjectNode copyOf(JsonNode other) {
        return other instanceof ObjectNode object
                ? object.deepCopy()
                : JSON.createObjectNode().set("entry", other.deepCopy());
    }

    private JsonNode oddJson() {
        return TextNode.valueOf("@value" + chance.below(OddValues.JSON.size()) + "@");
    }

    /** One as list, a list as one, a number as text. */
    private JsonNode otherForm(JsonNode value) {
        if (value.isArray()) {
            return value.isEmpty() || chance.onceIn(3) ? JSON.createArrayNode().add(value) : value.get(0);
        }
        if (value.isNumber() || value.isBoolean()) {
            return TextNode.valueOf(value.asText());
        }
        return JSON.createArrayNode().add(value).add(chance.onceIn(2) ? value.deepCopy() : oddJson());
    }

    /** The text with something odd in it, at its begin or its end. */
    private JsonNode text(JsonNode value) {
        String odd = chance.of(OddValues.TEXTS);
        return TextNode.valueOf(
                switch (chance.below(3)) {
                    case 0 -> odd + value.asText();
                    case 1 -> value.asText() + odd;
                    default -> value.asText() + value.asText();
                });
    }
}
