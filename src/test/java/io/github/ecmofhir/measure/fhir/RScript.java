package io.github.ecmofhir.measure.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The script of a comparison, run by R over exported cases. */
final class RScript {

    /** What a row of a comparison is known by, in the server's table and in that of the script. */
    record Row(String part, String measure, String subgroup, String level, String name) {

        static Row of(CSVRecord line) {
            return new Row(
                    line.get("part"), line.get("measure"), line.get("subgroup"), line.get("level"), line.get("name"));
        }
    }

    private static final String MESSAGES = "messages.txt";

    private final Map<Row, CSVRecord> rows = new HashMap<>();
    private final String messages;

    private RScript(List<CSVRecord> lines, String messages) {
        lines.forEach(line -> assertThat(rows.put(Row.of(line), line))
                .as("twice: %s", Row.of(line))
                .isNull());
        this.messages = messages;
    }

    static RScript run(Path folder, String script, String cases) throws IOException, InterruptedException {
        List<CSVRecord> lines = table(folder, script, cases);
        return new RScript(lines, Files.readString(folder.resolve(MESSAGES)));
    }

    /** What a script writes of exported cases. */
    static List<CSVRecord> table(Path folder, String script, String cases) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("script.R"), script);
        Path data = Files.writeString(folder.resolve("cases.csv"), cases);
        Path results = folder.resolve("results.csv");
        Path messages = folder.resolve(MESSAGES);
        int status = new ProcessBuilder("Rscript", file.toString(), data.toString(), results.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(messages.toFile())
                .start()
                .waitFor();
        assertThat(status).as(Files.readString(messages)).isZero();
        return lines(Files.readString(results));
    }

    /** The lines of a table with a head. */
    static List<CSVRecord> lines(String csv) throws IOException {
        return CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv))
                .getRecords();
    }

    CSVRecord row(Row row) {
        CSVRecord found = rows.get(row);
        assertThat(found).as("%s; %s", row, messages).isNotNull();
        return found;
    }

    String messages() {
        return messages;
    }
}
