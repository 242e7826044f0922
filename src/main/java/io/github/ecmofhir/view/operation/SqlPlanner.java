package io.github.ecmofhir.view.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.view.Relation;
import io.github.ecmofhir.view.sql.QueryRelation;
import io.github.ecmofhir.view.sql.SqlEngine;
import io.github.ecmofhir.view.sql.SqlLibrary;
import io.github.ecmofhir.view.sql.SqlPlan;
import io.github.ecmofhir.view.sql.SqlPlan.QueryTable;
import io.github.ecmofhir.view.sql.SqlPlan.RowsTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the tables that the queries of one request depend on, and those that these depend on in turn: SQL on FHIR 3.0.0-ballot,
 * Supporting artefacts. What a request brings comes before what the server has; each canonical is looked up once.
 */
final class SqlPlanner {

    static final String CONTEXT = "context";

    private static final int MOST_TABLES = 50;

    private final SubjectReader subjects;
    private final StoredTables stored;
    private final Map<String, JsonNode> context = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Map<String, Subject> found = new HashMap<>();

    /**
     * @param stored what they end in
     * @param context ViewDefinitions and SQLViews that the request brings
     * @throws Problem REQ_PARAMETER for one without a url, or two with the same
     */
    SqlPlanner(SubjectReader subjects, StoredTables stored, List<JsonNode> context) {
        this.subjects = subjects;
        this.stored = stored;
        for (JsonNode each : context) {
            String url = each.path("url").asText("");
            if (url.isEmpty()) {
                throw Problem.ofParameter(
                        CONTEXT,
                        "A " + each.path("resourceType").asText("resource") + " has no url.",
                        "Queries name what they depend on by its url.");
            }
            if (this.context.put(url, each) != null) {
                throw Problem.ofParameter(CONTEXT, "Two have the url `" + url + "`.", "Each has a url of its own.");
            }
        }
    }

    /**
     * The result of a query, with the values that are sent for it.
     *
     * @throws Problem REQ_PARAMETER for values that are wrong, SUBJECT_UNKNOWN for a dependency that there is not,
     *     SUBJECT_UNSUITABLE for one that cannot be used
     */
    Relation relation(SqlLibrary query, SentParameters sent, SqlEngine engine) {
        List<SentParameter> values = sent.resource(QueryArguments.PARAMETER)
                .map(SentParameters::read)
                .orElse(List.of());
        return new QueryRelation(plan(query, QueryArguments.bind(query, values)), engine);
    }

    /** @param subject a view, of the server or of the request */
    Relation stored(Subject subject) {
        return subject instanceof Subject.Table table ? stored.of(table) : stored.of((Subject.View) subject);
    }

    private SqlPlan plan(SqlLibrary query, Map<String, Object> arguments) {
        Building building = new Building();
        Map<String, Integer> names = building.names(query);
        return new SqlPlan(query, List.copyOf(building.tables), names, arguments);
    }

    /** @throws Problem REQ_PARAMETER for what was brought and no query depends on */
    void requireAllUsed() {
        context.keySet().stream().filter(url -> !used.contains(url)).findFirst().ifPresent(url -> {
            throw Problem.ofParameter(
                    CONTEXT,
                    "Nothing depends on `" + url + "`.",
                    "What is brought along is named in a relatedArtifact of the query, with its version if one is named.");
        });
    }

    private Subject resolve(String label, String canonical) {
        Subject before = found.get(canonical);
        if (before != null) {
            return before;
        }
        Subject subject = brought(Canonical.of(canonical))
                .or(() -> subjects.byCanonical(canonical))
                .orElseThrow(() -> Problem.of(
                        ProblemCode.SUBJECT_UNKNOWN,
                        place(label),
                        "It depends on `" + canonical + "`, which there is not.",
                        "A dependency is a view of this server, a stored Library, or brought along as `context`.",
                        "Correct it, or send what is meant as `context`."));
        if (subject instanceof Subject.Query query && !query.library().isView()) {
            throw Problem.of(
                    ProblemCode.SUBJECT_UNSUITABLE,
                    place(label),
                    "It depends on `" + canonical + "`, which is a query that can have parameters.",
                    "Tables are views, of FHIR or of SQL.",
                    "Make it a Library of the type sql-view.");
        }
        found.put(canonical, subject);
        return subject;
    }

    private Optional<Subject> brought(Canonical canonical) {
        JsonNode sent = context.get(canonical.url());
        if (sent == null || !isOfVersion(sent, canonical)) {
            return Optional.empty();
        }
        used.add(canonical.url());
        return Optional.of(subjects.ofResource(sent, CONTEXT));
    }

    private static boolean isOfVersion(JsonNode sent, Canonical canonical) {
        return canonical
                .version()
                .map(version -> version.equals(sent.path("version").asText()))
                .orElse(true);
    }

    private static Place place(String label) {
        return new Place(null, "Library", label, "Library.relatedArtifact.resource");
    }

    private final class Building {

        private final List<SqlPlan.Table> tables = new ArrayList<>();
        private final Map<Subject, Integer> places = new HashMap<>();
        private final Set<String> open = new HashSet<>();

        /** The places of the tables of a query, each of which is put behind those that it needs. */
        Map<String, Integer> names(SqlLibrary query) {
            Map<String, Integer> names = new LinkedHashMap<>();
            query.dependencies().forEach((name, canonical) -> {
                if (!open.add(canonical)) {
                    throw unsuitable(query, "It depends on itself, by way of `" + canonical + "`.");
                }
                names.put(name, placeOf(resolve(query.label(), canonical), query));
                open.remove(canonical);
            });
            return names;
        }

        private int placeOf(Subject subject, SqlLibrary of) {
            Integer known = places.get(subject);
            if (known != null) {
                return known;
            }
            SqlPlan.Table table = subject instanceof Subject.Query query
                    ? new QueryTable(query.library(), names(query.library()))
                    : new RowsTable(stored(subject));
            if (tables.size() == MOST_TABLES) {
                throw unsuitable(of, "It depends on more than " + MOST_TABLES + " tables.");
            }
            tables.add(table);
            places.put(subject, tables.size() - 1);
            return tables.size() - 1;
        }

        private Problem unsuitable(SqlLibrary query, String found) {
            return Problem.of(
                    ProblemCode.SUBJECT_UNSUITABLE,
                    place(query.label()),
                    found,
                    "Queries depend on views, and these in the end on stored resources.",
                    "Correct the dependencies.");
        }
    }
}
