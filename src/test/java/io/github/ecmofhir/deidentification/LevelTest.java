package io.github.ecmofhir.deidentification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ecmofhir.access.Right;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LevelTest {

    @ParameterizedTest
    @CsvSource({"FULL, NONE", "LIMITED, LIMITED", "PSEUDONYMISED, PSEUDONYMISED", "PUBLIC, PSEUDONYMISED"})
    void nothingAsked_isWhatTheRightGives(Right right, Level level) {
        assertThat(Level.of(Optional.empty(), right)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "FULL, none, NONE",
        "FULL, limited, LIMITED",
        "FULL, pseudonymised, PSEUDONYMISED",
        "LIMITED, limited, LIMITED",
        "LIMITED, pseudonymised, PSEUDONYMISED",
        "PSEUDONYMISED, pseudonymised, PSEUDONYMISED",
        "PUBLIC, pseudonymised, PSEUDONYMISED"
    })
    void levelThatShowsNoMoreThanTheRight_isGiven(Right right, String asked, Level level) {
        assertThat(Level.of(Optional.of(asked), right)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"LIMITED, none", "PSEUDONYMISED, none", "PSEUDONYMISED, limited", "PUBLIC, none", "PUBLIC, limited"})
    void levelThatShowsMoreThanTheRight_isDenied(Right right, String asked) {
        Issue issue = refused(asked, right);

        assertThat(issue.code()).isEqualTo(ProblemCode.ACCESS_DENIED.code());
        assertThat(issue.where()).isEqualTo(Place.parameter("deidentify"));
        assertThat(issue.found()).contains("`" + right.code() + "`", "`" + asked + "`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NONE", "Limited", "limited ", "pseudonymized", "full", "public"})
    void whatIsNoLevel_isRefused_whateverTheRight(String asked) {
        for (Right right : Right.values()) {
            Issue issue = refused(asked, right);

            assertThat(issue.code()).isEqualTo(ProblemCode.REQ_PARAMETER.code());
            assertThat(issue.needed()).contains("none", "limited", "pseudonymised");
        }
    }

    private static Issue refused(String asked, Right right) {
        return catchThrowableOfType(Problem.class, () -> Level.of(Optional.of(asked), right))
                .issues()
                .get(0);
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void code_namesItsLevel(Level level) {
        assertThat(Level.ofCode(level.code())).contains(level);
    }

    /** They stand in data that were given out, and in the code system. */
    @Test
    void codes_areThoseOfTheCodeSystem() {
        assertThat(Level.values()).extracting(Level::code).containsExactly("none", "limited", "pseudonymised");
    }
}
