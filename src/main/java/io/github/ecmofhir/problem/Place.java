package io.github.ecmofhir.problem;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where in the request an issue is.
 *
 * @param entry number of the bundle entry as sent, starting at 1; null outside a bundle
 * @param resourceType FHIR type of the resource, where there is one
 * @param identity what the sender calls the resource: fullUrl, id or identifier
 * @param expression FHIRPath of the element, or the name of a parameter
 */
public record Place(
        @Nullable Integer entry,
        @Nullable String resourceType,
        @Nullable String identity,
        @Nullable String expression) {

    private static final Pattern EXTENSION = Pattern.compile("extension\\('(?:[^']*/)?([^'/]+)'\\)");
    private static final Pattern CHOICE = Pattern.compile("(\\w+)\\.ofType\\((\\w)(\\w*)\\)");

    private static final Place NOWHERE = new Place(null, null, null, null);

    /** The request as a whole. */
    public static Place nowhere() {
        return NOWHERE;
    }

    public static Place parameter(String name) {
        return new Place(null, null, null, name);
    }

    public static Place element(String expression) {
        return new Place(null, null, null, expression);
    }

    /** @param number as sent, starting at 1 */
    public static Place entry(int number, String resourceType, @Nullable String identity) {
        return new Place(number, resourceType, identity, null);
    }

    /** The same resource, at another element. */
    public Place at(@Nullable String newExpression) {
        return new Place(entry, resourceType, identity, newExpression);
    }

    /** {@code Entry 4 (Procedure urn:uuid:7a): Procedure.bodySite}, without the parts that are not known. */
    String words() {
        StringBuilder words = new StringBuilder();
        if (entry != null) {
            words.append("Entry ").append(entry);
        }
        String resource = isSaidByExpression() ? "" : resource();
        if (!resource.isEmpty()) {
            words.append(words.isEmpty() ? resource : " (" + resource + ")");
        }
        if (expression != null && !(words.length() > 0 && expression.equals(resourceType))) {
            words.append(words.isEmpty() ? "" : ": ").append(readable(expression));
        }
        return words.toString();
    }

    /** As it stands in JSON, and extensions by their names: {@code Procedure.extension(ecpr).valueBoolean}. */
    private static String readable(String expression) {
        String named = EXTENSION.matcher(expression).replaceAll("extension($1)");
        return CHOICE.matcher(named)
                .replaceAll(choice -> choice.group(1) + choice.group(2).toUpperCase(Locale.ROOT) + choice.group(3));
    }

    /** The path of an element begins with its type; only in a bundle, or with a name, is there more to say. */
    private boolean isSaidByExpression() {
        return entry == null
                && identity == null
                && resourceType != null
                && expression != null
                && expression.startsWith(resourceType);
    }

    private String resource() {
        if (resourceType == null) {
            return identity == null ? "" : identity;
        }
        return identity == null ? resourceType : resourceType + " " + identity;
    }
}
