package io.github.ecmofhir.validation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A resource as definitions see it. Two runs of the same hospital differ in their identifiers, dates and measured values, and
 * nothing that a profile or R4 demands can tell most of these apart: an invariant compares a number with the thresholds that
 * it names, or numbers and dates with each other, and asks how exact a date is. So for these values only that is kept; all
 * else, codes above all, stands as it was sent. Of two resources of the same shape both are without findings or neither is.
 *
 * <p>Kept as they are: whatever has another form than these values usually have, so that what is wrong with a form is found.
 */
final class Shape {

    private static final JsonFactory JSON = new JsonFactory();

    private static final Set<String> DATES = Set.of("start", "end", "date", "issued", "recorded", "authoredOn");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._/-]{1,128}");
    private static final Pattern REFERENCE = Pattern.compile(
            "(urn:uuid:)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|([A-Z][A-Za-z]{1,40}/)[A-Za-z0-9.-]{1,64}"
                    + "|([A-Z][A-Za-z]{1,40}\\?identifier=[^|%]+(?:\\||%7C))[A-Za-z0-9._/-]{1,128}");
    private static final Pattern NUMBER = Pattern.compile("(?:0|[1-9]\\d{0,8})(\\.\\d{1,6})?");

    /** The text of a string may have any character, so that its length says where it ends. */
    private final StringBuilder text = new StringBuilder();

    private final Thresholds thresholds;
    private final Order<BigDecimal> numbers = new Order<>();
    private final Dates dates = new Dates();
    private final Map<String, Integer> names = new HashMap<>();

    private Shape(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /**
     * @param json a resource as HAPI writes it
     * @return equal for those of the same shape only
     */
    static String of(String json, Thresholds thresholds) {
        Shape shape = new Shape(thresholds);
        try (JsonParser parser = JSON.createParser(json)) {
            shape.read(parser);
        } catch (IOException e) {
            throw new UncheckedIOException("HAPI writes JSON.", e);
        }
        return shape.text.append(shape.numbers).append(shape.dates).toString();
    }

    private void read(JsonParser parser) throws IOException {
        Deque<String> objects = new ArrayDeque<>();
        String member = "";
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            switch (token) {
                case FIELD_NAME -> {
                    member = parser.currentName();
                    text.append(member).append(':');
                }
                case START_OBJECT -> {
                    objects.push(member);
                    text.append('{');
                }
                case END_OBJECT -> {
                    member = objects.pop();
                    text.append('}');
                }
                case VALUE_STRING -> string(objects, member, parser.getText());
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getText());
                default -> text.append(token.asString()).append(' ');
            }
        }
    }

    private void string(Deque<String> objects, String member, String value) {
        boolean replaced = switch (member) {
            case "value" -> "identifier".equals(objects.peek()) && plain("", value);
            case "id" -> objects.size() == 1 && plain("", value);
            case "reference" -> reference(value);
            default -> isDate(member) && date(value);
        };
        if (!replaced) {
            text.append(value.length()).append('"').append(value);
        }
    }

    private static boolean isDate(String member) {
        return member.endsWith("DateTime") || member.endsWith("Date") || DATES.contains(member);
    }

    private boolean date(String value) {
        Optional<String> form = dates.form(value);
        form.ifPresent(found -> text.append(found).append(' '));
        return form.isPresent();
    }

    private boolean reference(String value) {
        Matcher matcher = REFERENCE.matcher(value);
        if (!matcher.matches()) {
            return false;
        }
        int kind = matcher.group(1) != null ? 1 : matcher.group(2) != null ? 2 : 3;
        return plain(matcher.group(kind), value.substring(matcher.end(kind)));
    }

    /** The same name in two places is another shape than two names. */
    private boolean plain(String before, String name) {
        if (!PLAIN.matcher(name).matches()) {
            return false;
        }
        int number = names.computeIfAbsent(name, none -> names.size());
        text.append(before).append('#').append(number).append(' ');
        return true;
    }

    private void number(String value) {
        Matcher matcher = NUMBER.matcher(value);
        if (!matcher.matches()) {
            text.append(value).append(' ');
            return;
        }
        BigDecimal number = new BigDecimal(value);
        text.append(matcher.group(1) == null ? "n" : "f")
                .append(thresholds.place(number))
                .append(' ');
        numbers.add(number);
    }
}
