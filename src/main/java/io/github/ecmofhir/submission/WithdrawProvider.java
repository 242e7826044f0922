package io.github.ecmofhir.submission;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.IResourceProvider;
import io.github.ecmofhir.access.Arguments;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.OutcomeWriter;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.store.VersionTag;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Procedure;

/**
 * {@code Procedure/{id}/$withdraw}: a hospital takes a run back. The run and everything under it become entered-in-error in one
 * transaction, so that they count nowhere and stay readable; a Provenance says why.
 */
public final class WithdrawProvider implements IResourceProvider {

    private static final String REASON = "reason";

    private final Withdrawal withdrawal;

    public WithdrawProvider(Withdrawal withdrawal) {
        this.withdrawal = withdrawal;
    }

    @Override
    public Class<? extends IBaseResource> getResourceType() {
        return Procedure.class;
    }

    @Operation(
            name = "$withdraw",
            manualRequest = true,
            canonicalUrl = "https://w3id.org/ecmo-fhir/OperationDefinition/withdraw")
    public OperationOutcome withdraw(@IdParam IdType id, RequestDetails request) {
        if (id.hasVersionIdPart()) {
            throw Problem.of(
                    ProblemCode.REQ_PARAMETER,
                    Place.parameter("Procedure/" + id.getIdPart()),
                    "The URL names version " + id.getVersionIdPart() + " of the run.",
                    "A run is withdrawn as it is now.",
                    "Leave _history out; If-Match says of which version you know.");
        }
        String reason = Arguments.read(request, Set.of(REASON))
                .one(REASON)
                .orElseThrow(() -> Problem.of(
                        ProblemCode.REQ_PARAMETER,
                        Place.parameter(REASON),
                        "No reason is given.",
                        "Who finds the run withdrawn wants to know why.",
                        "Send the parameter reason, a few words."));
        String match = request.getHeader(Constants.HEADER_IF_MATCH);
        String version = match == null ? null : VersionTag.version(match).orElse(match);
        int withdrawn = withdrawal.of(id.getIdPart(), reason.strip(), version);
        return OutcomeWriter.write(List.of(Issue.information(
                ProblemCode.RUN_WITHDRAWN,
                Place.parameter("Procedure/" + id.getIdPart()),
                withdrawn == 0
                        ? "The run was withdrawn before; nothing was changed."
                        : "Withdrawn: the run and what is under it, " + withdrawn + " resources in all.")));
    }
}
