package io.github.ecmofhir.measure.fhir;

import io.github.ecmofhir.access.Arguments;
import io.github.ecmofhir.cohort.CohortRequest;
import io.github.ecmofhir.measure.EcmoMeasure;
import io.github.ecmofhir.measure.compare.CentreOptions;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** What a call of {@code $ecmo-centres} asks for. */
record CentresRequest(CohortRequest cohort, CentreOptions options) {

    static final Set<String> PARAMETERS = MeasureRequest.ofFigures(
            "outcome", "adjust", "reference", "level", "cusumOr", "cusumLimit", "series", "smallCell", "missing");

    private static final double USUAL_ODDS_RATIO = 2;
    private static final double USUAL_LIMIT = 4.5;

    static CentresRequest of(Arguments arguments, FrozenCohorts frozen) {
        return new CentresRequest(
                MeasureRequest.cohort(arguments, frozen),
                new CentreOptions(
                        arguments.one("outcome").orElse(EcmoMeasure.IN_HOSPITAL_MORTALITY.code()),
                        arguments.list("adjust"),
                        arguments.all("reference"),
                        decimal(arguments, "cusumOr", USUAL_ODDS_RATIO),
                        decimal(arguments, "cusumLimit", USUAL_LIMIT),
                        arguments.flag("series"),
                        smallCell(arguments),
                        MeasureRequest.options(arguments)));
    }

    private static double decimal(Arguments arguments, String name, double usual) {
        BigDecimal sent = arguments.decimal(name).orElse(null);
        if (sent == null) {
            return usual;
        }
        // A double need not hold what was sent
        if (Double.isInfinite(sent.doubleValue())) {
            throw Arguments.wrong(name, "`" + sent + "` is too large a number.", "Usual is " + usual + ".");
        }
        return sent.doubleValue();
    }

    private static int smallCell(Arguments arguments) {
        List<Integer> given = arguments.integers("smallCell");
        if (given.size() > 1) {
            throw Arguments.wrong("smallCell", "It has " + given.size() + " values.", "It is one number of runs.");
        }
        return given.isEmpty() ? 0 : given.get(0);
    }
}
