package io.github.ecmofhir.validation;

import ca.uhn.fhir.rest.api.ValidationModeEnum;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * One call of {@code $validate}.
 *
 * @param resource what to validate; null means the stored resource that {@code id} names
 * @param mode create, update or delete; null means the resource alone
 * @param profile profile to validate against beside those the resource claims
 */
record ValidateRequest(
        String resourceType,
        @Nullable IdType id,
        @Nullable Resource resource,
        @Nullable ValidationModeEnum mode,
        @Nullable String profile) {

    private static final Pattern TYPED = Pattern.compile("^[A-Za-z]+Type\\[(.*)]$");

    ValidateRequest {
        if (resource == null && id == null) {
            throw Problem.of(
                    ProblemCode.REQ_PARAMETER,
                    Place.parameter("resource"),
                    "There is nothing to validate.",
                    "$validate takes a resource as body or as parameter `resource`, or the id of a stored one.",
                    "Send the resource as the body.");
        }
        if (resource != null && !resource.fhirType().equals(resourceType)) {
            throw Problem.of(
                    ProblemCode.REQ_PARAMETER,
                    Place.parameter("resource"),
                    "The resource is a " + resource.fhirType() + ".",
                    resourceType + "/$validate takes a " + resourceType + ".",
                    "Call " + resource.fhirType() + "/$validate.");
        }
        if ((mode == ValidationModeEnum.UPDATE || mode == ValidationModeEnum.DELETE)
                && id == null
                && (resource == null || !resource.hasId())) {
            throw Problem.of(
                    ProblemCode.REQ_PARAMETER,
                    Place.parameter("mode"),
                    "The mode is `" + mode.getCode() + "` and no id says of which resource.",
                    "Update and delete act on a stored resource.",
                    "Call " + resourceType + "/ID/$validate.");
        }
    }

    String[] extraProfiles() {
        if (profile == null || profile.isBlank()) {
            return new String[0];
        }
        // HAPI hands on the profile of a Parameters body as the text of its Java object
        Matcher typed = TYPED.matcher(profile);
        return new String[] {typed.matches() ? typed.group(1) : profile};
    }
}
