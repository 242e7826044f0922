package io.github.ecmofhir.server;

import ca.uhn.fhir.context.FhirContext;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.submission.sheet.push.FhirEndpoint;
import java.time.Duration;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Asks this very server to validate, over HTTP, before it is ready: the first request of all loads a thousand classes and runs
 * uncompiled, and a hospital should not be the one who waits for that. Nothing is stored.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class FirstRequests implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstRequests.class);

    /** What readiness may wait for this. */
    private static final Duration LONGEST = Duration.ofMillis(300);

    /** Resources of a submission that are asked about one by one. */
    private static final int SINGLE = 20;

    private final FhirContext fhir;
    private final Rehearsal rehearsal;
    private final Supplier<String> base;

    /** @param base address of the FHIR endpoint, known once the port is open */
    FirstRequests(FhirContext fhir, Rehearsal rehearsal, Supplier<String> base) {
        this.fhir = fhir;
        this.rehearsal = rehearsal;
        this.base = base;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        long start = System.nanoTime();
        try {
            FhirEndpoint server = FhirEndpoint.at(base.get());
            while (System.nanoTime() - start < LONGEST.toNanos()) {
                ask(server);
            }
        } catch (Problem e) {
            LOG.debug("The server cannot reach itself at {}; it is ready without having been asked.", base.get(), e);
        }
    }

    private void ask(FhirEndpoint server) {
        server.validate("Bundle", json(rehearsal.next()));
        rehearsal.nextResources().stream()
                .limit(SINGLE)
                .forEach(resource -> server.validate(resource.fhirType(), json(resource)));
    }

    private String json(Resource resource) {
        return fhir.newJsonParser().encodeResourceToString(resource);
    }
}
