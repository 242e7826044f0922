package io.github.ecmofhir.measure.fhir;

import io.github.ecmofhir.access.Arguments;
import io.github.ecmofhir.cohort.CohortRequest;
import io.github.ecmofhir.cohort.Stratifier;
import io.github.ecmofhir.measure.CharacteristicsOptions;
import io.github.ecmofhir.measure.SummaryFormat;
import io.github.ecmofhir.measure.Variable;
import java.util.Set;

/** What a call of {@code $ecmo-characteristics} asks for. */
record CharacteristicsRequest(CohortRequest cohort, CharacteristicsOptions options) {

    static final Set<String> PARAMETERS =
            MeasureRequest.with(MeasureRequest.SELECTION, "variable", "by", "format", "continuityCorrection");

    static CharacteristicsRequest of(Arguments arguments, FrozenCohorts frozen) {
        return new CharacteristicsRequest(
                MeasureRequest.cohort(arguments, frozen),
                new CharacteristicsOptions(
                        Variable.named(arguments.list("variable")),
                        arguments
                                .one("by")
                                .map(column -> Stratifier.parse(column, "by"))
                                .orElse(null),
                        arguments.one("format").map(SummaryFormat::ofCode).orElse(SummaryFormat.MEAN_SD),
                        arguments.flag("continuityCorrection", true)));
    }
}
