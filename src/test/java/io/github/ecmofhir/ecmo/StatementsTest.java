package io.github.ecmofhir.ecmo;

import static io.github.ecmofhir.ecmo.Presence.ABSENT;
import static io.github.ecmofhir.ecmo.Presence.MISSING;
import static io.github.ecmofhir.ecmo.Presence.PRESENT;
import static io.github.ecmofhir.ecmo.RunStory.started;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StatementsTest {

    private static Statements of(RunStory story) {
        return story.run().statements();
    }

    private static RunStory story() {
        return started("2025-03-01");
    }

    @Test
    void everyAnswer_isKept() {
        Statements statements = of(
                story().stated("38341003", PRESENT).stated("73211009", ABSENT).stated("77176002", MISSING));

        assertThat(statements.of("hx_hypertension")).isEqualTo(PRESENT);
        assertThat(statements.of("hx_diabetes")).isEqualTo(ABSENT);
        assertThat(statements.of("hx_smoking")).isEqualTo(MISSING);
    }

    @Test
    void questionNobodyAnswered_isMissing() {
        assertThat(Stream.concat(Statements.HISTORY.keySet().stream(), Statements.VESSELS.keySet().stream()))
                .hasSize(26)
                .allSatisfy(column -> assertThat(of(story()).of(column)).isEqualTo(MISSING));
    }

    @Test
    void twoAnswersToOneQuestion_presentWins() {
        assertThat(of(story().stated("38341003", ABSENT).stated("38341003", PRESENT))
                        .of("hx_hypertension"))
                .isEqualTo(PRESENT);
    }

    @Test
    void chronicHeartFailure_isHeartFailure() {
        assertThat(of(story().stated("48447003", PRESENT)).of("hx_heart_failure"))
                .isEqualTo(PRESENT);
        assertThat(of(story().stated("84114007", ABSENT)).of("hx_heart_failure"))
                .isEqualTo(ABSENT);
    }

    @Test
    void vessel_isReadByItsCode() {
        Statements statements = of(story().lesion("lmca", PRESENT).lesion("13647002", ABSENT));

        assertThat(statements.of("lesion_lmca")).isEqualTo(PRESENT);
        assertThat(statements.of("lesion_rca")).isEqualTo(ABSENT);
        assertThat(statements.of("lesion_lad")).isEqualTo(MISSING);
    }

    @Test
    void unknownColumn_isMissing() {
        assertThat(of(story()).of("hx_nothing")).isEqualTo(MISSING);
    }

    @Test
    void codesOfHistory_areThoseASenderMayUse() throws IOException {
        List<String> allowed = new ArrayList<>();
        for (String file : List.of("ValueSet-ecmo-comorbidity", "CodeSystem-ecmo-comorbidity")) {
            JsonNode json = new ObjectMapper()
                    .readTree(Path.of("terminology/json", file + ".json").toFile());
            json.findValues("code").forEach(code -> allowed.add(code.asText()));
        }

        assertThat(allowed).containsAll(Statements.HISTORY.values());
    }
}
