package io.github.ecmofhir.measure.fhir;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.github.ecmofhir.access.Arguments;
import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.cohort.CohortRequest;
import io.github.ecmofhir.cohort.LiveCohort;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hl7.fhir.r4.model.Group;

/** Fixes the members of a cohort as they are now. */
public final class FreezeProvider {

    private final LiveCohort live;
    private final FrozenCohorts frozen;

    public FreezeProvider(LiveCohort live, FrozenCohorts frozen) {
        this.live = live;
        this.frozen = frozen;
    }

    /** @throws io.github.ecmofhir.problem.Problem REQ_PARAMETER if no run is left, as a cohort of nobody has no figure */
    @Operation(
            name = "$freeze-cohort",
            manualRequest = true,
            canonicalUrl = "https://w3id.org/ecmo-fhir/OperationDefinition/freeze-cohort")
    public Group freeze(RequestDetails request) {
        Arguments arguments = Arguments.read(request, MeasureRequest.FREEZE);
        CohortRequest asked = MeasureRequest.cohort(arguments, frozen);
        Cohort cohort = live.select(asked);
        if (cohort.size() == 0) {
            throw Arguments.wrong(
                    "filter",
                    "No run is left to freeze.",
                    "A frozen cohort has at least one member; see the flow of any measure.");
        }
        String name = arguments
                .one("name")
                .orElseGet(() -> "Cohort of " + Instant.now().truncatedTo(ChronoUnit.SECONDS));
        return frozen.freeze(cohort, asked, name);
    }
}
