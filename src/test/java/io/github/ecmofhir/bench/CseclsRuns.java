package io.github.ecmofhir.bench;

import ca.uhn.fhir.context.FhirContext;
import io.github.ecmofhir.submission.sheet.mapping.MappingReader;
import io.github.ecmofhir.submission.sheet.mapping.SheetMapping;
import io.github.ecmofhir.submission.sheet.table.Row;
import io.github.ecmofhir.submission.sheet.table.SheetReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The simulated cohort of 5,492 runs, as the submissions that an import makes of it. */
final class CseclsRuns {

    private static final String NAME = "csecls";

    private final FhirContext fhir = FhirContext.forR4Cached();
    private final SheetMapping mapping = MappingReader.find(NAME);
    private final List<Row> rows;

    private CseclsRuns(List<Row> rows) {
        this.rows = rows;
    }

    static CseclsRuns read() throws IOException {
        String file = NAME + ".csv";
        try (InputStream sheet = SheetReader.class.getResourceAsStream("/demo/" + file)) {
            if (sheet == null) {
                throw new IOException("The jar carries no " + file + ".");
            }
            return new CseclsRuns(SheetReader.read(file, sheet.readAllBytes()).rows());
        }
    }

    int size() {
        return rows.size();
    }

    /** All of them, a line each. */
    void write(Path lines) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(lines)) {
            for (int run = 0; run < size(); run++) {
                writer.write(bundle(run));
                writer.newLine();
            }
        }
    }

    /** @param place from 0; the same place gives the same submission */
    String bundle(int place) {
        return fhir.newJsonParser().encodeResourceToString(mapping.bundle(rows.get(place), NAME));
    }
}
