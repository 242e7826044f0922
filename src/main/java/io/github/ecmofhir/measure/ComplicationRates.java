package io.github.ecmofhir.measure;

import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.ecmo.Complication;
import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.ecmo.Presence;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Complications per 1,000 hours on support (M-15, ELSO's convention): events, not runs, over the support of the runs that were
 * assessed for them.
 */
public final class ComplicationRates {

    /** Id of the Measure in the guide. */
    public static final String CODE = "complication-rate";

    /** A rate before it is counted. */
    record Question(FigureCode code, Predicate<EcmoRun> assessed, ToIntFunction<EcmoRun> events) {}

    private ComplicationRates() {}

    /** Of groups and items as asked for; of all when nothing is. */
    static List<Question> questions(Cohort cohort, MeasureOptions options) {
        EventFilter events = options.events();
        boolean all = options.groups().isEmpty() && options.items().isEmpty();
        Stream<Question> groups = all || !options.groups().isEmpty()
                ? ComplicationFigures.groupsAsked(options)
                        .map(group -> new Question(
                                FigureCode.group(group.code()),
                                run -> run.complications().isAssessed(group) && allKnown(run, group.items(), events),
                                run -> events(run, group.items(), events)))
                : Stream.empty();
        Stream<Question> items = all || !options.items().isEmpty()
                ? ComplicationFigures.itemsAsked(cohort, options)
                        .map(item -> new Question(
                                FigureCode.item(item),
                                run -> run.complications().item(item).isKnown() && allKnown(run, List.of(item), events),
                                run -> events(run, List.of(item), events)))
                : Stream.empty();
        return Stream.concat(groups, items).toList();
    }

    private static int events(EcmoRun run, List<String> items, EventFilter events) {
        return (int) of(run, items)
                .filter(event -> events.counts(event) == Presence.PRESENT)
                .count();
    }

    /** Whether of each event it is known if it counts. */
    private static boolean allKnown(EcmoRun run, List<String> items, EventFilter events) {
        return of(run, items).allMatch(event -> events.counts(event).isKnown());
    }

    private static Stream<Complication> of(EcmoRun run, List<String> items) {
        return run.complications().present().stream().filter(event -> items.contains(event.item()));
    }
}
