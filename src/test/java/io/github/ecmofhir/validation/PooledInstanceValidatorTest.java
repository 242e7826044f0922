package io.github.ecmofhir.validation;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.SingleValidationMessage;
import io.github.ecmofhir.guide.Guide;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reuse must not be heard: whatever a validator has seen before, it finds what a new one of HAPI's finds. */
class PooledInstanceValidatorTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final ProfileValidator SUPPORT = new ProfileValidator(FHIR, Guide.load(FHIR));

    /** Every example of the guide, good and bad, with what HAPI's own module says of it. */
    private static final Map<String, List<String>> EXPECTED = new LinkedHashMap<>();

    @BeforeAll
    static void askHapi() {
        FhirInstanceValidator module = new FhirInstanceValidator(SUPPORT.support());
        module.setAnyExtensionsAllowed(true);
        module.setErrorForUnknownProfiles(true);
        module.setAssumeValidRestReferences(true);
        module.setBestPracticeWarningLevel(BestPracticeWarningLevel.Ignore);
        FhirValidator hapi = FHIR.newValidator().registerValidatorModule(module);
        for (String body : bodies()) {
            EXPECTED.put(body, findings(hapi, body));
        }
    }

    @Test
    void sameBodiesInAnotherOrder_giveTheSameFindings() {
        FhirValidator pooled =
                FHIR.newValidator().registerValidatorModule(new PooledInstanceValidator(SUPPORT.support()));
        List<String> bodies = new ArrayList<>(EXPECTED.keySet());
        Collections.shuffle(bodies, new Random(1));
        for (String body : bodies) {
            assertThat(findings(pooled, body)).as(body).isEqualTo(EXPECTED.get(body));
        }
    }

    @Test
    void manyThreads_giveTheSameFindings() {
        FhirValidator pooled =
                FHIR.newValidator().registerValidatorModule(new PooledInstanceValidator(SUPPORT.support()));
        Map<String, List<String>> found = Collections.synchronizedMap(new LinkedHashMap<>());
        EXPECTED.keySet().parallelStream().forEach(body -> found.put(body, findings(pooled, body)));
        assertThat(found).containsExactlyInAnyOrderEntriesOf(EXPECTED);
    }

    private static List<String> findings(FhirValidator validator, String body) {
        return validator.validateWithResult(body).getMessages().stream()
                .map(PooledInstanceValidatorTest::text)
                .toList();
    }

    private static String text(SingleValidationMessage finding) {
        return String.join(
                " ; ",
                String.valueOf(finding.getSeverity()),
                finding.getMessageId(),
                finding.getLocationString(),
                finding.getLocationLine() + ":" + finding.getLocationCol(),
                finding.getMessage(),
                String.valueOf(finding.getSliceMessages()));
    }

    private static List<String> bodies() {
        List<String> bodies = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("profiles/json/examples"))) {
            for (Path file : files.sorted().toList()) {
                bodies.add(Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        bodies.add("{\"resourceType\":\"Patient\",\"meta\":{\"profile\":[\"http://example.org/nobody-knows\"]}}");
        bodies.add(
                "{\"resourceType\":\"Patient\",\"text\":{\"status\":\"generated\",\"div\":\"<div>no namespace</div>\"}}");
        bodies.add("{\"resourceType\":\"NoSuchThing\"}");
        bodies.add("{\"resourceType\":\"Patient\",\"gender\":\"male\",\"gender\":\"female\",\"nothing\":1}");
        return bodies;
    }
}
