package io.github.ecmofhir.cohort;

import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.view.Snapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The runs of each patient as they were read, and the version that he had then, in the buckets of the store. Immutable; what
 * is made of it with some patients changed shares the other buckets.
 */
final class HeldPatients {

    private final List<Long> bucketVersions;
    private final List<Map<String, Held>> buckets;

    /** One patient. */
    private record Held(long version, List<EcmoRun> runs) {}

    private HeldPatients(List<Long> bucketVersions, List<Map<String, Held>> buckets) {
        this.bucketVersions = bucketVersions;
        this.buckets = buckets;
    }

    /** @param bucketVersions of the moment of reading */
    static HeldPatients none(List<Long> bucketVersions) {
        return new HeldPatients(
                bucketVersions,
                bucketVersions.stream().map(version -> Map.<String, Held>of()).toList());
    }

    List<Long> bucketVersions() {
        return bucketVersions;
    }

    /** A number that grows whenever stored data of any patient change. */
    long version() {
        return bucketVersions.stream().mapToLong(Long::longValue).sum();
    }

    /** Patients, also those without a run. */
    int size() {
        return buckets.stream().mapToInt(Map::size).sum();
    }

    /** Places of the buckets whose versions are others than these. */
    List<Integer> differing(List<Long> versions) {
        return IntStream.range(0, buckets.size())
                .filter(bucket -> !versions.get(bucket).equals(bucketVersions.get(bucket)))
                .boxed()
                .toList();
    }

    /**
     * Patients whose version is another, who are new, or who are gone.
     *
     * @param versions of all patients in some buckets
     */
    Set<String> changed(Collection<Integer> some, Map<String, Long> versions) {
        Set<String> changed = new TreeSet<>();
        versions.forEach((patient, version) -> {
            Held held = held(patient);
            if (held == null || held.version() != version) {
                changed.add(patient);
            }
        });
        some.stream()
                .flatMap(bucket -> buckets.get(bucket).keySet().stream())
                .filter(patient -> !versions.containsKey(patient))
                .forEach(changed::add);
        return changed;
    }

    List<EcmoRun> runsOf(Collection<String> patients) {
        return patients.stream()
                .map(this::held)
                .filter(Objects::nonNull)
                .flatMap(held -> held.runs().stream())
                .toList();
    }

    /**
     * With the patients of some buckets as they are now.
     *
     * @param versions of all patients in these buckets
     * @param again patients whose runs were read, whether they have changed or not
     * @param read the runs of those who have changed and of those
     */
    HeldPatients with(
            List<Long> newBucketVersions,
            Collection<Integer> some,
            Map<String, Long> versions,
            Set<String> again,
            Map<String, List<EcmoRun>> read) {
        List<Map<String, Held>> now = new ArrayList<>(buckets);
        some.forEach(bucket -> now.set(bucket, new HashMap<>()));
        versions.forEach((patient, version) -> {
            Held held = held(patient);
            boolean stays = held != null && held.version() == version && !again.contains(patient);
            now.get(Snapshot.bucketOf(patient))
                    .put(patient, stays ? held : new Held(version, read.getOrDefault(patient, List.of())));
        });
        again.stream().filter(patient -> !versions.containsKey(patient)).forEach(patient -> {
            Map<String, Held> bucket = new HashMap<>(now.get(Snapshot.bucketOf(patient)));
            bucket.computeIfPresent(
                    patient, (id, held) -> new Held(held.version(), read.getOrDefault(patient, List.of())));
            now.set(Snapshot.bucketOf(patient), bucket);
        });
        return new HeldPatients(newBucketVersions, now);
    }

    private @Nullable Held held(String patient) {
        return buckets.get(Snapshot.bucketOf(patient)).get(patient);
    }
}
