package io.github.ecmofhir.server;

import io.github.ecmofhir.access.AccessSettings;
import io.github.ecmofhir.submission.DemoCohort;
import io.github.ecmofhir.submission.DemoSettings;
import io.github.ecmofhir.submission.sheet.ImportListener;
import io.github.ecmofhir.submission.sheet.Tally;
import io.github.ecmofhir.submission.sheet.Verdict;
import io.github.ecmofhir.submission.sheet.push.FhirEndpoint;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Pushes the demo cohorts into this very server over HTTP, once it is warm and before it is ready. */
@Order(Ordered.LOWEST_PRECEDENCE)
final class DemoLoader implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);

    private final DemoSettings settings;
    private final AccessSettings access;
    private final Supplier<String> base;

    /** @param base address of the FHIR endpoint, known once the port is open */
    DemoLoader(DemoSettings settings, AccessSettings access, Supplier<String> base) {
        this.settings = settings;
        this.access = access;
        this.base = base;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!settings.cohorts().isEmpty() && !access.openRight().isFull()) {
            LOG.warn(
                    "Demo cohorts {} are not pushed, as nobody may write (ecmo.access.open-right={}): push them to the same"
                            + " store with the right full first",
                    settings.cohorts(),
                    access.openRight().code());
            return;
        }
        for (String cohort : settings.cohorts()) {
            new DemoCohort(cohort).push(FhirEndpoint.at(base.get()), new Lines(cohort));
        }
    }

    /** A line a step. */
    private record Lines(String cohort) implements ImportListener {

        @Override
        public void begins(int rows) {
            LOG.info("Demo cohort {}: pushing {} runs (simulated patients)", cohort, rows);
        }

        @Override
        public void decided(Verdict verdict) {
            LOG.info(
                    "Demo cohort {}: {} {}",
                    cohort,
                    verdict.id(),
                    verdict.result().word());
        }

        @Override
        public void ends(Tally tally) {
            LOG.info("Demo cohort {}: {}", cohort, tally.words());
        }
    }
}
