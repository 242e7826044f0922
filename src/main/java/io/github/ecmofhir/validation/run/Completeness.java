package io.github.ecmofhir.validation.run;

import io.github.ecmofhir.ecmo.ComplicationGroup;
import io.github.ecmofhir.guide.Claims;
import io.github.ecmofhir.guide.Guide;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.hl7.fhir.r4.model.Resource;

/**
 * How much of a run is told, in four levels that build on each other: identified, procedural, clinical, outcome. A reason
 * why something is not known counts as telling.
 *
 * @param level 0 to 4, the highest whose needs and those of all below it are met
 * @param missing what the next level still needs, one sentence each; empty at level 4
 */
public record Completeness(int level, List<String> missing) {

    private static final List<String> NAMES =
            List.of("not identified", "identified", "procedural", "clinical", "outcome");
    private static final Set<String> ARTERIAL = Set.of("arterial-return");
    private static final Set<String> VENOUS = Set.of("venous-drainage");
    private static final String APPROACH = Guide.profile("cannulation-approach");
    private static final Duration MONTH = Duration.ofDays(30);

    static Completeness of(RunFile run) {
        List<List<String>> needs = List.of(identified(run), procedural(run), clinical(run), outcome(run));
        for (int level = 0; level < needs.size(); level++) {
            if (!needs.get(level).isEmpty()) {
                return new Completeness(level, needs.get(level));
            }
        }
        return new Completeness(needs.size(), List.of());
    }

    public String name() {
        return NAMES.get(level);
    }

    /** Name of the level that comes next; empty at the last. */
    public Optional<String> next() {
        return level + 1 < NAMES.size() ? Optional.of(NAMES.get(level + 1)) : Optional.empty();
    }

    private static List<String> identified(RunFile run) {
        List<String> missing = new ArrayList<>();
        need(
                missing,
                run.patient().filter(patient -> patient.hasIdentifier()).isPresent(),
                "The patient (ecmo-patient).");
        need(
                missing,
                run.stay().filter(Encounter::hasServiceProvider).isPresent(),
                "The hospital stay with its centre (ecmo-hospital-encounter, serviceProvider).");
        need(missing, run.start().isPresent(), "The start of flow (performedPeriod.start of the run).");
        return missing;
    }

    private static List<String> procedural(RunFile run) {
        List<String> missing = new ArrayList<>();
        List<Procedure> cannulations = resources(run, "ecmo-cannulation", Procedure.class);
        need(missing, anyWith(cannulations, ARTERIAL), "An arterial return cannula (ecmo-cannulation).");
        need(missing, anyWith(cannulations, VENOUS), "A venous drainage cannula (ecmo-cannulation).");
        need(
                missing,
                cannulations.stream().allMatch(cannulation -> cannulation.hasExtension(APPROACH)),
                "The approach of every cannulation (extension cannulation-approach).");
        need(
                missing,
                cannulations.stream()
                        .allMatch(cannulation -> !device(run, cannulation).isEmpty()),
                "The cannula of every cannulation with its size (ecmo-cannula).");
        need(missing, run.has("ecmo-mode-segment"), "At least one mode segment (ecmo-mode-segment).");
        if (run.run().resource().getStatus() == ProcedureStatus.COMPLETED) {
            need(
                    missing,
                    removed(run, cannulations),
                    "A decannulation for every cannula (ecmo-decannulation, focalDevice).");
        }
        return missing;
    }

    private static List<String> clinical(RunFile run) {
        List<String> missing = new ArrayList<>();
        Procedure procedure = run.run().resource();
        need(
                missing,
                procedure.hasReasonCode() || procedure.hasReasonReference(),
                "The indication (reasonCode or reasonReference of the run).");
        need(
                missing,
                run.has("ecmo-comorbidity-statement"),
                "Comorbidities, present or absent (ecmo-comorbidity-statement).");
        need(
                missing,
                resources(run, "ecmo-measurement", Observation.class).stream()
                        .anyMatch(measured -> isBefore(measured, run)),
                "A measurement before support, or the reason why there is none (ecmo-measurement).");
        Set<String> listed = resources(run, "ecmo-complication-checklist", Observation.class).stream()
                .flatMap(checklist -> Stream.concat(
                        Codes.of(checklist.getCode()),
                        checklist.getCategory().stream().flatMap(Codes::of)))
                .collect(Collectors.toSet());
        Stream.of(ComplicationGroup.values())
                .map(ComplicationGroup::code)
                .filter(group -> !listed.contains(group))
                .forEach(group -> missing.add(
                        "The complication checklist of the group " + group + " (ecmo-complication-checklist)."));
        return missing;
    }

    private static List<String> outcome(RunFile run) {
        List<String> missing = new ArrayList<>();
        need(missing, run.run().resource().hasOutcome(), "How support ended (outcome of the run).");
        need(
                missing,
                resources(run, "ecmo-run-outcome", Observation.class).stream().anyMatch(Observation::hasComponent),
                "Whether the patient was weaned and lived 48 hours on (ecmo-run-outcome, component survived-48h).");
        need(
                missing,
                run.stay()
                        .filter(stay -> stay.getHospitalization().hasDischargeDisposition())
                        .isPresent(),
                "The discharge disposition (ecmo-hospital-encounter).");
        need(
                missing,
                run.stay().filter(stay -> stay.getPeriod().hasEndElement()).isPresent(),
                "The end of the hospital stay (ecmo-hospital-encounter, period.end).");
        need(
                missing,
                run.icuStays().allMatch(icu -> icu.resource().getPeriod().hasEndElement()),
                "The end of every stay on intensive care (ecmo-icu-encounter, period.end).");
        need(
                missing,
                followed(run),
                "A vital status 30 days after the start of flow or later, or a death (ecmo-vital-status).");
        return missing;
    }

    private static void need(List<String> missing, boolean met, String sentence) {
        if (!met) {
            missing.add(sentence);
        }
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
        Optional<When> start = run.start();
        return VitalStatus.of(run)
                .anyMatch(at -> at.isDead()
                        || (start.isPresent()
                                && at.time()
                                        .filter(time ->
                                                !time.isBefore(start.get().plus(MONTH)))
                                        .isPresent()));
    }

    private static <T extends Resource> List<T> resources(RunFile run, String profile, Class<T> type) {
        return run.parts(profile, type).map(Part::resource).toList();
    }
}
