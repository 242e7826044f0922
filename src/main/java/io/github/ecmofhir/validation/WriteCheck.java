package io.github.ecmofhir.validation;

import ca.uhn.fhir.context.FhirContext;
import io.github.ecmofhir.guide.Claims;
import io.github.ecmofhir.guide.Guide;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.store.ResourceStore;
import io.github.ecmofhir.store.SearchCheck;
import io.github.ecmofhir.validation.run.Part;
import io.github.ecmofhir.validation.run.RunCheck;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;

/** Everything that must hold before something is stored. */
public final class WriteCheck {

    private final FhirContext fhir;
    private final ResourceCheck resources;
    private final RunMembership stored;
    private final RunCheck runs;
    private final SearchCheck searches;
    private final Function<Resource, List<Issue>> further;
    private final SideBySide workers = new SideBySide("validation");

    /** @param further finds what is wrong with a resource beside its profiles, with the places within it */
    public WriteCheck(
            FhirContext fhir,
            ResourceCheck resources,
            ResourceStore store,
            RunCheck runs,
            SearchCheck searches,
            Function<Resource, List<Issue>> further) {
        this.further = further;
        this.fhir = fhir;
        this.resources = resources;
        this.stored = RunMembership.among(store);
        this.runs = runs;
        this.searches = searches;
    }

    /**
     * Entry by entry against its own profile first, then the rules of the whole. The profiles are most of the work of a
     * push, so a single sender's entries are checked on all processors; the order of what is found is that of the entries.
     */
    public List<Issue> bundle(Bundle bundle) {
        List<SentEntry> entries = SentEntry.of(bundle);
        Set<String> sentRuns = new HashSet<>();
        entries.stream()
                .filter(entry -> entry.resource() != null && Claims.claims(entry.resource(), "ecmo-run"))
                .forEach(entry -> sentRuns.add(entry.entry().getFullUrl()));
        SentReferences references = SentReferences.of(BundleRules.areOneWhole(bundle) ? entries : List.of());
        if (!references.areReadable()) {
            return references.issues();
        }
        RunMembership membership = stored.and(sentRuns);
        List<List<Issue>> ofProfiles = workers.map(entries, this::profiles);
        List<Issue> issues = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            issues.addAll(ofProfiles.get(i));
            Resource resource = entries.get(i).resource();
            if (resource != null) {
                membership.check(resource, entries.get(i).place()).ifPresent(issues::add);
            }
        }
        issues.addAll(BundleRules.check(bundle, searches));
        issues = new ArrayList<>(references.addedTo(issues));
        issues.addAll(runs.sent(SentEntry.parts(entries), SentEntry.fullUrls(entries)));
        return issues;
    }

    /** @throws Problem if an entry of a batch does not say what to do, or to what */
    void requireUsableEntries(Bundle batch) {
        BundleRules.refuseUnusableEntries(batch, searches);
    }

    private List<Issue> profiles(SentEntry entry) {
        Resource resource = entry.resource();
        return resource == null ? List.of() : profiles(resource, entry.place());
    }

    /**
     * {@link #bundle}, and the bundle as a resource of its own.
     *
     * @param extraProfiles profiles that the bundle must follow beside those it claims
     */
    List<Issue> wholeBundle(Bundle bundle, String... extraProfiles) {
        List<Issue> issues = new ArrayList<>(bundle(bundle));
        issues.addAll(Envelope.unsaid(resources.check(Envelope.of(fhir, bundle), extraProfiles), issues));
        return issues;
    }

    /** @param extraProfiles profiles that it must follow beside those it claims */
    public List<Issue> single(Resource resource, String... extraProfiles) {
        Place place =
                new Place(null, resource.fhirType(), resource.getIdElement().getIdPart(), null);
        SentReferences references = SentReferences.of(resource, place);
        if (!references.areReadable()) {
            return references.issues();
        }
        List<Issue> issues = new ArrayList<>(references.addedTo(profiles(resource, place, extraProfiles)));
        stored.check(resource, place).ifPresent(issues::add);
        issues.addAll(runs.sent(List.of(new Part<>(resource, place)), none -> null));
        return issues;
    }

    private List<Issue> profiles(Resource resource, Place place, String... extraProfiles) {
        return Guide.OWNED_TYPES.contains(resource.fhirType())
                ? List.of(Issue.error(
                        ProblemCode.REQ_METHOD,
                        place,
                        resource.fhirType() + " is read-only here.",
                        "Definitions belong to the version of the server, not to its store.",
                        "Send clinical resources only."))
                : Stream.concat(
                                resources.check(resource, place, extraProfiles).stream(),
                                further.apply(resource).stream()
                                        .map(issue ->
                                                issue.at(place.at(issue.where().expression()))))
                        .toList();
    }
}
