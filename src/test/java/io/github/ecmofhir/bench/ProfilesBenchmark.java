package io.github.ecmofhir.bench;

import ca.uhn.fhir.context.FhirContext;
import io.github.ecmofhir.guide.Guide;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.validation.ProfileValidator;
import io.github.ecmofhir.validation.ResourceCheck;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.StructureDefinition;

/** Whether a check gets slower with the number of profiles: the same Observations against the whole guide and against ten. */
final class ProfilesBenchmark {

    private static final int FEW = 10;
    private static final int CALLS = 300;

    private final FhirContext fhir = FhirContext.forR4Cached();
    private final Guide whole = Guide.load(fhir);
    private final SubmissionTemplate template;
    private int number;

    ProfilesBenchmark(SubmissionTemplate template) {
        this.template = template;
    }

    /** A line for those who read, since both sides are ours. */
    String run(int rounds, Duration warm) {
        ResourceCheck all = check(whole);
        ResourceCheck few = check(ten());
        long end = System.nanoTime() + warm.toNanos();
        while (System.nanoTime() < end) {
            millis(all);
            millis(few);
        }
        Sample ofAll = new Sample();
        Sample ofFew = new Sample();
        for (int round = 0; round < 3 * rounds; round++) {
            ofAll.add(millis(all));
            ofFew.add(millis(few));
        }
        return "Check of an Observation in the same process, ms: " + ofAll + " with all "
                + whole.profiles().size() + " profiles, " + ofFew + " with " + FEW + "; "
                + Sample.number(ofAll.median() / ofFew.median()) + " ×";
    }

    private ResourceCheck check(Guide guide) {
        return new ResourceCheck(fhir, new ProfileValidator(fhir, guide), guide);
    }

    /** All extensions and codes, and ten profiles, the one that is used among them. */
    private Guide ten() {
        Set<String> kept = whole.profiles().stream()
                .map(StructureDefinition::getUrl)
                .sorted((one, other) -> Boolean.compare(isUsed(other), isUsed(one)))
                .limit(FEW)
                .collect(Collectors.toSet());
        List<String> profiles =
                whole.profiles().stream().map(StructureDefinition::getUrl).toList();
        return Guide.of(whole.resources()
                .filter(resource -> !profiles.contains(resource.getUrl()) || kept.contains(resource.getUrl())));
    }

    private static boolean isUsed(String url) {
        return url.equals(Guide.profile("ecmo-measurement"));
    }

    private double millis(ResourceCheck check) {
        Sample sample = new Sample();
        for (int call = 0; call < CALLS; call++) {
            number++;
            Observation observation =
                    fhir.newJsonParser().parseResource(Observation.class, template.observation("p" + number));
            long start = System.nanoTime();
            if (!check.check(observation, Place.nowhere()).isEmpty()) {
                throw new IllegalStateException("The Observation is sound.");
            }
            sample.add((System.nanoTime() - start) / 1e6);
        }
        return sample.median();
    }
}
