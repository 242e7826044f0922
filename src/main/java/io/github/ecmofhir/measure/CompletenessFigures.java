package io.github.ecmofhir.measure;

import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.ecmo.Completeness;
import io.github.ecmofhir.ecmo.ComplicationGroup;
import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.ecmo.Presence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * How much is told of the runs (M-36): how many are at each level, in how many each group of complications was assessed, and
 * of how many the status at a day is known. Of these questions no answer is ever missing.
 */
final class CompletenessFigures {

    private CompletenessFigures() {}

    static List<Figure> of(Cohort cohort, MeasureOptions options) {
        List<Figure> figures = new ArrayList<>();
        for (int level = 0; level < Completeness.LEVELS; level++) {
            int counted = level;
            figures.add(
                    figure(FigureCode.level(level), run -> run.completeness().level() == counted));
        }
        Arrays.stream(ComplicationGroup.values())
                .map(group -> figure(
                        FigureCode.group(group.code()),
                        run -> run.complications().isAssessed(group)))
                .forEach(figures::add);
        options.days().stream()
                .map(day -> figure(
                        FigureCode.day(day),
                        run -> SurvivalAtDay.alive(run, day, options).isKnown()))
                .forEach(figures::add);
        return figures;
    }

    private static Figure figure(FigureCode code, Predicate<EcmoRun> told) {
        return new Figure(List.of(code), true, run -> Question.of(Presence.of(told.test(run))));
    }
}
