package io.github.ecmofhir.view.operation;

import io.github.ecmofhir.access.Arguments;
import io.github.ecmofhir.access.Right;
import io.github.ecmofhir.deidentification.Level;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.view.CompiledView;
import io.github.ecmofhir.view.Relation;
import io.github.ecmofhir.view.Scope;
import java.util.List;
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

    private static final Set<String> PARAMETERS = Stream.of(
                    SubjectReader.PARAMETERS,
                    ScopeReader.PARAMETERS,
                    Set.of(
                            QueryArguments.PARAMETER,
                            SqlPlanner.CONTEXT,
                            SentRelation.PARAMETER,
                            SqlTools.SOURCE,
                            Level.PARAMETER,
                            "_format",
                            "header",
                            "_limit"))
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    /**
     * @param right of the caller
     * @param accept headers of that name
     * @param base address of this server
     * @throws Problem for the first thing that is wrong, the subject before what it is limited to
     */
    static SqlRunRequest read(SentParameters sent, Right right, List<String> accept, String base, SqlTools tools) {
        sent.requireOnly(PARAMETERS);
        SqlTools.requireNoSource(sent);
        AnswerForm form = AnswerForm.asked(sent.text("_format"), accept);
        SubjectReader.requireOne(sent);
        Level level = Level.of(sent.text(Level.PARAMETER), right);
        ScopeReader.Read scope = ScopeReader.read(sent, right, tools.store());
        Relation subject;
        try {
            subject = relation(sent, base, new StoredTables(level, tools.disclosure()), tools);
        } catch (Problem problem) {
            throw Problem.of(Stream.concat(problem.issues().stream(), scope.unknown().stream())
                    .toList());
        }
        if (!scope.unknown().isEmpty()) {
            throw Problem.of(scope.unknown());
        }
        Optional<Long> limit = sent.text("_limit")
                .map(value -> Arguments.parse("_limit", value, "a number of rows, 1 or more", SqlRunRequest::rows));
        return new SqlRunRequest(subject, scope.scope(), form, sent.flag("header", true), limit);
    }

    private static Relation relation(SentParameters sent, String base, StoredTables stored, SqlTools tools) {
        Subject subject = tools.subjects().named(sent, base);
        SqlPlanner planner = new SqlPlanner(tools.subjects(), stored, sent.resources(SqlPlanner.CONTEXT));
        Relation relation = sent.has(SentRelation.PARAMETER)
                ? ofSent(subject, sent, tools)
                : tools.relation(subject, sent, planner);
        planner.requireAllUsed();
        return relation;
    }

    private static Relation ofSent(Subject subject, SentParameters sent, SqlTools tools) {
        if (subject instanceof Subject.Query) {
            throw Arguments.wrong(
                    SentRelation.PARAMETER,
                    "Resources are sent for a query.",
                    "A query reads what is stored; a ViewDefinition makes rows of what is sent.");
        }
        QueryArguments.requireNone(sent);
        CompiledView view = subject instanceof Subject.Table table
                ? table.known().view().orElseThrow(SqlRunRequest::ofSeveralResources)
                : ((Subject.View) subject).view();
        return SentRelation.of(
                view, sent.resources(SentRelation.PARAMETER), tools.disclosure().fhir());
    }

    private static Problem ofSeveralResources() {
        return Arguments.wrong(
                SentRelation.PARAMETER,
                "Resources are sent for a table whose rows are each made of many resources.",
                "Such a table has the rows of what is stored; a view makes rows of what is sent.");
    }

    private static long rows(String text) {
        long rows = Long.parseLong(text);
        if (rows < 1) {
            throw new IllegalArgumentException();
        }
        return rows;
    }
}
