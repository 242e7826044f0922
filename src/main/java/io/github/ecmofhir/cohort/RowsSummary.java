package io.github.ecmofhir.cohort;

import io.github.ecmofhir.cohort.Cohort.Period;
import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.ecmo.Moment;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What every report says of the runs that it counts.
 *
 * @param digest SHA-256 of their logical ids, in order, a line each
 * @param period empty when no run has a start
 */
record RowsSummary(String digest, Optional<Period> period) {

    static RowsSummary of(CaseTable table, int... rows) {
        StringBuilder ids = new StringBuilder();
        LocalDate first = null;
        LocalDate last = null;
        for (int row : rows) {
            EcmoRun run = table.run(row);
            ids.append(run.id()).append('\n');
            Moment start = run.start();
            if (start != null) {
                first = first == null || start.day().isBefore(first) ? start.day() : first;
                last = last == null || start.day().isAfter(last) ? start.day() : last;
            }
        }
        return new RowsSummary(
                sha256(ids.toString()),
                first == null || last == null ? Optional.empty() : Optional.of(new Period(first, last)));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
