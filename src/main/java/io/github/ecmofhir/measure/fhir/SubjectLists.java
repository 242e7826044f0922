package io.github.ecmofhir.measure.fhir;

import io.github.ecmofhir.ecmo.EcmoRun;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ListResource;
import org.hl7.fhir.r4.model.ListResource.ListMode;
import org.hl7.fhir.r4.model.ListResource.ListStatus;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.Reference;

/** The runs behind the populations of a report, as lists that it contains. */
final class SubjectLists {

    private static final String EMPTY = "http://terminology.hl7.org/CodeSystem/list-empty-reason";

    private final MeasureReport report;

    SubjectLists(MeasureReport report) {
        this.report = report;
    }

    /** Adds a list of these runs and refers to it. */
    Reference add(List<EcmoRun> runs) {
        ListResource list = new ListResource();
        list.setId("subjects-" + (report.getContained().size() + 1));
        list.setStatus(ListStatus.CURRENT);
        list.setMode(ListMode.SNAPSHOT);
        runs.forEach(run -> list.addEntry().setItem(new Reference("Procedure/" + run.id()).setDisplay(run.runId())));
        if (runs.isEmpty()) {
            list.setEmptyReason(
                    new CodeableConcept(new Coding().setSystem(EMPTY).setCode("nilknown")));
        }
        report.addContained(list);
        return new Reference("#" + list.getId());
    }
}
