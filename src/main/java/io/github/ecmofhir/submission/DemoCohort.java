package io.github.ecmofhir.submission;

import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.submission.sheet.ImportListener;
import io.github.ecmofhir.submission.sheet.SheetImport;
import io.github.ecmofhir.submission.sheet.Tally;
import io.github.ecmofhir.submission.sheet.mapping.MappingReader;
import io.github.ecmofhir.submission.sheet.push.FhirEndpoint;
import io.github.ecmofhir.submission.sheet.table.SheetReader;
import java.io.IOException;
import java.io.InputStream;

/** A simulated cohort that the jar carries, pushed through the same REST path as a hospital's. */
public final class DemoCohort {

    private final String name;

    /** @param name of a built-in mapping with a sheet of the same name */
    public DemoCohort(String name) {
        this.name = name;
    }

    /** @throws Problem if the jar carries no such cohort, or the server does not take it */
    public Tally push(FhirEndpoint server, ImportListener listener) {
        return new SheetImport(MappingReader.find(name), SheetReader.read(file(), sheet())).push(server, listener);
    }

    private String file() {
        return name + ".csv";
    }

    private byte[] sheet() {
        try (InputStream stream = DemoCohort.class.getResourceAsStream("/demo/" + file())) {
            if (stream == null) {
                throw unknown();
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw unknown();
        }
    }

    private Problem unknown() {
        return Problem.of(
                ProblemCode.SETTING_WRONG,
                Place.parameter("ecmo.demo.cohorts"),
                "There is no demo cohort `" + name + "`.",
                "There are " + String.join(", ", MappingReader.BUILT_IN) + ".",
                "Correct ecmo.demo.cohorts.");
    }
}
