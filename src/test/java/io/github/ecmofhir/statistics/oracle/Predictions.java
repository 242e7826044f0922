package io.github.ecmofhir.statistics.oracle;

import io.github.ecmofhir.statistics.Calibration;
import io.github.ecmofhir.statistics.RocArea;
import io.github.ecmofhir.statistics.TestResult;
import io.github.ecmofhir.statistics.regression.Coefficient;
import io.github.ecmofhir.statistics.regression.Coefficients;
import io.github.ecmofhir.statistics.regression.Design;
import io.github.ecmofhir.statistics.regression.LogisticRegression;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** {@code auc}, {@code delong}, {@code hl} and {@code calib}. */
final class Predictions {

    static final Map<String, Value.Builtin> FUNCTIONS = Map.of(
            "auc", Predictions::area,
            "delong", Predictions::areaWithError,
            "hl", Predictions::hosmerLemeshow,
            "calib", Predictions::calibration);

    private Predictions() {}

    private static boolean[] events(Vector vector) {
        boolean[] events = new boolean[vector.size()];
        for (int i = 0; i < events.length; i++) {
            events[i] = vector.number(i) == 1;
        }
        return events;
    }

    private static RocArea roc(Arguments call) {
        return RocArea.of(call.vector(0).numbers(), events(call.vector(1)));
    }

    private static Value area(Arguments call) {
        return Vector.of(roc(call).estimate().orElse(Double.NaN));
    }

    private static Value areaWithError(Arguments call) {
        var area = roc(call);
        return new Figures()
                .put("auc", area.estimate())
                .put("seDeLong", area.standardError())
                .limits("ci", area.interval(0.95))
                .put("nEvents", area.events())
                .put("nNonEvents", area.others())
                .list();
    }

    private static Value hosmerLemeshow(Arguments call) {
        var bound = call.bind("p", "y", "g");
        int groups = (int) bound.number("g", 10);
        var result =
                Calibration.of(bound.numbers("p"), events(bound.vector("y"))).hosmerLemeshow(groups);
        if (result.equals(new TestResult.NotEstimable(TestResult.Reason.TOO_FEW))) {
            throw new RError("'breaks' are not unique");
        }
        return new Figures()
                .put("groups", groups)
                .put(
                        "chisq",
                        result.estimated().map(TestResult.Estimated::statistic).orElse(Double.NaN))
                .put("df", groups - 2)
                .put("p", result.probability())
                .list();
    }

    private static Value calibration(Arguments call) {
        double[] p = call.vector(0).numbers();
        boolean[] event = events(call.vector(1));
        double[] logit = Arrays.stream(p).map(one -> Math.log(one / (1 - one))).toArray();
        var intercept =
                coefficient(LogisticRegression.of(Design.empty(p.length), event).offset(logit), Coefficients.INTERCEPT);
        var slope = coefficient(LogisticRegression.of(Design.of(p.length, List.of("lp"), logit), event), "lp");
        var calibration = Calibration.of(p, event);
        return new Figures()
                .put("calibrationInTheLarge", intercept.estimate())
                .put("calibrationInTheLargeSE", intercept.standardError())
                .put("slope", slope.estimate())
                .put("slopeSE", slope.standardError())
                .put("oeRatio", calibration.observedToExpected())
                .put("brier", calibration.brierScore())
                .list();
    }

    private static Coefficient coefficient(LogisticRegression regression, String term) {
        return regression
                .fit()
                .coefficients()
                .flatMap(all -> all.of(term))
                .orElseThrow(() -> new NotYet("calibration of separated outcomes"));
    }
}
