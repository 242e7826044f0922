package io.github.ecmofhir.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** What a search finds, read page after page, as clients of any server do. */
final class SearchPages {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SearchPages() {}

    /** @param search below the FHIR base */
    static void forEach(Client client, String search, Consumer<JsonNode> resource)
            throws IOException, InterruptedException {
        Optional<String> page = Optional.of(search);
        while (page.isPresent()) {
            JsonNode bundle = JSON.readTree(client.get(page.get()));
            bundle.path("entry")
                    .valueStream()
                    .map(entry -> entry.path("resource"))
                    .forEach(resource);
            page = bundle.path("link")
                    .valueStream()
                    .filter(link -> link.path("relation").asText().equals("next"))
                    .map(link -> link.path("url").asText())
                    .findFirst();
        }
    }
}
