package io.github.ecmofhir.submission.sheet;

import io.github.ecmofhir.submission.Answer;
import io.github.ecmofhir.submission.Result;
import io.github.ecmofhir.submission.sheet.push.FhirEndpoint;
import java.util.List;

/** Stores submissions on a server, each in one transaction. */
record ServerStore(FhirEndpoint server) implements Destination {

    @Override
    public Verdict deliver(Submission submission) {
        Answer answer = server.transact(submission.json());
        if (answer.succeeded()) {
            return new Verdict(submission.row(), submission.id(), result(submission, answer), answer.warnings());
        }
        List<String> reasons = answer.errors().isEmpty()
                ? List.of("The server answers with status " + answer.status() + " and gives no reason.")
                : answer.errors();
        return new Verdict(submission.row(), submission.id(), Result.REFUSED, reasons);
    }

    private static Result result(Submission submission, Answer answer) {
        List<Result> entries = answer.results();
        int run = submission.runEntry();
        if (run < entries.size() && entries.get(run) == Result.CREATED) {
            return Result.CREATED;
        }
        boolean unchanged = !entries.isEmpty() && entries.stream().allMatch(entry -> entry == Result.UNCHANGED);
        return unchanged ? Result.UNCHANGED : Result.UPDATED;
    }
}
