package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.cohort.Filter;
import io.github.ecmofhir.cohort.Stratifier;
import io.github.ecmofhir.measure.MeasureOptions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plain comparison of two groups in hospital mortality, with what a test is about. */
final class ComparisonOptionsBuilder {

    private @Nullable Stratifier by;
    private List<String> references = List.of();
    private List<Filter> groupA = List.of();
    private List<Filter> groupB = List.of();
    private @Nullable String exposureStart;

    ComparisonOptionsBuilder by(Stratifier column, String reference) {
        by = column;
        references = List.of(reference);
        return this;
    }

    ComparisonOptionsBuilder groups(List<Filter> a, List<Filter> b) {
        groupA = a;
        groupB = b;
        return this;
    }

    ComparisonOptionsBuilder exposureStart(String column) {
        exposureStart = column;
        return this;
    }

    ComparisonOptions options(MeasureOptions measures) {
        return new ComparisonOptions(
                by,
                groupA,
                groupB,
                references,
                List.of(),
                TestChoice.AUTO,
                List.of(),
                false,
                null,
                null,
                0,
                1,
                List.of(),
                exposureStart,
                null,
                false,
                measures);
    }
}
