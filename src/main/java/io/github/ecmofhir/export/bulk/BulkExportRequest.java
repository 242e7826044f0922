package io.github.ecmofhir.export.bulk;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import io.github.ecmofhir.access.Arguments;
import io.github.ecmofhir.access.Right;
import io.github.ecmofhir.deidentification.ElementRules;
import io.github.ecmofhir.deidentification.Level;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.store.GroupMembers;
import io.github.ecmofhir.store.ResourceSearch;
import io.github.ecmofhir.store.StoredResources;
import io.github.ecmofhir.view.NamedResources;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Group;

/**
 * What {@code $export} is asked for.
 *
 * @param types empty for all
 * @param since resources that were not written after that moment are left out
 * @param filters of several for one type, one is enough
 * @param ofPatients whether only what belongs to patients, and what that refers to, is wanted
 * @param patients logical ids; empty for all
 * @param level how far the resources are de-identified
 */
record BulkExportRequest(
        Set<String> types,
        Optional<Instant> since,
        List<TypeFilter> filters,
        boolean ofPatients,
        Optional<Set<String>> patients,
        Level level) {

    /** A search that resources of a type must be found by. */
    record TypeFilter(String type, String query) {}

    static final Set<String> PARAMETERS =
            Set.of("_type", "_since", "_typeFilter", "_outputFormat", "patient", Level.PARAMETER);

    private static final Set<String> FORMATS =
            Set.of("application/fhir+ndjson", "application/fhir ndjson", "application/ndjson", "ndjson");
    private static final Pattern HAPI_NUMBER = Pattern.compile("HAPI-\\d+: ");
    private static final Pattern NOT_FILTERS =
            Pattern.compile("(^|&)_(include|revinclude|sort|count|summary|elements|total|format)[=:]");

    /** @throws Problem with everything that is wrong with one parameter */
    static BulkExportRequest read(BulkExportAsked asked, StoredResources store, ResourceSearch search) {
        Arguments arguments = Arguments.of(asked.parameters());
        arguments
                .one("_outputFormat")
                .filter(format -> !FORMATS.contains(format))
                .ifPresent(format -> {
                    throw Problem.of(
                            ProblemCode.FORMAT_UNKNOWN,
                            Place.parameter("_outputFormat"),
                            "There is no format `" + format + "`.",
                            "Resources are exported as application/fhir+ndjson; tables by $sql-export also as csv and parquet.",
                            "Leave `_outputFormat` out.");
                });
        Set<String> types = types(arguments, search);
        Level level = Level.of(arguments.one(Level.PARAMETER), Right.FULL);
        if (level != Level.NONE) {
            requireGivenOut(types, level);
        }
        return new BulkExportRequest(
                types,
                arguments.earlier("_since"),
                filters(arguments, types, search),
                asked.level() != BulkExportAsked.Level.SYSTEM,
                patients(asked, arguments, store),
                level);
    }

    private static Set<String> types(Arguments arguments, ResourceSearch search) {
        Set<String> types = new TreeSet<>(arguments.list("_type"));
        List<String> unknown =
                types.stream().filter(type -> !search.isType(type)).toList();
        if (!unknown.isEmpty()) {
            throw Arguments.wrong(
                    "_type",
                    "There is no resource type `" + String.join("`, `", unknown) + "`.",
                    "Types are written as FHIR has them, separated by commas.");
        }
        List<String> ofTheServer =
                types.stream().filter(ResourceExport.OF_THE_SERVER::contains).toList();
        if (!ofTheServer.isEmpty()) {
            throw Arguments.wrong(
                    "_type",
                    "`" + String.join("`, `", ofTheServer) + "` is not exported.",
                    "It is about this server, and not about patients.");
        }
        return types;
    }

    private static void requireGivenOut(Set<String> types, Level level) {
        List<String> kept = types.stream()
                .filter(type -> !ElementRules.RESOURCES.contains(type))
                .toList();
        if (!kept.isEmpty()) {
            throw Arguments.wrong(
                    "_type",
                    "`" + String.join("`, `", kept) + "` is not given out when data are " + level.code() + ".",
                    "These types are: " + String.join(", ", new TreeSet<>(ElementRules.RESOURCES)) + ".");
        }
    }

    private static List<TypeFilter> filters(Arguments arguments, Set<String> types, ResourceSearch search) {
        List<TypeFilter> filters = new ArrayList<>();
        for (String text : arguments.all("_typeFilter")) {
            int mark = text.indexOf('?');
            String type = mark < 0 ? text : text.substring(0, mark);
            String query = mark < 0 ? "" : text.substring(mark + 1);
            if (query.isEmpty()
                    || !search.isType(type)
                    || NOT_FILTERS.matcher(query).find()) {
                throw Arguments.wrong(
                        "_typeFilter",
                        "`" + text + "` is no filter.",
                        "A filter is a search like Observation?code=2524-7, without _include, _sort and the like.");
            }
            if (!types.isEmpty() && !types.contains(type)) {
                throw Arguments.wrong(
                        "_typeFilter",
                        "`" + type + "` is not among the types of `_type`.",
                        "Only what is exported is filtered.");
            }
            try {
                search.require(type, query);
            } catch (Problem e) {
                Issue issue = e.issues().get(0);
                throw Arguments.wrong("_typeFilter", "`" + text + "`: " + issue.found(), issue.needed());
            } catch (BaseServerResponseException e) {
                throw Arguments.wrong(
                        "_typeFilter",
                        "`" + text + "` cannot be searched for: "
                                + HAPI_NUMBER
                                        .matcher(String.valueOf(e.getMessage()))
                                        .replaceAll("") + ".",
                        "The searches of a type are in /metadata.");
            }
            filters.add(new TypeFilter(type, query));
        }
        return List.copyOf(filters);
    }

    private static Optional<Set<String>> patients(BulkExportAsked asked, Arguments arguments, StoredResources store) {
        List<String> given = arguments.all("patient");
        if (asked.level() == BulkExportAsked.Level.SYSTEM && !given.isEmpty()) {
            throw Arguments.wrong(
                    "patient", "It is given for the whole system.", "Patients are chosen at Patient/$export.");
        }
        Optional<Set<String>> members = asked.group().map(group -> members(group, store));
        if (given.isEmpty()) {
            return members;
        }
        Set<String> patients = named(given, store);
        members.ifPresent(patients::retainAll);
        return Optional.of(patients);
    }

    private static Set<String> members(String group, StoredResources store) {
        return store.read("Group", group)
                .map(Group.class::cast)
                .map(GroupMembers::patients)
                .orElseThrow(() -> Problem.of(
                        ProblemCode.EXPORT_GROUP_UNKNOWN,
                        Place.nowhere(),
                        "There is no Group/" + group + ".",
                        "A Group that is exported is stored, like one of $freeze-cohort.",
                        "Correct its id."));
    }

    private static Set<String> named(List<String> references, StoredResources store) {
        NamedResources named = new NamedResources(store);
        Set<String> patients = new HashSet<>();
        for (String reference : references) {
            named.find("patient", "Patient", reference)
                    .ifPresent(patient -> patients.add(patient.getIdElement().getIdPart()));
        }
        if (!named.unknown().isEmpty()) {
            throw Problem.of(named.unknown());
        }
        return patients;
    }
}
