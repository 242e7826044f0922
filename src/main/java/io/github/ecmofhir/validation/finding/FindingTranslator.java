package io.github.ecmofhir.validation.finding;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.validation.SingleValidationMessage;
import io.github.ecmofhir.guide.Guide;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Turns what HAPI's validator finds into our issues: each cause once, in words a registrar can act on. */
public final class FindingTranslator {

    /** Java's print of a canonical, which is a type of resource. */
    private static final Pattern INSIDES = Pattern.compile("\\w+Type\\[(?:[^]]*/)?([^]/]*)]");

    private final List<Saying> sayings;
    private final Guide guide;

    public FindingTranslator(FhirContext fhir, Guide guide, IValidationSupport support) {
        Profiles profiles = new Profiles(guide, support);
        Units units = new Units(fhir, guide, support);
        this.guide = guide;
        sayings = List.of(
                new Invariants(units),
                new Cardinalities(profiles),
                units,
                new FixedValues(),
                new Extensions(profiles),
                new Forms(),
                new Codes(new AllowedCodes(support)),
                new Narratives(),
                new TargetTypes(),
                new UnknownElements());
    }

    /**
     * All errors and warnings among the findings, in their order.
     *
     * @param resource that was checked; null where the text could not be read
     * @param place of the resource; each issue adds its element
     */
    public List<Issue> translate(List<SingleValidationMessage> said, @Nullable Resource resource, Place place) {
        if (said.isEmpty()) {
            return List.of();
        }
        List<Finding> findings = said.stream()
                .map(each -> Finding.of(each, resource, place))
                .filter(finding -> !isOwnMeasure(finding))
                .toList();
        Map<String, Issue> unique = new LinkedHashMap<>();
        for (Finding finding : Causes.among(findings)) {
            Issue issue = say(finding);
            unique.putIfAbsent(issue.severity() + issue.sentence(), issue);
        }
        return List.copyOf(unique.values());
    }

    /** Number of the entry, starting at 1, that a location inside a bundle points to; null if it points to none. */
    public static @Nullable Integer entryOf(@Nullable String location) {
        return Finding.entryOf(location);
    }

    private Issue say(Finding finding) {
        return sayings.stream()
                .map(saying -> saying.say(finding))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> other(finding));
    }

    /** The validator's own words, for what nobody has said better yet. */
    private static Issue other(Finding finding) {
        String plain = INSIDES.matcher(finding.message()).replaceAll("$1");
        String found = plain.endsWith(".") ? plain : plain + ".";
        return finding.issue(ProblemCode.VALUE_NOT_ALLOWED, found, "", "Correct the value.");
    }

    /** The validator is not given our measures, which it could only count populations of. */
    private boolean isOwnMeasure(Finding finding) {
        return finding.is("Measure_MR_M_NotFound")
                && guide.resources().anyMatch(resource -> finding.message().contains("'" + resource.getUrl() + "|"));
    }
}
