package io.github.ecmofhir.validation;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import io.github.ecmofhir.guide.Guide;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.testing.GuideExample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;

/** The heap that validation with the whole guide needs, as {@code performance.md} states it. */
class ValidationHeapTest {

    private static final String HEAP = "-Xmx320m";

    @Test
    void submissions_areValidatedWithinTheHeapThatIsStated() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Submissions.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).contains("checked 50 submissions, 0 errors");
    }

    /** What the process does: every profile once, and then fifty submissions, none like another. */
    static final class Submissions {

        private static final int COUNT = 50;

        private Submissions() {}

        public static void main(String[] args) {
            FhirContext fhir = FhirContext.forR4();
            Guide guide = Guide.load(fhir);
            ProfileValidator validator = new ProfileValidator(fhir, guide);
            validator.warm(guide.profiles());
            ResourceCheck check = new ResourceCheck(fhir, validator, guide);
            String example = GuideExample.read("ecmo-submission-bundle-example");
            long errors = 0;
            for (int run = 0; run < COUNT; run++) {
                Bundle bundle = fhir.newJsonParser().parseResource(Bundle.class, example.replace("R-01", "R-" + run));
                for (Bundle.BundleEntryComponent entry : bundle.getEntry()) {
                    List<Issue> issues = check.check(entry.getResource(), Place.nowhere());
                    errors += issues.stream().filter(Issue::isError).count();
                }
            }
            System.out.println("checked " + COUNT + " submissions, " + errors + " errors");
        }
    }
}
