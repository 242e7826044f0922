package io.github.ecmofhir.view.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ecmofhir.access.Arguments;
import io.github.ecmofhir.access.Right;
import io.github.ecmofhir.deidentification.Level;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.view.Relation;
import io.github.ecmofhir.view.Scope;
import io.github.ecmofhir.view.format.TableFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@code $sql-export} is asked for.
 *
 * @param header whether CSV begins with the names of the columns
 * @param trackingId what the sender calls the export
 */
record SqlExportRequest(
        List<Output> outputs, Scope scope, TableFormat format, boolean header, Optional<String> trackingId) {

    /** A table and what it is called. */
    record Output(String name, Relation relation) {}

    static final String FORMAT = "_format";
    static final String TRACKING_ID = "clientTrackingId";
    private static final String SUBJECT = "subject";
    private static final String NAME = "name";
    private static final int LONGEST_NAME = 200;

    private static final Set<String> PARAMETERS = Stream.of(
                    ScopeReader.PARAMETERS,
                    Set.of(
                            SUBJECT,
                            SqlPlanner.CONTEXT,
                            TRACKING_ID,
                            SqlTools.SOURCE,
                            Level.PARAMETER,
                            FORMAT,
                            "header"))
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> PARTS = Stream.of(SubjectReader.PARAMETERS, Set.of(NAME, QueryArguments.PARAMETER))
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    /**
     * @param right of the caller
     * @param base address of this server
     * @throws Problem for what is wrong with the first subject, then with what all are limited to
     */
    static SqlExportRequest read(SentParameters sent, Right right, String base, SqlTools tools) {
        sent.requireOnly(PARAMETERS);
        SqlTools.requireNoSource(sent);
        TableFormat format = sent.text(FORMAT).map(TableFormat::named).orElse(TableFormat.NDJSON);
        if (format == TableFormat.FHIR) {
            throw Problem.of(
                    ProblemCode.FORMAT_UNKNOWN,
                    Place.parameter(FORMAT),
                    "Files are not written as Parameters.",
                    "An export is ndjson, json, csv or parquet.",
                    "Name one of these, or leave it out for ndjson.");
        }
        StoredTables stored = new StoredTables(Level.of(sent.text(Level.PARAMETER), right), tools.disclosure());
        ScopeReader.Read scope = ScopeReader.read(sent, right, tools.store());
        List<Output> outputs;
        try {
            outputs = outputs(sent, base, stored, tools);
        } catch (Problem problem) {
            throw Problem.of(Stream.concat(problem.issues().stream(), scope.unknown().stream())
                    .toList());
        }
        if (!scope.unknown().isEmpty()) {
            throw Problem.of(scope.unknown());
        }
        return new SqlExportRequest(outputs, scope.scope(), format, sent.flag("header", true), sent.text(TRACKING_ID));
    }

    private static List<Output> outputs(SentParameters sent, String base, StoredTables stored, SqlTools tools) {
        List<SentParameters> subjects = sent.parts(SUBJECT);
        if (subjects.isEmpty()) {
            throw Problem.of(
                    ProblemCode.SUBJECT_NOT_NAMED,
                    Place.parameter(SUBJECT),
                    "No subject is named.",
                    "Each `subject` has one of the parts subjectCanonical, subjectReference and subjectResource.",
                    "Name a view, such as ViewDefinition/ecmo_case.");
        }
        List<JsonNode> context = sent.resources(SqlPlanner.CONTEXT);
        SqlPlanner planner = new SqlPlanner(tools.subjects(), stored, context);
        List<Output> outputs = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (SentParameters parts : subjects) {
            Output output = output(parts, outputs.size() + 1, base, planner, tools);
            if (!names.add(output.name())) {
                throw Arguments.wrong(
                        SUBJECT,
                        "Two subjects are called `" + output.name() + "`.",
                        "What is written of each is found by its name; give one of them another `name`.");
            }
            outputs.add(output);
        }
        planner.requireAllUsed();
        return List.copyOf(outputs);
    }

    private static Output output(SentParameters parts, int number, String base, SqlPlanner planner, SqlTools tools) {
        parts.requireOnly(PARTS);
        SubjectReader.requireOne(parts);
        Subject subject = tools.subjects().named(parts, base);
        String name = parts.text(NAME).orElseGet(() -> subject.name().isEmpty() ? "output-" + number : subject.name());
        if (name.length() > LONGEST_NAME) {
            throw Arguments.wrong(
                    SUBJECT,
                    "The name of a subject has " + name.length() + " letters.",
                    "It has at most " + LONGEST_NAME + ".");
        }
        return new Output(name, tools.relation(subject, parts, planner));
    }
}
