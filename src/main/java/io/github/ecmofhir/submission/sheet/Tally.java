package io.github.ecmofhir.submission.sheet;

import io.github.ecmofhir.submission.Result;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The verdicts over a sheet, in the order of its rows. */
public record Tally(List<Verdict> verdicts) {

    public Tally {
        verdicts = List.copyOf(verdicts);
    }

    public long count(Result result) {
        return verdicts.stream().filter(verdict -> verdict.result() == result).count();
    }

    public long withWarnings() {
        return verdicts.stream().filter(Verdict::hasWarnings).count();
    }

    /** {@code 6 rows: 5 created, 1 refused; 2 accepted with warnings}, without the results that no row has. */
    public String words() {
        String counts = Stream.of(Result.values())
                .filter(result -> count(result) > 0)
                .map(result -> count(result) + " " + result.word())
                .collect(Collectors.joining(", "));
        String warnings = withWarnings() == 0 ? "" : "; " + withWarnings() + " accepted with warnings";
        return verdicts.size() + (verdicts.size() == 1 ? " row: " : " rows: ") + counts + warnings;
    }
}
