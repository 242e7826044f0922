package io.github.ecmofhir.validation.run;

import io.github.ecmofhir.ecmo.Completeness;
import io.github.ecmofhir.ecmo.ComplicationGroup;
import io.github.ecmofhir.ecmo.Need;
import io.github.ecmofhir.guide.Claims;
import io.github.ecmofhir.guide.Guide;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.hl7.fhir.r4.model.Resource;

/**
 * How complete a run is, read from its resources.
 *
 * @param reached the level
 * @param missing what the next level still needs, one sentence each; empty at the last
 */
public record RunCompleteness(Completeness reached, List<String> missing) {

    private static final Set<String> ARTERIAL = Set.of("arterial-return");
    private static final Set<String> VENOUS = Set.of("venous-drainage");
    private static final String APPROACH = Guide.profile("cannulation-approach");
    private static final int MONTH_DAYS = 30;
    private static final Duration MONTH = Duration.ofDays(MONTH_DAYS);

    static RunCompleteness of(RunFile run) {
        Set<Need> missing = Arrays.stream(Need.values())
                .filter(need -> !isMet(need, run))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Need.class)));
        Completeness reached = Completeness.without(missing);
        return new RunCompleteness(
                reached,
                missing.stream()
                        .filter(reached::isNext)
                        .flatMap(need -> need == Need.CHECKLISTS
                                ? unlisted(run)
                                        .map(group -> "The complication checklist of the group " + group
                                                + " (ecmo-complication-checklist).")
                                : Stream.of(need.sentence()))
                        .toList());
    }

    private static boolean isMet(Need need, RunFile run) {
        Procedure procedure = run.run().resource();
        List<Procedure> cannulations = resources(run, "ecmo-cannulation", Procedure.class).stream()
                .filter(cannulation -> cannulation.getStatus() != ProcedureStatus.NOTDONE)
                .toList();
        return switch (need) {
            case PATIENT -> run.patient().isPresent();
            case CENTRE -> run.stay().filter(Encounter::hasServiceProvider).isPresent();
            case START -> run.start().isPresent();
            case ARTERIAL_CANNULATION -> anyWith(cannulations, ARTERIAL);
            case VENOUS_CANNULATION -> anyWith(cannulations, VENOUS);
            case APPROACH -> cannulations.stream().allMatch(cannulation -> cannulation.hasExtension(APPROACH));
            case CANNULA ->
                cannulations.stream()
                        .allMatch(cannulation -> !device(run, cannulation).isEmpty());
            case MODE_SEGMENT -> run.has("ecmo-mode-segment");
            case DECANNULATION -> procedure.getStatus() != ProcedureStatus.COMPLETED || removed(run, cannulations);
            case INDICATION -> procedure.hasReasonCode() || procedure.hasReasonReference();
            case COMORBIDITIES -> run.has("ecmo-comorbidity-statement");
            case MEASUREMENT_BEFORE ->
                resources(run, "ecmo-measurement", Observation.class).stream()
                        .anyMatch(measured -> isBefore(measured, run));
            case CHECKLISTS -> unlisted(run).findAny().isEmpty();
            case RUN_OUTCOME -> procedure.hasOutcome();
            case SURVIVED_48H ->
                resources(run, "ecmo-run-outcome", Observation.class).stream().anyMatch(Observation::hasComponent);
            case DISPOSITION ->
                run.stay()
                        .filter(stay -> stay.getHospitalization().hasDischargeDisposition())
                        .isPresent();
            case END_OF_STAY -> run.stay().filter(RunCompleteness::ended).isPresent();
            case END_OF_ICU_STAY -> run.icuStays().allMatch(icu -> ended(icu.resource()));
            case FOLLOW_UP -> followed(run);
        };
    }

    private static boolean ended(Encounter stay) {
        return stay.getPeriod().hasEnd() || stay.getLength().hasValue();
    }

    private static Stream<String> unlisted(RunFile run) {
        Set<String> listed = resources(run, "ecmo-complication-checklist", Observation.class).stream()
                .flatMap(checklist -> Stream.concat(
                        Codes.of(checklist.getCode()),
                        checklist.getCategory().stream().flatMap(Codes::of)))
                .collect(Collectors.toSet());
        return Stream.of(ComplicationGroup.values())
                .map(ComplicationGroup::code)
                .filter(group -> !listed.contains(group));
    }

    private static boolean anyWith(List<Procedure> procedures, Set<String> codes) {
        return procedures.stream()
                .anyMatch(procedure -> Codes.of(procedure.getCode()).anyMatch(codes::contains));
    }

    private static List<Device> device(RunFile run, Procedure procedure) {
        return procedure.getFocalDevice().stream()
                .flatMap(device -> run.resolve(device.getManipulated(), Device.class).stream())
                .filter(device -> Claims.claims(device, "ecmo-cannula"))
                .toList();
    }

    private static boolean removed(RunFile run, List<Procedure> cannulations) {
        List<Device> out = resources(run, "ecmo-decannulation", Procedure.class).stream()
                .flatMap(decannulation -> device(run, decannulation).stream())
                .toList();
        return cannulations.stream()
                .flatMap(cannulation -> device(run, cannulation).stream())
                .allMatch(cannula -> out.stream().anyMatch(isThe(cannula)));
    }

    private static Predicate<Device> isThe(Device one) {
        return other -> other == one
                || (one.hasId()
                        && one.getIdElement()
                                .getIdPart()
                                .equals(other.getIdElement().getIdPart()));
    }

    private static boolean isBefore(Observation measured, RunFile run) {
        boolean named = Codes.ofTimepoint(measured).anyMatch("pre-ecmo"::equals);
        return named
                || run.start()
                        .flatMap(start -> When.start(measured.getEffective()).map(time -> !time.isAfter(start)))
                        .orElse(false);
    }

    private static boolean followed(RunFile run) {
        Optional<When> month = run.start().map(start -> start.plus(MONTH));
        boolean late = VitalStatus.of(run)
                .anyMatch(at -> at.isDead()
                        || at.day() >= MONTH_DAYS
                        || (month.isPresent()
                                && at.time()
                                        .filter(time -> !time.isBefore(month.get()))
                                        .isPresent()));
        return late || isDead(run);
    }

    private static boolean isDead(RunFile run) {
        return run.patient()
                        .map(Patient::getDeceased)
                        .filter(deceased -> !(deceased instanceof BooleanType known) || known.booleanValue())
                        .isPresent()
                || run.stay()
                        .filter(stay -> Codes.of(stay.getHospitalization().getDischargeDisposition())
                                .anyMatch("exp"::equals))
                        .isPresent();
    }

    private static <T extends Resource> List<T> resources(RunFile run, String profile, Class<T> type) {
        return run.parts(profile, type).map(Part::resource).toList();
    }
}
