package io.github.ecmofhir.measure.fhir;

import io.github.ecmofhir.measure.compare.FittedModel;
import io.github.ecmofhir.statistics.regression.Coefficient;
import java.util.OptionalDouble;

/** Writes a model and its terms, numbers unrounded; what a double does not hold has no part. */
final class FittedModelPart {

    private FittedModelPart() {}

    static void write(FittedModel model, double level, PartSink parts) {
        parts.string("name", model.name());
        parts.integer("n", model.n());
        parts.integer("events", model.events());
        parts.integer("incomplete", model.incomplete());
        parts.decimal("discrimination", model.discrimination());
        model.terms().forEach(term -> parts.parts("term", each -> term(each, term, level)));
        model.aliased().forEach(term -> parts.string("aliased", term));
    }

    private static void term(PartSink parts, Coefficient term, double level) {
        parts.string("name", term.term());
        parts.decimal("coefficient", OptionalDouble.of(term.estimate()));
        parts.decimal("standardError", OptionalDouble.of(term.standardError()));
        parts.decimal("ratio", OptionalDouble.of(term.ratio()));
        parts.decimal("lower", OptionalDouble.of(term.lowerRatio(level)));
        parts.decimal("upper", OptionalDouble.of(term.upperRatio(level)));
        parts.decimal("pValue", OptionalDouble.of(term.pValue()));
    }
}
