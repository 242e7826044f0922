package io.github.ecmofhir.validation;

import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * Whether references from one entry to another lead to a resource of a type that the element is for. The validator sees the
 * type in {@code Patient/1} and cannot see it in {@code urn:uuid:…}.
 */
final class TargetsWithinBundle {

    /** How the model states an element's targets: {@code Reference(Patient|Group)}. */
    private static final Pattern TARGETS = Pattern.compile("Reference\\(([A-Za-z|]+)\\)");

    private static final Pattern INDEX = Pattern.compile("\\[x]$");
    private static final String ANY = "Any";

    private final Map<String, String> types = new HashMap<>();

    private TargetsWithinBundle(List<SentEntry> entries) {
        for (SentEntry entry : entries) {
            Resource resource = entry.resource();
            if (resource != null && entry.entry().hasFullUrl()) {
                types.put(entry.entry().getFullUrl(), resource.fhirType());
            }
        }
    }

    /** Cost: linear in the elements of the bundle. */
    static List<Issue> check(List<SentEntry> entries) {
        TargetsWithinBundle targets = new TargetsWithinBundle(entries);
        List<Issue> issues = new ArrayList<>();
        for (SentEntry entry : entries) {
            Resource resource = entry.resource();
            if (resource != null) {
                targets.check(resource, resource.fhirType(), entry, issues);
            }
        }
        return issues;
    }

    private void check(Base element, String path, SentEntry entry, List<Issue> issues) {
        for (Property property : element.children()) {
            for (Base value : property.getValues()) {
                String place = path + "." + INDEX.matcher(property.getName()).replaceFirst("");
                if (value instanceof Reference reference) {
                    check(reference, property.getTypeCode(), place, entry, issues);
                } else if (!value.isPrimitive() && !value.isResource()) {
                    check(value, place, entry, issues);
                }
            }
        }
    }

    private void check(Reference reference, String typeCode, String place, SentEntry entry, List<Issue> issues) {
        String type = reference.hasReference() ? types.get(reference.getReference()) : null;
        Matcher targets = TARGETS.matcher(typeCode);
        if (type == null || !targets.find()) {
            return;
        }
        Set<String> allowed = Set.of(targets.group(1).split("\\|"));
        if (!allowed.contains(ANY) && !allowed.contains(type)) {
            issues.add(Issue.error(
                    ProblemCode.VALUE_NOT_ALLOWED,
                    entry.place().at(place),
                    "It refers to a resource of type " + type + ", `" + reference.getReference() + "`.",
                    "It must be of type " + targets.group(1).replace("|", " or ") + ".",
                    "Correct the reference."));
        }
    }
}
