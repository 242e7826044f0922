package io.github.ecmofhir.submission.sheet;

import io.github.ecmofhir.submission.Result;
import java.util.List;
import java.util.stream.Stream;

/**
 * What became of one row.
 *
 * @param row as a spreadsheet program numbers it
 * @param id of the run as the cell has it
 * @param sentences why it was refused, or the warnings it was accepted with
 */
public record Verdict(int row, String id, Result result, List<String> sentences) {

    public Verdict {
        sentences = List.copyOf(sentences);
    }

    /** The same with what was noticed in the sheet before. */
    Verdict with(List<String> noticed) {
        return new Verdict(
                row,
                id,
                result,
                Stream.concat(noticed.stream(), sentences.stream()).toList());
    }

    public boolean hasWarnings() {
        return result != Result.REFUSED && !sentences.isEmpty();
    }

    /** {@code PAV-01 (row 2): created}, with a line for each sentence below it. */
    public String words() {
        StringBuilder words = new StringBuilder(id.isEmpty() ? "?" : id)
                .append(" (row ")
                .append(row)
                .append("): ")
                .append(hasWarnings() ? "accepted with warnings, " : "")
                .append(result.word());
        sentences.forEach(sentence -> words.append(System.lineSeparator())
                .append("    ")
                .append(sentence.replaceAll("\\R", System.lineSeparator() + "    ")));
        return words.toString();
    }
}
