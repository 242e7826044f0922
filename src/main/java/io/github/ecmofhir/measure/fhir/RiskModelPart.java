package io.github.ecmofhir.measure.fhir;

import io.github.ecmofhir.measure.compare.CentreOptions;
import io.github.ecmofhir.measure.compare.FittedModel;
import io.github.ecmofhir.measure.compare.RiskModel;
import io.github.ecmofhir.statistics.regression.Coefficient;
import java.util.OptionalDouble;

/** Writes the model that tells what to expect as a parameter, its numbers unrounded. */
final class RiskModelPart {

    private RiskModelPart() {}

    static void write(RiskModel model, CentreOptions options, PartSink parts) {
        FittedModel fitted = model.fitted();
        parts.string("name", fitted.name());
        parts.integer("n", fitted.n());
        parts.integer("events", fitted.events());
        parts.integer("incomplete", fitted.incomplete());
        fitted.terms().forEach(term -> parts.parts("term", each -> term(each, term, options.level())));
        fitted.aliased().forEach(term -> parts.string("aliased", term));
        parts.decimal("auc", fitted.discrimination());
        parts.decimal("brier", model.brier());
        model.hosmerLemeshow()
                .estimated()
                .ifPresent(test -> parts.parts("hosmerLemeshow", each -> {
                    each.decimal("statistic", test.statistic());
                    each.integer("degreesOfFreedom", (int) test.degreesOfFreedom());
                    each.decimal("pValue", test.pValue());
                }));
    }

    private static void term(PartSink parts, Coefficient term, double level) {
        parts.string("name", term.term());
        // A double need not hold the ratio of a large coefficient
        parts.decimal("estimate", OptionalDouble.of(term.estimate()));
        parts.decimal("standardError", OptionalDouble.of(term.standardError()));
        parts.decimal("oddsRatio", OptionalDouble.of(term.ratio()));
        parts.decimal("lower", OptionalDouble.of(term.lowerRatio(level)));
        parts.decimal("upper", OptionalDouble.of(term.upperRatio(level)));
        parts.decimal("pValue", OptionalDouble.of(term.pValue()));
    }
}
