package io.github.ecmofhir.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.ecmofhir.testing.OnStore;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.StoreKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients from npm push runs, check, search page by page, evaluate, export, and take the runs back. */
@OnStore(StoreKind.H2)
@Tag("clients")
class RealClientsIT {

    private static final Path SCRIPTS = Path.of("src/test/clients");
    private static final int PATIENCE_SECONDS = 180;

    private final String base;

    @TempDir
    private Path folder;

    RealClientsIT(RunningServer server) {
        base = server.http().base();
    }

    /** Ends well, or the test fails with all that the program said. */
    private void run(String... command) throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(ended).as("ended in time:%n%s", Files.readString(said)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(said)).isZero();
        } finally {
            process.destroyForcibly();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fhir-kit-client", "fhirclient"})
    void script_findsEverythingAsItShouldBe(String client) throws Exception {
        run("node", SCRIPTS.resolve(client + ".js").toString(), base);
    }

    @Nested
    class Postman {

        private JsonNode newman() throws IOException, InterruptedException {
            Path file = folder.resolve("newman.json");
            run(
                    SCRIPTS.resolve("node_modules/.bin/newman").toString(),
                    "run",
                    PostmanCollectionTest.FILE.toString(),
                    "--env-var",
                    "base=" + base,
                    "--reporters",
                    "cli,json",
                    "--reporter-json-export",
                    file.toString());
            return new JsonMapper().readTree(file.toFile()).path("run");
        }

        private List<String> names(JsonNode items, String at) {
            return StreamSupport.stream(items.spliterator(), false)
                    .map(item -> item.at(at).asText())
                    .distinct()
                    .toList();
        }

        @Test
        void collection_isSentToItsEnd_alsoOnceMore() throws Exception {
            List<String> requests = names(PostmanCollectionTest.collection().path("item"), "/name");
            for (int time = 1; time <= 2; time++) {
                JsonNode report = newman();

                assertThat(names(report.path("executions"), "/item/name")).isEqualTo(requests);
                assertThat(report.at("/stats/assertions/total").asInt()).isGreaterThan(requests.size());
                assertThat(report.path("failures")).isEmpty();
            }
        }
    }
}
