package io.github.ecmofhir.view.operation;

import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.store.StoredResources;
import io.github.ecmofhir.view.Relation;
import io.github.ecmofhir.view.ViewRunner;
import io.github.ecmofhir.view.sql.SqlEngine;

/**
 * What is needed to read a request.
 *
 * @param store where patients and groups are found
 */
public record SqlTools(SubjectReader subjects, SqlEngine engine, StoredResources store, Disclosure disclosure) {

    static final String SOURCE = "source";

    /** @param store where patients, groups and queries are found */
    public static SqlTools of(
            KnownRelations known, ViewRunner views, SqlEngine engine, StoredResources store, Disclosure disclosure) {
        return new SqlTools(
                new SubjectReader(known, new StoredLibraries(store, disclosure.fhir()), views),
                engine,
                store,
                disclosure);
    }

    /**
     * The rows of what is stored.
     *
     * @param sent with the values for a query
     * @param planner of the request
     * @throws io.github.ecmofhir.problem.Problem REQ_PARAMETER for values that are wrong, or that a view does not take
     */
    Relation relation(Subject subject, SentParameters sent, SqlPlanner planner) {
        if (subject instanceof Subject.Query query) {
            return planner.relation(query.library(), sent, engine);
        }
        QueryArguments.requireNone(sent);
        return planner.stored(subject);
    }

    /** @throws io.github.ecmofhir.problem.Problem PARAMETER_UNSUPPORTED if data from elsewhere are asked for */
    static void requireNoSource(SentParameters sent) {
        if (sent.has(SOURCE)) {
            throw Problem.of(
                    ProblemCode.PARAMETER_UNSUPPORTED,
                    Place.parameter(SOURCE),
                    "Data from elsewhere are not read.",
                    "This server answers from what it has stored.",
                    "Leave `source` out.");
        }
    }
}
