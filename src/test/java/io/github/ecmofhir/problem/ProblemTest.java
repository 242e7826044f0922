package io.github.ecmofhir.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTest {

    private static final Issue WARNING = Issue.warning(ProblemCode.CODE_UNKNOWN, Place.nowhere(), "Odd.", "", "");
    private static final Issue MISSING = Issue.error(ProblemCode.VALUE_MISSING, Place.nowhere(), "Absent.", "", "");
    private static final Issue TAKEN = Issue.error(ProblemCode.IDENTITY_TAKEN, Place.nowhere(), "Taken.", "", "");

    @Test
    void category_isThatOfTheFirstError() {
        assertThat(Problem.of(List.of(WARNING, TAKEN, MISSING)).category()).isEqualTo(Category.DUPLICATE);
    }

    @Test
    void message_hasALineForEachIssue() {
        assertThat(Problem.of(List.of(WARNING, MISSING)))
                .hasMessage("Odd. [ECMO-VAL-006]" + System.lineSeparator() + "Absent. [ECMO-VAL-001]");
    }

    @Test
    void noError_isNoProblem() {
        assertThatIllegalArgumentException().isThrownBy(() -> Problem.of(List.of(WARNING)));
        assertThatIllegalArgumentException().isThrownBy(() -> Problem.of(List.of()));
    }

    @Test
    void issues_areCopiedAndCannotBeChanged() {
        List<Issue> issues = new ArrayList<>(List.of(MISSING));
        Problem problem = Problem.of(issues);
        issues.clear();

        assertThat(problem.issues()).containsExactly(MISSING);
        assertThatThrownBy(() -> problem.issues().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Nested
    class Categories {

        @Test
        void note_isNoError() {
            assertThat(Category.NOTE.status()).isEqualTo(200);
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOTE")
        void status_isAnError(Category category) {
            assertThat(category.status()).isBetween(400, 599);
        }

        @ParameterizedTest
        @EnumSource
        void issueType_isOfFhir(Category category) {
            assertThat(IssueType.fromCode(category.issueType()).toCode()).isEqualTo(category.issueType());
        }

        @Test
        void onlyWhatPasses_isWorthRepeating() {
            assertThat(Category.values())
                    .filteredOn(Category::passing)
                    .containsExactly(Category.RETRY, Category.UNAVAILABLE);
        }

        @Test
        void serverErrors_areFaultAndUnavailable() {
            assertThat(Category.values())
                    .filteredOn(category -> category.status() >= 500)
                    .containsExactly(Category.UNAVAILABLE, Category.FAULT);
        }
    }

    @Nested
    class Codes {

        @Test
        void codes_areOursAndGivenOnce() {
            assertThat(Arrays.stream(ProblemCode.values()).map(ProblemCode::code))
                    .allMatch(code -> code.matches("ECMO-([A-Z]+-[0-9]+|X[0-9]{2})"))
                    .doesNotHaveDuplicates();
        }
    }
}
