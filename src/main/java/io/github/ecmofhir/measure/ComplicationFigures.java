package io.github.ecmofhir.measure;

import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.ecmo.ComplicationGroup;
import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.ecmo.Presence;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Complications by item (M-10) and by group (M-11). A run counts once however many events it had, and only where the item or
 * group was assessed.
 */
final class ComplicationFigures {

    private ComplicationFigures() {}

    /** The items asked for; when none are, those of the groups asked for that were assessed or present in any run. */
    static List<Figure> items(Cohort cohort, MeasureOptions options) {
        return itemsAsked(cohort, options)
                .map(item -> new Figure(List.of(FigureCode.item(item)), false, item(item, options.events())))
                .toList();
    }

    /** Runs with an event in a phase, of those in which anything asked for was looked for; the unknown phase is one of them. */
    static List<Figure> phases(Cohort cohort, MeasureOptions options) {
        List<String> items = itemsAsked(cohort, options).toList();
        List<String> phases = options.events().phases().isEmpty()
                ? EventFilter.PHASES
                : options.events().phases();
        return phases.stream()
                .map(phase -> new Figure(
                        List.of(FigureCode.phase(phase)),
                        false,
                        anyOf(items, options.events().in(phase))))
                .toList();
    }

    private static Question anyOf(List<String> items, EventFilter events) {
        return run -> items.stream()
                        .noneMatch(item -> run.complications().item(item).isKnown())
                ? Answer.MISSING
                : Question.of(Presence.of(run.complications().present().stream()
                        .anyMatch(event -> items.contains(event.item()) && events.counts(event) == Presence.PRESENT)));
    }

    private static Question item(String item, EventFilter events) {
        return run -> {
            Presence presence = run.complications().item(item);
            return Question.of(
                    presence == Presence.PRESENT
                            ? events.any(run.complications().present().stream()
                                    .filter(event -> event.item().equals(item)))
                            : presence);
        };
    }

    private static Presence group(EcmoRun run, ComplicationGroup group, EventFilter events) {
        Presence presence = run.complications().group(group);
        return presence == Presence.PRESENT
                ? events.any(run.complications().present().stream()
                        .filter(event -> group.items().contains(event.item())))
                : presence;
    }

    static Stream<String> itemsAsked(Cohort cohort, MeasureOptions options) {
        return options.items().isEmpty()
                ? groupsAsked(options).flatMap(group -> group.items().stream()).filter(item -> isKnown(cohort, item))
                : options.items().stream().map(ComplicationFigures::existing);
    }

    static List<Figure> groups(Cohort cohort, MeasureOptions options) {
        return groupsAsked(options)
                .map(group -> new Figure(
                        List.of(FigureCode.group(group.code())),
                        false,
                        run -> run.complications().isAssessed(group)
                                ? Question.of(group(run, group, options.events()))
                                : Answer.MISSING,
                        run -> group(run, group, options.events()) == Presence.PRESENT ? Answer.YES : Answer.MISSING))
                .toList();
    }

    /** Whether some run has something of the item's group and does not say what, so that the item is missing there. */
    static boolean knownOnlyWhereGroupAbsent(Cohort cohort, String item) {
        return ComplicationGroup.ofItem(item)
                .filter(group -> !item.equals(group.unspecified()))
                .map(group -> cohort.runs()
                        .anyMatch(run -> run.complications().item(group.unspecified()) == Presence.PRESENT))
                .orElse(false);
    }

    private static boolean isKnown(Cohort cohort, String item) {
        return cohort.runs().anyMatch(run -> run.complications().item(item).isKnown());
    }

    static Stream<ComplicationGroup> groupsAsked(MeasureOptions options) {
        return options.groups().isEmpty()
                ? Arrays.stream(ComplicationGroup.values())
                : options.groups().stream().map(ComplicationFigures::existingGroup);
    }

    private static ComplicationGroup existingGroup(String code) {
        return ComplicationGroup.ofCode(code)
                .orElseThrow(() -> unknown(
                        "group", code, Arrays.stream(ComplicationGroup.values()).map(ComplicationGroup::code)));
    }

    private static String existing(String item) {
        if (ComplicationGroup.ofItem(item).isEmpty()) {
            throw unknown("item", item, ComplicationGroup.allItems());
        }
        return item;
    }

    private static Problem unknown(String parameter, String code, Stream<String> known) {
        return Problem.of(
                ProblemCode.REQ_PARAMETER,
                Place.parameter(parameter),
                "There is no complication " + parameter + " `" + code + "`.",
                "There are: " + known.collect(Collectors.joining(", ")) + ".",
                "Use one of these.");
    }
}
