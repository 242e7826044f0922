package io.github.ecmofhir.cohort;

import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.view.Snapshot;
import io.github.ecmofhir.view.ViewReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The case table, current to the last acknowledged write of any node. Each call compares the stored patient versions with
 * those held; when some differ, only these patients are read again. About a millisecond when nothing changed.
 */
public final class LiveCohort {

    /** Beyond this share of changed patients one full read is cheaper than many keys. */
    private static final double READ_ALL_ABOVE = 0.3;

    private final ViewReader views;
    private Map<String, Long> versions = Map.of();
    private Map<String, List<EcmoRun>> runsOfPatient = new HashMap<>();
    private CaseTable table = CaseTable.of(List.of());
    private boolean loaded;

    public LiveCohort(ViewReader views) {
        this.views = views;
    }

    /** @throws io.github.ecmofhir.problem.Problem while the view tables are being rebuilt */
    public synchronized CaseTable current() {
        Map<String, Long> stored = views.patientVersions();
        if (loaded && stored.equals(versions)) {
            return table;
        }
        Set<String> changed = changed(stored);
        boolean all = !loaded
                || changed.contains(Snapshot.EVERYBODY)
                || changed.size() > READ_ALL_ABOVE * Math.max(versions.size(), 1);
        if (all) {
            readAll();
        } else {
            read(changed);
        }
        List<EcmoRun> runs = new ArrayList<>();
        runsOfPatient.values().forEach(runs::addAll);
        table = CaseTable.of(runs);
        return table;
    }

    private Set<String> changed(Map<String, Long> stored) {
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

    private void readAll() {
        // Should reading fail, the next call begins anew.
        loaded = false;
        runsOfPatient = new HashMap<>();
        versions = views.readAll(snapshot -> {
            take(snapshot);
            return Map.copyOf(snapshot.patientVersions());
        });
        loaded = true;
    }

    /** Only of these patients the snapshot's versions count: another may have changed since the versions were compared. */
    private void read(Set<String> changed) {
        Map<String, Long> seen = views.read(changed, snapshot -> {
            changed.forEach(runsOfPatient::remove);
            take(snapshot);
            return snapshot.patientVersions();
        });
        Map<String, Long> merged = new HashMap<>(versions);
        for (String patient : changed) {
            Long version = seen.get(patient);
            if (version == null) {
                merged.remove(patient);
            } else {
                merged.put(patient, version);
            }
        }
        versions = merged;
    }

    private void take(Snapshot snapshot) {
        runsOfPatient.putAll(RunReader.read(snapshot).stream().collect(Collectors.groupingBy(EcmoRun::patientId)));
    }
}
