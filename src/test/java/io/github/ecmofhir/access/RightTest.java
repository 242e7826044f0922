package io.github.ecmofhir.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class RightTest {

    /** A request of nobody yet. */
    static RequestDetails request() {
        RequestDetails request = mock(RequestDetails.class);
        when(request.getUserData()).thenReturn(new HashMap<>());
        when(request.getRequestType()).thenReturn(RequestTypeEnum.GET);
        return request;
    }

    private static void assertRefused(Right right, String parameter) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> right.requireMayGive(List.of("_format", parameter)))
                .satisfies(problem -> {
                    assertThat(problem.issues().get(0).code()).isEqualTo(ProblemCode.ACCESS_DENIED.code());
                    assertThat(problem.issues().get(0).found())
                            .contains("`" + parameter + "`", "`" + right.code() + "`");
                });
    }

    @Nested
    class OfARequest {

        @Test
        void whereNobodySaidWhich_isTheLeast() {
            assertThat(Right.of(request())).isEqualTo(Right.PUBLIC);
        }

        @ParameterizedTest
        @EnumSource
        void thatWasGranted_isKept(Right right) {
            RequestDetails request = request();
            right.grant(request);

            assertThat(Right.of(request)).isEqualTo(right);
        }
    }

    @Nested
    class Parameters {

        @ParameterizedTest
        @ValueSource(strings = {"filter", "subject", "asOf", "anything-new"})
        void fullRight_givesAll(String parameter) {
            assertThatCode(() -> Right.FULL.requireMayGive(List.of(parameter))).doesNotThrowAnyException();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "filter",
                    "exclude",
                    "cohort",
                    "centre",
                    "periodStart",
                    "periodEnd",
                    "asOf",
                    "subject",
                    "patient",
                    "_typeFilter"
                })
        void whatChoosesAmongPatients_isForTheFullRightAlone(String parameter) {
            assertRefused(Right.LIMITED, parameter);
            assertRefused(Right.PSEUDONYMISED, parameter);
            assertRefused(Right.PUBLIC, parameter);
        }

        @ParameterizedTest
        @CsvSource({"days", "missing", "level", "ciMethod", "runSelection", "transferHandling", "group", "item"})
        void whatCouldBeAskedTwiceForNearlyTheSame_isNotForThePublic(String parameter) {
            assertRefused(Right.PUBLIC, parameter);
            assertThatCode(() -> Right.LIMITED.requireMayGive(List.of(parameter)))
                    .doesNotThrowAnyException();
            assertThatCode(() -> Right.PSEUDONYMISED.requireMayGive(List.of(parameter)))
                    .doesNotThrowAnyException();
        }

        @Test
        void unknownParameter_isNotForThePublic() {
            assertRefused(Right.PUBLIC, "anything-new");
        }

        @ParameterizedTest
        @EnumSource
        void whatAllMayGive_isGiven(Right right) {
            assertThatCode(() -> right.requireMayGive(Set.of("stratifier", "reportType", "role", "_format")))
                    .doesNotThrowAnyException();
        }

        @ParameterizedTest
        @EnumSource(mode = Mode.EXCLUDE, names = "FULL")
        void nameOfAPatient_needsTheFullRight(Right right) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> right.requireFull("patient"))
                    .satisfies(problem ->
                            assertThat(problem.issues().get(0).code()).isEqualTo(ProblemCode.ACCESS_DENIED.code()));
            assertThatCode(() -> Right.FULL.requireFull("patient")).doesNotThrowAnyException();
        }
    }

    @Nested
    class OfArguments {

        private final RequestDetails request = request();

        private void given(String name) {
            when(request.getParameters()).thenReturn(Map.of(name, new String[] {"x"}));
        }

        @Test
        void refusedParameter_isRefusedWhenItIsRead() {
            given("filter");
            Right.LIMITED.grant(request);

            assertThatExceptionOfType(Problem.class).isThrownBy(() -> Arguments.read(request, Set.of("filter")));
            assertThatExceptionOfType(Problem.class).isThrownBy(() -> Arguments.ofUrl(request, Set.of("filter")));
        }

        @Test
        void refusedParameterWithUnderscore_isRefusedWhereTheseAreRead() {
            given("_typeFilter");
            Right.PSEUDONYMISED.grant(request);

            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> Arguments.readAll(request, Set.of("_typeFilter")));
        }

        @Test
        void allowedParameter_isReadWithTheRightOfTheCaller() {
            given("stratifier");
            Right.PUBLIC.grant(request);

            Arguments arguments = Arguments.read(request, Set.of("stratifier"));

            assertThat(arguments.all("stratifier")).containsExactly("x");
            assertThat(arguments.right()).isEqualTo(Right.PUBLIC);
        }
    }
}
