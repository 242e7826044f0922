package io.github.ecmofhir.cohort;

import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.view.Snapshot;
import io.github.ecmofhir.view.ViewReader;
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

    private final ViewReader views;
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

    public LiveCohort(ViewReader views) {
        this.views = views;
    }

    /**
     * Should reading fail, what is held stays as it was, and the next call reads again.
     *
     * @throws io.github.ecmofhir.problem.Problem while the view tables are being rebuilt
     */
    public synchronized CaseTable current() {
        Held before = held;
        Held now = before == null ? views.readAll(LiveCohort::everything) : update(before);
        held = now;
        return now.table();
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

    private static Map<String, List<EcmoRun>> runsOfPatient(Snapshot snapshot) {
        return RunReader.read(snapshot).stream().collect(Collectors.groupingBy(EcmoRun::patientId));
    }
}
