package io.github.ecmofhir.view.operation;

import io.github.ecmofhir.access.Arguments;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.store.GroupMembers;
import io.github.ecmofhir.store.StoredResources;
import io.github.ecmofhir.view.Scope;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Resource;

/** Reads {@code patient}, {@code group} and {@code _since} of a request. A patient of several is of each that is named. */
final class ScopeReader {

    static final Set<String> PARAMETERS = Set.of("patient", "group", "_since");

    private final StoredResources store;
    private final SentParameters sent;
    private final List<Issue> unknown = new ArrayList<>();

    private ScopeReader(StoredResources store, SentParameters sent) {
        this.store = store;
        this.sent = sent;
    }

    /**
     * What was read.
     *
     * @param unknown an error for each patient or group that there is not
     */
    record Read(Scope scope, List<Issue> unknown) {}

    /** @throws io.github.ecmofhir.problem.Problem REQ_PARAMETER for what can name no patient, group or earlier moment */
    static Read read(SentParameters sent, StoredResources store) {
        ScopeReader reader = new ScopeReader(store, sent);
        Scope scope = new Scope(reader.patients(), reader.since());
        return new Read(scope, List.copyOf(reader.unknown));
    }

    /** Whoever names both patients and groups is given those who are in both. */
    private Optional<Set<String>> patients() {
        Optional<Set<String>> named = named();
        Optional<Set<String>> members = members();
        if (named.isEmpty()) {
            return members;
        }
        members.ifPresent(each -> named.get().retainAll(each));
        return named;
    }

    private Optional<Set<String>> named() {
        if (!sent.has("patient")) {
            return Optional.empty();
        }
        Set<String> patients = new TreeSet<>();
        for (String reference : sent.texts("patient")) {
            stored("patient", "Patient", reference)
                    .ifPresent(patient -> patients.add(patient.getIdElement().getIdPart()));
        }
        return Optional.of(patients);
    }

    private Optional<Set<String>> members() {
        if (!sent.has("group")) {
            return Optional.empty();
        }
        Set<String> patients = new TreeSet<>();
        for (String reference : sent.texts("group")) {
            stored("group", "Group", reference)
                    .map(Group.class::cast)
                    .map(GroupMembers::patients)
                    .ifPresent(patients::addAll);
        }
        return Optional.of(patients);
    }

    private Optional<Resource> stored(String parameter, String type, String reference) {
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

    private Optional<Instant> since() {
        Optional<Instant> since = sent.text("_since")
                .map(value -> Arguments.parse(
                        "_since",
                        value.replace(' ', '+'),
                        "an instant like 2025-11-20T12:00:00Z",
                        text -> OffsetDateTime.parse(text).toInstant()));
        since.filter(moment -> moment.isAfter(Instant.now())).ifPresent(moment -> {
            throw Arguments.wrong("_since", moment + " has not come yet.", "What was written is known up to now.");
        });
        return since;
    }
}
