package io.github.ecmofhir.measure.fhir;

import io.github.ecmofhir.guide.Guide;
import io.github.ecmofhir.statistics.CellSuppression;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupComponent;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupStratifierComponent;
import org.hl7.fhir.r4.model.MeasureReport.StratifierGroupComponent;
import org.hl7.fhir.r4.model.Quantity;

/**
 * A report as anybody may see it: no count from 1 to 4, none from which such a count follows, no score that rests on one, and no
 * value of a single run. What is hidden is marked {@code masked}.
 */
final class PublicReport {

    /** The least count that is shown. */
    static final int THRESHOLD = 5;

    /** A median of fewer is nearly the value of one. */
    private static final int LEAST_DESCRIBED = 10;

    private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
    private static final String SUMMARY = Guide.profile("continuous-summary");
    private static final Set<String> OF_SINGLE_RUNS = Set.of("min", "max");
    private static final Set<String> COUNTS = Set.of(
            Guide.profile("missing-count"), Guide.profile("pending-count"), Guide.profile("present-not-assessed"));
    private static final String DAY = "day-";

    private final MeasureReport report;

    private PublicReport(MeasureReport report) {
        this.report = report;
    }

    /** Changes the report and gives it back. */
    static MeasureReport of(MeasureReport report) {
        new PublicReport(report).hide();
        return report;
    }

    private void hide() {
        List<List<MeasureReportGroupComponent>> families = new ArrayList<>();
        List<MeasureReportGroupComponent> days = new ArrayList<>();
        for (MeasureReportGroupComponent group : report.getGroup()) {
            if (isDay(group)) {
                days.add(group);
            } else {
                families.add(List.of(group));
            }
        }
        families.add(days);
        families.forEach(PublicReport::hide);
    }

    private static boolean isDay(MeasureReportGroupComponent group) {
        return group.getCode().getCoding().stream()
                .anyMatch(coding -> String.valueOf(coding.getCode()).startsWith(DAY));
    }

    /** Hides what must be in groups that tell of each other: those who are dead on one day are so on a later one. */
    private static void hide(List<MeasureReportGroupComponent> groups) {
        CellSuppression cells = new CellSuppression(THRESHOLD);
        List<Figure> figures = new ArrayList<>();
        List<List<Figure>> divisions = new ArrayList<>();
        Map<String, Figure> before = new HashMap<>();
        for (MeasureReportGroupComponent group : groups) {
            Map<String, Figure> now = new LinkedHashMap<>();
            Figure total = Figure.of(group, cells);
            now.put("", total);
            for (MeasureReportGroupStratifierComponent stratifier : group.getStratifier()) {
                Map<String, Figure> strata = new LinkedHashMap<>();
                stratifier
                        .getStratum()
                        .forEach(stratum -> strata.put(
                                name(stratifier) + "=" + stratum.getValue().getText(), Figure.of(stratum, cells)));
                total.isSumOf(List.copyOf(strata.values()), cells);
                divisions.add(List.copyOf(strata.values()));
                now.putAll(strata);
            }
            now.forEach((name, figure) -> {
                Figure earlier = before.put(name, figure);
                if (earlier != null) {
                    figure.isNear(earlier, cells);
                }
            });
            figures.addAll(now.values());
        }
        BitSet hidden = cells.hidden();
        Set<Figure> silent = figures.stream()
                .filter(figure -> !figure.isDescribed(hidden))
                .collect(Collectors.toCollection(PublicReport::identities));
        divisions.forEach(strata -> silence(strata, silent));
        figures.forEach(figure -> figure.hide(hidden, silent.contains(figure)));
    }

    private static Set<Figure> identities() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    /** From the mean of all and those of the others follows that of the rest, which must not be of few. */
    private static void silence(List<Figure> strata, Set<Figure> silent) {
        List<Figure> described = new ArrayList<>(strata.stream()
                .filter(figure -> figure.describesValues() && !silent.contains(figure))
                .sorted(Comparator.comparingInt(Figure::denominator))
                .toList());
        int rest = strata.stream()
                .filter(figure -> figure.describesValues() && silent.contains(figure))
                .mapToInt(Figure::denominator)
                .sum();
        while (rest > 0 && rest < LEAST_DESCRIBED && !described.isEmpty()) {
            Figure next = described.remove(0);
            silent.add(next);
            rest += next.denominator();
        }
    }

    private static String name(MeasureReportGroupStratifierComponent stratifier) {
        return stratifier.getCodeFirstRep().getText();
    }

    /**
     * What is decided first is the same in every report, whatever its figures and strata: how many there are, then how many in
     * each stratum; then the figures of all, which stand in reports without strata, too.
     *
     * @param initial of the count of all runs
     * @param others of the counts of some
     */
    private record Rank(int initial, int others) {

        static final Rank GROUP = new Rank(0, 2);
        static final Rank STRATUM = new Rank(1, 3);
    }

    /**
     * The counts of a group or a stratum.
     *
     * @param cells numbers of the counts, by what they count
     * @param counts the elements that show them
     */
    private record Figure(
            Rank rank,
            Map<String, Integer> cells,
            Map<String, Integer> values,
            Map<String, Element> counts,
            Quantity score,
            List<Extension> extensions) {

        private static final String INITIAL = "initial-population";
        private static final String DENOMINATOR = "denominator";
        private static final String NUMERATOR = "numerator";
        private static final String EXCLUSION = "denominator-exclusion";
        private static final String OTHERS = "denominator-less-numerator";
        private static final String MISSING = Guide.profile("missing-count");
        private static final String PENDING = Guide.profile("pending-count");
        private static final String PRESENT = Guide.profile("present-not-assessed");
        private static final String HOURS = Guide.profile("support-hours");

        static Figure of(MeasureReportGroupComponent group, CellSuppression cells) {
            Figure figure = empty(Rank.GROUP, group.getMeasureScore(), group.getExtension());
            group.getPopulation()
                    .forEach(population -> figure.add(code(population.getCode()), population.getCountElement(), cells));
            return figure.complete(cells);
        }

        static Figure of(StratifierGroupComponent stratum, CellSuppression cells) {
            Figure figure = empty(Rank.STRATUM, stratum.getMeasureScore(), stratum.getExtension());
            stratum.getPopulation()
                    .forEach(population -> figure.add(code(population.getCode()), population.getCountElement(), cells));
            return figure.complete(cells);
        }

        private static Figure empty(Rank rank, Quantity score, List<Extension> extensions) {
            return new Figure(
                    rank, new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), score, extensions);
        }

        private static String code(CodeableConcept concept) {
            return concept.getCodingFirstRep().getCode();
        }

        private void add(String name, IntegerType count, CellSuppression to) {
            cells.put(name, to.add(count.getValue(), name.equals(INITIAL) ? rank.initial() : rank.others()));
            values.put(name, count.getValue());
            counts.put(name, count);
        }

        private Figure complete(CellSuppression to) {
            for (Extension extension : extensions) {
                if (COUNTS.contains(extension.getUrl())) {
                    add(extension.getUrl(), (IntegerType) extension.getValue(), to);
                }
            }
            to.sum(cell(INITIAL), cell(DENOMINATOR), cell(MISSING), cell(PENDING), cell(EXCLUSION));
            Integer numerator = values.get(NUMERATOR);
            // Of a rate the numerator counts events, not runs
            if (numerator != null && !has(HOURS)) {
                int rest = count(DENOMINATOR) - numerator;
                // Another measure may show it: who is not alive is dead there
                cells.put(OTHERS, to.add(rest, rank.others()));
                values.put(OTHERS, rest);
                to.sum(cell(DENOMINATOR), cell(NUMERATOR), cell(OTHERS));
            }
            // Where missing answers are filled in, the others are no part of them
            Integer present = values.get(PRESENT);
            if (present != null && present <= count(MISSING)) {
                to.sum(cell(MISSING), cell(PRESENT), to.addUnshown(count(MISSING) - present, rank.others()));
            }
            return this;
        }

        private boolean has(String url) {
            return extensions.stream().anyMatch(extension -> extension.getUrl().equals(url));
        }

        private int cell(String name) {
            return cells.getOrDefault(name, -1);
        }

        private int count(String name) {
            return values.getOrDefault(name, 0);
        }

        int denominator() {
            return count(DENOMINATOR);
        }

        void isSumOf(List<Figure> strata, CellSuppression to) {
            cells.forEach((name, cell) -> {
                if (strata.stream().allMatch(stratum -> stratum.cells().containsKey(name))) {
                    to.sum(
                            cell,
                            strata.stream()
                                    .mapToInt(stratum -> stratum.cells().get(name))
                                    .toArray());
                }
            });
        }

        /** What changed from one day to the next is a count, too. */
        void isNear(Figure before, CellSuppression to) {
            for (String name : List.of(NUMERATOR, OTHERS, DENOMINATOR, MISSING, PENDING)) {
                Integer now = values.get(name);
                Integer then = before.values().get(name);
                if (now != null && then != null) {
                    int change = to.addUnshown(Math.abs(now - then), rank.others());
                    if (now >= then) {
                        to.sum(cell(name), before.cell(name), change);
                    } else {
                        to.sum(before.cell(name), cell(name), change);
                    }
                }
            }
        }

        /** Whether its score and what goes with it may be shown. */
        boolean isDescribed(BitSet hidden) {
            return !isHidden(hidden) && !(describesValues() && denominator() < LEAST_DESCRIBED);
        }

        /** A number that describes values of runs, not a count of them. */
        boolean describesValues() {
            return !cells.containsKey(NUMERATOR);
        }

        void hide(BitSet hidden, boolean isSilent) {
            counts.forEach((name, count) -> {
                if (hidden.get(cell(name))) {
                    ((IntegerType) count).setValue(null);
                    count.addExtension(masked());
                }
            });
            if (isSilent) {
                // The counts beside stay: they are hidden one by one
                extensions.removeIf(extension -> !COUNTS.contains(extension.getUrl()));
            }
            // That there is none of nobody would tell a hidden count of nobody
            if (isSilent && score.hasValue() || isHidden(hidden)) {
                score.setValue((BigDecimal) null).setUnit(null).setSystem(null).setCode(null);
                score.getExtension().clear();
                score.addExtension(masked());
            }
            extensions.stream()
                    .filter(extension -> extension.getUrl().equals(SUMMARY))
                    .forEach(
                            summary -> summary.getExtension().removeIf(part -> OF_SINGLE_RUNS.contains(part.getUrl())));
        }

        private boolean isHidden(BitSet hidden) {
            return List.of(INITIAL, DENOMINATOR, NUMERATOR).stream()
                    .map(cells::get)
                    .anyMatch(cell -> cell != null && hidden.get(cell));
        }

        private static Extension masked() {
            return new Extension(ABSENT, new CodeType("masked"));
        }
    }
}
