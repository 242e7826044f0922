package io.github.ecmofhir.validation;

import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Whether an entry of a transaction says what to do, and with what. */
final class EntryRequest {

    private EntryRequest() {}

    static Optional<Issue> check(SentEntry entry) {
        HTTPVerb method = entry.method();
        String url = entry.entry().getRequest().getUrl();
        Resource resource = entry.resource();
        if (method == HTTPVerb.NULL) {
            return wrong(
                    entry,
                    "method",
                    "`Bundle.entry.request.method` is missing.",
                    "Each entry says what to do.",
                    "Add a method, e.g. PUT.");
        }
        if (url == null || url.isBlank()) {
            return wrong(
                    entry,
                    "url",
                    "`Bundle.entry.request.url` is missing.",
                    "Each entry of a transaction says to what it applies.",
                    "Add a URL, e.g. the resource type for POST.");
        }
        if (method != HTTPVerb.POST && method != HTTPVerb.PUT) {
            return Optional.empty();
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

    /** Operations and searches have URLs of other forms. */
    private static boolean otherType(String url, @Nullable Resource resource) {
        return resource != null
                && !url.contains("$")
                && !url.contains("_search")
                && !url.split("[/?]", 2)[0].equals(resource.fhirType());
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
