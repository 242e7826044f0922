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

    /** Where a query stands that is of no header. */
    public static final String URL = "URL";

    /** What Java puts in the place of bytes that are no character. */
    private static final char UNREADABLE = '\uFFFD';

    private SearchQuery() {}

    /**
     * Names and values, decoded, in their order.
     *
     * @param where it stands, for whoever reads what is wrong with it
     * @throws Problem if one cannot be decoded
     */
    public static Stream<Map.Entry<String, String>> pairs(String where, @Nullable String query) {
        return Stream.ofNullable(query)
                .flatMap(text -> Arrays.stream(text.split("&")))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .map(parts -> Map.entry(decoded(where, parts[0]), parts.length == 1 ? "" : decoded(where, parts[1])));
    }

    private static String decoded(String where, String text) {
        String decoded;
        try {
            decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.ofParameter(
                    where,
                    "`" + text + "` is not encoded as URLs are.",
                    "Two hexadecimal digits follow a percent sign; the sign itself is `%25`.");
        }
        if (decoded.indexOf(UNREADABLE) >= 0) {
            throw Problem.ofParameter(
                    where, "`" + text + "` is not UTF-8.", "Letters beyond ASCII are encoded as their bytes of UTF-8.");
        }
        return decoded;
    }
}
