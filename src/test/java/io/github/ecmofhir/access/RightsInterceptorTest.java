package io.github.ecmofhir.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IIdType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RightsInterceptorTest {

    private static final Set<String> DEFINITIONS = Set.of("Measure", "ValueSet");

    private static RequestDetails request(@Nullable String type, @Nullable String operation, boolean ofOne) {
        RequestDetails request = RightTest.request();
        when(request.getResourceName()).thenReturn(type);
        when(request.getOperation()).thenReturn(operation);
        when(request.getRequestPath()).thenReturn(type + "/" + operation);
        if (ofOne) {
            when(request.getId()).thenReturn(mock(IIdType.class));
        }
        return request;
    }

    private static void judge(Right right, RequestDetails request, RestOperationTypeEnum kind) {
        new RightsInterceptor(right, DEFINITIONS).judge(request, kind);
    }

    private static void assertAllowed(Right right, RequestDetails request, RestOperationTypeEnum kind) {
        assertThatCode(() -> judge(right, request, kind)).doesNotThrowAnyException();
        assertThat(Right.of(request)).isEqualTo(right);
    }

    private static void assertRefused(Right right, RequestDetails request, RestOperationTypeEnum kind) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> judge(right, request, kind))
                .satisfies(problem ->
                        assertThat(problem.issues().get(0).code()).isEqualTo(ProblemCode.ACCESS_DENIED.code()));
    }

    @Nested
    class Interactions {

        @ParameterizedTest
        @EnumSource
        void fullRight_mayAll(RestOperationTypeEnum kind) {
            assertAllowed(Right.FULL, request("Patient", "$anything", true), kind);
        }

        /** All kinds but those that some resource of some type allows. */
        static Stream<RestOperationTypeEnum> kindsOfNobody() {
            return EnumSet.complementOf(EnumSet.of(
                            RestOperationTypeEnum.METADATA,
                            RestOperationTypeEnum.READ,
                            RestOperationTypeEnum.VREAD,
                            RestOperationTypeEnum.SEARCH_TYPE,
                            RestOperationTypeEnum.GET_PAGE,
                            RestOperationTypeEnum.VALIDATE,
                            RestOperationTypeEnum.EXTENDED_OPERATION_SERVER,
                            RestOperationTypeEnum.EXTENDED_OPERATION_TYPE,
                            RestOperationTypeEnum.EXTENDED_OPERATION_INSTANCE))
                    .stream();
        }

        @ParameterizedTest
        @MethodSource("kindsOfNobody")
        void everyOtherKind_needsTheFullRight(RestOperationTypeEnum kind) {
            // A definition, too, is not written
            for (String type : new String[] {"Patient", "Measure"}) {
                assertRefused(Right.LIMITED, request(type, null, false), kind);
                assertRefused(Right.PSEUDONYMISED, request(type, null, false), kind);
                assertRefused(Right.PUBLIC, request(type, null, false), kind);
            }
        }

        @ParameterizedTest
        @EnumSource(names = {"READ", "VREAD", "SEARCH_TYPE"})
        void definitions_areReadByAll(RestOperationTypeEnum kind) {
            assertAllowed(Right.PUBLIC, request("Measure", null, kind != RestOperationTypeEnum.SEARCH_TYPE), kind);
        }

        @ParameterizedTest
        @EnumSource(names = {"READ", "VREAD", "SEARCH_TYPE", "GET_PAGE"})
        void patients_areNotReadAsTheyAre(RestOperationTypeEnum kind) {
            assertRefused(Right.LIMITED, request("Patient", null, false), kind);
            assertRefused(Right.PSEUDONYMISED, request("Patient", null, false), kind);
            assertRefused(Right.PUBLIC, request("Patient", null, false), kind);
        }

        @Test
        void searchOfAllTypes_isRefused() {
            assertRefused(Right.PUBLIC, request(null, null, false), RestOperationTypeEnum.SEARCH_TYPE);
            assertRefused(Right.LIMITED, request(null, null, false), RestOperationTypeEnum.SEARCH_SYSTEM);
        }

        @Test
        void capabilities_areForAll() {
            assertAllowed(Right.PUBLIC, request(null, null, false), RestOperationTypeEnum.METADATA);
        }

        @Test
        void validation_isOfWhatIsSentAlone() {
            assertAllowed(Right.PUBLIC, request("Patient", "$validate", false), RestOperationTypeEnum.VALIDATE);
            assertRefused(Right.PUBLIC, request("Patient", "$validate", true), RestOperationTypeEnum.VALIDATE);
            assertRefused(Right.LIMITED, request("Patient", "$validate", true), RestOperationTypeEnum.VALIDATE);
        }
    }

    @Nested
    class Operations {

        private static final RestOperationTypeEnum ON_SERVER = RestOperationTypeEnum.EXTENDED_OPERATION_SERVER;
        private static final RestOperationTypeEnum ON_INSTANCE = RestOperationTypeEnum.EXTENDED_OPERATION_INSTANCE;

        @Test
        void measure_isForAll() {
            for (Right right : Right.values()) {
                assertAllowed(right, request("Measure", "$evaluate-measure", true), ON_INSTANCE);
                assertAllowed(right, request(null, "$ecmo-dictionary", false), ON_SERVER);
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "$ecmo-survival",
                    "$ecmo-complications",
                    "$sql-run",
                    "$sql-export",
                    "$export",
                    "$export-status",
                    "$export-result",
                    "$export-file"
                })
        void deidentifiedRowsAndMeasures_areForRegistriesButNotForThePublic(String operation) {
            assertAllowed(Right.LIMITED, request(null, operation, false), ON_SERVER);
            assertAllowed(Right.PSEUDONYMISED, request(null, operation, false), ON_SERVER);
            assertRefused(Right.PUBLIC, request(null, operation, false), ON_SERVER);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "$ecmo-cases",
                    "$ecmo-centres",
                    "$ecmo-characteristics",
                    "$ecmo-compare",
                    "$ecmo-quality",
                    "$freeze-cohort",
                    "$registryUpload",
                    "$upload-status",
                    "$withdraw",
                    "$rebuild",
                    "$check-run",
                    "$everything",
                    "$meta",
                    "$EXPORT",
                    "export",
                    "$anything-new"
                })
        void everyOther_needsTheFullRight(String operation) {
            assertAllowed(Right.FULL, request(null, operation, false), ON_SERVER);
            assertRefused(Right.LIMITED, request(null, operation, false), ON_SERVER);
            assertRefused(Right.PSEUDONYMISED, request(null, operation, false), ON_SERVER);
            assertRefused(Right.PUBLIC, request(null, operation, false), ON_SERVER);
        }

        @ParameterizedTest
        @CsvSource({
            "Group, $export",
            "Patient, $export",
            "Patient, $sql-run",
            "Group, $evaluate-measure",
            "Patient, $ecmo-survival"
        })
        void ofOnePatientOrGroup_needsTheFullRight(String type, String operation) {
            assertAllowed(Right.FULL, request(type, operation, true), ON_INSTANCE);
            assertRefused(Right.LIMITED, request(type, operation, true), ON_INSTANCE);
            assertRefused(Right.PSEUDONYMISED, request(type, operation, true), ON_INSTANCE);
            assertRefused(Right.PUBLIC, request(type, operation, true), ON_INSTANCE);
        }

        @ParameterizedTest
        @EnumSource(value = Right.class, mode = Mode.EXCLUDE, names = "FULL")
        void withoutAName_isRefused(Right right) {
            assertRefused(right, request(null, null, false), ON_SERVER);
        }
    }

    @Test
    void refusal_saysNothingOfWhatThereIs() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> judge(Right.PUBLIC, request("Patient", null, true), RestOperationTypeEnum.READ))
                .satisfies(problem -> assertThat(problem.issues().get(0).found())
                        .isEqualTo("The right `public` does not reach as far as GET /Patient/null."));
    }
}
