package io.github.ecmofhir.validation;

import io.github.ecmofhir.guide.Claims;
import io.github.ecmofhir.guide.Guide;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;

/** Checks which profiles a resource claims: ones that exist, in the version that is here, and of ours at most one. */
final class ClaimCheck {

    private final ProfileValidator validator;
    private final Guide guide;

    ClaimCheck(ProfileValidator validator, Guide guide) {
        this.validator = validator;
        this.guide = guide;
    }

    /** @param extraProfiles canonicals that the caller names beside those the resource claims */
    List<Issue> check(Resource resource, Place place, List<String> extraProfiles) {
        List<String> claimed = Claims.of(resource).toList();
        Place where = place.at(resource.fhirType() + ".meta.profile");
        List<Issue> issues = new ArrayList<>();
        if (claimed.size() < resource.getMeta().getProfile().size()) {
            issues.add(Issue.error(
                    ProblemCode.PROFILE_UNKNOWN,
                    where,
                    "A profile has no value.",
                    "A resource claims a profile by its canonical.",
                    "Give the canonical, or remove the profile."));
        }
        for (String canonical : extraProfiles) {
            unknown(canonical, resource.fhirType(), Place.parameter("profile")).ifPresent(issues::add);
        }
        for (String canonical : claimed) {
            unknown(canonical, resource.fhirType(), where).ifPresent(issues::add);
        }
        if (issues.isEmpty()) {
            several(claimed, where).ifPresent(issues::add);
        }
        return issues;
    }

    private Optional<Issue> unknown(String canonical, String type, Place where) {
        String url = Claims.withoutVersion(canonical);
        if (!validator.knows(url)) {
            return Optional.of(Issue.error(
                    ProblemCode.PROFILE_UNKNOWN,
                    where,
                    "The profile `" + canonical + "` is not known here.",
                    "A resource may claim a profile of core R4 or one of ours. Ours for " + type + ": " + ours(type)
                            + ".",
                    "Claim one of these, or none."));
        }
        Optional<String> version = guide.find(url).map(MetadataResource::getVersion);
        return version.isEmpty() || url.equals(canonical) || canonical.equals(url + "|" + version.get())
                ? Optional.empty()
                : Optional.of(Issue.error(
                        ProblemCode.PROFILE_VERSION,
                        where,
                        "The profile is claimed as `" + canonical + "`.",
                        "This server has version " + version.get() + " of it and no other.",
                        "Claim `" + url + "|" + version.get() + "`, or leave the version out."));
    }

    /** Each profile is a kind of thing that is counted; nothing is of two kinds. */
    private static Optional<Issue> several(List<String> claimed, Place where) {
        List<String> ours = claimed.stream()
                .filter(Guide::isOurs)
                .map(Claims::withoutVersion)
                .distinct()
                .map(url -> "`" + url.substring(url.lastIndexOf('/') + 1) + "`")
                .toList();
        return ours.size() < 2
                ? Optional.empty()
                : Optional.of(Issue.error(
                        ProblemCode.PROFILE_SEVERAL,
                        where,
                        "It claims " + String.join(" and ", ours) + ".",
                        "A resource follows one profile of this guide, or it would be counted twice.",
                        "Claim one, and send the other as a resource of its own."));
    }

    private String ours(String resourceType) {
        String profiles = guide.profiles().stream()
                .filter(profile -> resourceType.equals(profile.getType()))
                .map(StructureDefinition::getIdPart)
                .collect(Collectors.joining(", "));
        return profiles.isEmpty() ? "none" : profiles;
    }
}
