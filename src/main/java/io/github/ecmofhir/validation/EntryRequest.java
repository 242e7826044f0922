package io.github.ecmofhir.validation;

import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.store.SearchCheck;
import io.github.ecmofhir.store.VersionTag;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;
import org.hl7.fhir.r4.model.Bundle.BundleEntryRequestComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Whether an entry of a transaction says what to do, and with what. */
final class EntryRequest {

    private static final Set<HTTPVerb> CHANGES = EnumSet.of(HTTPVerb.PUT, HTTPVerb.PATCH, HTTPVerb.DELETE);
    private static final Pattern OPERATION = Pattern.compile("^[^?]*(^|/)\\$");

    /** A resource, or a search; not a version, nor a resource with a search that HAPI would pass over. */
    private static final Pattern CHANGED = Pattern.compile("/?[A-Za-z]+(/[A-Za-z0-9.-]{1,64}|\\?.*)", Pattern.DOTALL);

    private static final Pattern TYPE = Pattern.compile("/?[A-Za-z]+");

    private EntryRequest() {}

    /** What HAPI cannot even refuse, or must not be asked. */
    static Optional<Issue> unusable(SentEntry entry, SearchCheck searches) {
        return unreadable(entry).or(() -> otherwiseFound(entry, searches));
    }

    private static Optional<Issue> unreadable(SentEntry entry) {
        HTTPVerb method = entry.method();
        String url = entry.entry().getRequest().getUrl();
        if (method == HTTPVerb.NULL) {
            return wrong(
                    entry,
                    "method",
                    "`Bundle.entry.request.method` is missing.",
                    "Each entry says what to do.",
                    "Add a method, e.g. PUT.");
        }
        if (url == null || url.isBlank()) {
            return Optional.empty();
        }
        String decoded;
        try {
            decoded = URLDecoder.decode(url, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return wrong(
                    entry,
                    "url",
                    "The URL is `" + url + "`, with a percent sign that does not begin an escape.",
                    "In a URL a percent sign is written %25.",
                    "Encode the URL.");
        }
        if (OPERATION.matcher(decoded).find()) {
            return wrong(
                    entry,
                    "url",
                    "The URL is `" + url + "`, an operation.",
                    "Operations are not offered within bundles.",
                    "Ask for it in a request of its own.");
        }
        if (CHANGES.contains(method) && !CHANGED.matcher(url).matches()) {
            return wrong(
                    entry,
                    "url",
                    "The URL is `" + url + "`.",
                    "What is changed or deleted is named by `Type/id`, or by a search: `Type?identifier=system|value`.",
                    "Correct the URL.");
        }
        if (method == HTTPVerb.POST && !TYPE.matcher(url).matches()) {
            return wrong(
                    entry,
                    "url",
                    "The request is `POST " + url + "`.",
                    "POST stores a new resource; its URL is the type alone, and a search is a GET.",
                    "Correct the URL, or the method.");
        }
        return Optional.empty();
    }

    /** A search by which HAPI would change, delete or not create something else than is meant. */
    private static Optional<Issue> otherwiseFound(SentEntry entry, SearchCheck searches) {
        BundleEntryRequestComponent request = entry.entry().getRequest();
        if (entry.method() == HTTPVerb.POST && request.hasIfNoneExist() && request.hasUrl()) {
            String search = request.getIfNoneExist();
            return refused(entry, "ifNoneExist", search, () -> searches.ifNoneExist(request.getUrl(), search));
        }
        return CHANGES.contains(entry.method()) && request.hasUrl()
                ? search(entry, request.getUrl(), searches)
                : Optional.empty();
    }

    /** What a request of its own would be refused for. */
    private static Optional<Issue> search(SentEntry entry, String url, SearchCheck searches) {
        String[] parts = url.split("\\?", 2);
        return refused(
                entry,
                "url",
                url,
                () -> searches.request(entry.method().toCode(), parts[0], parts.length == 1 ? null : parts[1]));
    }

    private static Optional<Issue> refused(SentEntry entry, String element, String search, Runnable check) {
        try {
            check.run();
            return Optional.empty();
        } catch (Problem problem) {
            Issue issue = problem.issues().get(0);
            return wrong(
                    entry,
                    element,
                    "In `" + search + "`, " + issue.where().expression() + ": " + issue.found(),
                    issue.needed(),
                    issue.mend());
        }
    }

    /** The conditions that an entry sets, which the server keeps or must not overlook. */
    static Optional<Issue> conditions(SentEntry entry) {
        BundleEntryRequestComponent request = entry.entry().getRequest();
        if (request.hasIfMatch() && VersionTag.version(request.getIfMatch()).isEmpty()) {
            return condition(
                    entry,
                    "ifMatch",
                    "`" + request.getIfMatch() + "` names no version.",
                    "It is the ETag of the version to change, like W/\"3\".",
                    "Send that ETag, or leave it out.");
        }
        return request.hasIfNoneMatch() && entry.method() != HTTPVerb.GET
                ? condition(
                        entry,
                        "ifNoneMatch",
                        "It stands at a " + entry.method().toCode() + ".",
                        "FHIR R4 knows it for reads only; a conditional create has ifNoneExist.",
                        "Leave it out.")
                : Optional.empty();
    }

    private static Optional<Issue> condition(
            SentEntry entry, String element, String found, String needed, String mend) {
        return Optional.of(Issue.error(
                ProblemCode.REQ_HEAD, entry.place().at("Bundle.entry.request." + element), found, needed, mend));
    }

    static Optional<Issue> check(SentEntry entry, SearchCheck searches) {
        Optional<Issue> unusable = unusable(entry, searches);
        if (unusable.isPresent()) {
            return unusable;
        }
        HTTPVerb method = entry.method();
        String url = entry.entry().getRequest().getUrl();
        Resource resource = entry.resource();
        if (url == null || url.isBlank()) {
            return wrong(
                    entry,
                    "url",
                    "`Bundle.entry.request.url` is missing.",
                    "Each entry of a transaction says to what it applies.",
                    "Add a URL, e.g. the resource type for POST.");
        }
        if (method != HTTPVerb.POST && method != HTTPVerb.PUT) {
            return CHANGES.contains(method) ? Optional.empty() : search(entry, url, searches);
        }
        if (resource == null) {
            return wrong(
                    entry,
                    "method",
                    "The request is `" + method.toCode() + "` and there is no resource.",
                    "POST and PUT store the resource of their entry.",
                    "Add the resource.");
        }
        return otherType(url, resource)
                ? wrong(
                        entry,
                        "url",
                        "The URL is `" + url + "` and the resource is a " + resource.fhirType() + ".",
                        "The URL names the type of the resource.",
                        "Correct the URL or the resource.")
                : Optional.empty();
    }

    private static boolean otherType(String url, @Nullable Resource resource) {
        return resource != null
                && !StringUtils.removeStart(url, "/").split("[/?]", 2)[0].equals(resource.fhirType());
    }

    private static Optional<Issue> wrong(SentEntry entry, String element, String found, String needed, String mend) {
        return Optional.of(Issue.error(
                ProblemCode.BUNDLE_ENTRY_REQUEST,
                entry.place().at("Bundle.entry.request." + element),
                found,
                needed,
                mend));
    }
}
