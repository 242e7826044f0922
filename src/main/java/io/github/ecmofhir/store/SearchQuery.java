package io.github.ecmofhir.store;

import io.github.ecmofhir.problem.Problem;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands after the question mark of a URL, or in a form. */
public final class SearchQuery {

    private SearchQuery() {}

    /**
     * Names and values, decoded, in their order.
     *
     * @throws Problem if one cannot be decoded
     */
    public static Stream<Map.Entry<String, String>> pairs(@Nullable String query) {
        return Stream.ofNullable(query)
                .flatMap(text -> Arrays.stream(text.split("&")))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .map(parts -> Map.entry(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1])));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.ofParameter(
                    "URL",
                    "`" + text + "` is not encoded as URLs are.",
                    "Two hexadecimal digits follow a percent sign; the sign itself is `%25`.");
        }
    }
}
