package io.github.ecmofhir.measure.fhir;

import io.github.ecmofhir.measure.compare.CentreOptions;
import io.github.ecmofhir.measure.compare.RiskModel;

/** Writes the model that tells what to expect as a parameter, its numbers unrounded. */
final class RiskModelPart {

    private RiskModelPart() {}

    static void write(RiskModel model, CentreOptions options, PartSink parts) {
        FittedModelPart.write(model.fitted(), options.level(), parts);
        parts.decimal("brier", model.brier());
        model.hosmerLemeshow()
                .estimated()
                .ifPresent(test -> parts.parts("hosmerLemeshow", each -> {
                    each.decimal("statistic", test.statistic());
                    each.integer("degreesOfFreedom", (int) test.degreesOfFreedom());
                    each.decimal("pValue", test.pValue());
                }));
    }
}
