package io.github.ecmofhir.measure.fhir;

import io.github.ecmofhir.testing.FhirHttp;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The figures of one cohort that a server has to give.
 *
 * @param cohort name of its sheet
 * @param selection parameters that choose it on this server; empty for all stored runs
 */
record FigureTests(String cohort, FhirHttp http, String selection) {

    /** Those that follow from its sheet, listed in {@code figures/COHORT.csv}. */
    Stream<DynamicTest> ofSheet() {
        return FigureRow.lines(cohort + ".csv").stream()
                .map(FigureRow::of)
                .map(row -> DynamicTest.dynamicTest(
                        row.request() + " " + row.figure() + " " + row.cells(), () -> row.check(http, selection)));
    }

    /** Those that its paper prints. */
    Stream<DynamicTest> ofPaper() {
        return PublishedRow.all().stream()
                .filter(row -> row.isOf(cohort) && !row.figures().isEmpty())
                .map(row -> DynamicTest.dynamicTest(row.name(), () -> row.check(http, selection)));
    }
}
