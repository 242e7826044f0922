package io.github.ecmofhir.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ca.uhn.fhir.context.FhirContext;
import io.github.ecmofhir.cohort.CaseExport;
import io.github.ecmofhir.ecmo.ComplicationGroup;
import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.guide.Guide;
import io.github.ecmofhir.statistics.Summary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Measure;
import org.hl7.fhir.r4.model.Measure.MeasureGroupComponent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who evaluates the expressions of the guide's measures over the tables that the server writes finds the very runs that it
 * counts.
 *
 * <p>Every measure of the guide is compared. What no expression says:
 *
 * <ul>
 *   <li>which run of a hospital stay is chosen: no column tells the stay; the rows of {@code $ecmo-cases} are so chosen
 *   <li>missing and pending apart: no population of a Measure; together they are what the populations leave over
 *   <li>the Kaplan–Meier curve, which is no Measure; its columns are compared below
 * </ul>
 */
class MeasureCriteriaTest {

    private static final String INITIAL = "initial-population";
    private static final String DENOMINATOR = "denominator";
    private static final String NUMERATOR = "numerator";
    private static final String EXCLUSION = "denominator-exclusion";
    private static final String OBSERVATION = "measure-observation";

    private static final String NOBODY = "1 = 0";

    private static final String TOLD = "told";
    private static final List<String> SHEETS = List.of("pavlodar", "henri-mondor", "csecls");

    private static final Map<String, Measure> MEASURES =
            Guide.load(FhirContext.forR4Cached()).all(Measure.class).stream()
                    .collect(Collectors.toMap(Measure::getIdPart, measure -> measure));

    /** Filled as they are needed: a sheet takes seconds. */
    private static final Map<String, Sample> SAMPLES = new HashMap<>();

    /** What the server counts for one figure: with numbers for a measure of how much, with a rate for one of events. */
    private record Counted(
            Answers answers,
            @Nullable Summary numbers,
            @Nullable RateTally rate) {

        Set<String> runs(Answer... wanted) {
            return answers.runs(EnumSet.copyOf(List.of(wanted))).stream()
                    .map(CaseDatabase::name)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /**
     * The expressions of one figure.
     *
     * @param populations code of the population → its expression
     */
    private record Criteria(Map<String, String> populations) {

        static Criteria of(MeasureGroupComponent group) {
            return new Criteria(group.getPopulation().stream()
                    .collect(Collectors.toMap(
                            population ->
                                    population.getCode().getCodingFirstRep().getCode(),
                            population -> population.getCriteria().getExpression())));
        }

        /** A population that is not stated is one of nobody. */
        String of(String population) {
            return populations.getOrDefault(population, NOBODY);
        }

        /** Those that not every figure has or may have. */
        Map<String, String> others() {
            Map<String, String> others = new HashMap<>(populations);
            others.keySet().removeAll(Set.of(INITIAL, DENOMINATOR, EXCLUSION));
            return others;
        }
    }

    @AfterAll
    static void forget() {
        SAMPLES.clear();
    }

    static Stream<Arguments> samplesAndMeasures() {
        return Stream.concat(Stream.of(TOLD), SHEETS.stream())
                .flatMap(sample -> MEASURES.keySet().stream().sorted().map(measure -> Arguments.of(sample, measure)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("samplesAndMeasures")
    void expressions_giveTheRunsThatTheServerCounts(String name, String measure) {
        Sample sample = sample(name);
        Map<List<FigureCode>, Counted> counted = counted(measure, sample);

        for (MeasureGroupComponent group : measure(measure).getGroup()) {
            Counted figure = counted.remove(codes(group));
            assertThat(figure).as("figure of %s", codes(group)).isNotNull();
            compare(group, figure, sample.database());
        }
        assertThat(counted.keySet()).as("figures without a group").isEmpty();
    }

    private static void compare(MeasureGroupComponent group, Counted figure, CaseDatabase database) {
        Criteria criteria = Criteria.of(group);
        String initial = criteria.of(INITIAL);
        String denominator = criteria.of(DENOMINATOR);
        assertThat(database.runs(initial)).isEqualTo(figure.runs(Answer.values()));
        assertThat(database.runs(initial, denominator)).isEqualTo(figure.runs(Answer.YES, Answer.NO));
        assertThat(database.runs(initial, criteria.of(EXCLUSION))).isEqualTo(figure.runs(Answer.EXCLUDED));
        if (figure.numbers() != null) {
            assertThat(criteria.others()).containsOnlyKeys(OBSERVATION);
            assertSame(Summary.of(database.numbers(criteria.of(OBSERVATION), initial, denominator)), figure.numbers());
        } else if (figure.rate() != null) {
            assertThat(criteria.others()).containsOnlyKeys(NUMERATOR, OBSERVATION);
            double[] events = database.numbers(criteria.of(NUMERATOR), initial, denominator);
            double[] hours = database.numbers(criteria.of(OBSERVATION), initial, denominator);
            assertThat(Arrays.stream(events).sum()).isEqualTo(figure.rate().events());
            assertThat(Arrays.stream(hours).sum()).isCloseTo(figure.rate().hours(), within(1e-6));
        } else {
            assertThat(criteria.others()).containsOnlyKeys(NUMERATOR);
            assertThat(database.runs(initial, criteria.of(NUMERATOR))).isEqualTo(figure.runs(Answer.YES));
        }
    }

    private static void assertSame(Summary recomputed, Summary counted) {
        assertThat(recomputed.n()).isEqualTo(counted.n());
        assertThat(recomputed.mean()).isEqualTo(counted.mean());
        assertThat(recomputed.median()).isEqualTo(counted.median());
        assertThat(recomputed.min()).isEqualTo(counted.min());
        assertThat(recomputed.max()).isEqualTo(counted.max());
    }

    /** Else an expression that is never true would agree with a figure of nobody. */
    @Test
    void toldRuns_giveEveryFigureEveryAnswer() {
        List<String> lacking = new ArrayList<>();
        MEASURES.forEach((code, measure) -> {
            Map<List<FigureCode>, Counted> counted = counted(code, sample(TOLD));
            for (MeasureGroupComponent group : measure.getGroup()) {
                Counted figure = Optional.ofNullable(counted.get(codes(group))).orElseThrow();
                expected(code, Criteria.of(group)).stream()
                        .filter(answer -> figure.runs(answer).isEmpty())
                        .forEach(answer -> lacking.add(code + " " + codes(group) + " " + answer));
            }
        });

        assertThat(lacking).isEmpty();
    }

    private static Set<Answer> expected(String measure, Criteria criteria) {
        Set<Answer> expected = EnumSet.of(Answer.YES);
        if (criteria.others().containsKey(NUMERATOR)) {
            expected.add(Answer.NO);
        }
        if (!NOBODY.equals(criteria.of(EXCLUSION))) {
            expected.add(Answer.EXCLUDED);
        }
        // Of how much is told nothing is ever missing.
        if (!"data-completeness".equals(measure)) {
            expected.add(Answer.MISSING);
        }
        return expected;
    }

    /** Each expression is whole: the numerator asks for the denominator too, and nobody is both in it and excluded. */
    @Test
    void numeratorIsWithinDenominator_andExclusionIsNot() {
        CaseDatabase database = sample(TOLD).database();
        for (Measure measure : MEASURES.values()) {
            for (MeasureGroupComponent group : measure.getGroup()) {
                Criteria criteria = Criteria.of(group);
                String denominator = criteria.of(DENOMINATOR);
                assertThat(database.runs(denominator, criteria.of(EXCLUSION)))
                        .as(measure.getIdPart())
                        .isEmpty();
                // A numerator beside an observation is a number of events.
                if (!criteria.others().containsKey(OBSERVATION)) {
                    assertThat(database.runs(denominator, criteria.of(NUMERATOR)))
                            .as(measure.getIdPart())
                            .isEqualTo(database.runs(criteria.of(NUMERATOR)));
                }
            }
        }
    }

    @Test
    void everyPopulation_isStatedInWordsAndInSql() {
        assertThat(MEASURES.values())
                .hasSize(EcmoMeasure.values().length + ContinuousMeasure.values().length + 1)
                .allSatisfy(measure -> assertThat(measure.getGroup())
                        .allSatisfy(group -> assertThat(group.getPopulation()).allSatisfy(population -> {
                            assertThat(population.getDescription()).isNotBlank();
                            assertThat(population.getCriteria().getLanguage()).isEqualTo("application/sql");
                            assertThat(population.getCriteria().getExpression()).isNotBlank();
                        })));
    }

    /** So that the expressions may be evaluated over either. */
    @ParameterizedTest
    @ValueSource(strings = {TOLD, "pavlodar", "henri-mondor", "csecls"})
    void exportedCases_haveTheCellsOfTheTable(String name) {
        Sample sample = sample(name);

        assertThat(sample.database().cells())
                .isEqualTo(IntStream.range(0, sample.cases().rows())
                        .mapToObj(row -> exported(sample.cases().run(row)))
                        .toList());
    }

    /** As they are read from a CSV: an empty cell is null, and a number a number. */
    private static List<@Nullable Object> exported(EcmoRun run) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (String column : CaseExport.columns()) {
            String cell = CaseExport.cell(run, column);
            if (cell.isEmpty()) {
                cells.add(null);
            } else {
                cells.add(CaseExport.isNumber(column) ? Double.valueOf(cell) : cell);
            }
        }
        return cells;
    }

    /** Time and event of the curve, as the page of the operation has them. */
    @ParameterizedTest
    @ValueSource(strings = {"pavlodar", "henri-mondor", "csecls"})
    void curve_restsOnDeathAndLastContact(String name) {
        Sample sample = sample(name);
        List<FollowUpTime> times =
                sample.evaluation(MeasureOptions.DEFAULT).curve().times();
        double[] deaths = sample.database().numbers("death_day", "support_mode = 'V-A'", "death_day >= 0");
        double[] censored = sample.database()
                .numbers("last_contact_day", "support_mode = 'V-A'", "death_day is null", "last_contact_day >= 0");

        assertThat(deaths).containsExactlyInAnyOrder(days(times, true));
        assertThat(censored).containsExactlyInAnyOrder(days(times, false));
    }

    private static double[] days(List<FollowUpTime> times, boolean death) {
        return times.stream()
                .filter(time -> time.death() == death)
                .mapToDouble(FollowUpTime::days)
                .toArray();
    }

    /** By default, but that items of which nobody tells anything are named, as else they have no figure. */
    private static Map<List<FigureCode>, Counted> counted(String measure, Sample sample) {
        MeasureOptions options = MeasureOptions.DEFAULT;
        String[] items = ComplicationGroup.allItems().toArray(String[]::new);
        if (ComplicationRates.CODE.equals(measure)) {
            String[] groups = Arrays.stream(ComplicationGroup.values())
                    .map(ComplicationGroup::code)
                    .toArray(String[]::new);
            return sample
                    .evaluation(
                            OptionsBuilder.options().groups(groups).items(items).build())
                    .complicationRates()
                    .stream()
                    .collect(Collectors.toMap(
                            rate -> List.of(rate.code()),
                            rate -> new Counted(rate.tally().answers(), null, rate.tally())));
        }
        if (ContinuousMeasure.ofCode(measure).isPresent()) {
            ContinuousTally tally = sample.evaluation(options)
                    .evaluate(ContinuousMeasure.ofCode(measure).get())
                    .tally();
            return new HashMap<>(
                    Map.of(List.of(FigureCode.measure(measure)), new Counted(tally.answers(), tally.values(), null)));
        }
        EcmoMeasure proportion = EcmoMeasure.ofCode(measure);
        if (proportion == EcmoMeasure.COMPLICATION_ITEM) {
            options = OptionsBuilder.options().items(items).build();
        }
        return sample.evaluation(options).evaluate(proportion).figures().stream()
                .collect(Collectors.toMap(FigureResult::codes, figure -> new Counted(figure.answers(), null, null)));
    }

    private static List<FigureCode> codes(MeasureGroupComponent group) {
        return group.getCode().getCoding().stream()
                .map(coding -> new FigureCode(coding.getSystem(), coding.getCode()))
                .toList();
    }

    private static Measure measure(String code) {
        return Optional.ofNullable(MEASURES.get(code)).orElseThrow();
    }

    private static Sample sample(String name) {
        return SAMPLES.computeIfAbsent(name, each -> TOLD.equals(each) ? Sample.told() : Sample.sheet(each));
    }
}
