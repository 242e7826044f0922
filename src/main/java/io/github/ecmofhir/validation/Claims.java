package io.github.ecmofhir.validation;

import io.github.ecmofhir.guide.Guide;
import org.hl7.fhir.r4.model.Resource;

/** Which profiles a resource says it follows. */
public final class Claims {

    private Claims() {}

    /** @param profileId e.g. {@code ecmo-run} */
    public static boolean claims(Resource resource, String profileId) {
        String url = Guide.profile(profileId);
        return resource.getMeta().getProfile().stream()
                .anyMatch(canonical -> url.equals(ProfileValidator.withoutVersion(canonical.getValue())));
    }

    /** Whether it claims any profile of our guide. */
    public static boolean claimsOurs(Resource resource) {
        return resource.getMeta().getProfile().stream().anyMatch(canonical -> Guide.isOurs(canonical.getValue()));
    }
}
