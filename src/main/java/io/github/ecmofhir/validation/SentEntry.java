package io.github.ecmofhir.validation;

import ca.uhn.fhir.rest.param.ParameterUtil;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.validation.run.Part;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a bundle, with its number as the sender counts it.
 *
 * @param number starting at 1
 */
record SentEntry(int number, BundleEntryComponent entry) {

    private static final Pattern CONDITIONAL = Pattern.compile("^([A-Z][A-Za-z]+)\\?identifier=([^|&]+\\|[^|&]+)$");

    static List<SentEntry> of(Bundle bundle) {
        List<SentEntry> entries = new ArrayList<>();
        for (BundleEntryComponent entry : bundle.getEntry()) {
            entries.add(new SentEntry(entries.size() + 1, entry));
        }
        return entries;
    }

    /** The resources of these entries, with their places. */
    static List<Part<Resource>> parts(List<SentEntry> entries) {
        List<Part<Resource>> parts = new ArrayList<>();
        for (SentEntry entry : entries) {
            Resource resource = entry.resource();
            if (resource != null) {
                parts.add(new Part<>(resource, entry.place()));
            }
        }
        return parts;
    }

    /** The fullUrl of each of their resources. */
    static Function<Resource, @Nullable String> fullUrls(List<SentEntry> entries) {
        Map<Resource, String> urls = new IdentityHashMap<>();
        entries.stream()
                .filter(entry -> entry.resource() != null && entry.entry().hasFullUrl())
                .forEach(entry -> urls.put(entry.resource(), entry.entry().getFullUrl()));
        return urls::get;
    }

    @Nullable
    Resource resource() {
        return entry.getResource();
    }

    HTTPVerb method() {
        HTTPVerb method = entry.getRequest().getMethod();
        return method == null ? HTTPVerb.NULL : method;
    }

    /**
     * {@code Type?identifier=system|value} with {@code %7C} and other escapes decoded; empty for any other URL. In a search a
     * comma lies between two values; one that belongs to a value has a backslash before it.
     */
    Optional<String> conditionalIdentity() {
        String url = entry.getRequest().getUrl();
        if (url == null) {
            return Optional.empty();
        }
        try {
            Matcher conditional = CONDITIONAL.matcher(URLDecoder.decode(url, StandardCharsets.UTF_8));
            return conditional.matches() && isOne(conditional.group())
                    ? Optional.of(ParameterUtil.unescape(conditional.group()))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isOne(String search) {
        return !search.replace("\\,", "").contains(",");
    }

    Place place() {
        Resource resource = resource();
        String type = resource == null ? "no resource" : resource.fhirType();
        return Place.entry(number, type, name());
    }

    private @Nullable String name() {
        if (entry.hasFullUrl()) {
            return entry.getFullUrl();
        }
        return entry.getRequest().getUrl();
    }
}
