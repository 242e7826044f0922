package io.github.ecmofhir.deidentification;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was given out of a resource. In the resources of these tests every word that must not get out has {@code secret} in it.
 *
 * @param text as it is given out
 */
record Given(String text) {

    static final FhirContext FHIR = FhirContext.forR4Cached();

    private static final ElementRules RULES = new ElementRules(FHIR);

    /** {@code U2VjcmV0} is the same in base64. */
    private static final Pattern SECRET = Pattern.compile("(?i:[\\w.-]*secret[\\w.-]*)|U2VjcmV0\\w*");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    /** @param sent must itself be readable, so that nothing is lost but by what is tested here */
    static Optional<Given> of(Deidentifier values, String sent, @Nullable String patient) {
        String stored = stored(sent);
        assertThat(secretsIn(stored)).as("secrets that are stored").isEqualTo(secretsIn(sent));
        return new ResourceDeidentifier(values, RULES)
                .deidentified(stored, patient)
                .map(Given::new);
    }

    /** As HAPI writes it. */
    static String stored(String sent) {
        return strict().encodeResourceToString(strict().parseResource(sent));
    }

    private static IParser strict() {
        return FHIR.newJsonParser().setParserErrorHandler(new StrictErrorHandler());
    }

    static Set<String> secretsIn(String json) {
        return SECRET.matcher(json).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode json() {
        return tree(text);
    }

    /** No secret is in it, and everybody can read it. */
    Given isSafe() {
        assertThat(secretsIn(text)).as("secrets given out in %s", text).isEmpty();
        return isReadable();
    }

    /** Reading and writing with HAPI neither complains nor loses anything. */
    Given isReadable() {
        assertThat(tree(stored(text))).as("read again").isEqualTo(tree(text));
        return this;
    }

    Given is(String json) {
        assertThat(json()).isEqualTo(tree(json));
        return this;
    }
}
