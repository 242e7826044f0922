package io.github.ecmofhir.deidentification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeidentificationSettingsTest {

    private static final String SECRET = "3f9d1c7a5b2e8f60c4d7a1b9e3f25068";

    @Test
    void secretThatIsLongEnough_isTheKey() {
        assertThat(new DeidentificationSettings(SECRET).key())
                .hasValueSatisfying(key -> assertThat(key).isEqualTo(SECRET.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void noSecret_leavesTheKeyToTheStore() {
        assertThat(new DeidentificationSettings(null).key()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "secret", "3f9d1c7a5b2e8f60c4d7a1b9e3f2506"})
    void shorterSecret_isRefused_andNotRepeated(String secret) {
        Problem problem = catchThrowableOfType(Problem.class, () -> new DeidentificationSettings(secret));

        Issue issue = problem.issues().get(0);
        assertThat(issue.code()).isEqualTo(ProblemCode.SETTING_WRONG.code());
        assertThat(issue.where()).isEqualTo(Place.parameter("ecmo.deidentification.secret"));
        if (secret.length() > "secret".length()) {
            assertThat(problem.getMessage()).doesNotContain(secret);
        }
    }

    /** Settings are logged. */
    @Test
    void text_doesNotTellTheSecret() {
        assertThat(new DeidentificationSettings(SECRET).toString())
                .doesNotContain(SECRET)
                .contains("set");
        assertThat(new DeidentificationSettings(null).toString()).contains("of the store");
    }
}
