package io.github.ecmofhir.view.sql;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A query that is sent or stored as a Library: profile SQLQuery or SQLView of SQL on FHIR 3.0.0-ballot.
 *
 * @param name of the Library; empty where it has none
 * @param label how messages call it
 * @param dependencies canonical of each table by the name that the SQL has for it
 * @param parameters in the order in which they are declared
 */
public record SqlLibrary(
        String name,
        String label,
        boolean isView,
        SqlText sql,
        Map<String, String> dependencies,
        List<Parameter> parameters) {

    /**
     * A parameter that it declares.
     *
     * @param optional whether it may be left out, and is null then
     */
    public record Parameter(String name, String type, boolean optional) {}

    public Optional<Parameter> parameter(String wanted) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(wanted))
                .findFirst();
    }

    /** The names of the parameters that stand in its SQL. */
    public Set<String> usedParameters() {
        return sql.parameterNames();
    }
}
