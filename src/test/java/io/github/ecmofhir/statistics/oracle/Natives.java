package io.github.ecmofhir.statistics.oracle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The functions of R's statistics, and of the cases' helpers, in whose place ours are called. What is not implemented
 * is not here; whoever calls it gets {@link NotYet}.
 */
final class Natives {

    static final Map<String, Value.Builtin> ALL = all();

    private Natives() {}

    private static Map<String, Value.Builtin> all() {
        Map<String, Value.Builtin> all = new HashMap<>();
        List.of(
                        Descriptions.FUNCTIONS,
                        Groups.FUNCTIONS,
                        Tables.FUNCTIONS,
                        Differences.FUNCTIONS,
                        Rates.FUNCTIONS,
                        Curves.FUNCTIONS,
                        Logistic.FUNCTIONS,
                        Cox.FUNCTIONS,
                        Associations.FUNCTIONS,
                        Predictions.FUNCTIONS,
                        Centres.FUNCTIONS,
                        Competing.FUNCTIONS,
                        Propensity.FUNCTIONS,
                        Subgroups.FUNCTIONS,
                        WeightedCurves.FUNCTIONS,
                        Missingness.FUNCTIONS,
                        Imputations.FUNCTIONS)
                .forEach(all::putAll);
        all.put("summary", call -> ofFit("summary", call));
        all.put("anova", call -> ofFit("anova", call));
        all.put("coef", call -> ofFit("coef", call));
        all.put("vcov", call -> ofFit("vcov", call));
        all.put("fitted", call -> ofFit("fitted", call));
        all.put("predict", call -> ofFit("predict", call));
        all.put("logLik", call -> ofFit("logLik", call));
        all.put("AIC", call -> Indexing.named(call.value(0), "aic", false));
        all.put("deviance", call -> Indexing.named(call.value(0), "deviance", false));
        all.put("confint", call -> ofFit("confint", call));
        all.put("complete", call -> ofFit("complete", call));
        return Map.copyOf(all);
    }

    /** What a function answers, or what stands for it in a list when it is not implemented. */
    static Value orMissing(String function, List<Arguments.Argument> arguments, Arguments call) {
        try {
            return Interpreter.call(Functions.named(function), arguments, call.environment());
        } catch (NotYet notYet) {
            return new Value.Missing(String.valueOf(notYet.getMessage()));
        }
    }

    /** What a fit answers when R's generic functions are called with it. */
    private static Value ofFit(String function, Arguments call) {
        if (call.value(0) instanceof ListValue fit && method(fit, function) instanceof Value.Builtin method) {
            return method.call(call);
        }
        throw new NotYet(function);
    }

    /** Quantiles of what is no vector. */
    static Value quantiles(ListValue fit, Arguments call) {
        if (method(fit, "quantile") instanceof Value.Builtin method) {
            return method.call(call);
        }
        throw new NotYet("quantile");
    }

    static @Nullable Value method(ListValue fit, String function) {
        return fit.attributes().get("method " + function);
    }
}
