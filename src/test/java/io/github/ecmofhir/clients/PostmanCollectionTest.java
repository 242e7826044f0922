package io.github.ecmofhir.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The collection for Postman sends what the pages show. */
class PostmanCollectionTest {

    static final Path FILE = Path.of("clients/ecmo-fhir-server.postman_collection.json");

    private static final JsonMapper JSON = new JsonMapper();

    static JsonNode collection() throws IOException {
        return JSON.readTree(FILE.toFile());
    }

    @Test
    void pushedRun_isTheOneOfThePages_underIdentifiersOfItsOwn() throws Exception {
        String body = collection().at("/item/0/request/body/raw").asText();

        assertThat(JSON.readTree(body.replace("/sid/{{centre}}/", "/sid/").replace("{{centre}}", "C-1")))
                .isEqualTo(JSON.readTree(Path.of("src/site/resources/run.json").toFile()));
    }

    @Test
    void everyRequest_saysWhatItDoes_andChecksItsAnswer() throws Exception {
        for (JsonNode item : collection().path("item")) {
            assertThat(item.at("/request/description").asText()).isNotBlank();
            assertThat(item.path("event")).anySatisfy(event -> {
                assertThat(event.path("listen").asText()).isEqualTo("test");
                assertThat(event.path("script").path("exec").toString()).contains("pm.test(");
            });
        }
    }
}
