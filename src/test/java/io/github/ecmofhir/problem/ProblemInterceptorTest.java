package io.github.ecmofhir.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.AuthenticationException;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.rest.server.exceptions.InternalErrorException;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.MethodNotAllowedException;
import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

class ProblemInterceptorTest {

    private static final String BODY = "{\"resourceType\": \"Patient\", \"gender\": 1}";

    private final ProblemInterceptor interceptor = interceptor(body -> Optional.empty());

    private static ProblemInterceptor interceptor(Explanation explanation) {
        return new ProblemInterceptor(new ThrownTranslator(explanation));
    }

    private static RequestDetails request() {
        RequestDetails request = mock(RequestDetails.class);
        when(request.getRequestId()).thenReturn("req-1");
        when(request.getRequestType()).thenReturn(RequestTypeEnum.POST);
        when(request.getRequestPath()).thenReturn("Patient");
        when(request.loadRequestContents()).thenReturn(BODY.getBytes(StandardCharsets.UTF_8));
        return request;
    }

    private BaseServerResponseException answer(Throwable thrown) {
        return interceptor.answer(request(), thrown);
    }

    private static String code(BaseServerResponseException answer) {
        return issue(answer).getDetails().getCodingFirstRep().getCode();
    }

    private static OperationOutcome.OperationOutcomeIssueComponent issue(BaseServerResponseException answer) {
        return ((OperationOutcome) answer.getOperationOutcome()).getIssueFirstRep();
    }

    static Stream<Arguments> thrown() {
        return Stream.of(
                Arguments.of(
                        new ResourceNotFoundException("HAPI-2001: Resource Patient/1 is not known"),
                        404,
                        "ECMO-REQ-007"),
                Arguments.of(new ResourceNotFoundException("Unknown resource type 'Patent'"), 404, "ECMO-REQ-003"),
                Arguments.of(new ResourceGoneException("Resource was deleted"), 410, "ECMO-REQ-009"),
                Arguments.of(new MethodNotAllowedException("No"), 405, "ECMO-REQ-008"),
                Arguments.of(
                        new InvalidRequestException(
                                "HAPI-0287: This server does not know how to handle GET operation[Patient/$x] with parameters [[]]"),
                        405,
                        "ECMO-REQ-008"),
                Arguments.of(
                        new InvalidRequestException(
                                "HAPI-0450: Failed to parse request body as JSON resource. Error was: x"),
                        400,
                        "ECMO-REQ-001"),
                Arguments.of(
                        new InvalidRequestException("HAPI-1814: Incorrect resource type found, expected \"A\""),
                        400,
                        "ECMO-REQ-014"),
                Arguments.of(new PreconditionFailedException("No"), 412, "ECMO-CON-002"),
                Arguments.of(new ForbiddenOperationException("No"), 403, "ECMO-REQ-011"),
                Arguments.of(new AuthenticationException("No"), 403, "ECMO-REQ-011"),
                Arguments.of(new InvalidRequestException("No"), 400, "ECMO-REQ-010"),
                Arguments.of(
                        new InvalidRequestException("HAPI-1094: Resource Patient/9 not found, specified in path: x"),
                        422,
                        "ECMO-REF-002"),
                Arguments.of(new ResourceVersionConflictException("Unable to delete Patient/1"), 409, "ECMO-REF-003"),
                Arguments.of(new ResourceVersionConflictException("HAPI-0550: version"), 409, "ECMO-CON-001"),
                Arguments.of(
                        new InternalErrorException("x", new ResourceVersionConflictException("HAPI-0550: version")),
                        409,
                        "ECMO-CON-001"),
                Arguments.of(new OptimisticLockingFailureException("x"), 409, "ECMO-CON-001"),
                Arguments.of(new CannotAcquireLockException("x"), 409, "ECMO-CON-001"),
                Arguments.of(new InternalErrorException("x", new DuplicateKeyException("x")), 409, "ECMO-CON-001"),
                Arguments.of(new CannotCreateTransactionException("x"), 503, "ECMO-SRV-001"),
                Arguments.of(new DataAccessResourceFailureException("x"), 503, "ECMO-SRV-001"),
                Arguments.of(
                        new InternalErrorException("x", new SQLTransientConnectionException("x")), 503, "ECMO-SRV-001"),
                Arguments.of(new InternalErrorException("select secret from x"), 500, "ECMO-SRV-002"),
                Arguments.of(new SQLException("select secret from x"), 500, "ECMO-SRV-002"),
                Arguments.of(new NullPointerException(), 500, "ECMO-SRV-002"));
    }

    @ParameterizedTest
    @MethodSource
    void thrown(Throwable thrown, int status, String code) {
        BaseServerResponseException answer = answer(thrown);

        assertThat(answer.getStatusCode()).isEqualTo(status);
        assertThat(code(answer)).isEqualTo(code);
        assertThat(issue(answer).getDiagnostics()).endsWith("[" + code + "]");
    }

    @Nested
    class OwnProblems {

        private final Problem problem = Problem.of(List.of(
                Issue.warning(ProblemCode.CODE_UNKNOWN, Place.nowhere(), "Odd.", "", ""),
                Issue.error(ProblemCode.VALUE_MISSING, Place.nowhere(), "Absent.", "", "")));

        @Test
        void allIssues_areInTheAnswer() {
            BaseServerResponseException answer = answer(problem);

            assertThat(answer.getStatusCode()).isEqualTo(422);
            assertThat(((OperationOutcome) answer.getOperationOutcome()).getIssue())
                    .hasSize(2);
        }

        @Test
        void wrapped_isFound() {
            assertThat(answer(new InternalErrorException("x", new IllegalStateException(problem)))
                            .getStatusCode())
                    .isEqualTo(422);
        }

        @Test
        void wrappedDeeperThanAnyoneWould_isAFault() {
            Throwable deep = problem;
            for (int i = 0; i < 20; i++) {
                deep = new IllegalStateException(deep);
            }

            assertThat(answer(deep).getStatusCode()).isEqualTo(500);
        }
    }

    @Nested
    class Words {

        @Test
        void fault_tellsTheRequestAndNothingInside() {
            String words = issue(answer(new InternalErrorException("select secret from x")))
                    .getDiagnostics();

            assertThat(words).contains("req-1").doesNotContain("secret");
        }

        @Test
        void numbersOfTheFramework_areLeftOut() {
            assertThat(issue(answer(new InvalidRequestException("HAPI-1234: Bad thing")))
                            .getDiagnostics())
                    .startsWith("Bad thing. ");
        }

        @Test
        void longWords_areCut() {
            assertThat(issue(answer(new InvalidRequestException("x".repeat(2_000))))
                            .getDiagnostics())
                    .hasSizeLessThan(600)
                    .contains("x …");
        }

        @Test
        void noReason_isSaid() {
            assertThat(issue(answer(new InvalidRequestException((String) null))).getDiagnostics())
                    .startsWith("No reason is given. ");
        }
    }

    @Nested
    class Repeating {

        @Test
        void whatPasses_asksToComeAgain() {
            assertThat(answer(new ResourceVersionConflictException("x")).getResponseHeaders())
                    .containsEntry("Retry-After", List.of("1"));
            assertThat(answer(new CannotCreateTransactionException("x")).getResponseHeaders())
                    .containsEntry("Retry-After", List.of("1"));
        }

        @Test
        void whatStays_doesNot() {
            assertThat(answer(new InvalidRequestException("x")).hasResponseHeaders())
                    .isFalse();
        }
    }

    @Nested
    class UnreadableBodies {

        @Test
        void nothingBetterKnown_isToldInTheWordsOfTheParser() {
            BaseServerResponseException answer = answer(new DataFormatException("HAPI-1861: Failed at line 1"));

            assertThat(answer.getStatusCode()).isEqualTo(400);
            assertThat(code(answer)).isEqualTo("ECMO-REQ-001");
            assertThat(issue(answer).getDiagnostics()).contains("Failed at line 1");
        }

        @Test
        void betterExplanation_isTaken() {
            Issue better = Issue.error(
                    ProblemCode.VALUE_NOT_ALLOWED, Place.element("Patient.gender"), "It is a number.", "", "");
            ProblemInterceptor explaining =
                    interceptor(body -> body.equals(BODY) ? Optional.of(List.of(better)) : Optional.empty());

            BaseServerResponseException answer = explaining.answer(request(), new DataFormatException("x"));

            assertThat(code(answer)).isEqualTo("ECMO-VAL-002");
        }

        @Test
        void explanationWithoutError_isNotEnough() {
            Issue remark = Issue.warning(ProblemCode.CODE_UNKNOWN, Place.nowhere(), "Odd.", "", "");
            ProblemInterceptor remarking = interceptor(body -> Optional.of(List.of(remark)));

            assertThat(code(remarking.answer(request(), new DataFormatException("x"))))
                    .isEqualTo("ECMO-REQ-001");
        }

        /** As of an entry of a batch, whose body was read long before. */
        @Test
        void noRequestAtHand_isOfAUrl() {
            assertThat(code(interceptor.answer(null, new DataFormatException("x"))))
                    .isEqualTo("ECMO-REQ-006");
        }
    }
}
