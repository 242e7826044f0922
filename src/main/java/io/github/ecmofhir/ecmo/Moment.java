package io.github.ecmofhir.ecmo;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * When something happened, as exactly as it was sent: an instant with its offset, or a day.
 *
 * @param day local date at the place of the event
 * @param instant null when only the day is known
 */
public record Moment(LocalDate day, @Nullable OffsetDateTime instant) {

    private static final int DATE_LENGTH = 10;

    /** Minutes in a day. */
    public static final long DAY = 1440;

    /**
     * @param text FHIR date, dateTime or instant
     * @return empty for nothing, for a year or a month alone, and for what is no date
     */
    public static Optional<Moment> parse(@Nullable String text) {
        if (text == null || text.length() < DATE_LENGTH) {
            return Optional.empty();
        }
        try {
            if (text.length() == DATE_LENGTH) {
                return Optional.of(new Moment(LocalDate.parse(text), null));
            }
            OffsetDateTime instant = OffsetDateTime.parse(text);
            return Optional.of(new Moment(instant.toLocalDate(), instant));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public boolean isExact() {
        return instant != null;
    }

    /**
     * Minutes from this moment to another: the difference of the instants where both are known, else whole days times
     * 1,440. Seconds are cut towards the earlier minute.
     */
    public long minutesTo(Moment other) {
        if (instant != null && other.instant != null) {
            return Math.floorDiv(Duration.between(instant, other.instant).toSeconds(), 60);
        }
        return ChronoUnit.DAYS.between(day, other.day) * DAY;
    }

    /** Minutes since local midnight; empty when the time of day is not known. */
    public OptionalLong minuteOfDay() {
        return instant == null ? OptionalLong.empty() : OptionalLong.of(instant.getHour() * 60L + instant.getMinute());
    }
}
