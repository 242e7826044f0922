package io.github.ecmofhir.measure.fhir;

import io.github.ecmofhir.cohort.ColumnDescription;
import io.github.ecmofhir.measure.Characteristic;
import io.github.ecmofhir.measure.Characteristics;
import io.github.ecmofhir.measure.Difference;
import io.github.ecmofhir.measure.StratumFigures;
import io.github.ecmofhir.measure.StratumFigures.Levels;
import io.github.ecmofhir.measure.StratumFigures.Numbers;
import io.github.ecmofhir.measure.SummaryFormat;
import io.github.ecmofhir.statistics.Proportion;
import io.github.ecmofhir.statistics.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table of characteristics in long form, for programs: a line for each variable, stratum and value, numbers unrounded,
 * what is not there empty.
 */
final class CharacteristicsCsv {

    static final List<String> HEAD = List.of(
            "variable",
            "label",
            "unit",
            "stratum",
            "level",
            "n",
            "missing",
            "count",
            "denominator",
            "mean",
            "sd",
            "median",
            "q1",
            "q3",
            "min",
            "max",
            "test",
            "pValue",
            "smd",
            "text");
    private static final List<String> NO_SHARE = List.of("", "");
    private static final List<String> NO_SUMMARY = List.of("", "", "", "", "", "", "");

    private final Characteristic characteristic;
    private final CellText text;

    private CharacteristicsCsv(Characteristic characteristic, SummaryFormat format) {
        this.characteristic = characteristic;
        this.text = CellText.of(characteristic, format);
    }

    /** The lines below the head. */
    static Stream<List<String>> lines(Characteristics table) {
        SummaryFormat format = table.options().format();
        return table.variables().stream()
                .map(characteristic -> new CharacteristicsCsv(characteristic, format))
                .flatMap(variable -> variable.characteristic.strata().stream().flatMap(variable::lines));
    }

    private Stream<List<String>> lines(StratumFigures figures) {
        if (figures instanceof Numbers numbers) {
            Summary summary = numbers.summary();
            return Stream.of(line(figures, "", NO_SHARE, cells(summary), text.numbers(summary)));
        }
        Levels levels = (Levels) figures;
        // Of a category that nobody has any value of there is still who is missing
        return levels.levels().isEmpty()
                ? Stream.of(line(figures, "", NO_SHARE, NO_SUMMARY, ""))
                : levels.levels().entrySet().stream()
                        .map(level -> line(
                                figures,
                                level.getKey(),
                                cells(level.getValue()),
                                NO_SUMMARY,
                                CellText.share(level.getValue())));
    }

    private List<String> line(
            StratumFigures figures, String level, List<String> share, List<String> summary, String words) {
        ColumnDescription column = characteristic.variable().column();
        List<String> cells = new ArrayList<>(List.of(
                column.name(),
                column.label(),
                column.unit(),
                figures.stratum(),
                level,
                String.valueOf(figures.n()),
                String.valueOf(figures.missing())));
        cells.addAll(share);
        cells.addAll(summary);
        cells.addAll(cells(characteristic.difference()));
        cells.add(words);
        return cells;
    }

    private static List<String> cells(Proportion share) {
        return List.of(String.valueOf(share.numerator()), String.valueOf(share.denominator()));
    }

    private static List<String> cells(Summary summary) {
        return List.of(
                CsvLines.cell(summary.mean()),
                CsvLines.cell(summary.sd()),
                CsvLines.cell(summary.median()),
                CsvLines.cell(summary.q1()),
                CsvLines.cell(summary.q3()),
                CsvLines.cell(summary.min()),
                CsvLines.cell(summary.max()));
    }

    private static List<String> cells(Difference difference) {
        return List.of(
                difference.test().map(Difference.Test::name).orElse(""),
                difference.test().map(test -> CsvLines.cell(test.pValue())).orElse(""),
                CsvLines.cell(difference.smd()));
    }
}
