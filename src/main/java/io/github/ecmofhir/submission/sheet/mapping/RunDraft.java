package io.github.ecmofhir.submission.sheet.mapping;

import io.github.ecmofhir.guide.Guide;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.submission.Canonical;
import io.github.ecmofhir.submission.sheet.table.Cell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * One run on its way from a row to a bundle: patient, hospital stay, run and its one mode segment are there from the
 * start, the kinds of column fill them and hang further resources on the run.
 */
final class RunDraft {

    private static final String SUPPORT_SEGMENT = "mode/1";

    private final String source;
    private final String id;
    private final String criterionVersion;
    private final SubmissionBundle bundle = new SubmissionBundle();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Observation> shared = new HashMap<>();
    private final List<Issue> warnings = new ArrayList<>();
    private final Patient patient;
    private final Encounter hospital;
    private final Procedure run;
    private final Procedure segment;
    private @Nullable Encounter icu;
    private @Nullable Procedure decannulation;
    private @Nullable LocalDate start;

    /**
     * @param source part of the identifier systems that tells apart sheets with the same ids
     * @param id of patient, stay and run
     */
    RunDraft(String source, String id, String criterionVersion) {
        this.source = source;
        this.id = id;
        this.criterionVersion = criterionVersion;
        patient = add(new Patient(), "ecmo-patient", identity("Patient", "patient", id));
        patient.addIdentifier(identity("Patient", "patient", id).identifier());
        hospital = encounter("ecmo-hospital-encounter", id).setStatus(EncounterStatus.UNKNOWN);
        hospital.setClass_(Code.of("act#IMP \"inpatient encounter\"").coding());
        run = procedure("ecmo-run", id, runIdentity());
        run.addExtension(Extensions.of("run-number", new PositiveIntType(1)));
        segment = procedure("ecmo-mode-segment", SUPPORT_SEGMENT);
    }

    Patient patient() {
        return patient;
    }

    Encounter hospital() {
        return hospital;
    }

    /** Stay in intensive care; it exists once it is asked for. */
    Encounter icu() {
        if (icu == null) {
            icu = encounter("ecmo-icu-encounter", id + "/icu").setStatus(EncounterStatus.FINISHED);
            icu.setClass_(Code.of("act#ACUTE \"inpatient acute\"").coding());
            icu.addType(Code.of("sct#309904001 \"Intensive care unit (environment)\"")
                    .concept());
            icu.setPartOf(identity("Encounter", "encounter", id).reference());
        }
        return icu;
    }

    Procedure run() {
        return run;
    }

    Procedure segment() {
        return segment;
    }

    void centre(String name) {
        Identity identity = identity("Organization", "centre", name);
        Organization centre = add(new Organization(), "ecmo-centre", identity);
        centre.addIdentifier(identity.identifier());
        centre.setName(name);
        hospital.setServiceProvider(identity.reference());
    }

    void start(LocalDate day) {
        start = day;
    }

    String criterionVersion() {
        return criterionVersion;
    }

    void found(Finding finding) {
        findings.add(finding);
    }

    List<Finding> findings(String group) {
        return findings.stream()
                .filter(finding -> finding.group().equals(group))
                .toList();
    }

    /** A completed procedure that is part of the run, at a time not stated. */
    Procedure procedure(String profile, String role) {
        Procedure procedure = procedure(profile, id + "/" + role, child("Procedure", role));
        procedure.setPerformed(Absent.dateTime());
        procedure.addPartOf(runIdentity().reference());
        return procedure;
    }

    /** A procedure that is part of the run, at a time not stated; or one that was not done, which has no time. */
    Procedure procedure(String profile, String role, boolean done) {
        Procedure procedure = procedure(profile, role);
        return done ? procedure : procedure.setStatus(ProcedureStatus.NOTDONE).setPerformed(null);
    }

    /** A final observation that is part of the run, without code, value and time. */
    Observation observation(String profile, String role) {
        Identity identity = child("Observation", role);
        Observation observation = add(new Observation(), profile, identity);
        observation.addIdentifier(identity.identifier());
        observation.setStatus(ObservationStatus.FINAL);
        observation.setSubject(subject());
        observation.setEncounter(stay());
        observation.addPartOf(runIdentity().reference());
        return observation;
    }

    /** The observation of that role, which several columns fill; at a time not stated. */
    Observation shared(String profile, String role) {
        return shared.computeIfAbsent(role, none -> {
            Observation observation = observation(profile, role);
            observation.setEffective(Absent.dateTime());
            return observation;
        });
    }

    void decannulated(Procedure procedure) {
        decannulation = procedure;
    }

    /**
     * The removal of the cannulae that a cell says something of.
     *
     * @throws io.github.ecmofhir.problem.Problem if there was none
     */
    Procedure decannulation(Cell cell) {
        if (decannulation == null) {
            throw cell.problem("An empty cell is needed where no cannula was removed.");
        }
        return decannulation;
    }

    /** What the cell says is not as it should be, and the row is taken all the same. */
    void warn(Cell cell, String needed) {
        warnings.add(cell.warning(needed));
    }

    List<Issue> warnings() {
        return List.copyOf(warnings);
    }

    Condition condition(String profile, String role) {
        Identity identity = child("Condition", role);
        Condition condition = add(new Condition(), profile, identity);
        condition.addIdentifier(identity.identifier());
        condition.setSubject(subject());
        condition.setEncounter(stay());
        return condition;
    }

    /** A reference to what hangs on the run in this role, whether it is there already or will be. */
    Reference reference(String type, String role) {
        return child(type, role).reference();
    }

    Reference runReference() {
        return runIdentity().reference();
    }

    Bundle toBundle() {
        if (start != null) {
            run.setPerformed(support(start));
            segment.setPerformed(support(start));
            hospital.setPeriod(stay(start, hospital.getStatus() == EncounterStatus.FINISHED));
            if (icu != null) {
                icu.setPeriod(stay(start, true));
            }
        }
        return bundle.toBundle();
    }

    private Encounter encounter(String profile, String value) {
        Identity identity = identity("Encounter", "encounter", value);
        Encounter encounter = add(new Encounter(), profile, identity);
        encounter.addIdentifier(identity.identifier());
        encounter.setSubject(subject());
        return encounter;
    }

    private Procedure procedure(String profile, String value, Identity identity) {
        Procedure procedure = add(new Procedure(), profile, identity);
        procedure.addIdentifier(identity.identifier());
        procedure.setStatus(ProcedureStatus.COMPLETED);
        procedure.setSubject(subject());
        procedure.setEncounter(stay());
        return procedure;
    }

    private <T extends DomainResource> T add(T resource, String profile, Identity identity) {
        resource.getMeta().addProfile(Guide.profile(profile));
        bundle.add(identity, resource);
        return resource;
    }

    private Reference subject() {
        return identity("Patient", "patient", id).reference();
    }

    private Reference stay() {
        return identity("Encounter", "encounter", id).reference();
    }

    private Identity runIdentity() {
        return identity("Procedure", "run", id);
    }

    private Identity child(String type, String role) {
        return identity(type, "run", id + "/" + role);
    }

    private Identity identity(String type, String kind, String value) {
        return new Identity(type, Canonical.sid(source, kind), value);
    }

    /** Flow from a day whose hour is not known to an end that no clock time can be given for. */
    private static Period support(LocalDate day) {
        DateTimeType start = new DateTimeType(day.toString());
        start.addExtension(Extensions.timeOfDayUnknown());
        return new Period().setStartElement(start).setEndElement(Absent.dateTime());
    }

    private static Period stay(LocalDate day, boolean ended) {
        Period stay = new Period().setStartElement(new DateTimeType(day.toString()));
        return ended ? stay.setEndElement(Absent.dateTime()) : stay;
    }
}
