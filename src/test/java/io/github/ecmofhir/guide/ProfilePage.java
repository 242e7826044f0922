package io.github.ecmofhir.guide;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.ElementDefinition.ElementDefinitionBindingComponent;
import org.hl7.fhir.r4.model.ElementDefinition.ElementDefinitionConstraintComponent;
import org.hl7.fhir.r4.model.ElementDefinition.TypeRefComponent;
import org.hl7.fhir.r4.model.Enumerations.BindingStrength;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.Type;

/** The page of one profile. */
final class ProfilePage {

    /** From the folder of the pages to the root of the project. */
    private static final String ROOT = "../../../../";

    private static final Pattern FENCE = Pattern.compile("`+");

    private final StructureDefinition profile;
    private final List<FailingExample> failing;
    private final Map<String, ElementDefinition> whole;

    ProfilePage(StructureDefinition profile, List<FailingExample> failing) {
        this.profile = profile;
        this.failing = failing.stream()
                .filter(example -> example.profiles().contains(profile.getUrl()))
                .toList();
        this.whole = profile.getSnapshot().getElement().stream()
                .collect(Collectors.toMap(ElementDefinition::getId, Function.identity()));
    }

    String render() {
        return "# " + profile.getTitle() + "\n\n"
                + head() + "\n## Must support\n\n"
                + elements(differential().filter(ElementDefinition::getMustSupport))
                + "\n## Required or restricted\n\n"
                + elements(differential()
                        .filter(element -> !element.getMustSupport())
                        .filter(ProfilePage::restricts))
                + "\n## Rules\n\n"
                + rules() + "\n## Example\n\n"
                + example() + "\n## Common mistakes\n\n"
                + mistakes();
    }

    private String head() {
        return profile.getDescription().strip() + "\n\n"
                + "Canonical URL: `" + profile.getUrl() + "`\n\n"
                + "Version " + profile.getVersion() + ", based on "
                + last(profile.getBaseDefinition()) + " of FHIR R4.\n";
    }

    /** What the profile itself says of elements; the resource as a whole is no element. */
    private Stream<ElementDefinition> differential() {
        return profile.getDifferential().getElement().stream()
                .filter(element -> element.getPath().contains("."));
    }

    private static boolean restricts(ElementDefinition element) {
        if (element.hasSlicing()) {
            return false;
        }
        return element.getMin() > 0
                || element.hasFixed()
                || element.hasPattern()
                || element.hasType()
                || "0".equals(element.getMax());
    }

    private String elements(Stream<ElementDefinition> elements) {
        MarkdownTable table = new MarkdownTable("element", "cardinality", "type", "binding or fixed value");
        elements.forEach(element -> {
            ElementDefinition full = whole.getOrDefault(element.getId(), element);
            String cardinality = full.getMin() + ".." + full.getMax();
            String name = element.getPath().replaceFirst("^[A-Za-z]+\\.", "");
            if (element.hasSliceName()) {
                StructureDefinition extension = extension(element);
                table.row(
                        extension.getTitle() + ": `" + name + "` " + "`" + extension.getIdPart() + "`",
                        cardinality,
                        typesOf(extension),
                        bindingsOf(extension));
            } else if ("0".equals(full.getMax())) {
                table.row("`" + name + "`", cardinality, "not allowed", "");
            } else {
                table.row("`" + name + "`", cardinality, types(full), bindingOrFixed(full));
            }
        });
        return table.render();
    }

    private static StructureDefinition extension(ElementDefinition slice) {
        return GuideFiles.definition(
                StructureDefinition.class,
                last(slice.getTypeFirstRep().getProfile().get(0).getValue()));
    }

    private static String typesOf(StructureDefinition extension) {
        return values(extension).map(value -> part(value) + types(value)).collect(Collectors.joining(", "));
    }

    /** Bindings of the values, and what is fixed within them, such as the unit of an age. */
    private static String bindingsOf(StructureDefinition extension) {
        return extension.getSnapshot().getElement().stream()
                .filter(element -> element.getPath().endsWith(".value[x]")
                        || (element.getPath().contains(".value[x].") && (element.hasFixed() || element.hasPattern())))
                .filter(element -> !bindingOrFixed(element).isEmpty())
                .map(element -> part(element) + within(element) + bindingOrFixed(element))
                .collect(Collectors.joining(", "));
    }

    /** The value of an extension, or those of its parts. */
    private static Stream<ElementDefinition> values(StructureDefinition extension) {
        return extension.getSnapshot().getElement().stream()
                .filter(element -> element.getPath().endsWith(".value[x]"))
                .filter(element -> !"0".equals(element.getMax()));
    }

    /** Which part of an extension a value is of; empty where there is only one. */
    private static String part(ElementDefinition value) {
        String slice = value.getId().replaceFirst("^Extension\\.(?:extension:([^.]+)\\.)?.*", "$1");
        return slice.isEmpty() ? "" : "`" + slice + "` ";
    }

    /** Which child of a value an element is; empty for the value itself. */
    private static String within(ElementDefinition element) {
        String child = element.getPath().replaceFirst(".*\\.value\\[x]\\.?", "");
        return child.isEmpty() ? "" : "`" + child + "` ";
    }

    private static String types(ElementDefinition element) {
        Set<String> types = new LinkedHashSet<>();
        for (TypeRefComponent type : element.getType()) {
            types.add(type.hasTargetProfile() ? reference(type) : type.getWorkingCode());
        }
        return String.join(" or ", types);
    }

    private static String reference(TypeRefComponent type) {
        return type.getTargetProfile().stream()
                .map(CanonicalType::getValue)
                .map(ProfilePage::last)
                .map(target -> "Resource".equals(target) ? "any" : target)
                .collect(Collectors.joining(", ", type.getWorkingCode() + "(", ")"));
    }

    private static String bindingOrFixed(ElementDefinition element) {
        List<String> parts = new ArrayList<>();
        if (element.hasFixed()) {
            parts.add("always " + value(element.getFixed()));
        }
        if (element.hasPattern()) {
            parts.add("always " + value(element.getPattern()));
        }
        ElementDefinitionBindingComponent binding = element.getBinding();
        boolean says = binding.hasValueSet() && binding.getStrength() != BindingStrength.EXAMPLE;
        if (parts.isEmpty() && says) {
            parts.add(valueSet(last(binding.getValueSet())) + " ("
                    + binding.getStrength().toCode() + ")");
        }
        return String.join(", ", parts);
    }

    private static String valueSet(String id) {
        Path file = GuideFiles.TERMINOLOGY.resolve("ValueSet-" + id + ".json");
        return Files.exists(file) ? "[" + id + "](" + ROOT + slashes(file) + ")" : id;
    }

    private static String value(Type value) {
        if (value instanceof CodeableConcept concept) {
            return concept.getCoding().stream().map(ProfilePage::code).collect(Collectors.joining(" and "));
        }
        if (value instanceof Coding coding) {
            return code(coding);
        }
        if (!value.isPrimitive()) {
            throw new IllegalStateException("No words for a fixed " + value.fhirType() + ".");
        }
        return "`" + value.primitiveValue() + "`";
    }

    private static String code(Coding coding) {
        return "`" + coding.getCode() + "` of `" + coding.getSystem() + "`";
    }

    private String rules() {
        MarkdownTable table = new MarkdownTable("key", "severity", "in words");
        profile.getDifferential().getElement().forEach(element -> {
            element.getConstraint().forEach(rule -> row(table, rule, ""));
            if (element.hasSliceName()) {
                StructureDefinition extension = extension(element);
                extension.getDifferential().getElement().stream()
                        .flatMap(part -> part.getConstraint().stream())
                        .forEach(rule -> row(table, rule, " (extension `" + extension.getIdPart() + "`)"));
            }
        });
        return table.render();
    }

    private static void row(MarkdownTable table, ElementDefinitionConstraintComponent rule, String of) {
        table.row(
                "`" + rule.getKey() + "`", rule.getSeverity().toCode().toLowerCase(Locale.ROOT), rule.getHuman() + of);
    }

    private String example() {
        String name = profile.getIdPart() + "-example";
        Path file = GuideFiles.EXAMPLES.resolve(name + ".json");
        String link = "[" + name + ".json](" + ROOT + slashes(file) + ")";
        if (GuideFiles.parse(file) instanceof Bundle bundle) {
            return link + ", with " + bundle.getEntry().size() + " entries.\n";
        }
        return link + ":\n\n```json\n" + GuideFiles.example(name).strip() + "\n```\n";
    }

    private String mistakes() {
        if (failing.isEmpty()) {
            return "None is among the examples.\n";
        }
        return failing.stream()
                .sorted(Comparator.comparing(
                                (FailingExample example) -> !example.name().startsWith("ecmo-"))
                        .thenComparing(FailingExample::name))
                .map(ProfilePage::mistake)
                .collect(Collectors.joining());
    }

    private static String mistake(FailingExample example) {
        Path file = GuideFiles.EXAMPLES.resolve(example.name() + ".json");
        return "* " + example.mistake() + " ([" + example.name() + "](" + ROOT + slashes(file) + "))\n  "
                + span(example.message()) + "\n";
    }

    /** A code span with more back-ticks around it than any row of them within. */
    private static String span(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        int longest = FENCE.matcher(line)
                .results()
                .mapToInt(ticks -> ticks.end() - ticks.start())
                .max()
                .orElse(0);
        String fence = "`".repeat(longest + 1);
        return longest == 0 ? fence + line + fence : fence + " " + line + " " + fence;
    }

    /** The last part of a canonical, without version. */
    private static String last(String canonical) {
        return Claims.withoutVersion(canonical).replaceFirst(".*/", "");
    }

    private static String slashes(Path file) {
        return file.toString().replace('\\', '/');
    }
}
