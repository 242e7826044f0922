package io.github.ecmofhir.deidentification;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * De-identifies single values. Ages above 89 and dates of birth follow 45 CFR 164.514(b)(2)(i)(C).
 *
 * @param level not NONE
 */
public record Deidentifier(Level level, Pseudonyms pseudonyms, PersonFacts facts) {

    /** All who are older are told to be of this age. */
    static final int OLDEST = 90;

    /** As FHIR writes a date, dateTime or instant; what else a text says is not given out with it. */
    private static final Pattern MOMENT = Pattern.compile(
            "\\d{4}(-\\d{2}(-\\d{2}" + "(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})?)?)?)?");

    private static final int DATE_LENGTH = 10;
    private static final int MONTH_LENGTH = 7;
    private static final int YEAR_LENGTH = 4;

    /** Where a date has no day, the middle of what it says is moved. */
    private static final int MIDDLE_OF_MONTH = 15;

    private static final int MIDDLE_OF_YEAR = 182;

    public Deidentifier {
        if (level == Level.NONE) {
            throw new IllegalArgumentException("Nothing is de-identified at this level.");
        }
    }

    public String id(String id) {
        return pseudonyms.ofId(id);
    }

    public String identifier(String value) {
        return pseudonyms.ofIdentifier(value);
    }

    /**
     * A date, dateTime or instant as it may be given out. Intervals of a person stay as they are, as whole days are moved and the
     * time of day and its offset are kept; the precision stays, too.
     *
     * @param patient logical id of whom it is about; null for nobody
     * @return empty where it would be the true date of nobody, or is no date
     */
    public Optional<String> moment(String sent, @Nullable String patient) {
        if (!MOMENT.matcher(sent).matches()) {
            return Optional.empty();
        }
        if (level == Level.LIMITED) {
            return Optional.of(sent);
        }
        if (patient == null) {
            return Optional.empty();
        }
        int days = daysBack(patient);
        try {
            return Optional.of(
                    switch (sent.length()) {
                        case YEAR_LENGTH ->
                            Year.parse(sent)
                                    .atDay(MIDDLE_OF_YEAR)
                                    .minusDays(days)
                                    .toString()
                                    .substring(0, YEAR_LENGTH);
                        case MONTH_LENGTH ->
                            YearMonth.parse(sent)
                                    .atDay(MIDDLE_OF_MONTH)
                                    .minusDays(days)
                                    .toString()
                                    .substring(0, MONTH_LENGTH);
                        default ->
                            LocalDate.parse(sent.substring(0, DATE_LENGTH)).minusDays(days)
                                    + sent.substring(DATE_LENGTH);
                    });
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * The year of birth, shifted like the other dates, so that ages are right within a year; nobody is born more than 90 years
     * before his last run or his death, or before today where neither is known.
     */
    public Optional<String> birthYear(String sent, String patient) {
        Optional<String> given = moment(sent, patient);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        LocalDate last = facts.lastDay(patient).orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
        int oldest = last.minusDays(level == Level.PSEUDONYMISED ? daysBack(patient) : 0)
                        .getYear()
                - OLDEST;
        int year = Integer.parseInt(given.get().substring(0, YEAR_LENGTH));
        return Optional.of(Year.of(Math.max(year, oldest)).toString());
    }

    /** @param years any */
    public BigDecimal age(BigDecimal years) {
        BigDecimal oldest = BigDecimal.valueOf(OLDEST);
        return years.compareTo(oldest) >= 0 ? oldest : years;
    }

    private int daysBack(String patient) {
        return pseudonyms.daysBack(facts.personOf(patient));
    }
}
