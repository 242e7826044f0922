package io.github.ecmofhir.measure.fhir;

import io.github.ecmofhir.cohort.ColumnDescription;
import io.github.ecmofhir.measure.Characteristic;
import io.github.ecmofhir.measure.StratumFigures;
import io.github.ecmofhir.measure.StratumFigures.Levels;
import io.github.ecmofhir.measure.StratumFigures.Numbers;
import io.github.ecmofhir.statistics.Proportion;
import io.github.ecmofhir.statistics.Summary;

/** Writes one variable of a table of characteristics as a parameter, its numbers unrounded. */
final class CharacteristicPart {

    private CharacteristicPart() {}

    static void write(Characteristic characteristic, PartSink parts) {
        ColumnDescription column = characteristic.variable().column();
        parts.string("name", column.name());
        parts.string("label", column.label());
        if (!column.unit().isEmpty()) {
            parts.string("unit", column.unit());
        }
        characteristic.strata().forEach(figures -> parts.parts("stratum", each -> stratum(each, figures)));
        characteristic.difference().test().ifPresent(test -> {
            parts.string("test", test.name());
            parts.decimal("pValue", test.pValue());
        });
        parts.decimal("smd", characteristic.difference().smd());
    }

    private static void stratum(PartSink parts, StratumFigures figures) {
        parts.string("name", figures.stratum());
        parts.integer("n", figures.n());
        parts.integer("missing", figures.missing());
        if (figures instanceof Numbers numbers) {
            summary(parts, numbers.summary());
        } else if (figures instanceof Levels levels) {
            levels.levels().forEach((value, share) -> parts.parts("level", each -> level(each, value, share)));
        }
    }

    private static void summary(PartSink parts, Summary summary) {
        parts.decimal("mean", summary.mean());
        parts.decimal("sd", summary.sd());
        parts.decimal("median", summary.median());
        parts.decimal("q1", summary.q1());
        parts.decimal("q3", summary.q3());
        parts.decimal("min", summary.min());
        parts.decimal("max", summary.max());
    }

    private static void level(PartSink parts, String value, Proportion share) {
        parts.string("value", value);
        parts.integer("count", share.numerator());
        parts.integer("denominator", share.denominator());
    }
}
