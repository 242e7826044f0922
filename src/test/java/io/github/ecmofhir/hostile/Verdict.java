package io.github.ecmofhir.hostile;

import static io.github.ecmofhir.testing.Assertions.assertThat;

import io.github.ecmofhir.testing.FhirHttp;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.OperationOutcome;

/** Whether an answer is one that a client may get, however wrong his request was. */
final class Verdict {

    private static final Pattern TRACE =
            Pattern.compile("\\bat [a-z]+\\.[a-z.]+\\.[A-Z]\\w+\\.|Exception:|HAPI-\\d{4}");

    /** An answer of a part of a batch. */
    private static final Pattern FAULT_WITHIN = Pattern.compile("\"status\":\\s*\"5\\d\\d");

    private Verdict() {}

    /** What is wrong with it; empty where it is as promised. */
    static Optional<String> complaint(HostileRequest request, RawAnswer answer) {
        if (answer.status() == 0) {
            return Optional.of("no answer");
        }
        if (answer.status() >= 500) {
            return Optional.of("a fault of the server");
        }
        if (TRACE.matcher(answer.body()).find()) {
            return Optional.of("insides of the server");
        }
        if (FAULT_WITHIN.matcher(answer.body()).find()) {
            return Optional.of("a fault within the answer");
        }
        boolean hasNoWords = request.method().equals("HEAD")
                || answer.body().isEmpty() && !request.target().startsWith("/fhir");
        return answer.status() < 400 || hasNoWords ? Optional.empty() : complaint(answer);
    }

    private static Optional<String> complaint(RawAnswer answer) {
        try {
            IBaseResource said = answer.has("content-type", "application/fhir+xml")
                    ? FhirHttp.FHIR.newXmlParser().parseResource(answer.body())
                    : FhirHttp.FHIR.newJsonParser().parseResource(answer.body());
            if (said instanceof OperationOutcome outcome && outcome.hasIssue()) {
                assertThat(outcome).isInWords();
                return Optional.empty();
            }
            return Optional.of("a refusal that is no OperationOutcome");
        } catch (RuntimeException | AssertionError e) {
            return Optional.of("a refusal that does not say what is wrong: "
                    + HostileRequest.shortened(String.valueOf(e.getMessage())));
        }
    }
}
