package io.github.ecmofhir.measure.quality;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Into what time is cut. */
public enum Interval {
    MONTH(1) {
        @Override
        String name(YearMonth first) {
            return first.toString();
        }
    },
    QUARTER(3) {
        @Override
        String name(YearMonth first) {
            return first.getYear() + "-Q" + (first.getMonthValue() / 3 + 1);
        }
    },
    YEAR(12) {
        @Override
        String name(YearMonth first) {
            return String.valueOf(first.getYear());
        }
    };

    private final int months;

    Interval(int months) {
        this.months = months;
    }

    abstract String name(YearMonth first);

    /** The span in which a day lies. */
    Span of(LocalDate day) {
        YearMonth first = YearMonth.of(day.getYear(), (day.getMonthValue() - 1) / months * months + 1);
        return new Span(
                name(first), first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth());
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Interval> ofCode(String code) {
        return Arrays.stream(values())
                .filter(interval -> interval.code().equals(code))
                .findFirst();
    }

    /** The codes there are, for messages. */
    public static String codes() {
        return Arrays.stream(values()).map(Interval::code).collect(Collectors.joining(", "));
    }
}
