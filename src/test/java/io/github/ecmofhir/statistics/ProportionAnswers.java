package io.github.ecmofhir.statistics;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers of the oracle's {@code prop_ci}. */
final class ProportionAnswers {

    private static final Map<String, ProportionMethod> METHODS = Map.of(
            "wald", ProportionMethod.WALD,
            "wilson", ProportionMethod.WILSON,
            "wilsonCC", ProportionMethod.WILSON_CORRECTED,
            "clopperPearson", ProportionMethod.CLOPPER_PEARSON,
            "agrestiCoull", ProportionMethod.AGRESTI_COULL,
            "jeffreys", ProportionMethod.JEFFREYS);

    private ProportionAnswers() {}

    static Object of(OracleCase oracle) {
        var x = oracle.values();
        return of(
                Proportion.of(x.path("k").asInt(), x.path("n").asInt()),
                x.path("conf").asDouble(0.95));
    }

    /** Of a column of zeros and ones. */
    static Object of(double[] column) {
        int events = (int) Arrays.stream(column).sum();
        return of(Proportion.of(events, column.length), 0.95);
    }

    static Object of(Proportion proportion, double level) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("k", proportion.numerator());
        answer.put("n", proportion.denominator());
        answer.put("estimate", proportion.estimate());
        METHODS.forEach((name, method) -> answer.put(
                name,
                proportion
                        .interval(method, level)
                        .map(found -> List.of(found.lower(), found.upper()))
                        .orElse(List.of(Double.NaN, Double.NaN))));
        return answer;
    }
}
