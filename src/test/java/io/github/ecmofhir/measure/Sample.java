package io.github.ecmofhir.measure;

import io.github.ecmofhir.cohort.CaseTable;
import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.cohort.CohortRequest;
import io.github.ecmofhir.cohort.ViewStore;
import io.github.ecmofhir.ecmo.ComplicationGroup;
import io.github.ecmofhir.ecmo.RunStory;
import io.github.ecmofhir.measure.CaseDatabase.Event;
import io.github.ecmofhir.submission.sheet.Pavlodar;
import io.github.ecmofhir.submission.sheet.mapping.MappingReader;
import io.github.ecmofhir.submission.sheet.mapping.SheetMapping;
import io.github.ecmofhir.submission.sheet.table.SheetReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Runs, and the same runs as tables. */
record Sample(Cohort cohort, CaseDatabase database) {

    private static final int RUNS = 600;
    /** Of the largest sheet so many are cheap. */
    private static final int ROWS = 300;

    Evaluation evaluation(MeasureOptions options) {
        return new Evaluation(cohort, options, List.of());
    }

    /** Runs drawn by lot, of every mode of support. */
    static Sample told() {
        CaseTable cases =
                CaseTable.of(ToldRuns.many(RUNS).stream().map(RunStory::run).toList());
        List<Event> events = IntStream.range(0, cases.rows())
                .mapToObj(cases::run)
                .flatMap(run -> run.complications().present().stream()
                        .map(event -> new Event(
                                run.runId(),
                                run.patientId(),
                                ComplicationGroup.ofItem(event.item())
                                        .orElseThrow()
                                        .code(),
                                event.item(),
                                event.phase(),
                                event.severity())))
                .toList();
        return of(cases, events);
    }

    /** The first rows of a sheet of the demonstration, their events by the query that the page of the tables gives. */
    static Sample sheet(String name) {
        SheetMapping mapping = MappingReader.find(name);
        byte[] text = Pavlodar.resource("/demo/" + name + ".csv").getBytes(StandardCharsets.UTF_8);
        try (ViewStore store = new ViewStore()) {
            SheetReader.read(name + ".csv", text).rows().stream()
                    .limit(ROWS)
                    .forEach(row -> store.push(mapping.bundle(row, name)));
            List<Event> events = store.sql()
                    .query(
                            eventsOfThePage() + " select run_id, patient_id, complication_group, item, phase, severity"
                                    + " from ecmo_complication",
                            (row, number) -> new Event(
                                    row.getString(1),
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5),
                                    row.getString(6)));
            return of(store.cases(), events);
        }
    }

    private static String eventsOfThePage() {
        try {
            String page = Files.readString(Path.of("src/site/markdown/tables.md"));
            int begin = page.indexOf("with ecmo_complication as (");
            return page.substring(begin, page.indexOf("\n)", begin) + 2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sample of(CaseTable cases, List<Event> events) {
        return new Sample(Cohort.select(cases, CohortRequest.EVERYTHING), new CaseDatabase(cases, events));
    }
}
