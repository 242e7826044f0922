package io.github.ecmofhir.measure;

import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.ecmo.EcmoRun;
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
        boolean all = options.groups().isEmpty() && options.items().isEmpty();
        Stream<Question> groups = all || !options.groups().isEmpty()
                ? ComplicationFigures.groupsAsked(options)
                        .map(group -> new Question(
                                FigureCode.group(group.code()),
                                run -> run.complications().isAssessed(group),
                                run -> events(run, group.items())))
                : Stream.empty();
        Stream<Question> items = all || !options.items().isEmpty()
                ? ComplicationFigures.itemsAsked(cohort, options)
                        .map(item -> new Question(
                                FigureCode.item(item),
                                run -> run.complications().item(item).isKnown(),
                                run -> events(run, List.of(item))))
                : Stream.empty();
        return Stream.concat(groups, items).toList();
    }

    private static int events(EcmoRun run, List<String> items) {
        return (int) run.complications().present().stream()
                .filter(event -> items.contains(event.item()))
                .count();
    }
}
