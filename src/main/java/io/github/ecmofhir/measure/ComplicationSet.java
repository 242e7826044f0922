package io.github.ecmofhir.measure;

import io.github.ecmofhir.ecmo.Complication;
import io.github.ecmofhir.ecmo.ComplicationGroup;
import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.ecmo.Presence;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which complications count together (M-12, M-14). A run is assessed for the whole when it was for every group and item of it;
 * what is present in a run that was not is no yes.
 */
public enum ComplicationSet {
    /** The seven groups of the CSECLS registry. */
    CSECLS(
            List.of(
                    ComplicationGroup.MECHANICAL,
                    ComplicationGroup.BLEEDING,
                    ComplicationGroup.NEUROLOGICAL,
                    ComplicationGroup.RENAL,
                    ComplicationGroup.PULMONARY,
                    ComplicationGroup.METABOLIC,
                    ComplicationGroup.LIMB),
            List.of()),
    /** The significant complications of the Henri-Mondor series. */
    HENRI_MONDOR(List.of(), List.of("bleed-cannulation-site", "limb-ischaemia")),
    /** What the Pavlodar series reports. */
    PAVLODAR(List.of(ComplicationGroup.BLEEDING), List.of("neuro-stroke", "limb-ischaemia", "access-dissection")),
    /** Bleeding, and what befalls vessels and the access to them, as the Valve Academic Research Consortium groups them. */
    VARC3(
            List.of(ComplicationGroup.BLEEDING, ComplicationGroup.VASCULAR_ACCESS),
            List.of("limb-ischaemia", "limb-compartment", "access-infection")),
    /** Everything that a centre itself called a complication: all eleven groups. */
    CENTRE(List.of(ComplicationGroup.values()), List.of()),
    /** Complications of the vascular access as the Henri-Mondor series counts them; a fistula without operation is none. */
    ACCESS(
            List.of(),
            List.of(
                    "bleed-cannulation-site",
                    "limb-ischaemia",
                    "access-art-thrombosis",
                    "access-ven-thrombosis",
                    "access-dissection",
                    "access-infection"));

    private static final List<ComplicationSet> DEFINITIONS = List.of(CSECLS, HENRI_MONDOR, PAVLODAR, VARC3, CENTRE);

    private final List<ComplicationGroup> groups;
    private final List<String> items;

    ComplicationSet(List<ComplicationGroup> groups, List<String> items) {
        this.groups = groups;
        this.items = items;
    }

    /** @throws Problem REQ_PARAMETER, naming the definitions there are */
    public static ComplicationSet ofDefinition(String code) {
        return DEFINITIONS.stream()
                .filter(set -> set.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.of(
                        ProblemCode.REQ_PARAMETER,
                        Place.parameter("definition"),
                        "There is no definition of complications `" + code + "`.",
                        "There are: "
                                + DEFINITIONS.stream()
                                        .map(ComplicationSet::code)
                                        .collect(Collectors.joining(", ")) + ".",
                        "Use one of these."));
    }

    String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Any of the set that counts. */
    Question any(EventFilter events) {
        return run -> isAssessed(run) ? Question.of(events.any(present(run))) : Answer.MISSING;
    }

    /** Yes where something of the set is present, though not all of it was assessed. */
    Question hint(EventFilter events) {
        return run -> events.any(present(run)) == Presence.PRESENT ? Answer.YES : Answer.MISSING;
    }

    private boolean isAssessed(EcmoRun run) {
        return groups.stream().allMatch(group -> run.complications().isAssessed(group))
                && items.stream()
                        .allMatch(item -> run.complications().item(item).isKnown());
    }

    private Stream<Complication> present(EcmoRun run) {
        return run.complications().present().stream().filter(event -> includes(event.item()));
    }

    private boolean includes(String item) {
        return items.contains(item)
                || groups.stream().anyMatch(group -> group.items().contains(item));
    }
}
