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
        wait(all, "clogit", "formula", "data", "...");
        wait(all, "little", "X");
        wait(all, "mice", "data", "...");
        wait(all, "missrep", "data", "vars", "group");
        wait(all, "poisson.test", "x", "T", "r", "alternative", "conf.level");
        wait(all, "rubin", "Q", "U", "dfcom");
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
