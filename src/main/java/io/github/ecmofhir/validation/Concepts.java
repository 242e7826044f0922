package io.github.ecmofhir.validation;

import ca.uhn.fhir.context.support.IValidationSupport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.CodeSystem.ConceptPropertyComponent;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;

/**
 * What the code systems of our guide and of core R4 say of a code: its names, and whether it is still in use. A code system is
 * read when a code of it is first met.
 */
final class Concepts {

    private static final Pattern SEMANTIC_TAG = Pattern.compile("\\s*\\([^()]*\\)$");

    private final IValidationSupport support;
    private final Map<String, SystemConcepts> systems = new ConcurrentHashMap<>();

    Concepts(IValidationSupport support) {
        this.support = support;
    }

    /**
     * A code and its names.
     *
     * @param status as FHIR's concept property of that name has it; {@code active} where it is not said
     * @param successor what is used instead of one that is retired, where that is said
     */
    record Concept(
            String code,
            String display,
            Set<String> names,
            String status,
            @Nullable Coding successor) {

        boolean isCalled(String display) {
            return names.contains(plain(display));
        }
    }

    /**
     * The codes of one system.
     *
     * @param complete whether a code that is not among them does not exist
     */
    record SystemConcepts(boolean complete, Map<String, Concept> byCode, Map<String, Concept> byName) {

        Optional<Concept> find(String code) {
            return Optional.ofNullable(byCode.get(code));
        }

        /** The code that a display is the name of. */
        Optional<Concept> called(String display) {
            return Optional.ofNullable(byName.get(plain(display)));
        }
    }

    /** Empty for a system that neither our guide nor core R4 carries. */
    Optional<SystemConcepts> system(String url) {
        SystemConcepts known = systems.get(url);
        if (known == null && support.fetchCodeSystem(url) instanceof CodeSystem definition) {
            known = read(definition);
            systems.put(url, known);
        }
        return Optional.ofNullable(known);
    }

    private static SystemConcepts read(CodeSystem definition) {
        List<ConceptDefinitionComponent> all = new ArrayList<>();
        collect(definition.getConcept(), all);
        Map<String, Concept> byCode = new HashMap<>();
        Map<String, Concept> byName = new HashMap<>();
        for (ConceptDefinitionComponent each : all) {
            Concept concept = read(each);
            byCode.put(concept.code(), concept);
            concept.names().forEach(name -> byName.putIfAbsent(name, concept));
        }
        boolean complete = definition.getContent() == CodeSystem.CodeSystemContentMode.COMPLETE;
        return new SystemConcepts(complete, byCode, byName);
    }

    private static void collect(List<ConceptDefinitionComponent> concepts, List<ConceptDefinitionComponent> all) {
        for (ConceptDefinitionComponent concept : concepts) {
            all.add(concept);
            collect(concept.getConcept(), all);
        }
    }

    private static Concept read(ConceptDefinitionComponent concept) {
        Set<String> names = new HashSet<>();
        if (concept.hasDisplay()) {
            names.add(plain(concept.getDisplay()));
        }
        concept.getDesignation().forEach(designation -> names.add(plain(designation.getValue())));
        String status = "active";
        Coding successor = null;
        for (ConceptPropertyComponent property : concept.getProperty()) {
            if ("status".equals(property.getCode()) && property.getValue() instanceof CodeType code) {
                status = code.getValue();
            } else if ("successor".equals(property.getCode()) && property.getValue() instanceof Coding coding) {
                successor = coding;
            }
        }
        return new Concept(concept.getCode(), String.valueOf(concept.getDisplay()), names, status, successor);
    }

    /** Without capitals and SNOMED CT's semantic tag, which senders may leave out. */
    private static String plain(String display) {
        return SEMANTIC_TAG
                .matcher(display.strip())
                .replaceFirst("")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
    }
}
