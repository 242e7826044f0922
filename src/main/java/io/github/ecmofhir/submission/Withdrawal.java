package io.github.ecmofhir.submission;

import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import io.github.ecmofhir.guide.Claims;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.store.ResourceStore;
import io.github.ecmofhir.submission.ProvenanceMaker.Activity;
import io.github.ecmofhir.validation.run.RunCheck;
import java.util.List;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;

/** Turns a run and what is under it into entered-in-error, together, and writes down why. */
public final class Withdrawal {

    private static final int ATTEMPTS = 8;

    private final RunCheck runs;
    private final ResourceStore store;

    public Withdrawal(RunCheck runs, ResourceStore store) {
        this.runs = runs;
        this.store = store;
    }

    /**
     * How many resources were withdrawn; 0 where all had been before.
     *
     * @param version that the run must have; null for any
     * @throws Problem REQ_NOT_FOUND when there is no such run, PRECONDITION when it has another version
     */
    int of(String id, String reason, @Nullable String version) {
        // Writers of the same run may be quicker, again and again
        for (int left = version == null ? ATTEMPTS : 1; ; left--) {
            try {
                return attempt(id, reason, version);
            } catch (ResourceVersionConflictException | ConcurrencyFailureException e) {
                if (left == 1) {
                    throw e;
                }
            }
        }
    }

    private int attempt(String id, String reason, @Nullable String version) {
        Resource run = store.read("Procedure", id)
                .filter(procedure -> Claims.claims(procedure, "ecmo-run"))
                .orElseThrow(() -> unknown(id));
        String current = run.getIdElement().getVersionIdPart();
        if (version != null && !version.equals(current)) {
            throw changed(version, current);
        }
        List<Resource> members =
                runs.members(id).stream().filter(EnteredInError::isPossible).toList();
        if (members.isEmpty()) {
            if (((Procedure) run).getStatus() != Procedure.ProcedureStatus.ENTEREDINERROR) {
                throw unknown(id);
            }
            return 0;
        }
        members.forEach(EnteredInError::set);
        store.update(members, stored -> provenance(stored, reason));
        return members.size();
    }

    private static Problem changed(String version, String current) {
        return Problem.of(
                ProblemCode.PRECONDITION,
                Place.parameter("If-Match"),
                "If-Match names version " + version + ", and the run is at version " + current + ".",
                "Nothing was changed, as somebody else has changed the run meanwhile.",
                "Read the run again, and withdraw it with its current version.");
    }

    private static Problem unknown(String id) {
        return Problem.of(
                ProblemCode.REQ_NOT_FOUND,
                Place.parameter("Procedure/" + id),
                "No such ECMO run is stored.",
                "$withdraw takes back a Procedure that claims ecmo-run.",
                "Search for it: Procedure?identifier=system|value.");
    }

    private static Provenance provenance(List<Resource> stored, String reason) {
        Provenance provenance = ProvenanceMaker.of(stored, Activity.NULLIFY);
        provenance.addReason().setText(reason);
        return provenance;
    }
}
