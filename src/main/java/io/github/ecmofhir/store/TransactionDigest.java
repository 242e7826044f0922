package io.github.ecmofhir.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The same for two transactions that ask for the same. Programs that send make up other UUIDs each time to name entries within
 * a bundle, and write on it when it was made; neither is stored.
 */
final class TransactionDigest {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern UUID = Pattern.compile("urn:uuid:[0-9A-Fa-f-]{36}");
    private static final String WHAT_COUNTS = "entry";

    private final MessageDigest digest = DigestUtils.getSha256Digest();
    private final Map<String, String> names = new HashMap<>();

    private TransactionDigest() {}

    /**
     * Of what stands in the entries, in their order.
     *
     * @param body a bundle; empty for one that is not JSON
     */
    static Optional<ByteBuffer> of(byte[] body) {
        try (JsonParser parser = JSON.createParser(body)) {
            TransactionDigest made = new TransactionDigest();
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean counts = WHAT_COUNTS.equals(parser.currentName());
                parser.nextToken();
                if (counts) {
                    made.add(parser);
                } else {
                    parser.skipChildren();
                }
            }
            return Optional.of(ByteBuffer.wrap(made.digest.digest()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void add(JsonParser parser) throws IOException {
        int depth = 0;
        do {
            JsonToken token = parser.currentToken();
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            digest.update((byte) token.id());
            if (token == JsonToken.FIELD_NAME || token.isScalarValue()) {
                byte[] text = renamed(parser.getText()).getBytes(StandardCharsets.UTF_8);
                digest.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(text.length).flip());
                digest.update(text);
            }
        } while (depth > 0 && parser.nextToken() != null);
    }

    private String renamed(String text) {
        if (!text.contains("urn:uuid:")) {
            return text;
        }
        Matcher found = UUID.matcher(text);
        return found.replaceAll(name -> names.computeIfAbsent(name.group(), none -> "urn:uuid:" + names.size()));
    }
}
