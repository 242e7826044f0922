package io.github.ecmofhir.measure.fhir;

import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.cohort.ColumnDescription;
import io.github.ecmofhir.cohort.Stratifier;
import io.github.ecmofhir.measure.Characteristic;
import io.github.ecmofhir.measure.Characteristics;
import io.github.ecmofhir.measure.Difference;
import io.github.ecmofhir.measure.StratumFigures;
import io.github.ecmofhir.measure.StratumFigures.Levels;
import io.github.ecmofhir.measure.StratumFigures.Numbers;
import io.github.ecmofhir.measure.SummaryFormat;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.statistics.Proportion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a table of characteristics as a publication prints it, with how its runs were chosen below. */
final class CharacteristicsMarkdown {

    private static final String SHARE = " — n/N (%)";
    private static final String INDENT = "– ";
    private static final List<String> COMPARISON = List.of("p", "SMD", "test");
    private static final List<String> NOT_COMPARED = List.of("", "", "");

    private final StringBuilder text = new StringBuilder();
    private final Characteristics table;
    private final SummaryFormat format;
    private final @Nullable Stratifier by;

    private CharacteristicsMarkdown(Characteristics table) {
        this.table = table;
        this.format = table.options().format();
        this.by = table.options().by();
    }

    static String write(Characteristics table, List<Issue> warnings) {
        CharacteristicsMarkdown markdown = new CharacteristicsMarkdown(table);
        markdown.head();
        table.variables().forEach(markdown::variable);
        markdown.paragraph(table.cohort().flow().stream()
                .map(CharacteristicsMarkdown::words)
                .collect(Collectors.joining("; ", "Runs: ", ".")));
        warnings.forEach(warning -> markdown.paragraph("Warning: " + warning.sentence()));
        return markdown.text.toString();
    }

    private void head() {
        List<String> names = new ArrayList<>();
        table.strata().forEach(each -> names.add(names.isEmpty() ? each.stratum() : by + ": " + each.stratum()));
        line("Characteristic", names, COMPARISON);
        int columns = 1 + names.size() + (by == null ? 0 : COMPARISON.size());
        text.append("|---".repeat(columns)).append("|\n");
        line(
                "n",
                table.strata().stream().map(each -> String.valueOf(each.runs())).toList(),
                NOT_COMPARED);
    }

    private void variable(Characteristic characteristic) {
        ColumnDescription column = characteristic.variable().column();
        String label = column.unit().isEmpty() ? column.label() : column.label() + ", " + column.unit();
        List<String> difference = difference(characteristic.difference());
        switch (characteristic.variable().kind()) {
            case CONTINUOUS -> {
                CellText cell = CellText.of(characteristic, format);
                line(
                        label + " — " + format.words(),
                        cells(characteristic, figures -> numbers(figures, cell)),
                        difference);
            }
            case PRESENCE ->
                levels(characteristic)
                        .forEach(level -> line(
                                label + SHARE, cells(characteristic, figures -> share(figures, level)), difference));
            case CATEGORICAL -> {
                line(label + SHARE, cells(characteristic, figures -> ""), difference);
                levels(characteristic)
                        .forEach(level -> line(
                                INDENT + level, cells(characteristic, figures -> share(figures, level)), NOT_COMPARED));
            }
        }
        if (characteristic.all().missing() > 0) {
            line(INDENT + "missing", cells(characteristic, figures -> String.valueOf(figures.missing())), NOT_COMPARED);
        }
    }

    private static List<String> cells(Characteristic characteristic, Function<StratumFigures, String> cell) {
        return characteristic.strata().stream().map(cell).toList();
    }

    private static List<String> levels(Characteristic characteristic) {
        return characteristic.all() instanceof Levels levels
                ? List.copyOf(levels.levels().keySet())
                : List.of();
    }

    private static String numbers(StratumFigures figures, CellText cell) {
        return figures instanceof Numbers numbers ? cell.numbers(numbers.summary()) : "";
    }

    private static String share(StratumFigures figures, String level) {
        Proportion share = figures instanceof Levels levels ? levels.levels().get(level) : null;
        return share == null ? "" : CellText.share(share);
    }

    private static List<String> difference(Difference difference) {
        return List.of(
                difference.test().map(test -> CellText.pValue(test.pValue())).orElse(""),
                difference.smd().isPresent() ? CellText.smd(difference.smd().getAsDouble()) : "",
                difference.test().map(Difference.Test::name).orElse(""));
    }

    private static String words(Cohort.Step step) {
        return step.name() + " " + step.remaining();
    }

    private void line(String first, List<String> cells, List<String> comparison) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(cells);
        if (by != null) {
            all.addAll(comparison);
        }
        all.forEach(cell -> text.append("| ").append(escaped(cell)).append(' '));
        text.append("|\n");
    }

    private void paragraph(String words) {
        text.append('\n').append(escaped(words)).append('\n');
    }

    /** A value of a sender's may hold what Markdown takes for a mark. */
    private static String escaped(String words) {
        return words.replaceAll("([\\\\`*_|<\\[\\]])", "\\\\$1").replaceAll("\\s+", " ");
    }
}
