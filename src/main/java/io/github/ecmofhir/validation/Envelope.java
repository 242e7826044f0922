package io.github.ecmofhir.validation;

import ca.uhn.fhir.context.FhirContext;
import io.github.ecmofhir.guide.Claims;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Resource;

/**
 * A bundle without what its entries hold, so that checking it as a resource does not check each of them a second time.
 *
 * @param bundle with a hollow resource of the same type where there was one
 */
record Envelope(Bundle bundle) {

    private static final Pattern ENTRY = Pattern.compile("^Bundle\\.entry\\[(\\d+)]");

    static Envelope of(FhirContext fhir, Bundle full) {
        Bundle bundle = new Bundle();
        bundle.setIdElement(full.getIdElement());
        bundle.setMeta(full.getMeta());
        bundle.setImplicitRulesElement(full.getImplicitRulesElement());
        bundle.setLanguageElement(full.getLanguageElement());
        bundle.setIdentifier(full.getIdentifier());
        bundle.setTypeElement(full.getTypeElement());
        bundle.setTimestampElement(full.getTimestampElement());
        bundle.setTotalElement(full.getTotalElement());
        bundle.setLink(full.getLink());
        bundle.setSignature(full.getSignature());
        full.getEntry().forEach(entry -> bundle.addEntry(emptied(fhir, entry)));
        return new Envelope(bundle);
    }

    /** Not a copy without its resource: values that no copy can be made of, like some dates, are findings of the check. */
    private static BundleEntryComponent emptied(FhirContext fhir, BundleEntryComponent full) {
        BundleEntryComponent entry = new BundleEntryComponent();
        entry.setIdElement(full.getIdElement());
        entry.setExtension(full.getExtension());
        entry.setModifierExtension(full.getModifierExtension());
        entry.setLink(full.getLink());
        entry.setFullUrlElement(full.getFullUrlElement());
        entry.setSearch(full.getSearch());
        entry.setRequest(full.getRequest());
        entry.setResponse(full.getResponse());
        if (full.hasResource()) {
            entry.setResource(hollow(fhir, full.getResource()));
        }
        return entry;
    }

    /** Only the id, with which a fullUrl is compared; and a language, since a resource with nothing in it is not written. */
    private static Resource hollow(FhirContext fhir, Resource full) {
        Resource hollow = (Resource) fhir.getResourceDefinition(full.fhirType()).newInstance();
        hollow.setIdElement(full.getIdElement());
        hollow.setLanguage("en");
        // Rules of the whole count the runs in it.
        Claims.of(full).forEach(hollow.getMeta()::addProfile);
        return hollow;
    }

    /** Those findings about the envelope that the bundle's own rules have not put better. */
    static List<Issue> unsaid(List<Issue> ofEnvelope, List<Issue> said) {
        Set<String> codes = said.stream().map(Issue::code).collect(Collectors.toSet());
        Set<Integer> entries = said.stream()
                .map(issue -> issue.where().entry())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        // Two entries of one identity have one fullUrl as a rule, of which the core speaks too.
        boolean sameFullUrl = codes.contains(ProblemCode.BUNDLE_SAME_IDENTITY.code());
        return ofEnvelope.stream()
                .filter(issue -> !sameFullUrl || !issue.found().contains("bdl-7"))
                .filter(issue -> !codes.contains(issue.code()) || !issue.code().startsWith("ECMO-BUN-"))
                .filter(issue -> !entries.contains(entry(issue)))
                .toList();
    }

    /** Number of the entry, or 0 where the issue concerns the bundle. */
    private static int entry(Issue issue) {
        Matcher entry = ENTRY.matcher(String.valueOf(issue.where().expression()));
        return entry.find() ? Integer.parseInt(entry.group(1)) + 1 : 0;
    }
}
