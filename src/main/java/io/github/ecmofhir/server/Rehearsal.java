package io.github.ecmofhir.server;

import ca.uhn.fhir.context.FhirContext;
import io.github.ecmofhir.guide.Guide;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Has the guide's examples checked again and again before the first sender comes. Java reads a class when it is first used and
 * compiles what is used often; without this the first checks take ten times as long as later ones, and a hospital should not
 * be the one who waits. Nothing is stored.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Rehearsal implements ApplicationRunner {

    /** One check in so many is of the submission, the others of one observation: what is sent most, and no more, as time is short. */
    private static final int SUBMISSION = 4;

    private final FhirContext fhir;
    private final Supplier<DirectPost> server;
    private final Duration lasting;

    /**
     * @param server to be rehearsed, once it has been started; what it answers does not matter
     * @param lasting how long it goes on after each example was checked once
     */
    Rehearsal(FhirContext fhir, Supplier<DirectPost> server, Duration lasting) {
        this.fhir = fhir;
        this.server = server;
        this.lasting = lasting;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        DirectPost server = this.server.get();
        List<Resource> examples = Guide.examples(fhir);
        for (Resource example : examples) {
            check(server, example, 0);
        }
        Resource submission = examples.get(0);
        List<Resource> alone =
                examples.stream().filter(Observation.class::isInstance).toList();
        long end = System.nanoTime() + lasting.toNanos();
        for (int number = 1; System.nanoTime() < end; number++) {
            check(server, number % SUBMISSION == 0 ? submission : alone.get(number % alone.size()), number);
        }
    }

    private void check(DirectPost server, Resource example, int number) {
        mark(example, number);
        String json = fhir.newJsonParser().encodeResourceToString(example);
        try {
            server.send("/fhir/" + example.fhirType() + "/$validate", json);
        } catch (IOException e) {
            throw new UncheckedIOException("What stays in memory cannot fail to be read and written.", e);
        }
    }

    /** Makes it another text than before, so that no verdict is remembered. */
    private static void mark(Resource resource, int number) {
        resource.getMeta().setSource("urn:ecmo-fhir:rehearsal:" + number);
        if (resource instanceof Bundle bundle) {
            bundle.getEntry().forEach(entry -> mark(entry.getResource(), number));
        }
    }
}
