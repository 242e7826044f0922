package io.github.ecmofhir.validation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The dates of a resource, as far as definitions can tell them apart: how exact each is, and which is earlier. Which of a day
 * and an hour is earlier has not always an answer; a resource that has both keeps them as they were sent.
 */
final class Dates {

    private static final String FIRST = "-01";
    private static final String TIME = "T[0-2]\\d:[0-5]\\d:[0-5]\\d(\\.\\d{1,9})?(Z|[+-](0\\d|1[0-3]):[0-5]\\d)";
    private static final Pattern FORM = Pattern.compile("(19|20)\\d\\d(-\\d\\d(-\\d\\d(" + TIME + ")?)?)?");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern ZONE = Pattern.compile("(?:Z|[+-]00:00)$");

    private final List<String> sent = new ArrayList<>();
    private final Set<String> precisions = new HashSet<>();
    private final Order<Instant> order = new Order<>();

    /** The form of a date that is kept for its order; empty when it has none that all real dates have. */
    Optional<String> form(String value) {
        if (!FORM.matcher(value).matches()) {
            return Optional.empty();
        }
        try {
            order.add(instant(value));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        sent.add(value);
        String form = DIGIT.matcher(value).replaceAll("0");
        precisions.add(ZONE.matcher(form).replaceAll("Z"));
        return Optional.of(form);
    }

    private static Instant instant(String value) {
        if (value.indexOf('T') > 0) {
            return OffsetDateTime.parse(value).toInstant();
        }
        String day = value + FIRST.repeat((10 - value.length()) / FIRST.length());
        return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @Override
    public String toString() {
        return precisions.size() > 1 ? sent.toString() : order.toString();
    }
}
