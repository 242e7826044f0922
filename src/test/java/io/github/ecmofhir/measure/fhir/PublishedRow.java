package io.github.ecmofhir.measure.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.testing.FhirHttp;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/**
 * A row of {@code published_vs_simulated.csv}: what a paper prints, what the simulated patients give, and what is asked of a server
 * for it.
 *
 * @param label with the paper and the table
 * @param computed as the file prints it
 */
record PublishedRow(String label, String published, String computed, List<FigureRow> figures) {

    private static final Pattern NUMBER = Pattern.compile("(<?)(\\d+(?:\\.\\d+)?)");

    /** The file with the rows of {@code published.csv} that belong to each of its own. */
    static List<PublishedRow> all() {
        Map<String, PublishedRow> rows = new LinkedHashMap<>();
        for (CSVRecord line : FigureRow.lines("published_vs_simulated.csv")) {
            rows.put(
                    label(line), new PublishedRow(label(line), line.get("published"), line.get("computed"), List.of()));
        }
        for (CSVRecord line : FigureRow.lines("published.csv")) {
            rows.compute(label(line), (label, row) -> row.with(line));
        }
        return List.copyOf(rows.values());
    }

    private static String label(CSVRecord line) {
        return line.get("paper") + ", table " + line.get("table") + ", " + line.get("label");
    }

    private PublishedRow with(CSVRecord line) {
        List<FigureRow> more = new ArrayList<>(figures);
        more.add(FigureRow.of(line));
        return new PublishedRow(label, published, computed, List.copyOf(more));
    }

    /** Says what the paper prints, and what is asserted where that is something else. */
    String name() {
        return label + ": " + published + (published.equals(computed) ? "" : ", from its patients " + computed);
    }

    boolean isOf(String paper) {
        return label.startsWith(paper + ",");
    }

    /** Asks the server for each figure, and looks for every number that the file prints among what comes out. */
    void check(FhirHttp http, String selection) {
        List<Map<String, Double>> found = figures.stream()
                .flatMap(row -> row.check(http, selection).stream())
                .toList();
        Matcher number = NUMBER.matcher(computed);
        while (number.find()) {
            BigDecimal printed = new BigDecimal(number.group(2));
            boolean limit = !number.group(1).isEmpty();
            assertThat(found)
                    .as(number.group())
                    .anyMatch(each -> limit
                            ? each.getOrDefault("pValue", Double.NaN) < printed.doubleValue()
                            : isPrintedAs(each, printed));
        }
    }

    private static boolean isPrintedAs(Map<String, Double> found, BigDecimal printed) {
        double all = found.getOrDefault("denominator", Double.NaN);
        double some = found.getOrDefault("numerator", Double.NaN);
        return Stream.of(
                        found.values().stream(),
                        Stream.of(100 * some / all, all - some, 100 * (all - some) / all),
                        // Lengths in hours are printed in days
                        found.values().stream().map(hours -> hours / 24))
                .flatMap(values -> values)
                .filter(Double::isFinite)
                .map(value -> BigDecimal.valueOf(value).setScale(printed.scale(), RoundingMode.HALF_UP))
                .anyMatch(printed::equals);
    }
}
