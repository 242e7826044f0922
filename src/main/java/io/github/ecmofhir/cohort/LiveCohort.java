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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The case table, current to the last acknowledged write of any node. Each call compares the stored patient versions with
 * those held; when some differ, only these patients are read again, and the runs of the others stay the very same objects.
 * About a millisecond when nothing changed.
 */
public final class LiveCohort {

    /** Beyond this share of changed patients one full read is cheaper than many keys. */
    private static final double READ_ALL_ABOVE = 0.3;

    /** How often an earlier moment is read again when writes come in between. */
    private static final int TRIES = 10;

    private final ViewReader views;
    private final PastReader past;
    private @Nullable Held held;

    /** What was read, and the version of each patient as of that reading. */
    private record Held(Map<String, Long> versions, Map<String, List<EcmoRun>> runsOfPatient, CaseTable table) {

        static Held of(Map<String, Long> versions, Map<String, List<EcmoRun>> runsOfPatient) {
            List<EcmoRun> runs =
                    runsOfPatient.values().stream().flatMap(List::stream).toList();
            long version = versions.values().stream().mapToLong(Long::longValue).sum();
            return new Held(versions, runsOfPatient, CaseTable.of(version, runs));
        }

        Set<String> changed(Map<String, Long> stored) {
            Set<String> changed = new TreeSet<>();
            stored.forEach((patient, version) -> {
                if (!Objects.equals(versions.get(patient), version)) {
                    changed.add(patient);
                }
            });
            versions.keySet().stream()
                    .filter(patient -> !stored.containsKey(patient))
                    .forEach(changed::add);
            return changed;
        }
    }

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
        Held now = before == null ? views.readAll(LiveCohort::everything) : update(before);
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
            PastReader.Past<Held> read = past.read(moment, LiveCohort::earlier);
            if (read.versions().equals(today.versions())) {
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
    private static CaseTable replaced(Held today, PastReader.Past<Held> read) {
        Held then = read.result();
        Set<String> patients = read.patients();
        if (then == null) {
            return today.table();
        }
        if (patients == null) {
            return then.table();
        }
        Map<String, List<EcmoRun>> runs = new HashMap<>(today.runsOfPatient());
        patients.forEach(runs::remove);
        runs.putAll(then.runsOfPatient());
        return Held.of(today.versions(), runs).table();
    }

    private static Held earlier(ViewRows rows) {
        return Held.of(Map.of(), runsOfPatient(rows));
    }

    private Held update(Held before) {
        Set<String> changed = before.changed(views.patientVersions());
        if (changed.isEmpty()) {
            return before;
        }
        if (changed.contains(Snapshot.EVERYBODY)) {
            return views.readAll(LiveCohort::everything);
        }
        return changed.size() > READ_ALL_ABOVE * before.versions().size()
                ? views.readAll(snapshot -> everything(snapshot, before))
                : read(before, changed);
    }

    private static Held everything(Snapshot snapshot) {
        return Held.of(snapshot.patientVersions(), runsOfPatient(snapshot));
    }

    /** The same, with the very objects that were held before of patients who did not change. */
    private static Held everything(Snapshot snapshot, Held before) {
        Map<String, Long> versions = snapshot.patientVersions();
        Map<String, List<EcmoRun>> runs = new HashMap<>(runsOfPatient(snapshot));
        runs.replaceAll((patient, read) -> {
            List<EcmoRun> kept = before.runsOfPatient().get(patient);
            boolean same =
                    Objects.equals(versions.get(patient), before.versions().get(patient));
            return same && kept != null ? kept : read;
        });
        return Held.of(versions, runs);
    }

    /** Only of these patients the snapshot's versions count: another may have changed since the versions were compared. */
    private Held read(Held before, Collection<String> changed) {
        return views.read(changed, snapshot -> {
            Map<String, List<EcmoRun>> runs = new HashMap<>(before.runsOfPatient());
            Map<String, Long> versions = new HashMap<>(before.versions());
            changed.forEach(runs::remove);
            changed.forEach(versions::remove);
            runs.putAll(runsOfPatient(snapshot));
            snapshot.patientVersions().forEach((patient, version) -> {
                if (changed.contains(patient)) {
                    versions.put(patient, version);
                }
            });
            return Held.of(versions, runs);
        });
    }

    private static Map<String, List<EcmoRun>> runsOfPatient(ViewRows rows) {
        return RunReader.read(rows).stream().collect(Collectors.groupingBy(EcmoRun::patientId));
    }
}
