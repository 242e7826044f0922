package io.github.ecmofhir.validation.run;

import io.github.ecmofhir.guide.Claims;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * One run and what is known of it: everything that says it is part of the run, or of one of its parts, and the patient and
 * stay that these name. Nothing entered in error is in it, unless it is said to be.
 */
final class RunFile {

    private final Part<Procedure> run;
    private final List<Part<Resource>> parts;
    private final References references;

    private RunFile(Part<Procedure> run, List<Part<Resource>> parts, References references) {
        this.run = run;
        this.parts = parts;
        this.references = references;
    }

    /** Every run among these, with its parts. Costs time proportional to the number of references. */
    static List<RunFile> of(List<Part<Resource>> all, References references) {
        return withErrors(
                all.stream().filter(part -> !InError.is(part.resource())).toList(), references);
    }

    /** The same with what was entered in error, and what is under it. */
    static List<RunFile> withErrors(List<Part<Resource>> all, References references) {
        return all.stream()
                .filter(part -> part.resource() instanceof Procedure && Claims.claims(part.resource(), "ecmo-run"))
                .map(part -> of(new Part<>((Procedure) part.resource(), part.place()), all, references))
                .toList();
    }

    private static RunFile of(Part<Procedure> run, List<Part<Resource>> all, References references) {
        Set<Resource> reached = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Resource> open = new ArrayDeque<>(List.of(run.resource()));
        while (!open.isEmpty()) {
            Resource whole = open.poll();
            if (reached.add(whole)) {
                references.to(whole).forEach(open::add);
            }
        }
        List<Part<Resource>> parts = new ArrayList<>();
        for (Part<Resource> part : all) {
            if (reached.contains(part.resource()) && part.resource() != run.resource()) {
                parts.add(part);
            }
        }
        return new RunFile(run, parts, references);
    }

    Part<Procedure> run() {
        return run;
    }

    Optional<When> start() {
        return When.start(run.resource().getPerformed());
    }

    Optional<When> end() {
        return When.end(run.resource().getPerformed());
    }

    References references() {
        return references;
    }

    /** The run, its parts, and what of its stay no other run that counts has too. */
    Stream<Resource> members() {
        return Stream.concat(
                Stream.of(run.resource()), Stream.concat(parts(), ownOfStay()).map(Part::resource));
    }

    /** Indications and shock teams. */
    private Stream<Part<Resource>> ownOfStay() {
        List<Procedure> others = references.all().stream()
                .map(Part::resource)
                .filter(other -> other != run.resource() && Claims.claims(other, "ecmo-run") && !InError.is(other))
                .map(Procedure.class::cast)
                .toList();
        return references.all().stream()
                .filter(part -> Claims.claims(part.resource(), "ecmo-indication")
                        || Claims.claims(part.resource(), "ecmo-shock-team"))
                .filter(part -> concerns(part.resource(), run.resource())
                        && others.stream().noneMatch(other -> concerns(part.resource(), other)));
    }

    /** Whether it is the run, one of its parts, or of its stay. */
    boolean has(Part<Resource> part) {
        Resource resource = part.resource();
        return resource == run.resource()
                || parts.contains(part)
                || !Claims.claims(resource, "ecmo-run") && concerns(resource, run.resource());
    }

    private boolean concerns(Resource ofStay, Procedure procedure) {
        boolean named = procedure.getReasonReference().stream()
                .anyMatch(reason ->
                        references.resolve(reason).filter(ofStay::equals).isPresent());
        Optional<Resource> stay = references.resolve(procedure.getEncounter());
        return named
                || stay.isPresent()
                        && Bond.of(ofStay)
                                .anyMatch(bond -> references
                                        .resolve(bond.target())
                                        .filter(stay.get()::equals)
                                        .isPresent());
    }

    /** Parts that claim a profile. */
    <T extends Resource> Stream<Part<T>> parts(String profile, Class<T> type) {
        return parts.stream()
                .filter(part -> type.isInstance(part.resource()) && Claims.claims(part.resource(), profile))
                .map(part -> new Part<>(type.cast(part.resource()), part.place()));
    }

    Stream<Part<Resource>> parts() {
        return parts.stream();
    }

    boolean has(String profile) {
        return parts.stream().anyMatch(part -> Claims.claims(part.resource(), profile));
    }

    Optional<Patient> patient() {
        return resolve(run.resource().getSubject(), Patient.class);
    }

    Optional<Encounter> stay() {
        return resolve(run.resource().getEncounter(), Encounter.class);
    }

    /** Stays on a ward that belong to the hospital stay of the run. */
    Stream<Part<Encounter>> icuStays() {
        Optional<Encounter> stay = stay();
        return stay.isEmpty()
                ? Stream.empty()
                : references.all().stream()
                        .filter(part -> part.resource() instanceof Encounter encounter
                                && Claims.claims(encounter, "ecmo-icu-encounter")
                                && resolve(encounter.getPartOf(), Encounter.class)
                                        .filter(whole -> whole == stay.get())
                                        .isPresent())
                        .map(part -> new Part<>((Encounter) part.resource(), part.place()));
    }

    <T extends Resource> Optional<T> resolve(Reference reference, Class<T> type) {
        return references.resolve(reference).filter(type::isInstance).map(type::cast);
    }
}
