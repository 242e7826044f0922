package io.github.ecmofhir.measure.fhir;

import io.github.ecmofhir.measure.quality.ColumnQuality;
import io.github.ecmofhir.measure.quality.FollowUpQuality;
import io.github.ecmofhir.measure.quality.QualityRow;
import io.github.ecmofhir.measure.quality.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The quality of data as a table for programs: a line for each count, so that it can be filtered and pivoted. */
final class QualityCsv {

    static final List<String> HEAD =
            List.of("centre", "period", "start", "end", "figure", "item", "count", "denominator", "notDue", "usual");

    private QualityCsv() {}

    /** The lines of one centre and time. */
    static Stream<List<String>> lines(QualityRow row) {
        return Stream.of(
                        IntStream.range(0, row.levels().size())
                                .mapToObj(level -> line(
                                        row,
                                        "completeness-level",
                                        String.valueOf(level),
                                        row.levels().get(level),
                                        row.runs(),
                                        0,
                                        "")),
                        row.columns().stream().map(column -> missing(row, column)),
                        row.columns().stream().flatMap(column -> unusual(row, column).stream()),
                        row.followUp().stream().map(followUp -> late(row, followUp)))
                .flatMap(lines -> lines);
    }

    private static List<String> missing(QualityRow row, ColumnQuality column) {
        return line(
                row,
                "missing",
                column.column().name(),
                column.missing(),
                column.known() + column.missing(),
                column.notDue(),
                "");
    }

    private static Optional<List<String>> unusual(QualityRow row, ColumnQuality column) {
        return column.column()
                .usual()
                .map(usual -> line(
                        row,
                        "unusual",
                        column.column().name(),
                        column.below() + column.above(),
                        column.known(),
                        0,
                        usual.toString()));
    }

    private static List<String> late(QualityRow row, FollowUpQuality followUp) {
        return line(
                row,
                "follow-up-late",
                "day-" + followUp.day(),
                followUp.late(),
                followUp.known() + followUp.late(),
                followUp.notDue(),
                "");
    }

    private static List<String> line(
            QualityRow row, String figure, String item, int count, int denominator, int notDue, String usual) {
        List<String> cells = new ArrayList<>(List.of(row.centre(), row.period()));
        cells.add(row.span().map(Span::first).map(String::valueOf).orElse(""));
        cells.add(row.span().map(Span::last).map(String::valueOf).orElse(""));
        cells.addAll(List.of(
                figure, item, String.valueOf(count), String.valueOf(denominator), String.valueOf(notDue), usual));
        return cells;
    }
}
