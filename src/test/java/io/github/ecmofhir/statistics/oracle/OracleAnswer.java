package io.github.ecmofhir.statistics.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoublePredicate;

/** Our answer to a case held against R's, figure by figure. */
public final class OracleAnswer {

    /**
     * Figures of a case that are none of a statistic, and that nothing of ours is held to: whether another package of R
     * matched the same pairs, which are compared one by one, and how many steps R took.
     */
    private static final Set<String> NOT_OURS = Set.of("identicalToMatchIt", "iterations");

    /** What follows the name of a figure that R prints rounder than the helpers work it out beside it. */
    private static final String ROUNDER = "_R";

    /** A figure of which R has what it had when it stopped on the way to infinity; R's has to look like that. */
    record Runaway(DoublePredicate plausible) {}

    /** A figure that R gives up on in some cases, for which its helper then has no place. */
    record IfAny(Value answer) {}

    private final Closeness closeness;
    private final List<String> differences = new ArrayList<>();
    private final List<String> notYet = new ArrayList<>();
    private int compared;

    /** Works out the answer to a case and compares it. */
    public OracleAnswer(OracleCase oracle) {
        closeness = oracle.closeness();
        compare("", oracle.expected(), Plain.of(oracle.answer()));
    }

    /** Where the answers differ, a sentence each. */
    public List<String> differences() {
        return differences;
    }

    /** The names of the figures that are not implemented. */
    public List<String> notYet() {
        return notYet;
    }

    /** How many figures were compared. */
    public int compared() {
        return compared;
    }

    private void compare(String path, JsonNode expected, Object answer) {
        if (answer instanceof Value.Missing missing) {
            String name = path.substring(path.lastIndexOf('.') + 1);
            boolean named = name.isEmpty() || name.equals(missing.what());
            notYet.add(named ? missing.what() : name + " (" + missing.what() + ")");
        } else if (answer instanceof IfAny figure) {
            compare(path, expected, Plain.of(figure.answer()));
        } else if (expected.isObject() && answer instanceof Map<?, ?> answers) {
            compareFields(path, expected, answers);
        } else if (answer instanceof List<?> answers) {
            compareList(path, expected, answers);
        } else {
            compared++;
            if (!matches(path, expected, answer)) {
                differences.add(path + " is " + answer + ", R has " + expected);
            }
        }
    }

    private void compareFields(String path, JsonNode expected, Map<?, ?> answers) {
        expected.fields().forEachRemaining(field -> {
            String name = path + "." + field.getKey();
            if (NOT_OURS.contains(field.getKey()) || field.getKey().endsWith(ROUNDER)) {
                return;
            }
            if (answers.containsKey(field.getKey())) {
                compare(name, field.getValue(), answers.get(field.getKey()));
            } else if (answers.containsKey(Plain.REST)) {
                compare(name, field.getValue(), answers.get(Plain.REST));
            } else {
                differences.add(name + " is not answered");
            }
        });
        answers.forEach((name, figure) -> {
            if (!name.equals(Plain.REST) && !expected.has((String) name) && !(figure instanceof IfAny)) {
                differences.add(path + "." + name + " is answered, R has no such figure");
            }
        });
    }

    private void compareList(String path, JsonNode expected, List<?> answers) {
        // R boxes a single value or not
        if (!expected.isArray() && answers.size() == 1) {
            compare(path, expected, answers.get(0));
            return;
        }
        if (!expected.isArray() || expected.size() != answers.size()) {
            differences.add(path + " has " + answers.size() + " elements, R has " + expected);
            return;
        }
        for (int i = 0; i < answers.size(); i++) {
            compare(path + "[" + i + "]", expected.get(i), answers.get(i));
        }
    }

    private boolean matches(String path, JsonNode expected, Object answer) {
        if (answer instanceof String || answer instanceof Boolean) {
            return expected.isValueNode() && expected.asText().equals(answer.toString());
        }
        if (expected.isArray() && expected.size() == 1) {
            return matches(path, expected.get(0), answer);
        }
        if (answer instanceof Runaway runaway) {
            return runaway.plausible().test(number(expected));
        }
        if (expected.isBoolean() || expected.isObject() && !expected.isEmpty()) {
            return false;
        }
        double found = number(answer);
        double wanted = number(expected);
        if (Double.isNaN(wanted) || Double.isNaN(found)) {
            return Double.isNaN(wanted) && Double.isNaN(found);
        }
        return closeness.isClose(path, found, wanted);
    }

    private static double number(Object answer) {
        if (answer instanceof Number number) {
            return number.doubleValue();
        }
        throw new IllegalArgumentException("Not a figure: " + answer);
    }

    private static double number(JsonNode expected) {
        if (expected.isNumber()) {
            return expected.doubleValue();
        }
        // Double reads "NaN", "Infinity" and "-Infinity"
        return expected.isTextual() ? Double.parseDouble(expected.asText()) : Double.NaN;
    }
}
