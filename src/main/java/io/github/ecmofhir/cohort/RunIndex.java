package io.github.ecmofhir.cohort;

import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.ecmo.fact.PatientFact;
import io.github.ecmofhir.ecmo.fact.StayFact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which rows belong to which run: by its own id, through the procedure they are part of, or through the hospital stay. */
final class RunIndex {

    /** How rows name their run. */
    enum Link {
        ID,
        PROCEDURE,
        ID_OR_STAY
    }

    static final Link BY_ID = Link.ID;
    static final Link BY_PROCEDURE = Link.PROCEDURE;
    static final Link BY_ID_OR_STAY = Link.ID_OR_STAY;

    /** Run, cannulation, preclosing: deeper than this is a cycle. */
    private static final int DEEPEST = 5;

    private final Map<String, FactGatherer> runs = new LinkedHashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, PatientFact> patients = new HashMap<>();
    private final Map<String, StayFact> hospitalStays = new HashMap<>();
    private final Map<String, String> centreOfStay = new HashMap<>();
    private final Map<String, List<StayFact>> icuStays = new HashMap<>();
    private final Map<String, Set<String>> conditionCodes = new HashMap<>();
    private final Map<String, Set<String>> conditionsOfStay = new HashMap<>();
    private final Map<String, String> centres = new HashMap<>();
    private final Map<String, Map<Integer, Integer>> volumes = new HashMap<>();
    private final Map<String, BigDecimal> frenchSizes = new HashMap<>();

    Collection<FactGatherer> all() {
        return runs.values();
    }

    void centre(FactRow row) {
        String identifier = row.text("identifier");
        if (identifier != null) {
            centres.put(row.id(), identifier);
        }
    }

    void centreVolume(FactRow row) {
        Integer year = row.integer("year");
        Integer count = row.integer("count");
        if (year != null && count != null) {
            volumes.computeIfAbsent(row.id(), id -> new HashMap<>()).put(year, count);
        }
    }

    void cannula(FactRow row) {
        BigDecimal size = row.decimal("french_size");
        if (size != null) {
            frenchSizes.put(row.id(), size);
        }
    }

    @Nullable
    BigDecimal frenchSize(FactRow cannulation) {
        return frenchSizes.get(cannulation.text("cannula_id"));
    }

    void patient(FactRow row) {
        patients.put(
                row.id(),
                new PatientFact(
                        row.text("gender"),
                        date(row.text("birth_date")),
                        row.bool("deceased"),
                        row.moment("deceased_time")));
    }

    void hospitalStay(FactRow row) {
        if (row.isSaid()) {
            hospitalStays.put(row.id(), stay(row, row.text("disposition")));
            String centre = row.text("centre_id");
            if (centre != null) {
                centreOfStay.put(row.id(), centre);
            }
        }
    }

    void icuStay(FactRow row) {
        String hospital = row.text("hospital_encounter_id");
        if (row.isSaid() && hospital != null) {
            icuStays.computeIfAbsent(hospital, id -> new ArrayList<>()).add(stay(row, null));
        }
    }

    void indication(FactRow row) {
        String code = row.text("code");
        boolean confirmed =
                !Set.of("entered-in-error", "refuted").contains(String.valueOf(row.text("verification_status")));
        if (confirmed && code != null) {
            conditionCodes.computeIfAbsent(row.id(), id -> new HashSet<>()).add(code);
            String stay = row.text("encounter_id");
            if (stay != null) {
                conditionsOfStay.computeIfAbsent(stay, id -> new HashSet<>()).add(code);
            }
        }
    }

    /** Codes of a condition; empty for one that is not known. */
    Set<String> codes(@Nullable String conditionId) {
        return conditionCodes.getOrDefault(String.valueOf(conditionId), Set.of());
    }

    void run(FactRow row) {
        if (EcmoRun.counts(row.text("status"))) {
            runs.put(row.id(), new FactGatherer(row));
        }
    }

    void procedure(FactRow row) {
        String parent = row.text("procedure_id");
        if (parent != null) {
            parents.put(row.id(), parent);
        }
    }

    /** Gives each run its patient, its stays and its centre. */
    void linkStays() {
        for (FactGatherer run : runs.values()) {
            run.patient(patients.getOrDefault(run.patientId(), PatientFact.UNKNOWN));
            String stay = run.stayId();
            if (stay == null) {
                continue;
            }
            run.stays(hospitalStays.get(stay), icuStays.getOrDefault(stay, List.of()));
            run.indication(conditionsOfStay.getOrDefault(stay, Set.of()));
            String centre = centreOfStay.get(stay);
            if (centre != null) {
                run.centre(centres.get(centre), volumes.getOrDefault(centre, Map.of()));
            }
        }
    }

    /** The runs that a row belongs to: one, or, for what is known of a stay only, all runs of the stay. */
    Collection<FactGatherer> runsOf(FactRow row, Link link) {
        String start = link == Link.PROCEDURE ? row.text("procedure_id") : row.id();
        FactGatherer run = runs.get(rootOf(start));
        if (run != null) {
            return List.of(run);
        }
        String stay = link == Link.ID_OR_STAY ? row.text("encounter_id") : null;
        return stay == null
                ? List.of()
                : runs.values().stream()
                        .filter(candidate -> stay.equals(candidate.stayId()))
                        .toList();
    }

    private @Nullable String rootOf(@Nullable String procedure) {
        String current = procedure;
        for (int depth = 0; depth < DEEPEST && current != null && !runs.containsKey(current); depth++) {
            current = parents.get(current);
        }
        return current;
    }

    private static StayFact stay(FactRow row, @Nullable String disposition) {
        return new StayFact(
                row.text("status"),
                row.moment("start_time"),
                row.moment("end_time"),
                row.minutes("length", "length_unit"),
                disposition);
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            // A year alone is what de-identified records keep: mid-year errs least.
            return text.length() == 4 ? LocalDate.of(Integer.parseInt(text), 7, 1) : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
