package io.github.ecmofhir.submission.sheet;

import io.github.ecmofhir.submission.Result;
import java.util.List;

/** Where submissions go. */
@FunctionalInterface
interface Destination {

    /** @throws io.github.ecmofhir.problem.Problem if no submission can get there any more */
    Verdict deliver(Submission submission);

    /** For looking at a sheet without a server. */
    static Destination nowhere() {
        return submission -> new Verdict(submission.row(), submission.id(), Result.CHECKED, List.of());
    }
}
