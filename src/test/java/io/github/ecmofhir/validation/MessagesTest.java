package io.github.ecmofhir.validation;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.testing.GuideExample;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of the messages for every mistake that has an example. */
class MessagesTest {

    /** How HAPI's validator speaks, and what it shows of its insides. */
    private static final String NOT_OUR_WORDS =
            "ValidationMessage|\\(codes = |slice|regex|minimum required|None of the codings|Constraint failed|\\[x]\\.|null";

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    static List<String> mistakes() {
        return GuideExample.names("-fail");
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistake_isSaidInOurWords(String name) {
        assertThat(CheckedExample.issues(GuideExample.read(name)))
                .isNotEmpty()
                .allSatisfy(issue -> assertThat(issue.sentence())
                        .doesNotContainPattern(NOT_OUR_WORDS)
                        .endsWith("[" + issue.code() + "]"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistakeInXml_isSaidAsInJson(String name) {
        String json = GuideExample.read(name);
        String xml =
                FHIR.newXmlParser().encodeResourceToString(FHIR.newJsonParser().parseResource(json));
        Resource fromXml = (Resource) FHIR.newXmlParser().parseResource(xml);

        assertThat(sentences(CheckedExample.issues(fromXml))).isEqualTo(sentences(CheckedExample.issues(json)));
    }

    private static List<String> sentences(List<Issue> issues) {
        return issues.stream().map(Issue::sentence).toList();
    }
}
