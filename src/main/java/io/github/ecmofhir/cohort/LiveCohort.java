package io.github.ecmofhir.cohort;

import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.view.PastReader;
import io.github.ecmofhir.view.PastSnapshot;
import io.github.ecmofhir.view.Snapshot;
import io.github.ecmofhir.view.ViewReader;
import io.github.ecmofhir.view.ViewRows;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The case table, current to the last acknowledged write of any node. Each call compares the stored versions of patients with
 * those held; when some differ, only these patients are read again, and the runs of the others stay the very same objects.
 * About a millisecond when nothing changed, however many runs there are.
 */
public final class LiveCohort {

    /** Beyond this share of changed patients one full read is cheaper than many keys. */
    private static final double READ_ALL_ABOVE = 0.3;

    /** How often an earlier moment is read again when writes come in between. */
    private static final int TRIES = 10;

    private final ViewReader views;
    private final PastReader past;
    private @Nullable Held held;

    private record Held(HeldPatients patients, Persons persons, CaseTable table) {}

    /**
     * The runs of some patients at an earlier moment.
     *
     * @param patients empty for all
     */
    private record Then(Optional<Set<String>> patients, List<EcmoRun> runs) {}

    public LiveCohort(ViewReader views, PastReader past) {
        this.views = views;
        this.past = past;
    }

    /**
     * Should reading fail, what is held stays as it was, and the next call reads again.
     *
     * @throws io.github.ecmofhir.problem.Problem while the view tables are being rebuilt
     */
    public CaseTable current() {
        return held().table();
    }

    private synchronized Held held() {
        Held before = held;
        Held now;
        if (before == null) {
            now = views.read(LiveCohort::everything);
        } else if (before.patients().bucketVersions().equals(views.bucketVersions())) {
            now = before;
        } else {
            now = views.read(snapshot -> update(snapshot, before));
        }
        held = now;
        return now;
    }

    /** The case table as of a snapshot, which another thread may hold behind or ahead of what is held here. */
    CaseTable at(Snapshot snapshot) {
        Held before = lastHeld();
        if (before == null) {
            return everything(snapshot).table();
        }
        return before.patients().bucketVersions().equals(snapshot.bucketVersions())
                ? before.table()
                : update(snapshot, before).table();
    }

    private synchronized @Nullable Held lastHeld() {
        return held;
    }

    /** The runs that a request is about, of today or of the moment it names. */
    public Cohort select(CohortRequest request) {
        Instant moment = request.asOf();
        return Cohort.select(moment == null ? current() : asOf(moment), request);
    }

    /**
     * The case table as it was at an earlier moment. Cost grows with what has changed since.
     *
     * @throws Problem STORE_UNAVAILABLE when too much is written meanwhile
     */
    CaseTable asOf(Instant moment) {
        for (int tries = 0; tries < TRIES; tries++) {
            Held today = held();
            PastReader.Past<Then> read = past.read(moment, snapshot -> then(snapshot, today.persons()));
            if (read.versions().equals(today.patients().bucketVersions())) {
                return read.result().map(then -> replaced(today, then)).orElse(today.table());
            }
        }
        throw Problem.of(
                ProblemCode.STORE_UNAVAILABLE,
                Place.parameter("asOf"),
                "Data changed again and again while they were compared with those of " + moment + ".",
                "An earlier moment can be read when nothing is written for a short while.",
                "Ask again.");
    }

    private static Then then(PastSnapshot snapshot, Persons today) {
        Persons persons = Persons.read(snapshot.all());
        Optional<Set<String>> concerned =
                snapshot.changed().map(changed -> today.or(persons).together(changed));
        return new Then(concerned, RunReader.read(concerned.map(snapshot::of).orElseGet(snapshot::all), persons));
    }

    /** The runs of today, but for the patients who have changed since. */
    private static CaseTable replaced(Held today, Then then) {
        long version = today.patients().version();
        return then.patients()
                .map(patients -> today.table().replace(version, today.patients().runsOf(patients), then.runs()))
                .orElseGet(() -> CaseTable.of(version, then.runs()));
    }

    private static Held everything(Snapshot snapshot) {
        HeldPatients none = HeldPatients.none(snapshot.bucketVersions());
        List<Integer> buckets =
                IntStream.range(0, none.bucketVersions().size()).boxed().toList();
        Persons persons = Persons.read(snapshot.all());
        Map<String, List<EcmoRun>> read = runsOfPatient(snapshot.all(), persons);
        HeldPatients patients =
                none.with(none.bucketVersions(), buckets, snapshot.patientVersions(buckets), Set.of(), read);
        return new Held(patients, persons, CaseTable.of(patients.version(), all(read)));
    }

    /** The snapshot decides what has changed: somebody may have written since the versions were compared. */
    private static Held update(Snapshot snapshot, Held before) {
        HeldPatients held = before.patients();
        List<Long> bucketVersions = snapshot.bucketVersions();
        List<Integer> buckets = held.differing(bucketVersions);
        Map<String, Long> versions = snapshot.patientVersions(buckets);
        Set<String> changed = held.changed(buckets, versions);
        if (changed.contains(Snapshot.EVERYBODY)) {
            return everything(snapshot);
        }
        Persons persons = Persons.read(snapshot.all());
        // Also those who were one person with a changed patient, or now are
        Set<String> concerned = before.persons().or(persons).together(changed);
        boolean most = concerned.size() > READ_ALL_ABOVE * held.size();
        Map<String, List<EcmoRun>> read = runsOfPatient(most ? snapshot.all() : snapshot.of(concerned), persons);
        read.keySet().retainAll(concerned);
        HeldPatients patients = held.with(bucketVersions, buckets, versions, concerned, read);
        return new Held(
                patients, persons, before.table().replace(patients.version(), held.runsOf(concerned), all(read)));
    }

    private static Map<String, List<EcmoRun>> runsOfPatient(ViewRows rows, Persons persons) {
        return RunReader.read(rows, persons).stream().collect(Collectors.groupingBy(EcmoRun::patientId));
    }

    private static List<EcmoRun> all(Map<String, List<EcmoRun>> runsOfPatient) {
        return runsOfPatient.values().stream().flatMap(List::stream).toList();
    }
}
