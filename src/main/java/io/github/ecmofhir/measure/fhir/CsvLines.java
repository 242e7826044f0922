package io.github.ecmofhir.measure.fhir;

import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table as RFC 4180 has it, but with lines that end in a line feed alone. */
final class CsvLines {

    static final String TYPE = "text/csv";

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

    private CsvLines() {}

    /** Unrounded; empty where there is no number, or none that a double holds. */
    static String cell(OptionalDouble value) {
        return Double.isFinite(value.orElse(Double.NaN)) ? cell(value.getAsDouble()) : "";
    }

    /** @param value finite */
    static String cell(double value) {
        return ReportedFigure.exact(value).toString();
    }

    /** The writer stays open. */
    static void write(List<String> head, Iterator<? extends Iterable<String>> lines, Writer writer) throws IOException {
        CSVPrinter printer = new CSVPrinter(writer, FORMAT);
        printer.printRecord(head);
        while (lines.hasNext()) {
            printer.printRecord(lines.next());
        }
        printer.flush();
    }
}
