package io.github.ecmofhir.view;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Base;

/** Reads the JSON of a ViewDefinition and refuses what the specification does not know. */
final class ViewDefinitionReader {

    /** Numbers keep their digits, and an element that stands twice is a fault. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final Set<String> VIEW = Set.of(
            "resourceType",
            "id",
            "meta",
            "implicitRules",
            "language",
            "text",
            "contained",
            "url",
            "identifier",
            "version",
            "versionAlgorithmString",
            "versionAlgorithmCoding",
            "name",
            "title",
            "status",
            "experimental",
            "date",
            "publisher",
            "contact",
            "description",
            "useContext",
            "jurisdiction",
            "purpose",
            "copyright",
            "copyrightLabel",
            "fhirVersion",
            "profile",
            "resource",
            "constant",
            "select",
            "where");
    private static final Set<String> SELECT =
            Set.of("id", "column", "select", "forEach", "forEachOrNull", "repeat", "unionAll");
    private static final Set<String> COLUMN = Set.of("id", "path", "name", "description", "collection", "type", "tag");
    private static final Set<String> WHERE = Set.of("id", "path", "description");

    private final JsonElements elements;

    private ViewDefinitionReader(Faults faults) {
        this.elements = new JsonElements(faults);
    }

    static ViewDefinition read(String json) {
        JsonNode view;
        try {
            view = JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw Faults.problem("", "", "It is not JSON: " + e.getOriginalMessage() + ".", "", "Mend the syntax.");
        }
        Faults faults = new Faults(view.path("name").asText(""));
        ViewDefinition definition = new ViewDefinitionReader(faults).view(view);
        faults.throwIfAny();
        return definition;
    }

    private ViewDefinition view(JsonNode view) {
        elements.object(view, "", VIEW);
        String type = elements.text(view, "", "resourceType");
        if (!type.isEmpty() && !type.equals("ViewDefinition")) {
            elements.fault("resourceType", "The resource is a `" + type + "`.", "It must be a ViewDefinition.");
        }
        String name = elements.text(view, "", "name");
        if (!name.isEmpty()) {
            elements.checkName(name, "name");
        }
        String resource = elements.requiredText(view, "", "resource");
        List<Selection> selections = selections(view, "", "select");
        if (selections.isEmpty()) {
            elements.fault("select", "It selects nothing.", "A view has at least one `select`.");
        }
        return new ViewDefinition(name, resource, constants(view), selections, where(view));
    }

    private Map<String, Base> constants(JsonNode view) {
        Map<String, Base> constants = new LinkedHashMap<>();
        ConstantReader reader = new ConstantReader(elements);
        elements.each(view, "", "constant", (constant, at) -> {
            String name = reader.name(constant, at);
            Base value = reader.value(constant, at);
            if (value != null && constants.put(name, value) != null) {
                elements.fault(at + ".name", "Constant `" + name + "` is defined twice.", "Each has its own name.");
            }
        });
        return constants;
    }

    private List<PathText> where(JsonNode view) {
        List<PathText> conditions = new ArrayList<>();
        elements.each(view, "", "where", (where, at) -> {
            elements.object(where, at, WHERE);
            conditions.add(path(where, at, "Condition"));
        });
        return conditions;
    }

    private List<Selection> selections(JsonNode parent, String parentAt, String element) {
        List<Selection> selections = new ArrayList<>();
        elements.each(parent, parentAt, element, (select, at) -> selections.add(selection(select, at)));
        return selections;
    }

    private Selection selection(JsonNode select, String at) {
        elements.object(select, at, SELECT);
        List<PathText> paths = new ArrayList<>();
        Iteration iteration = Iteration.NONE;
        if (select.has("forEach")) {
            iteration = Iteration.FOR_EACH;
            paths.add(new PathText(at + ".forEach", "`forEach`", elements.requiredText(select, at, "forEach")));
        }
        if (select.has("forEachOrNull")) {
            onlyOne(iteration, at);
            iteration = Iteration.FOR_EACH_OR_NULL;
            paths.add(new PathText(
                    at + ".forEachOrNull", "`forEachOrNull`", elements.requiredText(select, at, "forEachOrNull")));
        }
        if (select.has("repeat")) {
            onlyOne(iteration, at);
            iteration = Iteration.REPEAT;
            elements.each(
                    select,
                    at,
                    "repeat",
                    (path, pathAt) -> paths.add(new PathText(pathAt, "`repeat`", elements.text(path, pathAt))));
        }
        return new Selection(
                at,
                iteration,
                paths,
                columns(select, at),
                selections(select, at, "select"),
                selections(select, at, "unionAll"));
    }

    private void onlyOne(Iteration earlier, String at) {
        if (earlier != Iteration.NONE) {
            elements.fault(
                    at,
                    "It has more than one of `forEach`, `forEachOrNull` and `repeat`.",
                    "A selection iterates in one way; nest a `select` for another.");
        }
    }

    private List<Column> columns(JsonNode select, String parentAt) {
        List<Column> columns = new ArrayList<>();
        elements.each(select, parentAt, "column", (column, at) -> {
            elements.object(column, at, COLUMN);
            String name = elements.requiredText(column, at, "name");
            elements.checkName(name, at + ".name");
            boolean collection = elements.flag(column, at, "collection");
            columns.add(new Column(
                    name,
                    path(column, at, "Column `" + name + "`"),
                    ColumnTypes.bare(elements.text(column, at, "type")),
                    collection));
        });
        return columns;
    }

    private PathText path(JsonNode owner, String at, String role) {
        return new PathText(at + ".path", role, elements.requiredText(owner, at, "path"));
    }
}
