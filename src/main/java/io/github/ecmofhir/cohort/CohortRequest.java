package io.github.ecmofhir.cohort;

import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which runs a figure is about.
 *
 * @param asOf earlier moment whose data are wanted; null for those of today
 * @param members of a frozen cohort, which no usual choice narrows further; null for all stored runs
 * @param periodStart first local day on which a run may start; null for no limit
 * @param periodEnd last local day; null for no limit
 * @param centres identifiers; empty for all
 * @param filters each must fit
 * @param excludes applied in order, each a step of the flow
 */
public record CohortRequest(
        @Nullable Instant asOf,
        @Nullable Members members,
        @Nullable LocalDate periodStart,
        @Nullable LocalDate periodEnd,
        List<String> centres,
        List<Filter> filters,
        List<Filter> excludes,
        RunSelection runSelection) {

    /** Everything, one run a hospital stay. */
    public static final CohortRequest EVERYTHING = new CohortRequest(
            null, null, null, null, List.of(), List.of(), List.of(), RunSelection.FIRST_PER_ENCOUNTER);

    public CohortRequest {
        centres = List.copyOf(centres);
        filters = List.copyOf(filters);
        excludes = List.copyOf(excludes);
        if (periodStart != null && periodEnd != null && periodEnd.isBefore(periodStart)) {
            throw Problem.of(
                    ProblemCode.REQ_PARAMETER,
                    Place.parameter("periodEnd"),
                    "The period ends on " + periodEnd + ", before it starts on " + periodStart + ".",
                    "A period ends on or after its start.",
                    "Exchange or correct the dates.");
        }
    }
}
