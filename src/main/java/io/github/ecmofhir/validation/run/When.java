package io.github.ecmofhir.validation.run;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import io.github.ecmofhir.guide.Guide;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * When something happened, as exactly as it was stated: from the first to the last instant that the words allow. Two times
 * are compared only by what is certain, so a date never breaks a rule about hours.
 */
record When(Instant earliest, Instant latest) {

    private static final String TIME_OF_DAY_UNKNOWN = Guide.profile("time-of-day-unknown");

    /** A date without an offset may be that of either edge of the world. */
    private static final ZoneOffset FIRST = ZoneOffset.ofHours(14);

    private static final ZoneOffset LAST = ZoneOffset.ofHours(-12);

    static Optional<When> of(@Nullable BaseDateTimeType time) {
        if (time == null || !time.hasValue()) {
            return Optional.empty();
        }
        TemporalPrecisionEnum precision = time.getPrecision();
        if (precision.compareTo(TemporalPrecisionEnum.DAY) <= 0) {
            return Optional.of(ofDate(time.getValueAsString().split("-")));
        }
        Instant instant;
        try {
            instant = OffsetDateTime.parse(time.getValueAsString()).toInstant();
        } catch (DateTimeParseException e) {
            // Without an offset nobody knows when it was; the profile says so.
            return Optional.empty();
        }
        if (time.hasExtension(TIME_OF_DAY_UNKNOWN)) {
            return Optional.of(new When(instant.minus(Duration.ofDays(1)), instant.plus(Duration.ofDays(1))));
        }
        boolean toTheMinute = precision == TemporalPrecisionEnum.MINUTE;
        return Optional.of(new When(instant, toTheMinute ? instant.plusSeconds(60) : instant));
    }

    private static When ofDate(String[] parts) {
        LocalDate first = LocalDate.of(Integer.parseInt(parts[0]), part(parts, 1), part(parts, 2));
        LocalDate next = switch (parts.length) {
            case 1 -> first.plusYears(1);
            case 2 -> first.plusMonths(1);
            default -> first.plusDays(1);
        };
        return new When(
                first.atStartOfDay(FIRST).toInstant(), next.atStartOfDay(LAST).toInstant());
    }

    private static int part(String[] parts, int number) {
        return parts.length > number ? Integer.parseInt(parts[number]) : 1;
    }

    /** Beginning of a dateTime or a Period. */
    static Optional<When> start(@Nullable Type time) {
        if (time instanceof Period period) {
            return of(period.getStartElement());
        }
        return time instanceof BaseDateTimeType point ? of(point) : Optional.empty();
    }

    /** End of a Period that has one. */
    static Optional<When> end(@Nullable Type time) {
        return time instanceof Period period ? of(period.getEndElement()) : Optional.empty();
    }

    When plus(Duration length) {
        return new When(earliest.plus(length), latest.plus(length));
    }

    /** Certainly before the other, however the words are taken. */
    boolean isBefore(When other) {
        return latest.isBefore(other.earliest);
    }

    boolean isAfter(When other) {
        return other.isBefore(this);
    }
}
