package io.github.ecmofhir.cohort;

import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.view.PastReader;
import io.github.ecmofhir.view.Snapshot;
import io.github.ecmofhir.view.ViewReader;
import io.github.ecmofhir.view.ViewRows;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

    private record Held(HeldPatients patients, CaseTable table) {}

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
            PastReader.Past<Map<String, List<EcmoRun>>> read = past.read(moment, LiveCohort::runsOfPatient);
            if (read.versions().equals(today.patients().bucketVersions())) {
                return replaced(today, read);
            }
        }
        throw Problem.of(
                ProblemCode.STORE_UNAVAILABLE,
                Place.parameter("asOf"),
                "Data changed again and again while they were compared with those of " + moment + ".",
                "An earlier moment can be read when nothing is written for a short while.",
                "Ask again.");
    }

    /** The runs of today, but for the patients who have changed since. */
    private static CaseTable replaced(Held today, PastReader.Past<Map<String, List<EcmoRun>>> read) {
        Map<String, List<EcmoRun>> then = read.result();
        Set<String> patients = read.patients();
        if (then == null) {
            return today.table();
        }
        long version = today.patients().version();
        return patients == null
                ? CaseTable.of(version, all(then))
                : today.table().replace(version, today.patients().runsOf(patients), all(then));
    }

    private static Held everything(Snapshot snapshot) {
        HeldPatients none = HeldPatients.none(snapshot.bucketVersions());
        List<Integer> buckets =
                IntStream.range(0, none.bucketVersions().size()).boxed().toList();
        Map<String, List<EcmoRun>> read = runsOfPatient(snapshot.all());
        HeldPatients patients = none.with(none.bucketVersions(), buckets, snapshot.patientVersions(buckets), read);
        return new Held(patients, CaseTable.of(patients.version(), all(read)));
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
        boolean most = changed.size() > READ_ALL_ABOVE * held.size();
        Map<String, List<EcmoRun>> read = runsOfPatient(most ? snapshot.all() : snapshot.of(changed));
        read.keySet().retainAll(changed);
        HeldPatients patients = held.with(bucketVersions, buckets, versions, read);
        return new Held(patients, before.table().replace(patients.version(), held.runsOf(changed), all(read)));
    }

    private static Map<String, List<EcmoRun>> runsOfPatient(ViewRows rows) {
        return RunReader.read(rows).stream().collect(Collectors.groupingBy(EcmoRun::patientId));
    }

    private static List<EcmoRun> all(Map<String, List<EcmoRun>> runsOfPatient) {
        return runsOfPatient.values().stream().flatMap(List::stream).toList();
    }
}
