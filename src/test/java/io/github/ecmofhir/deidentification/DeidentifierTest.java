package io.github.ecmofhir.deidentification;

import static io.github.ecmofhir.deidentification.Level.LIMITED;
import static io.github.ecmofhir.deidentification.Level.PSEUDONYMISED;
import static io.github.ecmofhir.deidentification.People.PSEUDONYMS;
import static io.github.ecmofhir.deidentification.People.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeidentifierTest {

    private static final String PATIENT = "P-01";

    /** Of {@link #PATIENT}; see {@link PseudonymsTest}. */
    private static final int SHIFT = 284;

    private static final Deidentifier PSEUDONYMISING = UNKNOWN.at(PSEUDONYMISED);
    private static final Deidentifier LIMITING = UNKNOWN.at(LIMITED);

    private static String moved(String sent) {
        return PSEUDONYMISING.moment(sent, PATIENT).orElseThrow();
    }

    @Test
    void levelThatHidesNothing_isNoLevelToDeidentifyAt() {
        assertThatIllegalArgumentException().isThrownBy(() -> UNKNOWN.at(Level.NONE));
    }

    @Test
    void idsAndIdentifiers_arePseudonyms_atBothLevels() {
        assertThat(LIMITING.id("P-01")).isEqualTo(PSEUDONYMS.ofId("P-01")).isEqualTo(PSEUDONYMISING.id("P-01"));
        assertThat(LIMITING.identifier("P-01"))
                .isEqualTo(PSEUDONYMS.ofIdentifier("P-01"))
                .isEqualTo(PSEUDONYMISING.identifier("P-01"));
    }

    @Nested
    class Moments {

        @ParameterizedTest
        @CsvSource({
            "2024-10-10, 2023-12-31",
            "2024-12-08, 2024-02-28",
            "2024-12-09, 2024-02-29",
            "2024-12-10, 2024-03-01",
            "2024-10-10T00:00:00Z, 2023-12-31T00:00:00Z",
            "2024-10-10T23:59:59+06:00, 2023-12-31T23:59:59+06:00",
            "2024-10-10T23:59:59.999-03:30, 2023-12-31T23:59:59.999-03:30",
            "2024-10-10T08:05Z, 2023-12-31T08:05Z"
        })
        void day_isMovedByTheShift_andTimeAndOffsetStay(String sent, String moved) {
            assertThat(moved(sent)).isEqualTo(moved);
        }

        @ParameterizedTest
        @ValueSource(strings = {"2024", "2024-02", "2024-02-29", "2024-02-29T10:00:00+06:00", "2024-02-29T10:00:00.5Z"})
        void precision_stays(String sent) {
            assertThat(moved(sent)).hasSameSizeAs(sent).isNotEqualTo(sent);
        }

        @ParameterizedTest
        @CsvSource({"2024-11, 2024-02", "2024-10, 2024-01", "2024-09, 2023-12", "2024, 2023"})
        void dateWithoutADay_isMovedFromItsMiddle(String sent, String moved) {
            assertThat(moved(sent)).isEqualTo(moved);
        }

        @ParameterizedTest
        @CsvSource({
            "2024-02-28, 2024-03-01",
            "2023-12-31, 2024-12-31",
            "2024-06-01, 2024-01-01",
            "1999-12-31, 2024-02-29"
        })
        void intervalOfAPerson_staysToTheDay(String from, String to) {
            assertThat(ChronoUnit.DAYS.between(LocalDate.parse(moved(from)), LocalDate.parse(moved(to))))
                    .isEqualTo(ChronoUnit.DAYS.between(LocalDate.parse(from), LocalDate.parse(to)));
        }

        /** A run that began before the clocks were put forward, and ended after. */
        @Test
        void intervalOfAPerson_staysToTheSecond_overAChangeOfOffset() {
            String from = "2024-03-30T22:15:30+01:00";
            String to = "2024-04-02T06:00:01.250+02:00";

            assertThat(Duration.between(OffsetDateTime.parse(moved(from)), OffsetDateTime.parse(moved(to))))
                    .isEqualTo(Duration.between(OffsetDateTime.parse(from), OffsetDateTime.parse(to)));
        }

        @Test
        void everyone_isMovedIntoThePastByAYearAtMost() {
            Set<LocalDate> days = IntStream.range(0, 2_000)
                    .mapToObj(i -> PSEUDONYMISING.moment("2024-12-31", "patient-" + i))
                    .map(moved -> LocalDate.parse(moved.orElseThrow()))
                    .collect(Collectors.toSet());

            assertThat(days)
                    .allSatisfy(day ->
                            assertThat(day).isBetween(LocalDate.parse("2024-01-01"), LocalDate.parse("2024-12-30")));
            assertThat(days).hasSizeGreaterThan(300);
        }

        @Test
        void mergedRecords_areMovedAlike() {
            People merged = new People(Map.of("P-01-old", PATIENT), Map.of());

            assertThat(merged.at(PSEUDONYMISED).moment("2024-10-10", "P-01-old"))
                    .isEqualTo(merged.at(PSEUDONYMISED).moment("2024-10-10", PATIENT))
                    .contains("2023-12-31")
                    .isNotEqualTo(UNKNOWN.at(PSEUDONYMISED).moment("2024-10-10", "P-01-old"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"2024", "2024-02", "2024-02-29", "2024-02-29T10:00:00+06:00"})
        void dateOfNobody_isNotToldPseudonymised(String sent) {
            assertThat(PSEUDONYMISING.moment(sent, null)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"2024", "2024-02", "2024-02-29", "2024-02-29T10:00:00.5+06:00"})
        void limited_isTrue_ofPersonsAndOfNobody(String sent) {
            assertThat(LIMITING.moment(sent, PATIENT)).contains(sent);
            assertThat(LIMITING.moment(sent, null)).contains(sent);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "2",
                    "Anna",
                    "Anna Ivanova",
                    "20240229",
                    "24-02-29",
                    "2024-2-29",
                    "2024-02-29 Anna",
                    "2024-02-29TAnna",
                    "2024-02-29T10:00:00+06:00 Anna",
                    "2024-02-29T10:00:00+06:00\nAnna",
                    "2024-02-29T10:00:00[Asia/Almaty]",
                    " 2024-02-29",
                    "+2024",
                    "-024",
                    "٢٠٢٤"
                })
        void whatIsNoMoment_isNotTold(String sent) {
            assertThat(PSEUDONYMISING.moment(sent, PATIENT)).isEmpty();
            assertThat(LIMITING.moment(sent, PATIENT)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"2024-13", "2024-00", "2023-02-29", "2024-02-30", "2024-13-01", "2024-02-30T10:00:00Z"})
        void dayThatIsNotInTheCalendar_cannotBeMoved(String sent) {
            assertThat(PSEUDONYMISING.moment(sent, PATIENT)).isEmpty();
        }
    }

    @Nested
    class YearsOfBirth {

        private static String pseudonymised(String birthDate, String lastDay) {
            return year(PSEUDONYMISED, birthDate, lastDay);
        }

        private static String limited(String birthDate, String lastDay) {
            return year(LIMITED, birthDate, lastDay);
        }

        private static String year(Level level, String birthDate, String lastDay) {
            return People.lastSeen(PATIENT, lastDay)
                    .at(level)
                    .birthYear(birthDate, PATIENT)
                    .orElseThrow();
        }

        @ParameterizedTest
        @ValueSource(strings = {"1957", "1957-01", "1957-12", "1957-01-01", "1957-12-31"})
        void limited_isTheTrueYear(String birthDate) {
            assertThat(limited(birthDate, "2024-10-10")).isEqualTo("1957");
        }

        @ParameterizedTest
        @CsvSource({
            "1957-10-11, 1956",
            "1957-10-12, 1957",
            "1957-12-31, 1957",
            "1957-01-01, 1956",
            "1957-12, 1957",
            "1957-09, 1956",
            "1957, 1956"
        })
        void pseudonymised_isTheYearOfTheMovedDay(String birthDate, String year) {
            assertThat(pseudonymised(birthDate, "2024-10-10")).isEqualTo(year);
        }

        @ParameterizedTest
        @CsvSource({
            // born, last seen, told
            "1936-02-01, 2024-10-10, 1936",
            "1935-12-31, 2024-10-10, 1935",
            "1934-01-01, 2024-10-10, 1934",
            "1933-12-31, 2024-10-10, 1934",
            "1933, 2024-10-10, 1934",
            "1920-05-05, 2024-10-10, 1934",
            "1850, 2024-10-10, 1934",
            "1920-05-05, 2010-01-01, 1920",
            "1920-05-05, 2011-01-01, 1921"
        })
        void nobody_isToldToBeOlderThan90_limited(String born, String last, String told) {
            assertThat(limited(born, last)).isEqualTo(told);
        }

        /** The years of two dates that are moved alike: the age tells no more than it does unmoved. */
        @ParameterizedTest
        @CsvSource({
            "1934-10-11, 2024-10-11, 1934",
            "1934-10-10, 2024-10-11, 1934",
            "1920-05-05, 2024-10-11, 1934",
            "1920-05-05, 2024-10-10, 1933",
            "1850, 2024-10-10, 1933"
        })
        void nobody_isToldToBeOlderThan90_pseudonymised(String born, String last, String told) {
            assertThat(pseudonymised(born, last)).isEqualTo(told);
        }

        @Test
        void whoseRunsAreUnknown_isNotOlderThan90Today() {
            int oldest = Year.now(ZoneOffset.UTC).getValue() - 90;

            assertThat(LIMITING.birthYear("1901-05-05", PATIENT).map(Integer::valueOf))
                    .hasValueSatisfying(year -> assertThat(year).isBetween(oldest, oldest + 1));
            assertThat(PSEUDONYMISING.birthYear("1901-05-05", PATIENT).map(Integer::valueOf))
                    .hasValueSatisfying(year -> assertThat(year).isBetween(oldest - 1, oldest + 1));
        }

        @Test
        void lastDay_isThatOfThePerson_whicheverTheRecord() {
            People merged = new People(Map.of("P-01-old", PATIENT), Map.of(PATIENT, LocalDate.parse("2010-06-01")));

            assertThat(merged.at(LIMITED).birthYear("1912-05-05", "P-01-old")).contains("1920");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "Anna", "19570814", "57", "1957-08-14 Anna", "1957-8-14"})
        void whatIsNoDate_isNotTold(String birthDate) {
            assertThat(LIMITING.birthYear(birthDate, PATIENT)).isEmpty();
            assertThat(PSEUDONYMISING.birthYear(birthDate, PATIENT)).isEmpty();
        }
    }

    @Nested
    class Ages {

        @ParameterizedTest
        @CsvSource({"0, 0", "17.50, 17.50", "89, 89", "90, 90", "90.5, 90", "91, 90", "117, 90"})
        void ageAbove90_is90_andOthersKeepTheirDigits(BigDecimal years, BigDecimal told) {
            assertThat(UNKNOWN.at(LIMITED).age(years)).isEqualTo(told);
            assertThat(PSEUDONYMISING.age(years)).isEqualTo(told);
        }
    }

    /** What the examples above are counted with. */
    @Test
    void shiftOfTheExamples_isWhatTheyAreCountedWith() {
        assertThat(PSEUDONYMS.daysBack(PATIENT)).isEqualTo(SHIFT);
        assertThat(LocalDate.parse("2024-10-10").minusDays(SHIFT)).isEqualTo("2023-12-31");
    }
}
