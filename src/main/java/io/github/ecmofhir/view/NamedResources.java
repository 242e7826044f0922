package io.github.ecmofhir.view;

import io.github.ecmofhir.access.Arguments;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.store.StoredResources;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Resource;

/** Finds what a request names to limit its answer, and remembers what there is not; used for one request. */
public final class NamedResources {

    private final StoredResources store;
    private final List<Issue> unknown = new ArrayList<>();

    public NamedResources(StoredResources store) {
        this.store = store;
    }

    /**
     * @param reference {@code Type/id} or the id alone
     * @throws io.github.ecmofhir.problem.Problem REQ_PARAMETER for what can name none of the type
     */
    public Optional<Resource> find(String parameter, String type, String reference) {
        Matcher form =
                Pattern.compile("(?:" + type + "/)?([A-Za-z0-9.-]{1,64})").matcher(reference);
        if (!form.matches()) {
            throw Arguments.wrong(
                    parameter,
                    "`" + reference + "` is no reference to a " + type + " of this server.",
                    "It has the form " + type + "/12.");
        }
        Optional<Resource> found = store.read(type, form.group(1));
        if (found.isEmpty()) {
            unknown.add(Issue.error(
                    ProblemCode.SCOPE_UNKNOWN,
                    Place.parameter(parameter),
                    "There is no " + type + "/" + form.group(1) + ".",
                    "What the answer is limited to must be stored.",
                    "Correct the reference, or leave it out."));
        }
        return found;
    }

    /** An error for each that was not found. */
    public List<Issue> unknown() {
        return List.copyOf(unknown);
    }
}
