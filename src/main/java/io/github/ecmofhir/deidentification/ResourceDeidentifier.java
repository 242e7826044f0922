package io.github.ecmofhir.deidentification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.ecmofhir.deidentification.ElementRules.Rule;
import io.github.ecmofhir.guide.Guide;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * De-identifies resources as JSON. Cost: some 30 µs for a resource of 2 kB.
 *
 * <p>What is kept, and what is made of it, is on the page of de-identification; {@link ElementRules} has it by type.
 */
public final class ResourceDeidentifier {

    /** Of all identifiers: the systems of hospitals name the hospitals. */
    public static final String SYSTEM = Guide.BASE + "/sid/pseudonym";

    private static final String OURS = Guide.BASE + "/StructureDefinition/";
    private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
    private static final String LEVEL = OURS + "de-identification-level";
    private static final String LABELS = "http://terminology.hl7.org/CodeSystem/v3-ObservationValue";

    /** Extensions of ours whose text says what another hospital would say, too. */
    private static final Set<String> KEPT_TEXTS = Set.of(OURS + "criterion-version");

    private static final Pattern REFERENCE = Pattern.compile("([A-Z][A-Za-z]+)/([A-Za-z0-9.-]{1,64})(/_history/.*)?");
    private static final Set<String> AGE_CODES = Set.of("30525-0", "21612-7");
    private static final Set<String> BIRTH_DATE_CODES = Set.of("21112-8");

    /** Names of a device that its users gave to it. */
    private static final Set<String> OWN_NAMES = Set.of("user-friendly-name", "patient-reported-name", "other");

    private static final Map<String, BigDecimal> PER_YEAR = Map.of(
            "a",
            BigDecimal.ONE,
            "mo",
            BigDecimal.valueOf(12),
            "wk",
            new BigDecimal("52.1775"),
            "d",
            new BigDecimal("365.2425"));

    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

    /** Numbers keep the digits that were sent. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(NODES)
            .build();

    private final Deidentifier values;
    private final ElementRules rules;

    public ResourceDeidentifier(Deidentifier values, ElementRules rules) {
        this.values = values;
        this.rules = rules;
    }

    /**
     * @param json a resource with its id, as HAPI writes it
     * @param patient logical id of whom it is about; null for nobody
     * @return empty for what is not given out: types beside {@link ElementRules#RESOURCES}, and what a modifier that is not ours
     *     may change the sense of
     */
    public Optional<String> deidentified(String json, @Nullable String patient) {
        ObjectNode sent;
        try {
            sent = (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("What is stored is JSON.", e);
        }
        try {
            return new Copy(patient, containedIn(sent)).resource(sent).map(ObjectNode::toString);
        } catch (NotUnderstood e) {
            return Optional.empty();
        }
    }

    /** Ids of what is within the resource and is given out with it. */
    private Set<String> containedIn(ObjectNode sent) {
        Set<String> ids = new HashSet<>();
        String type = sent.path("resourceType").asText();
        if (ElementRules.RESOURCES.contains(type) && rules.of(type, "contained").isPresent()) {
            for (JsonNode each : sent.path("contained")) {
                if (ElementRules.RESOURCES.contains(each.path("resourceType").asText())) {
                    ids.add(each.path("id").asText());
                }
            }
        }
        return ids;
    }

    /** A resource has a modifier that nobody here understands. */
    private static final class NotUnderstood extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotUnderstood() {
            super(null, null, false, false);
        }
    }

    /** The copy of one resource. */
    private final class Copy {

        private final @Nullable String patient;
        private final Set<String> contained;

        Copy(@Nullable String patient, Set<String> contained) {
            this.patient = patient;
            this.contained = contained;
        }

        Optional<ObjectNode> resource(ObjectNode sent) {
            String type = sent.path("resourceType").asText();
            if (!ElementRules.RESOURCES.contains(type)) {
                return Optional.empty();
            }
            ObjectNode copy = NODES.objectNode();
            copy.put("resourceType", type);
            if (sent.has("id")) {
                copy.put("id", values.id(sent.path("id").asText()));
            }
            copy.set("meta", meta(sent.path("meta")));
            if (type.equals("Patient")) {
                copy.putArray("extension")
                        .addObject()
                        .put("url", LEVEL)
                        .put("valueCode", values.level().code());
            }
            fill(copy, sent, type, false);
            if (type.equals("Observation")) {
                mendValue(sent, copy);
            }
            return Optional.of(copy);
        }

        /** Versions tell nothing of a person; when one was written, and by whom, does. */
        private ObjectNode meta(JsonNode sent) {
            ObjectNode meta = NODES.objectNode();
            if (sent.has("versionId")) {
                meta.set("versionId", sent.path("versionId"));
            }
            if (sent.has("lastUpdated") && values.level() == Level.LIMITED) {
                meta.set("lastUpdated", sent.path("lastUpdated"));
            }
            ArrayNode profiles = NODES.arrayNode();
            sent.path("profile").forEach(profile -> {
                if (Guide.isOurs(profile.asText())) {
                    profiles.add(profile);
                }
            });
            if (!profiles.isEmpty()) {
                meta.set("profile", profiles);
            }
            ArrayNode labels = meta.putArray("security");
            for (String label : new String[] {"PSEUDED", "REDACTED", "ABSTRED"}) {
                labels.addObject().put("system", LABELS).put("code", label);
            }
            return meta;
        }

        private void fill(ObjectNode copy, ObjectNode sent, String type, boolean isExtension) {
            sent.fields().forEachRemaining(field -> {
                String name = field.getKey();
                if (name.equals("extension")) {
                    extensions(field.getValue(), isExtension).ifPresent(kept -> add(copy, name, kept));
                } else if (name.equals("modifierExtension")) {
                    copy.set(name, modifiers(field.getValue()));
                } else if (name.startsWith("_")) {
                    rules.of(type, name.substring(1))
                            .flatMap(rule -> each(field.getValue(), true, this::primitive))
                            .ifPresent(kept -> copy.set(name, kept));
                } else if (!name.equals("meta")) {
                    rules.of(type, name)
                            .flatMap(rule -> each(field.getValue(), false, value -> value(rule, value)))
                            .ifPresent(kept -> copy.set(name, kept));
                }
            });
        }

        private static void add(ObjectNode copy, String name, ArrayNode more) {
            if (copy.get(name) instanceof ArrayNode before) {
                before.addAll(more);
            } else {
                copy.set(name, more);
            }
        }

        /** What stands beside the value of a primitive: extensions alone are kept of it. */
        private Optional<JsonNode> primitive(JsonNode sent) {
            ObjectNode copy = NODES.objectNode();
            extensions(sent.path("extension"), false).ifPresent(kept -> copy.set("extension", kept));
            return copy.isEmpty() ? Optional.empty() : Optional.of(copy);
        }

        private interface Kept {
            Optional<JsonNode> of(JsonNode value);
        }

        /**
         * Of a list those that are kept; none where all are dropped. Nulls hold the places of primitives, as what stands beside
         * them is found by its place.
         */
        private static Optional<JsonNode> each(JsonNode sent, boolean isBeside, Kept kept) {
            if (!(sent instanceof ArrayNode all)) {
                return sent.isNull() ? Optional.empty() : kept.of(sent);
            }
            ArrayNode copies = NODES.arrayNode();
            boolean isAny = false;
            for (JsonNode value : all) {
                Optional<JsonNode> copy = value.isNull() ? Optional.empty() : kept.of(value);
                copy.ifPresent(copies::add);
                if (copy.isEmpty() && (isBeside || !value.isObject())) {
                    copies.addNull();
                }
                isAny |= copy.isPresent();
            }
            return isAny ? Optional.of(copies) : Optional.empty();
        }

        private Optional<JsonNode> value(Rule rule, JsonNode sent) {
            return switch (rule.action()) {
                case KEEP -> Optional.of(sent);
                case MOMENT -> values.moment(sent.asText(), patient).map(TextNode::valueOf);
                case BIRTH_DATE ->
                    Optional.ofNullable(patient)
                            .flatMap(of -> values.birthYear(sent.asText(), of))
                            .map(TextNode::valueOf);
                case INNER -> inner(rule.type(), sent);
                case IDENTIFIER -> identifier(sent);
                case REFERENCE -> reference(sent);
                case CODING -> coding(sent);
                case AGE -> quantity(sent).map(this::capped);
                case QUANTITY -> quantity(sent).map(this::cappedIfAge);
                case CONTAINED ->
                    sent instanceof ObjectNode resource ? contained(resource).map(copy -> copy) : Optional.empty();
            };
        }

        private Optional<JsonNode> inner(String type, JsonNode sent) {
            if (!(sent instanceof ObjectNode object)) {
                return Optional.empty();
            }
            ObjectNode copy = NODES.objectNode();
            fill(copy, object, type, false);
            if (type.equals("Observation.component")) {
                mendValue(object, copy);
            } else if (type.equals("Device.deviceName")
                    && OWN_NAMES.contains(copy.path("type").asText())) {
                copy.remove("name");
            }
            if (copy.isEmpty() && type.equals("CodeableConcept")) {
                copy.putArray("extension").addObject().put("url", ABSENT).put("valueCode", "masked");
            }
            return copy.isEmpty() ? Optional.empty() : Optional.of(copy);
        }

        private Optional<JsonNode> identifier(JsonNode sent) {
            if (!sent.path("value").isTextual()) {
                return Optional.empty();
            }
            ObjectNode copy = NODES.objectNode();
            if (sent.path("type").path("coding") instanceof ArrayNode) {
                inner("CodeableConcept", sent.path("type")).ifPresent(type -> copy.set("type", type));
            }
            copy.put("system", SYSTEM);
            copy.put("value", values.identifier(sent.path("value").asText()));
            return Optional.of(copy);
        }

        /** To what is not given out nothing refers. */
        private Optional<JsonNode> reference(JsonNode sent) {
            ObjectNode copy = NODES.objectNode();
            String target = sent.path("reference").asText("");
            Matcher form = REFERENCE.matcher(target);
            if (target.startsWith("#")) {
                String id = target.substring(1);
                if (id.isEmpty()) {
                    copy.put("reference", "#");
                } else if (contained.contains(id)) {
                    copy.put("reference", "#" + values.id(id));
                }
            } else if (form.matches() && ElementRules.RESOURCES.contains(form.group(1))) {
                copy.put("reference", form.group(1) + "/" + values.id(form.group(2)));
            }
            String type = sent.path("type").asText("");
            if (ElementRules.RESOURCES.contains(type)) {
                copy.put("type", type);
                if (sent.has("identifier")) {
                    identifier(sent.path("identifier")).ifPresent(kept -> copy.set("identifier", kept));
                }
            }
            return copy.isEmpty() ? Optional.empty() : Optional.of(copy);
        }

        /** Its display is anybody's text; the code says the same. */
        private Optional<JsonNode> coding(JsonNode sent) {
            ObjectNode copy = NODES.objectNode();
            for (String name : new String[] {"system", "version", "code", "userSelected"}) {
                if (sent.has(name)) {
                    copy.set(name, sent.path(name));
                }
            }
            return copy.isEmpty() ? Optional.empty() : Optional.of(copy);
        }

        private Optional<ObjectNode> quantity(JsonNode sent) {
            ObjectNode copy = NODES.objectNode();
            for (String name : new String[] {"value", "comparator", "system", "code"}) {
                if (sent.has(name)) {
                    copy.set(name, sent.path(name));
                }
            }
            if (sent.has("code")) {
                copy.set("unit", sent.path("code"));
            }
            extensions(sent.path("extension"), false).ifPresent(kept -> copy.set("extension", kept));
            return copy.isEmpty() ? Optional.empty() : Optional.of(copy);
        }

        /** A number of years, or of days, above the oldest age is an age, whatever else it is of a person. */
        private JsonNode cappedIfAge(ObjectNode quantity) {
            return patient != null && PER_YEAR.containsKey(quantity.path("code").asText())
                    ? capped(quantity)
                    : quantity;
        }

        private JsonNode capped(ObjectNode age) {
            BigDecimal perYear = PER_YEAR.get(age.path("code").asText("a"));
            BigDecimal value = age.path("value").decimalValue();
            if (perYear == null) {
                age.remove("value");
            } else if (value.compareTo(perYear.multiply(BigDecimal.valueOf(Deidentifier.OLDEST))) > 0) {
                age.remove("comparator");
                age.put("value", BigDecimal.valueOf(Deidentifier.OLDEST));
                age.put("code", "a");
                age.put("unit", "a");
            }
            return age;
        }

        private Optional<ObjectNode> contained(ObjectNode sent) {
            return resource(sent).map(copy -> {
                copy.remove("meta");
                return copy;
            });
        }

        /** @param isWithin whether they belong to one that is known already, whose parts have short names */
        private Optional<ArrayNode> extensions(JsonNode sent, boolean isWithin) {
            ArrayNode kept = NODES.arrayNode();
            sent.forEach(each -> {
                String url = each.path("url").asText();
                if (each instanceof ObjectNode extension && (isWithin && url.indexOf(':') < 0 || isKnown(url))) {
                    ObjectNode copy = NODES.objectNode();
                    copy.put("url", url);
                    fill(copy, extension, "Extension", true);
                    if (KEPT_TEXTS.contains(url) && extension.has("valueString")) {
                        copy.set("valueString", extension.path("valueString"));
                    }
                    if (copy.size() > 1) {
                        kept.add(copy);
                    }
                }
            });
            return kept.isEmpty() ? Optional.empty() : Optional.of(kept);
        }

        private static boolean isKnown(String url) {
            return url.startsWith(OURS) && !url.equals(LEVEL) || url.equals(ABSENT);
        }

        private ArrayNode modifiers(JsonNode sent) {
            sent.forEach(each -> {
                if (!isKnown(each.path("url").asText())) {
                    throw new NotUnderstood();
                }
            });
            return extensions(sent, false).orElseThrow(NotUnderstood::new);
        }

        /**
         * Says of an observation or its component that there was a value, where it is not told; and keeps an age, or a date of
         * birth, that stands as one among other values.
         */
        private void mendValue(JsonNode sent, ObjectNode copy) {
            if (hasCode(copy, AGE_CODES)) {
                if (copy.path("valueQuantity") instanceof ObjectNode value) {
                    capped(value);
                }
                if (copy.has("valueInteger")) {
                    copy.put("valueInteger", Math.min(copy.path("valueInteger").asInt(), Deidentifier.OLDEST));
                }
            }
            if (hasCode(copy, BIRTH_DATE_CODES)) {
                copy.remove("valueDateTime");
                copy.remove("valuePeriod");
            }
            sent.fieldNames().forEachRemaining(name -> {
                if (name.startsWith("value") && !copy.has(name) && !copy.has("dataAbsentReason")) {
                    copy.putObject("dataAbsentReason")
                            .putArray("coding")
                            .addObject()
                            .put("system", "http://terminology.hl7.org/CodeSystem/data-absent-reason")
                            .put("code", "masked");
                }
            });
        }

        private static boolean hasCode(JsonNode observation, Set<String> codes) {
            for (JsonNode coding : observation.path("code").path("coding")) {
                if (codes.contains(coding.path("code").asText())) {
                    return true;
                }
            }
            return false;
        }
    }
}
