package io.github.ecmofhir.view.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.view.sql.SqlLibrary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Binds the values that a request brings to the parameters that a query declares: SQLQuery, Parameter Types. */
final class QueryArguments {

    static final String PARAMETER = "parameters";

    private final SqlLibrary library;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Set<String> sent = new HashSet<>();
    private final List<Issue> issues = new ArrayList<>();

    private QueryArguments(SqlLibrary library) {
        this.library = library;
    }

    /**
     * @param sent the parameters of a Parameters resource
     * @return by name; what is optional and not sent is not there
     * @throws Problem REQ_PARAMETER with everything that is wrong: undeclared names, other types, what is missing
     */
    static Map<String, Object> bind(SqlLibrary library, List<SentParameter> sent) {
        QueryArguments arguments = new QueryArguments(library);
        sent.forEach(arguments::bind);
        arguments.requireAll();
        if (!arguments.issues.isEmpty()) {
            throw Problem.of(arguments.issues);
        }
        return Map.copyOf(arguments.values);
    }

    /** @throws Problem REQ_PARAMETER where values are sent for what takes none */
    static void requireNone(SentParameters sent) {
        if (sent.has(PARAMETER)) {
            throw Problem.ofParameter(
                    PARAMETER,
                    "Values are sent for a view.",
                    "A view has no parameters; a query, a Library of the type sql-query, may declare some.");
        }
    }

    private void bind(SentParameter each) {
        if (!sent.add(each.name())) {
            fault(each.name(), "It is given more than once.", "It has one value.");
            return;
        }
        SqlLibrary.Parameter declared = library.parameter(each.name()).orElse(null);
        if (declared == null) {
            fault(
                    each.name(),
                    "The query declares no such parameter.",
                    "It declares: "
                            + library.parameters().stream()
                                    .map(SqlLibrary.Parameter::name)
                                    .toList() + ".");
            return;
        }
        String element = "value" + Character.toUpperCase(declared.type().charAt(0))
                + declared.type().substring(1);
        JsonNode value = each.content();
        if (!element.equals(each.element()) || !isOfType(declared.type(), value)) {
            fault(
                    each.name(),
                    "Its value is " + (each.isSimple() ? each.element() + " " + value : "none that is simple") + ".",
                    "The query declares it as " + declared.type() + ", so it stands as " + element + ".");
            return;
        }
        values.put(each.name(), converted(declared.type(), value));
    }

    private static boolean isOfType(String type, JsonNode value) {
        return switch (type) {
            case "integer" -> value.isIntegralNumber() && value.canConvertToInt();
            case "decimal" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            default -> value.isTextual();
        };
    }

    /** Dates stay as they are written, as they do in the tables. */
    private static Object converted(String type, JsonNode value) {
        return switch (type) {
            case "integer" -> Integer.valueOf(value.intValue());
            case "decimal" -> value.decimalValue();
            case "boolean" -> Boolean.valueOf(value.booleanValue());
            default -> value.textValue();
        };
    }

    private void requireAll() {
        Set<String> used = library.usedParameters();
        for (SqlLibrary.Parameter parameter : library.parameters()) {
            if (!parameter.optional() && used.contains(parameter.name()) && !sent.contains(parameter.name())) {
                fault(
                        parameter.name(),
                        "It has no value.",
                        "Each parameter of the query has one, unless it is declared with min 0.");
            }
        }
    }

    private void fault(String name, String found, String needed) {
        issues.add(Issue.error(
                ProblemCode.REQ_PARAMETER,
                Place.parameter(PARAMETER),
                "`" + name + "`: " + found,
                needed,
                "Correct the value within `parameters`."));
    }
}
