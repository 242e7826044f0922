package io.github.ecmofhir.view.sql;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads a Library of SQL, and tells everything that is wrong with it. */
public final class SqlLibraryReader {

    private static final String TYPES = "http://hl7.org/fhir/uv/sql-on-fhir/CodeSystem/LibraryTypesCodes";
    private static final String QUERY = "sql-query";
    private static final String VIEW = "sql-view";
    private static final String SQL = "application/sql";

    /** That of the engine first, then what every engine is to understand. */
    private static final List<String> DIALECTS = List.of(SQL + ";dialect=h2", SQL, SQL + ";dialect=ansi-sql");

    private static final Set<String> PARAMETER_TYPES =
            Set.of("string", "integer", "date", "dateTime", "boolean", "decimal");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final JsonNode library;
    private final String label;
    private final List<Issue> issues = new ArrayList<>();

    private SqlLibraryReader(JsonNode library) {
        this.library = library;
        this.label = library.path("url").asText(library.path("name").asText("Library"));
    }

    /** Whether its type says that it is one of SQL. */
    static boolean isSql(JsonNode library) {
        return kind(library).isPresent();
    }

    private static Optional<String> kind(JsonNode library) {
        for (JsonNode coding : library.path("type").path("coding")) {
            String code = coding.path("code").asText();
            if (coding.path("system").asText().equals(TYPES)
                    && Set.of(QUERY, VIEW).contains(code)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }

    /** @throws Problem SUBJECT_UNSUITABLE or SQL_INVALID with all faults of form */
    public static SqlLibrary read(JsonNode library) {
        return new SqlLibraryReader(library).read();
    }

    private SqlLibrary read() {
        String kind = kind(library).orElse("");
        if (kind.isEmpty()) {
            fault(
                    "Library.type",
                    "It does not say that it is SQL.",
                    "Its type is `" + QUERY + "` or `" + VIEW + "` of " + TYPES + ".");
        }
        Map<String, String> dependencies = dependencies();
        List<SqlLibrary.Parameter> parameters = parameters();
        if (kind.equals(VIEW) && !parameters.isEmpty()) {
            fault("Library.parameter", "A view has parameters.", "Only a query may have some.");
        }
        SqlText sql = SqlText.of(sql());
        if (issues.isEmpty()) {
            check(sql, parameters);
        }
        if (!issues.isEmpty()) {
            throw Problem.of(issues);
        }
        return new SqlLibrary(library.path("name").asText(""), label, kind.equals(VIEW), sql, dependencies, parameters);
    }

    private Map<String, String> dependencies() {
        Map<String, String> dependencies = new LinkedHashMap<>();
        Set<String> labels = new TreeSet<>();
        for (JsonNode related : library.path("relatedArtifact")) {
            if (related.path("type").asText().equals("depends-on")) {
                String name = related.path("label").asText("");
                String canonical = related.path("resource").asText("");
                if (!NAME.matcher(name).matches() || !labels.add(name.toLowerCase(Locale.ROOT))) {
                    fault(
                            "Library.relatedArtifact.label",
                            "The label `" + name + "` is no name of a table, or stands twice.",
                            "A dependency has a label of letters, digits and underscores, as the SQL calls it.");
                }
                if (canonical.isEmpty()) {
                    fault(
                            "Library.relatedArtifact.resource",
                            "The dependency `" + name + "` names nothing.",
                            "It names a ViewDefinition or a SQLView by its canonical URL.");
                }
                dependencies.put(name, canonical);
            }
        }
        return dependencies;
    }

    private List<SqlLibrary.Parameter> parameters() {
        List<SqlLibrary.Parameter> parameters = new ArrayList<>();
        for (JsonNode parameter : library.path("parameter")) {
            String name = parameter.path("name").asText("");
            String type = parameter.path("type").asText("");
            if (!NAME.matcher(name).matches() || !PARAMETER_TYPES.contains(type)) {
                fault(
                        "Library.parameter",
                        "The parameter `" + name + "` has the type `" + type + "`.",
                        "A parameter has a name of letters, digits and underscores, and one of the types "
                                + String.join(", ", new TreeSet<>(PARAMETER_TYPES)) + ".");
            }
            boolean optional = parameter.has("min") && parameter.path("min").asInt() == 0;
            parameters.add(new SqlLibrary.Parameter(name, type, optional));
        }
        return parameters;
    }

    private String sql() {
        for (String dialect : DIALECTS) {
            for (JsonNode content : library.path("content")) {
                String type =
                        content.path("contentType").asText("").replace(" ", "").toLowerCase(Locale.ROOT);
                if (type.equals(dialect)) {
                    return decoded(content.path("data").asText(""));
                }
            }
        }
        fault(
                "Library.content",
                "It has no SQL that this server can run.",
                "A content is " + String.join(", ", DIALECTS) + ".");
        return "";
    }

    private String decoded(String data) {
        try {
            String sql = new String(Base64.getMimeDecoder().decode(data), StandardCharsets.UTF_8);
            if (sql.isBlank()) {
                fault("Library.content.data", "The SQL is empty.", "It is the SQL in base64.");
            }
            return sql;
        } catch (IllegalArgumentException e) {
            fault("Library.content.data", "It is not base64.", "It is the SQL in base64.");
            return "";
        }
    }

    private void check(SqlText sql, List<SqlLibrary.Parameter> parameters) {
        SqlRules.check(sql).forEach(broken -> invalid(broken.found(), broken.needed()));
        Set<String> undeclared = sql.parameterNames();
        parameters.forEach(parameter -> undeclared.remove(parameter.name()));
        if (!undeclared.isEmpty()) {
            invalid(
                    "It uses `:" + String.join("`, `:", undeclared) + "`.",
                    "What a query is given is declared in Library.parameter.");
        }
    }

    private void fault(String at, String found, String needed) {
        issues.add(Issue.error(ProblemCode.SUBJECT_UNSUITABLE, place(at), found, needed, "Correct the Library."));
    }

    private void invalid(String found, String needed) {
        issues.add(Issue.error(ProblemCode.SQL_INVALID, place("Library.content"), found, needed, "Correct the SQL."));
    }

    private Place place(String at) {
        return new Place(null, "Library", label, at);
    }
}
