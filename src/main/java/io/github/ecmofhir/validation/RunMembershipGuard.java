package io.github.ecmofhir.validation;

import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.store.Change;
import io.github.ecmofhir.store.ResourceStore;
import io.github.ecmofhir.store.WriteParticipant;
import java.util.List;
import java.util.Optional;

/**
 * Applies {@link RunMembership} once more when every reference is resolved: a conditional reference does not tell before
 * whether it leads to a run.
 */
public final class RunMembershipGuard implements WriteParticipant {

    private final RunMembership membership;

    public RunMembershipGuard(ResourceStore store) {
        this.membership = RunMembership.among(store);
    }

    @Override
    public void beforeCommit(List<Change> changes) {
        List<Issue> issues =
                changes.stream().flatMap(change -> check(change).stream()).toList();
        if (!issues.isEmpty()) {
            throw Problem.of(issues);
        }
    }

    private Optional<Issue> check(Change change) {
        Place place = new Place(null, change.resourceType(), null, null);
        return Optional.ofNullable(change.resource())
                .flatMap(resource -> membership
                        .check(resource, place)
                        .or(() -> RunMembership.kept(change.before(), resource, place)));
    }
}
