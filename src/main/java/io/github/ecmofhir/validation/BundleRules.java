package io.github.ecmofhir.validation;

import io.github.ecmofhir.guide.Claims;
import io.github.ecmofhir.guide.SubmissionTag;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.store.Identities;
import io.github.ecmofhir.store.SearchCheck;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Resource;

/** What a transaction must hold as a whole: its form, and one entry for one identity. */
final class BundleRules {

    static final String SUBMISSION_PROFILE = "ecmo-submission-bundle";

    /** An ampersand that belongs to a value, or a second bar. */
    private static final Pattern SEPARATOR = Pattern.compile("(?i)%26|(\\||%7C).*(\\||%7C)");

    private BundleRules() {}

    /** @throws Problem if the bundle is none that the server acts on */
    static void refuseOtherTypes(Bundle bundle) {
        if (bundle.getType() != BundleType.TRANSACTION && bundle.getType() != BundleType.BATCH) {
            throw Problem.of(
                    ProblemCode.BUNDLE_TYPE,
                    Place.element("Bundle.type"),
                    bundle.hasType() ? "The type is `" + bundle.getType().toCode() + "`." : "`Bundle.type` is missing.",
                    "The server acts on bundles of type `transaction` (all entries or none) and `batch` (each alone).",
                    "Set Bundle.type to `transaction`, or POST the bundle to /Bundle to store it as a document.");
        }
    }

    /** @throws Problem if an entry of a batch does not say what to do, or to what; HAPI could not even refuse it alone */
    static void refuseUnusableEntries(Bundle batch, SearchCheck searches) {
        List<Issue> issues = SentEntry.of(batch).stream()
                .flatMap(entry -> EntryRequest.unusable(entry, searches).stream())
                .toList();
        if (!issues.isEmpty()) {
            throw Problem.of(issues);
        }
    }

    /** Whether entries are stored all or none, so that one may refer to another. */
    static boolean areOneWhole(Bundle bundle) {
        return bundle.getType() == BundleType.TRANSACTION || Claims.claims(bundle, SUBMISSION_PROFILE);
    }

    /** What a transaction or a submission must hold to; nothing for other bundles. Grows with the number of elements. */
    static List<Issue> check(Bundle bundle, SearchCheck searches) {
        if (!areOneWhole(bundle)) {
            return List.of();
        }
        List<SentEntry> entries = SentEntry.of(bundle);
        List<Issue> issues = new ArrayList<>();
        if (Claims.claims(bundle, SUBMISSION_PROFILE)) {
            submission(bundle, entries, issues);
        } else {
            entries.forEach(entry -> EntryRequest.check(entry, searches).ifPresent(issues::add));
        }
        entries.forEach(entry -> EntryRequest.conditions(entry).ifPresent(issues::add));
        onePerIdentity(entries, issues);
        return issues;
    }

    private static void submission(Bundle bundle, List<SentEntry> entries, List<Issue> issues) {
        if (bundle.getType() != BundleType.TRANSACTION) {
            issues.add(Issue.error(
                    ProblemCode.BUNDLE_TYPE,
                    Place.element("Bundle.type"),
                    "The type is `"
                            + (bundle.getType() == null ? "" : bundle.getType().toCode()) + "`.",
                    "A submission is stored as a whole or not at all, so its type is `transaction`.",
                    "Set Bundle.type to `transaction`."));
        }
        if (entries.isEmpty()) {
            issues.add(Issue.error(
                    ProblemCode.VALUE_MISSING,
                    Place.element("Bundle.entry"),
                    "The bundle has no entries.",
                    "A submission carries a run, or what follows one up.",
                    "Check the program that wrote the bundle."));
        }
        entries.forEach(entry -> form(entry).ifPresent(issues::add));
        if (SubmissionTag.isOn(bundle)) {
            issues.add(misplacedTag(Place.element("Bundle.meta.tag"), "bundle"));
        }
        entries.stream()
                .filter(entry -> entry.resource() != null && !isRun(entry) && SubmissionTag.isOn(entry.resource()))
                .forEach(entry -> issues.add(misplacedTag(
                        entry.place().at(entry.resource().fhirType() + ".meta.tag"),
                        entry.resource().fhirType())));
        List<SentEntry> runs = entries.stream().filter(BundleRules::isRun).toList();
        if (runs.size() > 1) {
            issues.add(Issue.error(
                    ProblemCode.BUNDLE_ONE_RUN,
                    runs.get(1).place(),
                    "Entries " + runs.get(0).number() + " and " + runs.get(1).number() + " are both an ECMO run.",
                    "A submission carries one run, or none when it only follows one up.",
                    "Send a bundle for each run."));
        }
    }

    /** It would mean nothing there, and its sender would rely on it. */
    private static Issue misplacedTag(Place place, String where) {
        return Issue.error(
                ProblemCode.VALUE_NOT_ALLOWED,
                place,
                "A tag of a submission stands at the " + where + ".",
                "A submission is marked complete at its run, the Procedure of profile ecmo-run.",
                "Put the tag there, or leave it out.");
    }

    private static String urlForm(String url) {
        String form = "Use `PUT Type?identifier=system|value`";
        if (url.contains(",")) {
            return form + "; a comma in the value is written \\,";
        }
        return SEPARATOR.matcher(url).find() ? form + "; neither part may contain & or |, encoded or not." : form + ".";
    }

    private static boolean isRun(SentEntry entry) {
        Resource resource = entry.resource();
        return resource != null && Claims.claims(resource, "ecmo-run");
    }

    private static Optional<Issue> form(SentEntry entry) {
        Resource resource = entry.resource();
        if (entry.method() != HTTPVerb.PUT || resource == null) {
            return Optional.of(Issue.error(
                    ProblemCode.BUNDLE_ONLY_PUT,
                    entry.place().at("Bundle.entry.request.method"),
                    entry.method() == HTTPVerb.NULL
                            ? "The entry has no request."
                            : "The request is `" + entry.method().toCode() + "`"
                                    + (resource == null ? " without a resource." : "."),
                    "In a submission each entry is a resource with a conditional PUT on its identifier, so that sending"
                            + " it again changes nothing.",
                    "Use `PUT Type?identifier=system|value`."));
        }
        if (!entry.entry().hasFullUrl()) {
            return Optional.of(Issue.error(
                    ProblemCode.VALUE_MISSING,
                    entry.place().at("Bundle.entry.fullUrl"),
                    "`Bundle.entry.fullUrl` is missing.",
                    "In a submission other entries refer to each entry by its fullUrl.",
                    "Add a urn:uuid: as fullUrl."));
        }
        Optional<String> identity = entry.conditionalIdentity();
        if (identity.isEmpty()) {
            return Optional.of(Issue.error(
                    ProblemCode.BUNDLE_URL_FORM,
                    entry.place().at("Bundle.entry.request.url"),
                    "The URL is `" + entry.entry().getRequest().getUrl() + "`.",
                    "In a submission each entry names its resource by one identifier.",
                    urlForm(String.valueOf(entry.entry().getRequest().getUrl()))));
        }
        if (!Identities.of(resource).contains(identity.get())) {
            return Optional.of(Issue.error(
                    ProblemCode.BUNDLE_IDENTITY_MISMATCH,
                    entry.place().at(resource.fhirType() + ".identifier"),
                    "The request names `" + identity.get() + "`, which is none of the resource's identifiers.",
                    "The identity in the URL and in the resource are the same.",
                    entry.entry().getRequest().getUrl().contains("+")
                            ? "Correct the URL or the identifier; in a URL a plus is a space, and %2B a plus."
                            : "Correct the URL or the identifier."));
        }
        return Optional.empty();
    }

    private static void onePerIdentity(List<SentEntry> entries, List<Issue> issues) {
        Map<String, SentEntry> owners = new HashMap<>();
        for (SentEntry entry : entries) {
            for (String identity : identities(entry)) {
                SentEntry first = owners.putIfAbsent(identity, entry);
                if (first != null) {
                    issues.add(sameIdentity(first, entry, identity));
                    break;
                }
            }
        }
    }

    private static Set<String> identities(SentEntry entry) {
        Set<String> identities = new HashSet<>();
        if (entry.entry().hasFullUrl()) {
            identities.add(entry.entry().getFullUrl());
        }
        if (entry.method() == HTTPVerb.PUT || entry.method() == HTTPVerb.POST) {
            entry.conditionalIdentity().ifPresent(identities::add);
            Resource resource = entry.resource();
            if (resource != null && Claims.claimsOurs(resource)) {
                identities.addAll(Identities.of(resource));
            }
        }
        return identities;
    }

    private static Issue sameIdentity(SentEntry first, SentEntry second, String identity) {
        return Issue.error(
                ProblemCode.BUNDLE_SAME_IDENTITY,
                second.place(),
                "Entries " + first.number() + " and " + second.number() + " both are `" + identity + "`.",
                "Two entries of one bundle never have the same identity, or one of them would be lost.",
                "Give each its own identifier, or send it once.");
    }
}
