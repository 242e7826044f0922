package io.github.ecmofhir.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Our answer to a case held against R's, figure by figure. */
final class OracleAnswer {

    /** Stands where a figure will stand that is not implemented yet. */
    static final Object NOT_YET = new Object();

    /**
     * A figure that R's fisher.test looks for with uniroot, on the scale from 0 to 1 of the odds ratio or its inverse,
     * until it is within 1.2e-4 or so. Ours is free of that error, so no more than it can be asked.
     */
    record ByUniroot(double value) {
        boolean matches(double wanted) {
            boolean large = value > 1;
            return value == wanted || Math.abs((large ? 1 / value : value) - (large ? 1 / wanted : wanted)) < 2.5e-4;
        }
    }

    private final double relative;
    private final double absolute;
    private final List<String> differences = new ArrayList<>();
    private final List<String> notYet = new ArrayList<>();
    private int compared;

    OracleAnswer(OracleCase oracle, Object answer) {
        relative = oracle.relativeTolerance();
        absolute = oracle.absoluteTolerance();
        compare("", oracle.expected(), answer);
    }

    /** Where the answers differ, a sentence each. */
    List<String> differences() {
        return differences;
    }

    /** The names of the figures that are not implemented. */
    List<String> notYet() {
        return notYet;
    }

    /** How many figures were compared. */
    int compared() {
        return compared;
    }

    private void compare(String path, JsonNode expected, Object answer) {
        if (answer == NOT_YET) {
            notYet.add(path.substring(path.lastIndexOf('.') + 1));
        } else if (expected.isObject() && answer instanceof Map<?, ?> answers) {
            expected.fields().forEachRemaining(field -> {
                String name = path + "." + field.getKey();
                if (answers.containsKey(field.getKey())) {
                    compare(name, field.getValue(), answers.get(field.getKey()));
                } else {
                    differences.add(name + " is not answered");
                }
            });
        } else if (answer instanceof List<?> answers) {
            compareList(path, expected, answers);
        } else {
            compared++;
            if (!matches(expected, answer)) {
                differences.add(path + " is " + text(answer) + ", R has " + expected);
            }
        }
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

    private boolean matches(JsonNode expected, Object answer) {
        if (answer instanceof String text) {
            return expected.asText().equals(text);
        }
        if (expected.isArray() && expected.size() == 1) {
            return matches(expected.get(0), answer);
        }
        if (answer instanceof ByUniroot rough) {
            return rough.matches(number(expected));
        }
        double found = number(answer);
        double wanted = number(expected);
        if (Double.isNaN(wanted) || Double.isNaN(found)) {
            return Double.isNaN(wanted) && Double.isNaN(found);
        }
        return found == wanted || Math.abs(found - wanted) <= absolute + relative * Math.abs(wanted);
    }

    private static double number(Object answer) {
        if (answer instanceof OptionalDouble optional) {
            return optional.orElse(Double.NaN);
        }
        return answer instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    private static double number(JsonNode expected) {
        if (expected.isNumber()) {
            return expected.doubleValue();
        }
        // Double reads "NaN", "Infinity" and "-Infinity"
        return expected.isTextual() ? Double.parseDouble(expected.asText()) : Double.NaN;
    }

    private static String text(Object answer) {
        return answer instanceof OptionalDouble ? String.valueOf(number(answer)) : String.valueOf(answer);
    }
}
