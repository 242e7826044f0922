package io.github.ecmofhir.guide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A table of a page. */
final class MarkdownTable {

    private final List<String> lines = new ArrayList<>();

    MarkdownTable(String... heads) {
        row(heads);
        lines.add("|" + "---|".repeat(heads.length));
    }

    void row(String... cells) {
        lines.add(Arrays.stream(cells)
                .map(cell -> cell.strip().replaceAll("\\s+", " ").replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |")));
    }

    /** The table, or a word where it has no rows. */
    String render() {
        return lines.size() == 2 ? "None.\n" : String.join("\n", lines) + "\n";
    }
}
