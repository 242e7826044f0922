package io.github.ecmofhir.measure;

import io.github.ecmofhir.cohort.CaseTable;
import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.cohort.CohortRequest;
import io.github.ecmofhir.cohort.ViewStore;
import io.github.ecmofhir.ecmo.RunStory;
import io.github.ecmofhir.submission.sheet.Pavlodar;
import io.github.ecmofhir.submission.sheet.mapping.MappingReader;
import io.github.ecmofhir.submission.sheet.mapping.SheetMapping;
import io.github.ecmofhir.submission.sheet.table.SheetReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs, and the same runs as tables. */
record Sample(CaseTable cases, Cohort cohort, CaseDatabase database) {

    private static final int RUNS = 600;
    /** Of the largest sheet so many are cheap. */
    private static final int ROWS = 300;

    Evaluation evaluation(MeasureOptions options) {
        return new Evaluation(cohort, options, List.of());
    }

    /** Runs drawn by lot, of every mode of support. */
    static Sample told() {
        return of(CaseTable.of(ToldRuns.many(RUNS).stream().map(RunStory::run).toList()));
    }

    /** The first rows of a sheet of the demonstration. */
    static Sample sheet(String name) {
        SheetMapping mapping = MappingReader.find(name);
        byte[] text = Pavlodar.resource("/demo/" + name + ".csv").getBytes(StandardCharsets.UTF_8);
        try (ViewStore store = new ViewStore()) {
            SheetReader.read(name + ".csv", text).rows().stream()
                    .limit(ROWS)
                    .forEach(row -> store.push(mapping.bundle(row, name)));
            return of(store.cases());
        }
    }

    private static Sample of(CaseTable cases) {
        return new Sample(cases, Cohort.select(cases, CohortRequest.EVERYTHING), new CaseDatabase(cases));
    }
}
