package io.github.ecmofhir.validation;

import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.ProblemCode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ResourceType;

/**
 * Whether references can lead somewhere: to a resource of this server, or to another entry of the bundle, and then to one of
 * a type that the element is for. The validator sees the type in {@code Patient/1} and cannot see it in {@code urn:uuid:…}.
 */
final class SentReferences {

    /** How the model states an element's targets: {@code Reference(Patient|Group)}. */
    private static final Pattern TARGETS = Pattern.compile("Reference\\(([A-Za-z|]+)\\)");

    private static final Pattern INDEX = Pattern.compile("\\[x]$");
    private static final String ANY = "Any";

    /** On this server, by id; or contained. */
    private static final Pattern HERE =
            Pattern.compile("([A-Za-z]+)/[A-Za-z0-9.-]{1,64}(/_history/[A-Za-z0-9.-]{1,64})?|#.*");

    /** By identifier: any other search might find what was not meant, and nobody could check it beforehand. */
    private static final Pattern BY_IDENTIFIER = Pattern.compile("([A-Za-z]+)\\?identifier=[^|&]+\\|[^|&]+");

    private static final Set<String> R4 =
            Arrays.stream(ResourceType.values()).map(ResourceType::name).collect(Collectors.toUnmodifiableSet());

    private static final Pattern ABSOLUTE = Pattern.compile("[a-z][a-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final String URN = "urn:";

    /** Types by the fullUrl of the entry. */
    private final Map<String, String> types = new HashMap<>();

    private final List<Issue> issues = new ArrayList<>();
    private boolean readable = true;

    private SentReferences(List<SentEntry> entries) {
        for (SentEntry entry : entries) {
            Resource resource = entry.resource();
            if (resource != null && entry.entry().hasFullUrl()) {
                types.put(entry.entry().getFullUrl(), resource.fhirType());
            }
        }
    }

    /** Those of a resource that is sent alone. */
    static SentReferences of(Resource resource, Place place) {
        SentReferences references = new SentReferences(List.of());
        references.check(resource, place);
        return references;
    }

    /** Those of a transaction. Cost: linear in the elements of the bundle. */
    static SentReferences of(List<SentEntry> entries) {
        SentReferences references = new SentReferences(entries);
        for (SentEntry entry : entries) {
            Resource resource = entry.resource();
            if (resource != null) {
                references.check(resource, entry.place());
            }
        }
        return references;
    }

    /** Whether each has one of the forms that references have; where not, no other check may follow them. */
    boolean areReadable() {
        return readable;
    }

    List<Issue> issues() {
        return List.copyOf(issues);
    }

    /** What was found before, without what the validator says of the same references, and then what is found here. */
    List<Issue> addedTo(List<Issue> before) {
        Set<Place> places = issues.stream().map(Issue::where).collect(Collectors.toSet());
        return Stream.concat(
                        before.stream()
                                .filter(issue -> !issue.code().equals(ProblemCode.VALUE_NOT_ALLOWED.code())
                                        || !places.contains(issue.where())),
                        issues.stream())
                .toList();
    }

    private void check(Resource resource, Place place) {
        check(resource, resource.fhirType(), FollowedReference.of(resource), place);
    }

    private void check(Base element, String path, FollowedReference followed, Place place) {
        for (Property property : element.children()) {
            String name = path + "." + INDEX.matcher(property.getName()).replaceFirst("");
            int number = 0;
            for (Base value : property.getValues()) {
                String at = property.isList() ? name + "[" + number++ + "]" : name;
                if (value instanceof Reference reference) {
                    check(reference, property.getTypeCode(), place.at(at)).ifPresent(issues::add);
                    followed.check(reference, at, place).ifPresent(issues::add);
                } else if (!value.isPrimitive()
                        && (!value.isResource() || property.getName().equals("contained"))) {
                    check(value, at, followed, place);
                }
            }
        }
    }

    private Optional<Issue> check(Reference reference, String typeCode, Place place) {
        String url = reference.getReference();
        if (url == null || url.isEmpty()) {
            return Optional.empty();
        }
        String type = types.get(url);
        if (type != null) {
            return ofType(url, type, typeCode, place);
        }
        if (url.startsWith(URN)) {
            return Optional.of(Issue.error(
                    ProblemCode.REFERENCE_DANGLING,
                    place,
                    "It refers to `" + url + "`, and no entry has that fullUrl.",
                    "Every urn: reference leads to an entry of the same bundle.",
                    "Add the entry, or correct the reference."));
        }
        if (ABSOLUTE.matcher(url).matches()) {
            return Optional.of(Issue.error(
                    ProblemCode.VALUE_NOT_ALLOWED,
                    place,
                    "It refers to `" + url + "`, and no entry has that fullUrl.",
                    "References lead to what is stored here, written `Type/id`, or to an entry of the same bundle.",
                    "Refer to it as `Type/id` or `Type?identifier=system|value`, or send it along."));
        }
        Matcher named = BY_IDENTIFIER.matcher(decoded(url));
        if (named.matches() && R4.contains(named.group(1))) {
            return ofType(url, named.group(1), typeCode, place);
        }
        if (mayBeHere(url)) {
            return Optional.empty();
        }
        readable = false;
        return Optional.of(Issue.error(
                ProblemCode.VALUE_NOT_ALLOWED,
                place,
                "The reference is `" + url + "`.",
                "A reference is written `Type/id` or `Type?identifier=system|value` with a type of FHIR R4, or is the fullUrl of an"
                        + " entry of the same bundle.",
                "Correct the reference."));
    }

    private static boolean mayBeHere(String url) {
        Matcher here = HERE.matcher(url);
        return here.matches() && (here.group(1) == null || R4.contains(here.group(1)));
    }

    /** Nothing of what is not encoded as URLs are. */
    private static String decoded(String url) {
        try {
            return URLDecoder.decode(url, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static Optional<Issue> ofType(String url, String type, String typeCode, Place place) {
        Matcher targets = TARGETS.matcher(typeCode);
        if (!targets.find()) {
            return Optional.empty();
        }
        Set<String> allowed = Set.of(targets.group(1).split("\\|"));
        return allowed.contains(ANY) || allowed.contains(type)
                ? Optional.empty()
                : Optional.of(Issue.error(
                        ProblemCode.VALUE_NOT_ALLOWED,
                        place,
                        "It refers to a resource of type " + type + ", `" + url + "`.",
                        "It must be of type " + targets.group(1).replace("|", " or ") + ".",
                        "Correct the reference."));
    }
}
