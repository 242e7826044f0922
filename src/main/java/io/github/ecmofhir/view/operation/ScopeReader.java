package io.github.ecmofhir.view.operation;

import io.github.ecmofhir.access.Arguments;
import io.github.ecmofhir.access.Right;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.store.GroupMembers;
import io.github.ecmofhir.store.StoredResources;
import io.github.ecmofhir.view.NamedResources;
import io.github.ecmofhir.view.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.Group;

/** Reads {@code patient}, {@code group} and {@code _since} of a request. A patient of several is of each that is named. */
final class ScopeReader {

    private static final String PATIENT = "patient";
    private static final String GROUP = "group";
    static final Set<String> PARAMETERS = Set.of(PATIENT, GROUP, "_since");

    private final NamedResources named;
    private final SentParameters sent;

    private ScopeReader(StoredResources store, SentParameters sent) {
        this.named = new NamedResources(store);
        this.sent = sent;
    }

    /**
     * What was read.
     *
     * @param unknown an error for each patient or group that there is not
     */
    record Read(Scope scope, List<Issue> unknown) {}

    /**
     * @param right of the caller
     * @throws io.github.ecmofhir.problem.Problem REQ_PARAMETER for what can name no patient, group or earlier moment;
     *     ACCESS_DENIED where the caller may name no patients
     */
    static Read read(SentParameters sent, Right right, StoredResources store) {
        List.of(PATIENT, GROUP).stream().filter(sent::has).forEach(right::requireFull);
        ScopeReader reader = new ScopeReader(store, sent);
        Scope scope = new Scope(reader.patients(), reader.since());
        return new Read(scope, reader.named.unknown());
    }

    /** Whoever names both patients and groups is given those who are in both. */
    private Optional<Set<String>> patients() {
        Optional<Set<String>> patients = named();
        Optional<Set<String>> members = members();
        if (patients.isEmpty()) {
            return members;
        }
        members.ifPresent(each -> patients.get().retainAll(each));
        return patients;
    }

    private Optional<Set<String>> named() {
        if (!sent.has(PATIENT)) {
            return Optional.empty();
        }
        Set<String> patients = new TreeSet<>();
        for (String reference : sent.texts(PATIENT)) {
            named.find(PATIENT, "Patient", reference)
                    .ifPresent(patient -> patients.add(patient.getIdElement().getIdPart()));
        }
        return Optional.of(patients);
    }

    private Optional<Set<String>> members() {
        if (!sent.has(GROUP)) {
            return Optional.empty();
        }
        Set<String> patients = new TreeSet<>();
        for (String reference : sent.texts(GROUP)) {
            named.find(GROUP, "Group", reference)
                    .map(Group.class::cast)
                    .map(GroupMembers::patients)
                    .ifPresent(patients::addAll);
        }
        return Optional.of(patients);
    }

    private Optional<Instant> since() {
        return sent.text("_since").map(value -> Arguments.earlier("_since", value));
    }
}
