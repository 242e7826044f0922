package io.github.ecmofhir.measure.fhir;

import io.github.ecmofhir.access.Arguments;
import io.github.ecmofhir.cohort.CohortRequest;
import io.github.ecmofhir.cohort.ColumnDescription;
import io.github.ecmofhir.cohort.Dictionary;
import io.github.ecmofhir.cohort.RunSelection;
import io.github.ecmofhir.measure.quality.Interval;
import io.github.ecmofhir.measure.quality.QualityColumns;
import io.github.ecmofhir.measure.quality.QualityOptions;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What a call of {@code $ecmo-quality} asks for. */
record QualityRequest(CohortRequest cohort, QualityOptions options) {

    static final Set<String> PARAMETERS = MeasureRequest.with(MeasureRequest.SELECTION, "interval", "column", "days");

    private static final String COLUMN = "column";

    /** @param now by which follow-up is due where no earlier moment is asked for */
    static QualityRequest of(Arguments arguments, FrozenCohorts frozen, Instant now) {
        // Who mends data wants to see every run, not one for each stay
        CohortRequest cohort = MeasureRequest.cohort(arguments, frozen, RunSelection.ALL);
        Instant moment = cohort.asOf();
        return new QualityRequest(
                cohort,
                new QualityOptions(
                        arguments.one("interval").map(QualityRequest::interval).orElse(Interval.YEAR),
                        columns(arguments.list(COLUMN)),
                        moment == null ? now : moment,
                        MeasureRequest.options(arguments)));
    }

    private static List<ColumnDescription> columns(List<String> names) {
        return names.isEmpty()
                ? QualityColumns.expected()
                : Dictionary.ofCases().columns(names, COLUMN);
    }

    private static Interval interval(String code) {
        return Interval.ofCode(code)
                .orElseThrow(() -> Arguments.wrong(
                        "interval", "`" + code + "` is no interval.", "There are " + Interval.codes() + "."));
    }
}
