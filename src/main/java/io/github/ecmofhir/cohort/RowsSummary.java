package io.github.ecmofhir.cohort;

import io.github.ecmofhir.cohort.Cohort.Period;
import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.ecmo.Moment;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

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
                DigestUtils.sha256Hex(ids.toString()),
                first == null || last == null ? Optional.empty() : Optional.of(new Period(first, last)));
    }
}
