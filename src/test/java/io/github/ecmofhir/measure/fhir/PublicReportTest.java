package io.github.ecmofhir.measure.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import ca.uhn.fhir.context.FhirContext;
import io.github.ecmofhir.guide.Guide;
import io.github.ecmofhir.statistics.TableReader;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupComponent;
import org.hl7.fhir.r4.model.MeasureReport.StratifierGroupComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What anybody learns of a report, as he reads it: in JSON. */
class PublicReportTest {

    private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
    private static final String INITIAL = "initial-population";
    private static final String DENOMINATOR = "denominator";
    private static final String NUMERATOR = "numerator";
    private static final String EXCLUSION = "denominator-exclusion";
    private static final List<String> NAMES =
            List.of(INITIAL, DENOMINATOR, NUMERATOR, "missing-count", "pending-count", EXCLUSION);

    /** Yes, no, missing, pending, excluded. */
    private static Map<String, Integer> byName(int... counts) {
        Map<String, Integer> named = new LinkedHashMap<>();
        named.put(INITIAL, IntStream.of(counts).sum());
        named.put(DENOMINATOR, counts[0] + counts[1]);
        named.put(NUMERATOR, counts[0]);
        named.put(EXCLUSION, counts[4]);
        named.put("missing-count", counts[2]);
        named.put("pending-count", counts[3]);
        return named;
    }

    private static int[] plus(int[] one, int[] other) {
        return IntStream.range(0, one.length).map(i -> one[i] + other[i]).toArray();
    }

    private static Extension decimals(String name, String... parts) {
        Extension extension = new Extension(Guide.profile(name));
        for (String part : parts) {
            extension.addExtension(part, new DecimalType("7.25"));
        }
        return extension;
    }

    private static List<Extension> extensions(Map<String, Integer> counts) {
        List<Extension> extensions = new ArrayList<>();
        extensions.add(ReportedFigure.count("missing-count", counts.getOrDefault("missing-count", 0)));
        extensions.add(ReportedFigure.count("pending-count", counts.getOrDefault("pending-count", 0)));
        return extensions;
    }

    private static CodeableConcept population(String code) {
        return new CodeableConcept(new Coding("http://terminology.hl7.org/CodeSystem/measure-population", code, null));
    }

    /** What is told of a group or a stratum. */
    private record Told(Map<String, Integer> counts, Quantity score, List<Extension> extensions) {

        static Told share(int... counts) {
            Map<String, Integer> byName = byName(counts);
            List<Extension> extensions = PublicReportTest.extensions(byName);
            int denominator = counts[0] + counts[1];
            Quantity score = new Quantity();
            if (denominator > 0) {
                score.setValue((double) counts[0] / denominator);
                extensions.add(decimals("interval-estimate", "lower", "upper", "level"));
            } else {
                score.addExtension(new Extension(ABSENT, new CodeType("not-applicable")));
            }
            return new Told(byName, score, extensions);
        }

        /** @param described with a number */
        static Told median(int described, int missing) {
            Map<String, Integer> byName = byName(described, 0, missing, 0, 0);
            byName.remove(NUMERATOR);
            List<Extension> extensions = PublicReportTest.extensions(byName);
            Extension summary = decimals("continuous-summary", "mean", "sd", "median", "q1", "q3", "min", "max");
            summary.addExtension("n", new IntegerType(described));
            extensions.add(summary);
            return new Told(byName, new Quantity(7.25).setUnit("h").setCode("h"), extensions);
        }

        static Told rate(int events, int runs) {
            Map<String, Integer> byName = byName(runs, 0, 0, 0, 0);
            byName.put(NUMERATOR, events);
            List<Extension> extensions = PublicReportTest.extensions(byName);
            extensions.add(new Extension(Guide.profile("support-hours"), new DecimalType("1234.5")));
            extensions.add(decimals("interval-estimate", "lower", "upper", "level"));
            return new Told(byName, new Quantity(events / 1.2345).setUnit("per 1000 h"), extensions);
        }

        void write(MeasureReportGroupComponent group) {
            counts.forEach((name, count) -> {
                if (!name.endsWith("-count")) {
                    group.addPopulation().setCode(population(name)).setCount(count);
                }
            });
            group.setMeasureScore(score);
            extensions.forEach(group::addExtension);
        }

        void write(StratifierGroupComponent stratum) {
            counts.forEach((name, count) -> {
                if (!name.endsWith("-count")) {
                    stratum.addPopulation().setCode(population(name)).setCount(count);
                }
            });
            stratum.setMeasureScore(score);
            extensions.forEach(stratum::addExtension);
        }
    }

    private static MeasureReportGroupComponent group(MeasureReport report, String code, Told all, Told... strata) {
        MeasureReportGroupComponent group = report.addGroup();
        group.getCode().addCoding().setCode(code);
        all.write(group);
        if (strata.length > 0) {
            var stratifier = group.addStratifier();
            stratifier.addCode().setText("sex");
            for (int i = 0; i < strata.length; i++) {
                StratifierGroupComponent stratum = stratifier.addStratum();
                stratum.getValue().setText("value " + i);
                strata[i].write(stratum);
            }
        }
        return group;
    }

    /** As anybody reads it. */
    private static MeasureReport read(MeasureReport report) {
        FhirContext fhir = FhirContext.forR4Cached();
        String json = fhir.newJsonParser().encodeResourceToString(PublicReport.of(report));
        return fhir.newJsonParser().parseResource(MeasureReport.class, json);
    }

    private static MeasureReportGroupComponent read(Told all, Told... strata) {
        MeasureReport report = new MeasureReport();
        group(report, "weaning", all, strata);
        return read(report).getGroupFirstRep();
    }

    private static StratifierGroupComponent stratum(MeasureReportGroupComponent group, int place) {
        return group.getStratifierFirstRep().getStratum().get(place);
    }

    private static @Nullable Integer count(MeasureReportGroupComponent group, String name) {
        return name.endsWith("-count")
                ? number(group.getExtensionByUrl(Guide.profile(name)))
                : group.getPopulation().stream()
                        .filter(each ->
                                name.equals(each.getCode().getCodingFirstRep().getCode()))
                        .findFirst()
                        .orElseThrow()
                        .getCountElement()
                        .getValue();
    }

    private static @Nullable Integer count(StratifierGroupComponent stratum, String name) {
        MeasureReportGroupComponent same = new MeasureReportGroupComponent();
        stratum.getExtension().forEach(same::addExtension);
        stratum.getPopulation()
                .forEach(each -> same.addPopulation().setCode(each.getCode()).setCountElement(each.getCountElement()));
        return count(same, name);
    }

    private static @Nullable Integer number(Extension extension) {
        return ((IntegerType) extension.getValue()).getValue();
    }

    private static Map<String, @Nullable Integer> all(MeasureReportGroupComponent group) {
        Map<String, @Nullable Integer> shown = new LinkedHashMap<>();
        NAMES.forEach(name -> shown.put(name, count(group, name)));
        return shown;
    }

    @Nested
    class Shares {

        @Test
        void figureOfMany_isUnchanged() {
            MeasureReport report = new MeasureReport();
            group(
                    report,
                    "weaning",
                    Told.share(20, 30, 6, 0, 0),
                    Told.share(10, 10, 0, 0, 0),
                    Told.share(10, 20, 6, 0, 0));
            String before = FhirContext.forR4Cached().newJsonParser().encodeResourceToString(report);

            assertThat(FhirContext.forR4Cached().newJsonParser().encodeResourceToString(PublicReport.of(report)))
                    .isEqualTo(before);
        }

        @Test
        void smallNumerator_isMaskedWithItsScoreAndInterval() {
            MeasureReportGroupComponent group = read(Told.share(3, 30, 0, 0, 0));

            assertThat(count(group, NUMERATOR)).isNull();
            assertThat(group.getPopulation().get(2).getCountElement().getExtensionString(ABSENT))
                    .isEqualTo("masked");
            assertThat(count(group, DENOMINATOR)).isEqualTo(33);
            assertThat(count(group, "missing-count")).isZero();
            assertThat(group.getMeasureScore().getValue()).isNull();
            assertThat(group.getMeasureScore().getExtensionString(ABSENT)).isEqualTo("masked");
            assertThat(group.getExtensionByUrl(Guide.profile("interval-estimate")))
                    .isNull();
        }

        @Test
        void smallDifference_ofDenominatorAndNumerator_masksOne() {
            // Three who are not are as few as three who are
            MeasureReportGroupComponent group = read(Told.share(30, 3, 0, 0, 0));

            assertThat(count(group, NUMERATOR)).isNull();
            assertThat(group.getMeasureScore().getValue()).isNull();
        }

        @Test
        void maskedCount_hasNoValueInJson() {
            MeasureReport report = new MeasureReport();
            group(report, "weaning", Told.share(20, 30, 2, 0, 0));
            String json = FhirContext.forR4Cached().newJsonParser().encodeResourceToString(PublicReport.of(report));

            assertThat(json)
                    .contains("\"_count\":{\"extension\":[{\"url\":\"" + ABSENT + "\",\"valueCode\":\"masked\"}]}")
                    .contains(
                            "\"_valueInteger\":{\"extension\":[{\"url\":\"" + ABSENT + "\",\"valueCode\":\"masked\"}]}")
                    .doesNotContain("\"valueInteger\":2");
        }

        @Test
        void scoreOfWhatIsShown_staysWhereOnlyOthersAreHidden() {
            // 60 = 50 + 2 + 8: the missing are hidden, and the excluded with them
            MeasureReportGroupComponent group = read(Told.share(20, 30, 2, 0, 8));

            assertThat(count(group, "missing-count")).isNull();
            assertThat(count(group, EXCLUSION)).isNull();
            assertThat(count(group, DENOMINATOR)).isEqualTo(50);
            assertThat(group.getMeasureScore().getValue()).isEqualByComparingTo("0.4");
            assertThat(group.hasExtension(Guide.profile("interval-estimate"))).isTrue();
        }

        @Test
        void hiddenDenominator_isNotToldByNobodysScore() {
            // Of nobody there would be no score: that is as good as a count
            MeasureReportGroupComponent group =
                    read(Told.share(6, 0, 4, 0, 0), Told.share(6, 0, 2, 0, 0), Told.share(0, 0, 2, 0, 0));
            StratifierGroupComponent none = stratum(group, 1);

            if (count(none, DENOMINATOR) == null) {
                assertThat(none.getMeasureScore().getExtensionString(ABSENT)).isEqualTo("masked");
            } else {
                assertThat(none.getMeasureScore().getExtensionString(ABSENT)).isEqualTo("not-applicable");
            }
            assertThat(count(none, INITIAL)).isNull();
        }

        @Test
        void presentButNotAssessed_isMaskedAsOthers() {
            Told told = Told.share(20, 30, 12, 0, 0);
            told.extensions().add(ReportedFigure.count("present-not-assessed", 3));
            MeasureReportGroupComponent group = read(told);

            assertThat(number(group.getExtensionByUrl(Guide.profile("present-not-assessed"))))
                    .isNull();
            assertThat(count(group, "missing-count")).isEqualTo(12);
        }

        @Test
        void fewMissing_besideThoseNotAssessed_areNotTold() {
            // 12 less 10 are two of whom nothing is known
            Told told = Told.share(20, 30, 12, 0, 0);
            told.extensions().add(ReportedFigure.count("present-not-assessed", 10));
            MeasureReportGroupComponent group = read(told);

            assertThat(number(group.getExtensionByUrl(Guide.profile("present-not-assessed"))))
                    .isNull();
        }

        @Test
        void emptyReport_staysSo() {
            assertThat(read(new MeasureReport()).getGroup()).isEmpty();
            assertThat(count(read(Told.share(0, 0, 0, 0, 0)), INITIAL)).isZero();
        }
    }

    @Nested
    class SeveralReports {

        @Test
        void figuresOfAll_areTheSameWithStrataAndWithout() {
            // What one hides to protect strata the other would tell
            MeasureReportGroupComponent with = read(
                    Told.share(31, 50, 12, 1, 10),
                    Told.share(3, 9, 2, 0, 4),
                    Told.share(20, 11, 7, 1, 0),
                    Told.share(8, 30, 3, 0, 6));

            assertThat(all(with)).isEqualTo(all(read(Told.share(31, 50, 12, 1, 10))));
        }

        @Test
        void sizesOfStrata_areTheSameWhateverIsAsked() {
            int[] sizes = {3, 20, 12, 40};
            MeasureReport report = new MeasureReport();
            for (int yes : new int[] {0, 1, 5}) {
                Told[] told = new Told[sizes.length];
                int[] whole = new int[5];
                for (int i = 0; i < sizes.length; i++) {
                    int[] counts = {Math.min(yes, sizes[i]), sizes[i] - Math.min(yes, sizes[i]), 0, 0, 0};
                    told[i] = Told.share(counts);
                    whole = plus(whole, counts);
                }
                group(report, "item-" + yes, Told.share(whole), told);
            }
            List<MeasureReportGroupComponent> groups = read(report).getGroup();

            for (int i = 0; i < sizes.length; i++) {
                int place = i;
                assertThat(groups.stream()
                                .map(group -> String.valueOf(count(stratum(group, place), INITIAL)))
                                .distinct())
                        .hasSize(1);
            }
            assertThat(count(stratum(groups.get(0), 0), INITIAL)).isNull();
        }

        @Test
        void oppositeMeasures_doNotTellTheDenominator() {
            // Who is not alive is dead: the sum of both numerators is the denominator, which hides the two who are
            // missing
            MeasureReportGroupComponent alive = read(Told.share(10, 100, 2, 0, 0));
            MeasureReportGroupComponent dead = read(Told.share(100, 10, 2, 0, 0));

            assertThat(count(alive, DENOMINATOR)).isNull();
            assertThat(count(alive, NUMERATOR) == null || count(dead, NUMERATOR) == null)
                    .isTrue();
        }
    }

    @Nested
    class Days {

        @Test
        void fewWhoDieBetweenTwoDays_areNotTold() {
            MeasureReport report = new MeasureReport();
            group(report, "day-28", Told.share(50, 20, 0, 0, 0));
            group(report, "day-30", Told.share(48, 22, 0, 0, 0));
            group(report, "day-90", Told.share(40, 30, 0, 0, 0));
            List<MeasureReportGroupComponent> groups = read(report).getGroup();

            assertThat(count(groups.get(0), NUMERATOR) == null || count(groups.get(1), NUMERATOR) == null)
                    .isTrue();
            // A score with its denominator would tell the numerator
            groups.stream()
                    .filter(group -> count(group, NUMERATOR) == null)
                    .forEach(group ->
                            assertThat(group.getMeasureScore().getValue()).isNull());
        }

        @Test
        void manyWhoDie_areShown() {
            MeasureReport report = new MeasureReport();
            group(report, "day-28", Told.share(50, 20, 0, 0, 0));
            group(report, "day-30", Told.share(45, 25, 0, 0, 0));
            group(report, "day-90", Told.share(40, 30, 0, 0, 0));

            assertThat(read(report).getGroup())
                    .extracting(group -> count(group, NUMERATOR))
                    .containsExactly(50, 45, 40);
        }

        @Test
        void strataOfAllDays_takeNoMinute() {
            Random random = new Random(1);
            int[][][] counts = new int[3][13][5];
            MeasureReport report = new MeasureReport();
            for (int day = 0; day < 3; day++) {
                for (int i = 1; i < 13; i++) {
                    for (int j = 0; j < 5; j++) {
                        counts[day][i][j] = random.nextInt(new int[] {40, 40, 8, 4, 6}[j]);
                    }
                    counts[day][0] = plus(counts[day][0], counts[day][i]);
                }
                group(
                        report,
                        "day-" + day,
                        Told.share(counts[day][0]),
                        Arrays.stream(counts[day]).skip(1).map(Told::share).toArray(Told[]::new));
            }

            assertTimeout(Duration.ofMinutes(1), () -> PublicReport.of(report));
        }

        @Test
        void daysOfAFigureOnCondition_areDaysToo() {
            MeasureReport report = new MeasureReport();
            for (int day : new int[] {28, 30}) {
                MeasureReportGroupComponent group = group(
                        report, "survival-among-weaned", Told.share(day == 28 ? 50 : 49, day == 28 ? 20 : 21, 0, 0, 0));
                group.getCode().addCoding().setCode("day-" + day);
            }

            assertThat(read(report).getGroup())
                    .extracting(group -> count(group, NUMERATOR))
                    .containsNull();
        }
    }

    @Nested
    class Values {

        @Test
        void extremes_areOfSingleRuns() {
            Extension summary = read(Told.median(30, 0)).getExtensionByUrl(Guide.profile("continuous-summary"));

            assertThat(summary.getExtension())
                    .extracting(Extension::getUrl)
                    .containsExactlyInAnyOrder("mean", "sd", "median", "q1", "q3", "n");
        }

        @Test
        void valuesOfFew_areNotDescribed() {
            MeasureReportGroupComponent group = read(Told.median(9, 0));

            assertThat(count(group, DENOMINATOR)).isEqualTo(9);
            assertThat(group.hasExtension(Guide.profile("continuous-summary"))).isFalse();
            assertThat(group.getMeasureScore().getValue()).isNull();
            assertThat(group.getMeasureScore().hasUnit()).isFalse();
        }

        @Test
        void hiddenCount_isNotInTheSummary() {
            MeasureReportGroupComponent group = read(Told.median(30, 2));

            assertThat(count(group, DENOMINATOR)).isNull();
            assertThat(group.hasExtension(Guide.profile("continuous-summary"))).isFalse();
        }

        @Test
        void meanOfFew_doesNotFollowFromThoseOfTheOthers() {
            // 57 times the mean of all less 50 times that of the other stratum is the sum of the seven
            MeasureReportGroupComponent group =
                    read(Told.median(72, 0), Told.median(7, 0), Told.median(50, 0), Told.median(15, 0));

            assertThat(group.getStratifierFirstRep().getStratum())
                    .extracting(stratum -> stratum.hasExtension(Guide.profile("continuous-summary")))
                    .containsExactly(false, true, false);
            assertThat(group.hasExtension(Guide.profile("continuous-summary"))).isTrue();
        }
    }

    @Nested
    class Rates {

        @Test
        void fewEvents_areNotToldByHours() {
            // The rate times the hours is the number of events
            MeasureReportGroupComponent group = read(Told.rate(2, 40));

            assertThat(count(group, NUMERATOR)).isNull();
            assertThat(group.getMeasureScore().getValue()).isNull();
            assertThat(group.getMeasureScore().hasUnit()).isFalse();
            assertThat(group.hasExtension(Guide.profile("support-hours"))).isFalse();
            assertThat(group.hasExtension(Guide.profile("interval-estimate"))).isFalse();
        }

        @Test
        void moreEventsThanRuns_areShown() {
            MeasureReportGroupComponent group = read(Told.rate(60, 40));

            assertThat(count(group, NUMERATOR)).isEqualTo(60);
            assertThat(group.getMeasureScore().getValue()).isGreaterThan(BigDecimal.ONE);
        }

        @Test
        void almostAsManyEventsAsRuns_areNoFewRunsWithout() {
            // Events are no runs: 38 events may be of one run
            assertThat(count(read(Told.rate(38, 40)), NUMERATOR)).isEqualTo(38);
        }
    }

    /** Whoever reads the report knows how counts sum up, and tries out all that might be hidden. */
    @Nested
    class Attack {

        static LongStream seeds() {
            return LongStream.range(0, 100);
        }

        @ParameterizedTest
        @MethodSource("seeds")
        void reader_neverKnowsOneToFour(long seed) {
            Random random = new Random(seed);
            int[][] counts = new int[3 + random.nextInt(2)][5];
            for (int i = 1; i < counts.length; i++) {
                for (int j = 0; j < 5; j++) {
                    counts[i][j] = random.nextInt(3) == 0 ? 0 : random.nextInt(new int[] {12, 20, 8, 4, 6}[j]);
                }
                counts[0] = plus(counts[0], counts[i]);
            }
            Told[] told = IntStream.range(0, counts.length)
                    .mapToObj(i -> Told.share(counts[i]))
                    .toArray(Told[]::new);
            MeasureReportGroupComponent group = read(told[0], Arrays.copyOfRange(told, 1, told.length));

            var reader = new TableReader();
            Map<Integer, Integer> truth = new LinkedHashMap<>();
            int[][] numbers = new int[counts.length][];
            for (int i = 0; i < counts.length; i++) {
                numbers[i] = new int[NAMES.size() + 1];
                for (int j = 0; j < NAMES.size(); j++) {
                    String name = NAMES.get(j);
                    Integer shown = i == 0 ? count(group, name) : count(stratum(group, i - 1), name);
                    numbers[i][j] = shown == null ? reader.hidden(0) : reader.shown(shown);
                    truth.put(numbers[i][j], byName(counts[i]).getOrDefault(name, 0));
                }
                int rest = reader.hidden(0);
                numbers[i][NAMES.size()] = rest;
                truth.put(rest, counts[i][1]);
                reader.sum(numbers[i][0], numbers[i][1], numbers[i][3], numbers[i][4], numbers[i][5]);
                reader.sum(numbers[i][1], numbers[i][2], rest);
            }
            for (int j = 0; j <= NAMES.size(); j++) {
                int name = j;
                reader.sum(
                        numbers[0][name],
                        IntStream.range(1, numbers.length)
                                .map(i -> numbers[i][name])
                                .toArray());
            }

            assertThat(truth.entrySet())
                    .filteredOn(cell -> cell.getValue() > 0 && cell.getValue() < PublicReport.THRESHOLD)
                    .allMatch(cell -> reader.doubts(cell.getKey(), cell.getValue()));
        }
    }
}
