package io.github.ecmofhir.view.sql;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.view.CompiledView;
import io.github.ecmofhir.view.ViewDefinition;
import io.github.ecmofhir.view.ViewRunner;
import io.github.ecmofhir.view.sql.KnownRelations.Known;
import java.util.List;
import java.util.Set;

/** Finds the table that a request is about. */
final class SubjectReader {

    static final String CANONICAL = "subjectCanonical";
    static final String REFERENCE = "subjectReference";
    static final String RESOURCE = "subjectResource";
    static final Set<String> PARAMETERS = Set.of(CANONICAL, REFERENCE, RESOURCE);

    private final KnownRelations known;
    private final ViewRunner views;

    SubjectReader(KnownRelations known, ViewRunner views) {
        this.known = known;
        this.views = views;
    }

    /** Exactly one parameter names the subject. */
    static void requireOne(SentParameters sent) {
        List<String> given = PARAMETERS.stream().sorted().filter(sent::has).toList();
        if (given.isEmpty()) {
            throw Problem.of(
                    ProblemCode.SUBJECT_NOT_NAMED,
                    Place.parameter(CANONICAL),
                    "No subject is named.",
                    "Exactly one of `subjectCanonical`, `subjectReference` and `subjectResource` says what is asked for.",
                    "Name a view, such as subjectReference=ViewDefinition/ecmo_case.");
        }
        if (given.size() > 1) {
            throw Problem.ofParameter(
                    given.get(1),
                    "The subject is named by `" + String.join("` and `", given) + "`.",
                    "Exactly one of them says what is asked for.");
        }
    }

    Known byCanonical(String canonical) {
        return known.byCanonical(canonical).orElseThrow(() -> unknown(CANONICAL, canonical));
    }

    Known byReference(String reference) {
        return known.byReference(reference).orElseThrow(() -> unknown(REFERENCE, reference));
    }

    private Problem unknown(String parameter, String address) {
        return Problem.of(
                ProblemCode.SUBJECT_UNKNOWN,
                Place.parameter(parameter),
                "There is no `" + address + "`.",
                "The views of this server are: " + String.join(", ", known.names()) + ".",
                "Name one of them as ViewDefinition/NAME, or send a ViewDefinition as subjectResource.");
    }

    /** @throws Problem VIEW_INVALID, or SUBJECT_UNSUITABLE where it is no view */
    CompiledView view(JsonNode resource) {
        String type = resource.path("resourceType").asText("");
        if (!type.equals("ViewDefinition")) {
            throw Problem.of(
                    ProblemCode.SUBJECT_UNSUITABLE,
                    Place.parameter(RESOURCE),
                    type.isEmpty() ? "It has no resourceType." : "It is a `" + type + "`.",
                    "A subject is a ViewDefinition.",
                    "Send one.");
        }
        return views.compile(ViewDefinition.parse(resource.toString()));
    }
}
