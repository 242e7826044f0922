package io.github.ecmofhir.validation.run;

import io.github.ecmofhir.guide.Claims;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.store.StoredResources;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Applies the rules that resources of a run keep together, to what is sent and to what is stored. */
public final class RunCheck {

    private final StoredResources store;
    private final PersonRecords persons;
    private final RunSurroundings surroundings;
    private final List<RunRule> rules;

    public RunCheck(StoredResources store, Clock clock) {
        this.store = store;
        this.persons = new PersonRecords(store);
        this.surroundings = new RunSurroundings(store, persons);
        this.rules = List.of(
                new PreclosingBeforeCannulation(),
                new AgeKnown(),
                new AliveWhenObserved(),
                new WithinWindow(),
                new IcuWithinStay(),
                new SameRunAgain(this::otherRuns),
                new SegmentsTileRun(),
                new HeparinFitsWeight(),
                new TimiOnTreatedVessel(),
                new NobodyRisesAgain(),
                new NotInTheFuture(clock),
                new OnePatient(),
                new AgePossible());
    }

    /**
     * What was found in one run.
     *
     * @param issues broken rules
     */
    public record Finding(List<Issue> issues, RunCompleteness completeness) {}

    /**
     * Checks what is sent together with the stored runs that it belongs to. Of a stored run only what the sent resources
     * break is said.
     *
     * @param names the fullUrl of a resource, or null
     */
    public List<Issue> sent(List<Part<Resource>> sent, Function<Resource, @Nullable String> names) {
        References references = references(sent, names);
        List<Part<Resource>> all = new ArrayList<>(sent);
        references.elsewhere().forEach(stored -> all.add(part(stored)));
        Set<Place> places = sent.stream().map(Part::place).collect(Collectors.toSet());
        Stream<Issue> ofRuns = RunFile.of(all, references).stream()
                .flatMap(this::issues)
                .filter(issue -> places.contains(issue.where().at(null)))
                .distinct();
        return Stream.of(
                        ofRuns,
                        BondCheck.check(sent.stream(), references),
                        UnderWithdrawn.check(sent, references),
                        LooseIndication.check(sent, references))
                .flatMap(issues -> issues)
                .toList();
    }

    /** How complete each run is among resources that are sent to be looked at. */
    public List<RunCompleteness> completeness(List<Part<Resource>> sent, Function<Resource, @Nullable String> names) {
        return RunFile.of(sent, references(sent, names)).stream()
                .map(RunCompleteness::of)
                .toList();
    }

    /** A stored run with everything stored of its patient; empty when there is no such run. */
    public Optional<Finding> stored(String id) {
        return file(id, Set.of(), RunFile::of).map(this::finding);
    }

    /** Whether there is such a run, and it was entered in error. */
    public boolean isWithdrawn(String id) {
        return store.read("Procedure", id)
                .filter(run -> Claims.claims(run, "ecmo-run") && InError.is(run))
                .isPresent();
    }

    /**
     * A stored run, and after it everything that says it is part of it or of one of its parts, and what of its stay no other run
     * has; nothing entered in error, but what is under that. Empty when there is no such run.
     */
    public List<Resource> members(String id) {
        return file(id, Set.of(), RunFile::withErrors).stream()
                .flatMap(RunFile::members)
                .filter(member -> !InError.is(member))
                .toList();
    }

    /**
     * What is still said to have happened to another patient, of a run that was taken from one.
     *
     * @param before the id of that patient's record
     */
    public List<Issue> leftBehind(String id, String before) {
        return file(id, Set.of(before), RunFile::of).stream()
                .flatMap(new OnePatient()::check)
                .toList();
    }

    /** What is still said of another patient, of what a stay or a condition has that is now said of this one. */
    public List<Issue> leftBehind(Resource moved) {
        List<Part<Resource>> bound = Bond.to(moved, store).map(RunCheck::part).toList();
        return BondCheck.check(bound.stream(), references(bound, none -> null)).toList();
    }

    private Optional<RunFile> file(
            String id, Set<String> patients, BiFunction<List<Part<Resource>>, References, List<RunFile>> runs) {
        return store.read("Procedure", id)
                .filter(resource -> Claims.claims(resource, "ecmo-run"))
                .flatMap(run -> {
                    List<Part<Resource>> all = surroundings.of((Procedure) run, patients).stream()
                            .map(RunCheck::part)
                            .toList();
                    return runs.apply(all, references(all, none -> null)).stream()
                            .filter(file -> id.equals(
                                    file.run().resource().getIdElement().getIdPart()))
                            .findFirst();
                });
    }

    private Finding finding(RunFile run) {
        Stream<Part<Resource>> known = run.references().all().stream();
        return new Finding(
                Stream.concat(issues(run), BondCheck.check(known.filter(run::has), run.references()))
                        .distinct()
                        .toList(),
                RunCompleteness.of(run));
    }

    private Stream<Issue> issues(RunFile run) {
        return rules.stream().flatMap(rule -> rule.check(run));
    }

    private References references(List<Part<Resource>> parts, Function<Resource, @Nullable String> names) {
        return new References(parts, names, this::read);
    }

    private static Part<Resource> part(Resource stored) {
        return new Part<>(
                stored, new Place(null, stored.fhirType(), stored.getIdElement().getIdPart(), null));
    }

    private Optional<Resource> read(String reference) {
        int query = reference.indexOf("?identifier=");
        if (query > 0) {
            String[] token =
                    reference.substring(query + "?identifier=".length()).split("\\|", 2);
            return token.length == 2
                    ? store.byIdentifier(reference.substring(0, query), token[0], token[1])
                    : Optional.empty();
        }
        IdType id = new IdType(reference);
        return id.hasResourceType() && id.hasIdPart() && !reference.contains(":")
                ? store.read(id.getResourceType(), id.getIdPart())
                : Optional.empty();
    }

    private List<Procedure> otherRuns(RunFile run) {
        Set<String> own = Stream.of(run.run().resource())
                .flatMap(procedure -> procedure.getIdentifier().stream())
                .map(RunCheck::token)
                .collect(Collectors.toSet());
        return run.patient().stream()
                .flatMap(persons::of)
                .flatMap(id -> store.ofPatient("Procedure", id).stream())
                .filter(other -> Claims.claims(other, "ecmo-run"))
                .map(Procedure.class::cast)
                .filter(other -> other.getStatus() != Procedure.ProcedureStatus.ENTEREDINERROR
                        && other.getStatus() != Procedure.ProcedureStatus.NOTDONE)
                .filter(other ->
                        other.getIdentifier().stream().map(RunCheck::token).noneMatch(own::contains))
                .toList();
    }

    private static String token(Identifier identifier) {
        return identifier.getSystem() + "|" + identifier.getValue();
    }
}
