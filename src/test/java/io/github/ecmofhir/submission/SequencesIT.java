package io.github.ecmofhir.submission;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.testing.Answer;
import io.github.ecmofhir.testing.OnStore;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.StoreKind;
import io.github.ecmofhir.testing.StoreTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The files of the page of sequences, sent as the page says. */
class SequencesIT {

    private static final Path FILES = Path.of("src/site/resources/sequences");

    @Nested
    @OnStore(StoreKind.H2)
    class OnH2 extends Contract {
        OnH2(RunningServer server) {
            super(server);
        }
    }

    @Nested
    @OnStore(StoreKind.POSTGRESQL)
    class OnPostgres extends Contract {
        OnPostgres(RunningServer server) {
            super(server);
        }
    }

    abstract static class Contract extends StoreTest {

        Contract(RunningServer server) {
            super(server);
        }

        private Answer send(String file) {
            Answer answer = http.post("", "application/fhir+json", text(file));
            assertThat(answer).hasStatus(200);
            return answer;
        }

        private static String text(String file) {
            try {
                return Files.readString(FILES.resolve(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The line of the run in the case table; empty when it does not count. */
        private Map<String, String> line() {
            List<String> lines = http.get("$ecmo-cases?filter=run_id=R-8&_format=csv")
                    .body()
                    .lines()
                    .toList();
            if (lines.size() < 2) {
                return Map.of();
            }
            List<String> names = Arrays.asList(lines.get(0).split(","));
            String[] cells = lines.get(1).split(",", -1);
            return IntStream.range(0, names.size()).boxed().collect(Collectors.toMap(names::get, i -> cells[i]));
        }

        private String run() {
            return reference(search("Procedure?identifier=https://hospital.example/sid/run%7CR-8")
                    .get(0)
                    .getIdElement());
        }

        @Test
        void filesOfThePage_doWhatThePageSays() {
            send("minimal.json");
            assertThat(line()).containsEntry("completeness", "1").containsEntry("run_ended", "absent");

            send("opened.json");
            assertThat(line())
                    .containsEntry("completeness", "2")
                    .containsEntry("arterial_cannula_fr", "17")
                    .containsEntry("lactate_pre", "8.4")
                    .containsEntry("discharge", "pending");

            send("completed.json");
            assertThat(line())
                    .containsEntry("completeness", "3")
                    .containsEntry("run_ended", "present")
                    .containsEntry("cx_limb", "present")
                    .containsEntry("discharge", "alive")
                    .containsEntry("alive_at_30", "");

            send("follow-up.json");
            assertThat(line()).containsEntry("completeness", "4").containsEntry("alive_at_30", "present");

            String hours = line().get("ecmo_hours");
            assertThat(send("corrected.json").body()).contains("ECMO-INF-007");
            assertThat(line())
                    .containsEntry("cx_limb", "absent")
                    .containsEntry("completeness", "4")
                    .doesNotContainEntry("ecmo_hours", hours);
            assertThat(http.get(run() + "/_history").resources()).hasSize(3);

            assertThat(http.post(run() + "/$withdraw", "application/fhir+json", text("withdraw.json")))
                    .hasStatus(200);
            assertThat(line()).isEmpty();
        }
    }
}
