package io.github.ecmofhir.submission;

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

/** Turns a run and what is under it into entered-in-error, together, and writes down why. */
public final class Withdrawal {

    private final RunCheck runs;
    private final ResourceStore store;

    public Withdrawal(RunCheck runs, ResourceStore store) {
        this.runs = runs;
        this.store = store;
    }

    /**
     * How many resources were withdrawn; 0 where the run had been before.
     *
     * @throws Problem REQ_NOT_FOUND when there is no such run
     */
    int of(String id, String reason) {
        Resource run = store.read("Procedure", id)
                .filter(procedure -> Claims.claims(procedure, "ecmo-run"))
                .orElseThrow(() -> unknown(id));
        if (((Procedure) run).getStatus() == Procedure.ProcedureStatus.ENTEREDINERROR) {
            return 0;
        }
        List<Resource> members =
                runs.members(id).stream().filter(EnteredInError::isPossible).toList();
        if (members.isEmpty()) {
            throw unknown(id);
        }
        members.forEach(EnteredInError::set);
        store.update(members, stored -> provenance(stored, reason));
        return members.size();
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
