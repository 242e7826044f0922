package io.github.ecmofhir.submission.sheet.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.submission.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FhirEndpointTest {

    private static final String OUTCOME = """
            {"resourceType":"OperationOutcome","issue":[
              {"severity":"error","code":"invalid","diagnostics":"First."},
              {"severity":"warning","code":"invalid","details":{"text":"Second."}}]}""";

    private final FhirStub server = FhirStub.start();
    private final List<Duration> waits = new ArrayList<>();
    private final FhirEndpoint endpoint = new FhirEndpoint(server.base(), waits::add);

    @AfterEach
    void stop() {
        server.close();
    }

    @Nested
    class Requests {

        @Test
        void transaction_goesToTheBaseAsFhirJson() {
            server.answers(200, "{\"resourceType\":\"Bundle\"}");

            assertThat(endpoint.transact("{\"ä\":1}").succeeded()).isTrue();
            assertThat(server.posts()).singleElement().satisfies(request -> {
                assertThat(request.path()).isEqualTo("/fhir");
                assertThat(request.contentType()).startsWith("application/fhir+json");
                assertThat(request.body()).isEqualTo("{\"ä\":1}");
            });
        }

        @Test
        void validation_goesToTheOperation() {
            server.answers(200, OUTCOME);

            Answer answer = endpoint.validate("{}");

            assertThat(server.posts().get(0).path()).isEqualTo("/fhir/Bundle/$validate");
            assertThat(answer.errors()).containsExactly("First.");
            assertThat(answer.warnings()).containsExactly("Second.");
        }

        @Test
        void bodyThatIsNoFhir_isAnAnswerWithoutWords() {
            server.answers(502, "<html>Bad gateway</html>");

            Answer answer = endpoint.transact("{}");

            assertThat(answer.status()).isEqualTo(502);
            assertThat(answer.errors()).isEmpty();
        }
    }

    @Nested
    class Waiting {

        @Test
        void retryAfter_isWaitedForAndTheRequestSentAgain() {
            server.answers(409, "3", OUTCOME).answers(503, "2", OUTCOME).answers(200, "{\"resourceType\":\"Bundle\"}");

            assertThat(endpoint.transact("{}").status()).isEqualTo(200);
            assertThat(waits).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(2));
        }

        @Test
        void conflictWithoutRetryAfter_isFinal() {
            server.answers(409, OUTCOME);

            assertThat(endpoint.transact("{}").status()).isEqualTo(409);
            assertThat(server.posts()).hasSize(1);
        }

        @Test
        void overloadWithoutRetryAfter_isWaitedForLongerEachTime() {
            server.answers(503, "").answers(503, "").answers(503, "").answers(200, "{\"resourceType\":\"Bundle\"}");

            assertThat(endpoint.transact("{}").succeeded()).isTrue();
            assertThat(waits).extracting(Duration::toSeconds).containsExactly(1L, 2L, 4L);
        }

        @Test
        void longRetryAfter_isCut() {
            server.answers(503, "86400", "").answers(200, "{\"resourceType\":\"Bundle\"}");

            assertThat(endpoint.transact("{}").succeeded()).isTrue();
            assertThat(waits).containsExactly(Duration.ofSeconds(Patience.LONGEST_SECONDS));
        }

        @Test
        void serverThatNeverComesBack_isGivenUp() {
            for (int i = 0; i < Patience.TRIES; i++) {
                server.answers(503, "0", OUTCOME);
            }

            assertThat(endpoint.transact("{}").status()).isEqualTo(503);
            assertThat(server.posts()).hasSize(Patience.TRIES);
        }
    }

    @Nested
    class Server {

        @Test
        void serverWithCapabilities_isAccepted() {
            endpoint.requireServer();
        }

        @Test
        void addressOfSomethingElse_isRefused() {
            FhirEndpoint other = new FhirEndpoint(server.base().replace("/fhir", "/other"), waits::add);

            assertThatThrownBy(other::requireServer)
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("answers with status 404 and no CapabilityStatement")
                    .hasMessageEndingWith("[ECMO-SHT-004]");
        }

        @Test
        void serverThatIsNotThere_isRefusedWithItsAddress() {
            server.close();

            assertThatThrownBy(endpoint::requireServer)
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("Server " + server.base() + ": The server does not answer.");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"localhost:8080/fhir", "ftp://a/fhir", "http://", "http://a/fhir?x=1", "http://a b/fhir"})
        void textThatIsNoAddress_isRefused(String address) {
            assertThatThrownBy(() -> FhirEndpoint.at(address))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("This is no address of a server.");
        }

        @Test
        void slashAtTheEnd_isNoPartOfTheBase() {
            FhirEndpoint.at(server.base() + "/").requireServer();
        }
    }
}
