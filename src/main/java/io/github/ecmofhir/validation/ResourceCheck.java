package io.github.ecmofhir.validation;

import ca.uhn.fhir.validation.SingleValidationMessage;
import io.github.ecmofhir.guide.Claims;
import io.github.ecmofhir.guide.Guide;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;

/** Checks one resource against the profiles it claims, or core R4 where it claims none. */
public final class ResourceCheck {

    private final ProfileValidator validator;
    private final Guide guide;

    public ResourceCheck(ProfileValidator validator, Guide guide) {
        this.validator = validator;
        this.guide = guide;
    }

    /**
     * All findings, errors and warnings, each once.
     *
     * @param extraProfiles profiles to check against beside those it claims
     */
    public List<Issue> check(Resource resource, Place place, String... extraProfiles) {
        List<Issue> issues = new ArrayList<>(unknownProfiles(resource, place, List.of(extraProfiles)));
        if (!issues.isEmpty()) {
            return issues;
        }
        return translate(validator.validate(resource, extraProfiles), place);
    }

    /** The same for a bundle, without what is found within its entries. */
    List<Issue> check(Envelope envelope, String... extraProfiles) {
        List<Issue> issues = unknownProfiles(envelope.bundle(), Place.nowhere(), List.of(extraProfiles));
        if (!issues.isEmpty()) {
            return issues;
        }
        List<SingleValidationMessage> findings = validator.validate(envelope.bundle(), extraProfiles).stream()
                .filter(finding -> FindingTranslator.entryOf(finding.getLocationString()) == null)
                .toList();
        return translate(findings, Place.nowhere());
    }

    static List<Issue> translate(List<SingleValidationMessage> findings, Place place) {
        Map<String, Issue> unique = new LinkedHashMap<>();
        for (SingleValidationMessage finding : FindingTranslator.withoutTwins(findings)) {
            FindingTranslator.translate(finding, place)
                    .ifPresent(issue -> unique.putIfAbsent(issue.severity() + issue.sentence(), issue));
        }
        return List.copyOf(unique.values());
    }

    private List<Issue> unknownProfiles(Resource resource, Place place, List<String> extraProfiles) {
        List<String> claimed = new ArrayList<>(extraProfiles);
        resource.getMeta().getProfile().stream().map(CanonicalType::getValue).forEach(claimed::add);
        return claimed.stream()
                .filter(canonical -> !isKnown(canonical))
                .map(canonical -> Issue.error(
                        ProblemCode.PROFILE_UNKNOWN,
                        place.at(resource.fhirType() + ".meta.profile"),
                        "The profile `" + canonical + "` is not known here.",
                        "A resource may claim a profile of core R4 or one of ours. Ours for " + resource.fhirType()
                                + ": " + ours(resource.fhirType()) + ".",
                        "Claim one of these, or none."))
                .toList();
    }

    private boolean isKnown(String canonical) {
        String url = Claims.withoutVersion(canonical);
        if (!validator.knows(url)) {
            return false;
        }
        if (url.equals(canonical)) {
            return true;
        }
        return guide.find(url)
                .map(definition -> canonical.equals(url + "|" + definition.getVersion()))
                .orElse(true);
    }

    private String ours(String resourceType) {
        String profiles = guide.profiles().stream()
                .filter(profile -> resourceType.equals(profile.getType()))
                .map(StructureDefinition::getIdPart)
                .collect(Collectors.joining(", "));
        return profiles.isEmpty() ? "none" : profiles;
    }
}
