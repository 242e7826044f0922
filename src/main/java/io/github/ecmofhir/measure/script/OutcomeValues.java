package io.github.ecmofhir.measure.script;

import io.github.ecmofhir.cohort.ColumnType;
import io.github.ecmofhir.cohort.Dictionary;
import io.github.ecmofhir.measure.MeasureOptions;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Outcomes as R over the columns of exported cases: 1 and 0 of an event, NA where it is not known. */
final class OutcomeValues {

    private final MeasureOptions options;
    private final BiFunction<String, String, List<String>> criteria;

    /** @param criteria of a measure and the last code of its figure: denominator and numerator in SQL */
    OutcomeValues(MeasureOptions options, BiFunction<String, String, List<String>> criteria) {
        this.options = options;
        this.criteria = criteria;
    }

    /** What a script says where they do not, as a text of R. */
    static String untold(String outcome) {
        return RText.quoted(
                "The exported columns do not tell " + outcome + " with these options; compare a column instead.");
    }

    /** Empty where the columns do not tell it. */
    Optional<String> inR(String outcome) {
        if (outcome.indexOf('=') > 0) {
            return Optional.of("ifelse(is.na(" + RText.column(outcome) + "), NA, " + RText.filter(outcome) + ")");
        }
        return Dictionary.ofCases().columns().stream()
                .filter(column -> column.name().equals(outcome))
                .findFirst()
                .map(column -> Optional.of(
                        column.type() == ColumnType.NUMBER ? outcome : outcome + " == " + RText.quoted("present")))
                .orElseGet(() -> measure(outcome));
    }

    private Optional<String> measure(String outcome) {
        if (!isUsual()) {
            return Optional.empty();
        }
        int space = outcome.indexOf(' ');
        String measure = space < 0 ? outcome : outcome.substring(0, space);
        List<String> inR = criteria.apply(measure, outcome.substring(space + 1)).stream()
                .flatMap(sql -> Criterion.inR(sql).stream())
                .toList();
        return inR.size() == 2 ? Optional.of("event(" + inR.get(0) + ", " + inR.get(1) + ")") : Optional.empty();
    }

    /** Whether measures are asked for as the guide defines them. */
    private boolean isUsual() {
        MeasureOptions usual = MeasureOptions.DEFAULT;
        return options.origin() == usual.origin()
                && options.transferHandling() == usual.transferHandling()
                && options.bridgeIsWeaned() == usual.bridgeIsWeaned()
                && options.dischargedAliveIsAlive() == usual.dischargedAliveIsAlive()
                && options.calendarDays() == usual.calendarDays()
                && options.definition() == usual.definition()
                && options.events().equals(usual.events());
    }
}
