package io.github.ecmofhir.view.operation;

import io.github.ecmofhir.access.Arguments;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.view.CompiledView;
import io.github.ecmofhir.view.Relation;
import io.github.ecmofhir.view.Scope;
import io.github.ecmofhir.view.sql.QueryRelation;
import io.github.ecmofhir.view.sql.SqlLibrary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@code $sql-run} is asked for.
 *
 * @param header whether CSV begins with the names of the columns
 * @param limit most rows that are answered; empty for all
 */
record SqlRunRequest(Relation subject, Scope scope, AnswerForm form, boolean header, Optional<Long> limit) {

    private static final String SOURCE = "source";

    private static final Set<String> PARAMETERS = Stream.of(
                    SubjectReader.PARAMETERS,
                    ScopeReader.PARAMETERS,
                    Set.of(
                            QueryArguments.PARAMETER,
                            SqlPlanner.CONTEXT,
                            SentRelation.PARAMETER,
                            SOURCE,
                            "_format",
                            "header",
                            "_limit"))
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    /**
     * @param accept headers of that name
     * @param base address of this server
     * @throws Problem for the first thing that is wrong, the subject before what it is limited to
     */
    static SqlRunRequest read(SentParameters sent, List<String> accept, String base, SqlRunTools tools) {
        sent.requireOnly(PARAMETERS);
        if (sent.has(SOURCE)) {
            throw Problem.of(
                    ProblemCode.PARAMETER_UNSUPPORTED,
                    Place.parameter(SOURCE),
                    "Data from elsewhere are not read.",
                    "This server answers from what it has stored, or from the resources that a request brings.",
                    "Leave `source` out, or send the data as `resource`.");
        }
        AnswerForm form = AnswerForm.asked(sent.text("_format"), accept);
        SubjectReader.requireOne(sent);
        ScopeReader.Read scope = ScopeReader.read(sent, tools.store());
        Relation subject;
        try {
            subject = relation(sent, base, tools);
        } catch (Problem problem) {
            throw Problem.of(Stream.concat(problem.issues().stream(), scope.unknown().stream())
                    .toList());
        }
        if (!scope.unknown().isEmpty()) {
            throw Problem.of(scope.unknown());
        }
        boolean header = sent.text("header")
                .map(value -> Arguments.parse("header", value, "true or false", SqlRunRequest::flag))
                .orElse(true);
        Optional<Long> limit = sent.text("_limit")
                .map(value -> Arguments.parse("_limit", value, "a number of rows, 1 or more", SqlRunRequest::rows));
        return new SqlRunRequest(subject, scope.scope(), form, header, limit);
    }

    private static Relation relation(SentParameters sent, String base, SqlRunTools tools) {
        Subject subject = tools.subjects().named(sent, base);
        SqlPlanner planner = new SqlPlanner(tools.subjects(), tools.fhir(), sent.resources(SqlPlanner.CONTEXT));
        Relation relation = subject instanceof Subject.Query query
                ? query(query.library(), sent, planner, tools)
                : ofView(subject, sent, tools);
        planner.requireAllUsed();
        return relation;
    }

    private static Relation query(SqlLibrary library, SentParameters sent, SqlPlanner planner, SqlRunTools tools) {
        if (sent.has(SentRelation.PARAMETER)) {
            throw Arguments.wrong(
                    SentRelation.PARAMETER,
                    "Resources are sent for a query.",
                    "A query reads what is stored; a ViewDefinition makes rows of what is sent.");
        }
        List<SentParameter> values = sent.resource(QueryArguments.PARAMETER)
                .map(SentParameters::read)
                .orElse(List.of());
        Map<String, Object> arguments = QueryArguments.bind(library, values);
        return new QueryRelation(planner.plan(library, arguments), tools.engine());
    }

    private static Relation ofView(Subject subject, SentParameters sent, SqlRunTools tools) {
        if (sent.has(QueryArguments.PARAMETER)) {
            throw Arguments.wrong(
                    QueryArguments.PARAMETER,
                    "Values are sent for a view.",
                    "A view has no parameters; a query, a Library of the type sql-query, may declare some.");
        }
        if (!sent.has(SentRelation.PARAMETER)) {
            return subject instanceof Subject.Table table
                    ? table.known().relation()
                    : new StoredRelation(((Subject.View) subject).view(), tools.fhir());
        }
        CompiledView view = subject instanceof Subject.Table table
                ? table.known().view().orElseThrow(SqlRunRequest::ofSeveralResources)
                : ((Subject.View) subject).view();
        return SentRelation.of(view, sent.resources(SentRelation.PARAMETER), tools.fhir());
    }

    private static Problem ofSeveralResources() {
        return Arguments.wrong(
                SentRelation.PARAMETER,
                "Resources are sent for a table whose rows are each made of many resources.",
                "Such a table has the rows of what is stored; a view makes rows of what is sent.");
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    private static long rows(String text) {
        long rows = Long.parseLong(text);
        if (rows < 1) {
            throw new IllegalArgumentException();
        }
        return rows;
    }
}
