package io.github.ecmofhir.guide;

import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.Resource;

/** Which profiles a resource says it follows. */
public final class Claims {

    private Claims() {}

    /** @param profileId e.g. {@code ecmo-run} */
    public static boolean claims(Resource resource, String profileId) {
        String url = Guide.profile(profileId);
        return of(resource).anyMatch(canonical -> url.equals(withoutVersion(canonical)));
    }

    /** Whether it claims any profile of our guide. */
    public static boolean claimsOurs(Resource resource) {
        return of(resource).anyMatch(Guide::isOurs);
    }

    /** The canonicals it claims. One that has an extension and no value claims nothing. */
    public static Stream<String> of(Resource resource) {
        return resource.getMeta().getProfile().stream()
                .filter(CanonicalType::hasValue)
                .map(CanonicalType::getValue);
    }

    /** A canonical without {@code |version}. */
    public static String withoutVersion(String canonical) {
        int bar = canonical.indexOf('|');
        return bar < 0 ? canonical : canonical.substring(0, bar);
    }
}
