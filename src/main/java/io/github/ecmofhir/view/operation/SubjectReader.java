package io.github.ecmofhir.view.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.view.ViewDefinition;
import io.github.ecmofhir.view.ViewRunner;
import io.github.ecmofhir.view.sql.SqlLibraryReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what is asked for, among what the server has and what a request brings. */
public final class SubjectReader {

    static final String CANONICAL = "subjectCanonical";
    static final String REFERENCE = "subjectReference";
    static final String RESOURCE = "subjectResource";
    static final Set<String> PARAMETERS = Set.of(CANONICAL, REFERENCE, RESOURCE);

    private static final Pattern LIBRARY = Pattern.compile("Library/([A-Za-z0-9.-]{1,64})");

    private final KnownRelations known;
    private final StoredLibraries libraries;
    private final ViewRunner views;

    SubjectReader(KnownRelations known, StoredLibraries libraries, ViewRunner views) {
        this.known = known;
        this.libraries = libraries;
        this.views = views;
    }

    /** @throws Problem unless exactly one parameter names the subject */
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

    /**
     * The one that a request names.
     *
     * @param base of this server, which an absolute reference may begin with
     * @throws Problem SUBJECT_UNKNOWN, SUBJECT_UNSUITABLE, VIEW_INVALID or SQL_INVALID
     */
    Subject named(SentParameters sent, String base) {
        Optional<String> canonical = sent.text(CANONICAL);
        if (canonical.isPresent()) {
            return byCanonical(canonical.get()).orElseThrow(() -> unknown(CANONICAL, canonical.get()));
        }
        Optional<String> reference = sent.text(REFERENCE);
        if (reference.isPresent()) {
            String address = reference.get();
            String relative = address.startsWith(base + "/") ? address.substring(base.length() + 1) : address;
            return byReference(relative).orElseThrow(() -> unknown(REFERENCE, address));
        }
        return ofResource(sent.resource(RESOURCE).orElseThrow(), RESOURCE);
    }

    Optional<Subject> byCanonical(String address) {
        Canonical canonical = Canonical.of(address);
        if (canonical.version().isEmpty()) {
            Optional<Subject> table = known.byCanonical(address).map(Subject.Table::new);
            if (table.isPresent()) {
                return table;
            }
        }
        return libraries
                .byCanonical(canonical.url(), canonical.version())
                .map(library -> new Subject.Query(SqlLibraryReader.read(library)));
    }

    private Optional<Subject> byReference(String reference) {
        Matcher library = LIBRARY.matcher(reference);
        if (library.matches()) {
            return libraries.byId(library.group(1)).map(found -> new Subject.Query(SqlLibraryReader.read(found)));
        }
        return known.byReference(reference).map(Subject.Table::new);
    }

    /**
     * What a request brings.
     *
     * @param parameter under which it stands
     * @throws Problem VIEW_INVALID, SQL_INVALID, or SUBJECT_UNSUITABLE where it is neither a view nor a query
     */
    Subject ofResource(JsonNode resource, String parameter) {
        String type = resource.path("resourceType").asText("");
        return switch (type) {
            case "ViewDefinition" -> new Subject.View(views.compileStrictly(ViewDefinition.parse(resource.toString())));
            case "Library" -> new Subject.Query(SqlLibraryReader.read(resource));
            default ->
                throw Problem.of(
                        ProblemCode.SUBJECT_UNSUITABLE,
                        Place.parameter(parameter),
                        type.isEmpty() ? "It has no resourceType." : "It is a `" + type + "`.",
                        "It is a ViewDefinition, or a Library with SQL.",
                        "Send one.");
        };
    }

    private Problem unknown(String parameter, String address) {
        return Problem.of(
                ProblemCode.SUBJECT_UNKNOWN,
                Place.parameter(parameter),
                "There is no `" + address + "`.",
                "The views of this server are: " + String.join(", ", known.names())
                        + "; a query is there when its Library is stored.",
                "Name a view as ViewDefinition/NAME or a stored Library/ID, or send one as subjectResource.");
    }
}
