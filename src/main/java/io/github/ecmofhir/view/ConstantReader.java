package io.github.ecmofhir.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Base64BinaryType;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.OidType;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.TimeType;
import org.hl7.fhir.r4.model.UnsignedIntType;
import org.hl7.fhir.r4.model.UriType;
import org.hl7.fhir.r4.model.UrlType;
import org.hl7.fhir.r4.model.UuidType;
import org.jspecify.annotations.Nullable;

/** Reads the constants of a view: a name and exactly one {@code value[x]} of a primitive type. */
final class ConstantReader {

    private static final Map<String, Function<String, PrimitiveType<?>>> TYPES = Map.ofEntries(
            Map.entry("valueBase64Binary", Base64BinaryType::new),
            Map.entry("valueBoolean", BooleanType::new),
            Map.entry("valueCanonical", CanonicalType::new),
            Map.entry("valueCode", CodeType::new),
            Map.entry("valueDate", DateType::new),
            Map.entry("valueDateTime", DateTimeType::new),
            Map.entry("valueDecimal", DecimalType::new),
            Map.entry("valueId", IdType::new),
            Map.entry("valueInstant", InstantType::new),
            Map.entry("valueInteger", IntegerType::new),
            // R4 has no such type; as a decimal it compares with every number.
            Map.entry("valueInteger64", text -> new DecimalType(Long.parseLong(text))),
            Map.entry("valueOid", OidType::new),
            Map.entry("valuePositiveInt", PositiveIntType::new),
            Map.entry("valueString", StringType::new),
            Map.entry("valueTime", TimeType::new),
            Map.entry("valueUnsignedInt", UnsignedIntType::new),
            Map.entry("valueUri", UriType::new),
            Map.entry("valueUrl", UrlType::new),
            Map.entry("valueUuid", UuidType::new));

    private static final Set<String> NUMBERS =
            Set.of("valueDecimal", "valueInteger", "valuePositiveInt", "valueUnsignedInt");

    /** The engine knows these itself, or the specification does; a constant of that name would never be seen. */
    private static final Set<String> TAKEN =
            Set.of("context", "resource", "rootResource", "sct", "loinc", "ucum", Evaluation.ROW_INDEX);

    private final JsonElements elements;

    ConstantReader(JsonElements elements) {
        this.elements = elements;
    }

    String name(JsonNode constant, String at) {
        String name = elements.requiredText(constant, at, "name");
        elements.checkName(name, at + ".name");
        if (TAKEN.contains(name)) {
            elements.fault(at + ".name", "`%" + name + "` has a meaning already.", "A constant needs another name.");
        }
        return name;
    }

    @Nullable
    Base value(JsonNode constant, String at) {
        List<String> values = new ArrayList<>();
        constant.fieldNames().forEachRemaining(field -> {
            if (field.startsWith("value")) {
                values.add(field);
            } else if (!Set.of("id", "name", "extension").contains(field) && !field.startsWith("_")) {
                elements.fault(
                        at + "." + field, "Element `" + field + "` is unknown here.", "Known are name and value[x].");
            }
        });
        if (values.size() != 1) {
            elements.fault(at, "It has " + values.size() + " values.", "A constant has exactly one value[x].");
            return null;
        }
        return value(constant.path(values.get(0)), values.get(0), at + "." + values.get(0));
    }

    private @Nullable Base value(JsonNode node, String element, String at) {
        Function<String, PrimitiveType<?>> type = TYPES.get(element);
        if (type == null) {
            elements.fault(at, "`" + element + "` is no type of constant.", "It must be a primitive type.");
            return null;
        }
        if (!rightJson(node, element)) {
            elements.fault(at, "The JSON type of the value is wrong.", "It must be as FHIR writes this type in JSON.");
            return null;
        }
        try {
            PrimitiveType<?> value =
                    type.apply(node.isNumber() ? node.decimalValue().toString() : node.asText());
            return value.hasValue() ? value : refused(node, at);
        } catch (RuntimeException e) {
            return refused(node, at);
        }
    }

    private @Nullable Base refused(JsonNode node, String at) {
        elements.fault(at, "`" + node.asText() + "` is not a value of this type.", "It must follow the type's format.");
        return null;
    }

    private static boolean rightJson(JsonNode node, String element) {
        if (element.equals("valueBoolean")) {
            return node.isBoolean();
        }
        if (NUMBERS.contains(element)) {
            return node.isNumber();
        }
        return node.isTextual() || element.equals("valueInteger64") && node.isIntegralNumber();
    }
}
