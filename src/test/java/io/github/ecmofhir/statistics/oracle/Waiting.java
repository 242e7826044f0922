package io.github.ecmofhir.statistics.oracle;

import java.util.Map;
import java.util.TreeMap;

/**
 * Functions that cases call and that are not implemented, with their parameters. When one is, its line goes and a line
 * among the natives comes.
 */
final class Waiting {

    static final Map<String, Value.Builtin> FUNCTIONS = functions();

    private Waiting() {}

    private static Map<String, Value.Builtin> functions() {
        Map<String, Value.Builtin> all = new TreeMap<>();
        wait(all, "auc", "p", "y");
        wait(all, "calib", "p", "y");
        wait(all, "centre_or", "centre", "y", "p");
        wait(all, "clogit", "formula", "data", "...");
        wait(all, "cor.test", "x", "y", "alternative", "method", "exact", "...");
        wait(all, "cusum", "y", "p", "orA", "h");
        wait(all, "delong", "s", "y");
        wait(all, "evalue", "rr", "lo", "hi", "type", "common");
        wait(all, "funnel_limits", "p0", "ns");
        wait(all, "hl", "p", "y", "g");
        wait(all, "hodges_lehmann", "x", "y");
        wait(all, "little", "X");
        wait(all, "mantelhaen.test", "x", "y", "z", "alternative", "correct", "exact", "conf.level");
        wait(all, "mcnemar.test", "x", "y", "correct");
        wait(all, "mice", "data", "...");
        wait(all, "missrep", "data", "vars", "group");
        wait(all, "p.adjust", "p", "method", "n");
        wait(all, "poisson.test", "x", "T", "r", "alternative", "conf.level");
        wait(all, "prop.trend.test", "x", "n", "score");
        wait(all, "rubin", "Q", "U", "dfcom");
        wait(all, "shapiro.test", "x");
        return all;
    }

    private static void wait(Map<String, Value.Builtin> all, String name, String... parameters) {
        all.put(name, call -> {
            // A call that does not fit was not understood, which is to be seen before there is an answer
            call.bind(parameters);
            throw new NotYet(name);
        });
    }
}
