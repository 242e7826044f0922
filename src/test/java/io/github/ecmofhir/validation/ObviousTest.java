package io.github.ecmofhir.validation;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import io.github.ecmofhir.guide.Guide;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Invariants that are answered without their expression still find what breaks them. */
class ObviousTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final ProfileValidator VALIDATOR = new ProfileValidator(FHIR, Guide.load(FHIR));

    private static final String OBSERVATION = """
            {"resourceType": "Observation", "status": "final", %s
             "code": {"coding": [{"system": "http://loinc.org", "code": "2518-9"}]}}""";

    @Nested
    class Extensions {

        @Test
        void value_isEnough() {
            assertThat(keys("\"extension\": [{\"url\": \"http://a.example/x\", \"valueString\": \"a\"}],"))
                    .doesNotContain("ext-1", "ele-1");
        }

        @Test
        void extensions_areEnough() {
            assertThat(keys("\"extension\": [{\"url\": \"http://a.example/x\", \"extension\":"
                            + " [{\"url\": \"y\", \"valueCode\": \"a\"}]}],"))
                    .doesNotContain("ext-1");
        }

        @Test
        void both_areTooMuch() {
            assertThat(keys("\"extension\": [{\"url\": \"http://a.example/x\", \"valueString\": \"a\", \"extension\":"
                            + " [{\"url\": \"y\", \"valueCode\": \"a\"}]}],"))
                    .contains("ext-1");
        }

        @Test
        void nothing_isTooLittle() {
            assertThat(keys("\"extension\": [{\"url\": \"http://a.example/x\"}],"))
                    .contains("ext-1");
        }
    }

    @Nested
    class Content {

        @Test
        void idWithValue_isSome() {
            assertThat(keys("\"subject\": {\"id\": \"a\", \"display\": \"b\"},"))
                    .doesNotContain("ele-1");
        }
    }

    @Nested
    class Contained {

        @Test
        void referredTo_isRight() {
            assertThat(keys("\"subject\": {\"reference\": \"#p\"}, \"contained\":"
                            + " [{\"resourceType\": \"Patient\", \"id\": \"p\"}],"))
                    .doesNotContain("dom-2", "dom-3", "dom-4", "dom-5");
        }

        @Test
        void referredToByNobody_isDom3() {
            assertThat(keys("\"contained\": [{\"resourceType\": \"Patient\", \"id\": \"p\"}],"))
                    .contains("dom-3");
        }

        @Test
        void withVersion_isDom4() {
            assertThat(keys("\"subject\": {\"reference\": \"#p\"}, \"contained\": [{\"resourceType\": \"Patient\","
                            + " \"id\": \"p\", \"meta\": {\"versionId\": \"1\"}}],"))
                    .contains("dom-4");
        }

        @Test
        void withSecurityLabel_isDom5() {
            assertThat(keys("\"subject\": {\"reference\": \"#p\"}, \"contained\": [{\"resourceType\": \"Patient\","
                            + " \"id\": \"p\", \"meta\": {\"security\": [{\"code\": \"a\"}]}}],"))
                    .contains("dom-5");
        }
    }

    private static List<String> keys(String element) {
        return VALIDATOR.validate(OBSERVATION.formatted(element)).stream()
                .flatMap(finding -> Stream.of("ele-1", "ext-1", "dom-2", "dom-3", "dom-4", "dom-5")
                        .filter(key -> (finding.getMessageId() + " " + finding.getMessage()).contains(key)))
                .distinct()
                .toList();
    }
}
