package io.github.ecmofhir.cohort;

import io.github.ecmofhir.view.ViewRow;
import io.github.ecmofhir.view.ViewRows;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which patient records are one person's. A record that was merged into another, by {@code Patient.link} of either, counts as
 * the one that is left: its runs are that patient's, and what is known of either is known of both.
 */
final class Persons {

    /** No record was ever merged. */
    static final Persons APART = new Persons(Set.of());

    private static final String VIEW = "patient_link";
    private static final String REPLACED_BY = "replaced-by";

    private final Set<Link> links;
    /** Of those who are linked. */
    private final Map<String, String> personOf = new HashMap<>();

    private final Map<String, Set<String>> patientsOf = new HashMap<>();

    /** One record took the place of another. */
    private record Link(String replaced, String by) {}

    private Persons(Set<Link> links) {
        this.links = Set.copyOf(links);
        Map<String, Set<String>> groups = new HashMap<>();
        for (Link link : links) {
            Set<String> joined = new TreeSet<>(Set.of(link.replaced(), link.by()));
            joined.addAll(groups.getOrDefault(link.replaced(), Set.of()));
            joined.addAll(groups.getOrDefault(link.by(), Set.of()));
            joined.forEach(patient -> groups.put(patient, joined));
        }
        Set<String> replaced = new HashSet<>();
        links.forEach(link -> replaced.add(link.replaced()));
        for (Set<String> group : new HashSet<>(groups.values())) {
            String person = left(group, replaced);
            group.forEach(patient -> personOf.put(patient, person));
            patientsOf.put(person, group);
        }
    }

    /** Of records that replace each other in a circle, or of two that are left, the first by id: somebody has to be it. */
    private static String left(Set<String> group, Set<String> replaced) {
        return group.stream()
                .filter(patient -> !replaced.contains(patient))
                .findFirst()
                .orElseGet(() -> group.iterator().next());
    }

    /** @param rows of all patients, as a merge may be told by either record */
    static Persons read(ViewRows rows) {
        Set<Link> links = new HashSet<>();
        rows.forEach(VIEW, row -> {
            Link link = link(row);
            if (link != null) {
                links.add(link);
            }
        });
        return links.isEmpty() ? APART : new Persons(links);
    }

    private static @Nullable Link link(ViewRow row) {
        String own = String.valueOf(row.value("patient_id"));
        String other = (String) row.value("other_id");
        if (other == null || other.equals(own)) {
            return null;
        }
        return REPLACED_BY.equals(row.value("type")) ? new Link(own, other) : new Link(other, own);
    }

    /** The patient as whom one counts. */
    String of(String patient) {
        return personOf.getOrDefault(patient, patient);
    }

    /** These and all who are one person with one of them. */
    Set<String> together(Collection<String> patients) {
        Set<String> together = new TreeSet<>(patients);
        patients.forEach(patient -> together.addAll(patientsOf.getOrDefault(of(patient), Set.of())));
        return together;
    }

    /** Those who are one person by these links or by those. */
    Persons or(Persons others) {
        if (links.equals(others.links)) {
            return this;
        }
        Set<Link> all = new HashSet<>(links);
        all.addAll(others.links);
        return new Persons(all);
    }
}
