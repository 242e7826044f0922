package io.github.ecmofhir.submission.sheet;

import io.github.ecmofhir.submission.Answer;
import io.github.ecmofhir.submission.Result;
import io.github.ecmofhir.submission.sheet.push.FhirEndpoint;
import java.util.List;

/** Has submissions checked by a server that does not store them. */
record ServerCheck(FhirEndpoint server) implements Destination {

    @Override
    public Verdict deliver(Submission submission) {
        Answer answer = server.validate(submission.json());
        if (!answer.errors().isEmpty()) {
            return new Verdict(submission.row(), submission.id(), Result.REFUSED, answer.errors());
        }
        if (!answer.succeeded()) {
            String reason = "The server answers $validate with status " + answer.status() + " and gives no reason.";
            return new Verdict(submission.row(), submission.id(), Result.REFUSED, List.of(reason));
        }
        return new Verdict(submission.row(), submission.id(), Result.CHECKED, answer.warnings());
    }
}
