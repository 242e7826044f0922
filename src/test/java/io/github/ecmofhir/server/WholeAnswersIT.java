package io.github.ecmofhir.server;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.testing.Answer;
import io.github.ecmofhir.testing.FhirHttp;
import io.github.ecmofhir.testing.OnStore;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.StoreKind;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that HAPI writes, as they go over the wire. */
@OnStore(StoreKind.H2)
class WholeAnswersIT {

    private final FhirHttp http;

    WholeAnswersIT(RunningServer server) {
        http = server.http();
    }

    @ParameterizedTest
    @ValueSource(strings = {FhirHttp.JSON, FhirHttp.XML})
    void smallAnswer_isSentInOnePiece_withItsLength(String type) {
        Answer answer = http.get("CodeSystem?url=http://nowhere.example", "Accept", type);

        assertThat(answer).hasStatus(200);
        assertThat(answer.header("Content-Length"))
                .hasValue(String.valueOf(answer.body().getBytes(StandardCharsets.UTF_8).length));
    }

    @Test
    void largeAnswer_arrivesWhole() {
        assertThat(http.get("StructureDefinition/ecmo-run").body())
                .startsWith("{\"resourceType\":\"StructureDefinition\"")
                .endsWith("}");
    }
}
