package io.github.ecmofhir.guide;

import org.hl7.fhir.r4.model.Resource;

/** Which profiles a resource says it follows. */
public final class Claims {

    private Claims() {}

    /** @param profileId e.g. {@code ecmo-run} */
    public static boolean claims(Resource resource, String profileId) {
        String url = Guide.profile(profileId);
        return resource.getMeta().getProfile().stream()
                .anyMatch(canonical -> url.equals(withoutVersion(canonical.getValue())));
    }

    /** Whether it claims any profile of our guide. */
    public static boolean claimsOurs(Resource resource) {
        return resource.getMeta().getProfile().stream().anyMatch(canonical -> Guide.isOurs(canonical.getValue()));
    }

    /** A canonical without {@code |version}. */
    public static String withoutVersion(String canonical) {
        int bar = canonical.indexOf('|');
        return bar < 0 ? canonical : canonical.substring(0, bar);
    }
}
