package io.github.ecmofhir.submission.sheet;

import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.submission.Result;
import io.github.ecmofhir.submission.sheet.mapping.SheetMapping;
import io.github.ecmofhir.submission.sheet.push.FhirEndpoint;
import io.github.ecmofhir.submission.sheet.table.Row;
import io.github.ecmofhir.submission.sheet.table.Sheet;
import java.util.ArrayList;
import java.util.List;

/**
 * A sheet and the mapping it is read with. Each row becomes one submission bundle; a row that cannot be read is refused
 * and the others go on. Sending a sheet twice changes nothing, because the same row always gives the same bundle.
 */
public final class SheetImport {

    private final SheetMapping mapping;
    private final Sheet sheet;
    private final String source;

    /**
     * @throws Problem if the sheet lacks a column of the mapping, or two rows have the same id
     */
    public SheetImport(SheetMapping mapping, Sheet sheet) {
        this(mapping, sheet, mapping.mapping());
    }

    /**
     * @param source takes the place of the mapping's name in the identifiers
     * @throws Problem if the sheet lacks a column of the mapping, or two rows have the same id
     */
    public SheetImport(SheetMapping mapping, Sheet sheet, String source) {
        sheet.requireColumns(mapping.columnNames());
        sheet.requireDistinct(mapping.identityColumn());
        this.mapping = mapping;
        this.sheet = sheet;
        this.source = SheetMapping.requireName(source);
    }

    /** Columns of the sheet that the mapping does not know and that are not imported. */
    public List<String> ignoredColumns() {
        return sheet.columnsBeside(mapping.columnNames());
    }

    /**
     * Stores the rows one after the other.
     *
     * @throws Problem if the server cannot be reached or the mapping cannot be used; rows before that stay stored
     */
    public Tally push(FhirEndpoint server, ImportListener listener) {
        server.requireServer();
        return deliver(new ServerStore(server), listener);
    }

    Tally deliver(Destination destination, ImportListener listener) {
        List<Verdict> verdicts = new ArrayList<>();
        listener.begins(sheet.rows().size());
        for (Row row : sheet.rows()) {
            Verdict verdict = deliver(row, destination);
            verdicts.add(verdict);
            listener.decided(verdict);
        }
        Tally tally = new Tally(verdicts);
        listener.ends(tally);
        return tally;
    }

    private Verdict deliver(Row row, Destination destination) {
        String id = row.cell(mapping.identityColumn()).text();
        SheetMapping.Read read;
        try {
            read = mapping.read(row, source);
        } catch (Problem problem) {
            if (problem.issues().stream().anyMatch(issue -> !isOfCell(issue))) {
                throw problem;
            }
            return new Verdict(
                    row.number(),
                    id,
                    Result.REFUSED,
                    problem.issues().stream().map(Issue::sentence).toList());
        }
        return destination
                .deliver(new Submission(row.number(), id, read.bundle()))
                .with(read.warnings().stream().map(Issue::sentence).toList());
    }

    private static boolean isOfCell(Issue issue) {
        return issue.code().equals(ProblemCode.SHEET_CELL.code());
    }
}
