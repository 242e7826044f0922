package io.github.ecmofhir.statistics.oracle;

import io.github.ecmofhir.statistics.causal.Balance;
import io.github.ecmofhir.statistics.causal.Matches;
import io.github.ecmofhir.statistics.causal.NearestMatching;
import io.github.ecmofhir.statistics.causal.PropensityWeights;
import io.github.ecmofhir.statistics.causal.PropensityWeights.Target;
import io.github.ecmofhir.statistics.regression.AtRisk;
import io.github.ecmofhir.statistics.regression.Coefficient;
import io.github.ecmofhir.statistics.regression.CoxRegression;
import io.github.ecmofhir.statistics.regression.Design;
import io.github.ecmofhir.statistics.regression.LogisticFit;
import io.github.ecmofhir.statistics.regression.LogisticRegression;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;

/** {@code psm} and {@code iptw}. */
final class Propensity {

    static final Map<String, Value.Builtin> FUNCTIONS = Map.of("psm", Propensity::match, "iptw", Propensity::weigh);

    private Propensity() {}

    /** Who was treated, how likely that was, and the data. */
    private record Scores(ListValue data, Value.Formula formula, double[] propensity, boolean[] treated) {

        static Scores of(Arguments bound) {
            var data = (ListValue) bound.get("data");
            var formula = (Value.Formula) bound.get("fm");
            var made = Logistic.fit(formula, data, null, false);
            if (made.frame().rows().length != data.rows()) {
                throw new NotYet("propensity scores with missing values");
            }
            return new Scores(
                    data, formula, made.fit().probabilities(), made.frame().outcomes());
        }

        double[] column(String name) {
            return ((Vector) Indexing.named(data, name, false)).numbers();
        }

        List<Balance> balance(Arguments bound, double[] weights) {
            var binary = bound.vector("bin").texts();
            return bound.vector("covs").texts().stream()
                    .map(name -> Balance.of(column(name), binary.contains(name), treated, weights))
                    .toList();
        }
    }

    private static double[] each(List<Balance> balance, Function<Balance, OptionalDouble> part) {
        return balance.stream()
                .mapToDouble(one -> part.apply(one).orElse(Double.NaN))
                .toArray();
    }

    private static Value match(Arguments call) {
        var bound = call.bind("fm", "data", "id", "covs", "bin", "caliper", "scale", "m.order", "outcome");
        var scores = Scores.of(bound);
        String scale = bound.text("scale", "probability");
        double[] p = scores.propensity();
        double[] distance = scale.equals("logit")
                ? Arrays.stream(p).map(one -> Math.log(one / (1 - one))).toArray()
                : p;
        double spread = Math.sqrt(Maths.variance(distance));
        boolean limited = bound.find("caliper") != null;
        var matching = NearestMatching.of(distance, scores.treated())
                .inOrder(NearestMatching.Order.valueOf(
                        bound.text("m.order", "largest").toUpperCase(java.util.Locale.ROOT)));
        var matches = (limited ? matching.caliper(bound.number("caliper") * spread) : matching).match();
        int[] treated = matches.treated();
        double[] apart = IntStream.range(0, treated.length)
                .filter(i -> matches.controls(i).length > 0)
                .mapToDouble(i -> Math.abs(distance[treated[i]] - distance[matches.controls(i)[0]]))
                .toArray();
        var equal = new java.util.HashMap<Double, Integer>();
        for (double one : distance) {
            equal.merge(one, 1, Integer::sum);
        }
        var balance = scores.balance(bound, matches.weights(distance.length));
        var figures = new Figures()
                .put("nTreated", treated.length)
                .put("nControl", distance.length - treated.length)
                .put("nPairs", matches.pairs())
                .put("nTreatedUnmatched", matches.unmatched())
                .put("scale", scale)
                .put("sdDistance", spread)
                .put("caliperWidth", limited ? Vector.of(bound.number("caliper") * spread) : Value.Null.NULL)
                .put("psMin", Arrays.stream(p).min().orElseThrow())
                .put("psMax", Arrays.stream(p).max().orElseThrow())
                .put("sumAbsDistance", Arrays.stream(apart).sum())
                .put("maxAbsDistance", Arrays.stream(apart).max().orElse(Double.NEGATIVE_INFINITY))
                .put(
                        "tiedDistanceRows",
                        equal.values().stream()
                                .filter(count -> count > 1)
                                .mapToInt(count -> count)
                                .sum())
                .put("covariates", bound.vector("covs").texts())
                .put("smdBefore", each(balance, Balance::before))
                .put("smdAfterMatchedSD", each(balance, Balance::after))
                .put("smdAfterUnadjustedPooledSD", each(balance, Balance::afterInUnitsBefore))
                .put("smdAfterTreatedSD", each(balance, Balance::afterInTreatedUnits))
                .put("pairs", pairs(bound, scores, matches))
                .put("psByRow", p);
        if (bound.find("outcome") != null) {
            figures.put("outcome", outcome(call, scores.column(bound.text("outcome", "")), matches));
        }
        return figures.list();
    }

    private static Figures pairs(Arguments bound, Scores scores, Matches matches) {
        var id = (Vector) Indexing.named(scores.data(), bound.text("id", "id"), false);
        int[] controls = IntStream.range(0, matches.treated().length)
                .map(i -> matches.controls(i).length == 0 ? -1 : matches.controls(i)[0])
                .toArray();
        return new Figures()
                .put("treated", Figures.boxed(id.at(matches.treated())))
                .put("control", Figures.boxed(id.at(controls)));
    }

    private static Figures outcome(Arguments call, double[] outcome, Matches matches) {
        int[] matched = IntStream.range(0, matches.treated().length)
                .filter(i -> matches.controls(i).length > 0)
                .toArray();
        boolean[] treated = new boolean[matched.length];
        boolean[] control = new boolean[matched.length];
        double[][] unpaired = new double[2][2];
        double[][] paired = new double[2][2];
        for (int i = 0; i < matched.length; i++) {
            treated[i] = outcome[matches.treated()[matched[i]]] == 1;
            control[i] = outcome[matches.controls(matched[i])[0]] == 1;
            unpaired[0][treated[i] ? 0 : 1]++;
            unpaired[1][control[i] ? 0 : 1]++;
            paired[treated[i] ? 1 : 0][control[i] ? 1 : 0]++;
        }
        double discordant = paired[0][1] + paired[1][0];
        return new Figures()
                .put("treatedEvents", unpaired[0][0])
                .put("controlEvents", unpaired[1][0])
                .put("unpaired", Natives.orMissing("ct", List.of(argument("m", Matrices.matrix(unpaired))), call))
                .put("discordantTreatedOnly", paired[1][0])
                .put("discordantControlOnly", paired[0][1])
                .put("mcnemarCC", mcnemar(call, paired, true))
                .put("mcnemarNoCC", mcnemar(call, paired, false))
                .put(
                        "mcnemarExact",
                        discordant == 0
                                ? Vector.of(1.0)
                                : probability(
                                        "binom.test",
                                        List.of(
                                                argument("x", Vector.of(paired[0][1])),
                                                argument("n", Vector.of(discordant))),
                                        call))
                .put("conditionalLogit", conditional(treated, control))
                .put("clusterRobust", robust(treated, control));
    }

    private static Arguments.Argument argument(String name, Value value) {
        return new Arguments.Argument(name, Promise.of(value));
    }

    private static Value mcnemar(Arguments call, double[][] paired, boolean correct) {
        return probability(
                "mcnemar.test",
                List.of(argument("x", Matrices.matrix(paired)), argument("correct", Vector.of(correct))),
                call);
    }

    private static Value probability(String test, List<Arguments.Argument> arguments, Arguments call) {
        var result = Natives.orMissing(test, arguments, call);
        return result instanceof ListValue list ? Indexing.named(list, "p.value", false) : result;
    }

    /** Within pairs, which is Cox's likelihood with pairs for strata; pairs of one outcome say nothing. */
    private static Value conditional(boolean[] treated, boolean[] control) {
        int[] telling = IntStream.range(0, treated.length)
                .filter(i -> treated[i] != control[i])
                .toArray();
        int rows = 2 * telling.length;
        double[] time = new double[rows];
        boolean[] event = new boolean[rows];
        double[] group = new double[rows];
        int[] pair = new int[rows];
        for (int i = 0; i < rows; i++) {
            pair[i] = i / 2;
            group[i] = 1 - i % 2;
            event[i] = i % 2 == 0 ? treated[telling[i / 2]] : control[telling[i / 2]];
            time[i] = 1;
        }
        if (rows == 0) {
            return new Value.Missing("clogit without discordant pairs");
        }
        var found = CoxRegression.of(
                        AtRisk.of(time, event).stratified(pair, telling.length), Design.of(rows, List.of("g"), group))
                .fit()
                .coefficients()
                .flatMap(all -> all.of("g"));
        return found.<Value>map(one -> new Figures()
                        .put("OR", one.ratio())
                        .put("se", one.standardError())
                        .list())
                .orElse(new Value.Missing("clogit without maximum"));
    }

    private static Value robust(boolean[] treated, boolean[] control) {
        int n = treated.length;
        boolean[] event = new boolean[2 * n];
        double[] group = new double[2 * n];
        int[] pair = new int[2 * n];
        for (int i = 0; i < n; i++) {
            event[i] = treated[i];
            event[n + i] = control[i];
            group[i] = 1;
            pair[i] = i;
            pair[n + i] = i;
        }
        var fit = LogisticRegression.of(Design.of(2 * n, List.of("g"), group), event)
                .fit();
        var one = effect(fit, pair);
        return new Figures()
                .put("OR", one.ratio())
                .put("seHC0", one.standardError())
                .list();
    }

    private static Coefficient effect(LogisticFit fit, int @org.jspecify.annotations.Nullable [] cluster) {
        return fit.robust(cluster)
                .flatMap(all -> all.of("g"))
                .orElseThrow(() -> new NotYet("effect with " + fit.convergence()));
    }

    private static Value weigh(Arguments call) {
        var bound = call.bind("fm", "data", "covs", "bin", "outcome");
        var scores = Scores.of(bound);
        var ate = PropensityWeights.of(scores.propensity(), scores.treated(), Target.ATE);
        return new Figures()
                .put("ate", weighted(bound, scores, ate))
                .put(
                        "ateStabilised",
                        weighted(
                                bound,
                                scores,
                                PropensityWeights.of(scores.propensity(), scores.treated(), Target.ATE_STABILISED)))
                .put(
                        "att",
                        weighted(
                                bound, scores, PropensityWeights.of(scores.propensity(), scores.treated(), Target.ATT)))
                .put(
                        "overlap",
                        weighted(
                                bound,
                                scores,
                                PropensityWeights.of(scores.propensity(), scores.treated(), Target.OVERLAP)))
                .put("ateTrimmed1_99", weighted(bound, scores, ate.trimmed(0.01, 0.99)))
                .list();
    }

    private static Figures weighted(Arguments bound, Scores scores, PropensityWeights weights) {
        double[] w = weights.toArray();
        int n = w.length;
        double[] outcome = scores.column(bound.text("outcome", ""));
        boolean[] event = new boolean[n];
        double[] group = new double[n];
        for (int i = 0; i < n; i++) {
            event[i] = outcome[i] == 1;
            group[i] = scores.treated()[i] ? 1 : 0;
        }
        var fit = LogisticRegression.of(Design.of(n, List.of("g"), group), event)
                .weighted(w)
                .fit();
        var one = effect(fit, null);
        double treated = risk(fit, scores.treated(), true);
        double control = risk(fit, scores.treated(), false);
        return new Figures()
                .put("sum", Arrays.stream(w).sum())
                .put("min", weights.smallest())
                .put("max", weights.largest())
                .put("essTreated", weights.effectiveSize(true))
                .put("essControl", weights.effectiveSize(false))
                .put("covariates", bound.vector("covs").texts())
                .put("smd", each(scores.balance(bound, w), Balance::after))
                .put("riskTreated", treated)
                .put("riskControl", control)
                .put("riskDifference", treated - control)
                .put("OR", one.ratio())
                .put("seHC0", one.standardError())
                // Package survey divides by one subject less
                .put("seSvyglm", one.standardError() * Math.sqrt(n / (n - 1.0)));
    }

    /** The probability that a model of the group alone gives to all of a group. */
    private static double risk(LogisticFit fit, boolean[] treated, boolean wanted) {
        return IntStream.range(0, treated.length)
                .filter(i -> treated[i] == wanted)
                .mapToDouble(i -> fit.probabilities()[i])
                .findFirst()
                .orElse(Double.NaN);
    }
}
