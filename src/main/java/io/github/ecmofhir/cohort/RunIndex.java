package io.github.ecmofhir.cohort;

import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.ecmo.fact.PatientFact;
import io.github.ecmofhir.ecmo.fact.StayFact;
import io.github.ecmofhir.ecmo.fact.TeamFact;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which rows belong to which run: by its own id, through the procedure they are part of, or through the hospital stay.
 * Rows of another patient than the run's never do, so that a run is the same whichever patients are read together.
 */
final class RunIndex {

    /** How rows name their run. */
    enum Link {
        /** The row is the run's own. */
        RUN,
        /** The row is a procedure's own: that is part of the run, or at least of its hospital stay. */
        PROCEDURE,
        /** The row names the procedure it is part of. */
        PART_OF
    }

    /** A procedure and what it says of where it belongs. */
    private record Procedure(
            @Nullable String parent, @Nullable String stay) {}

    /** Run, cannulation, preclosing: deeper than this is a cycle. */
    private static final int DEEPEST = 5;

    private static final Set<String> NO_INDICATION = Set.of("entered-in-error", "refuted");

    private final Map<String, FactGatherer> runs = new LinkedHashMap<>();
    private final Set<String> discounted = new HashSet<>();
    private final Map<String, Procedure> procedures = new HashMap<>();
    private final Map<String, PatientFact> patients = new HashMap<>();
    private final Map<String, StayFact> hospitalStays = new HashMap<>();
    private final Map<String, String> centreOfStay = new HashMap<>();
    private final Map<String, List<StayFact>> icuStays = new HashMap<>();
    private final Map<String, Set<Cause>> conditions = new HashMap<>();
    private final Map<String, Set<Cause>> conditionsOfStay = new HashMap<>();
    private final Map<String, TeamFact> teams = new HashMap<>();
    private final Map<String, List<String>> teamsOfStay = new HashMap<>();
    private final Set<String> cannulae = new HashSet<>();
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
        cannulae.add(key(row.patientId(), row.id()));
        BigDecimal size = row.decimal("french_size");
        if (size != null) {
            frenchSizes.put(key(row.patientId(), row.id()), size);
        }
    }

    /** Identity of the cannula that a cannulation put in; null when it is not known. */
    @Nullable
    String cannulaOf(FactRow cannulation) {
        String cannula = String.valueOf(cannulation.text("cannula_id"));
        boolean known = cannulae.contains(key(cannulation.patientId(), cannula)) || cannulae.contains(key("", cannula));
        return known ? cannula : null;
    }

    /** A cannula belongs to the patient once it is in use, and to none on the shelf. */
    @Nullable
    BigDecimal frenchSize(FactRow cannulation) {
        String cannula = String.valueOf(cannulation.text("cannula_id"));
        BigDecimal inUse = frenchSizes.get(key(cannulation.patientId(), cannula));
        return inUse != null ? inUse : frenchSizes.get(key("", cannula));
    }

    void patient(FactRow row) {
        PatientFact fact = new PatientFact(
                row.text("gender"), date(row.text("birth_date")), row.bool("deceased"), row.moment("deceased_time"));
        String person = row.patientId();
        // The record that is left speaks first
        patients.merge(person, fact, (known, more) -> person.equals(row.id()) ? more.or(known) : known.or(more));
    }

    void hospitalStay(FactRow row) {
        if (row.isStay()) {
            String key = key(row.patientId(), row.id());
            hospitalStays.put(key, stay(row, row.text("disposition")));
            String centre = row.text("centre_id");
            if (centre != null) {
                centreOfStay.put(key, centre);
            }
        }
    }

    /** One that is only planned has not begun. */
    void icuStay(FactRow row) {
        String hospital = row.text("hospital_encounter_id");
        if (row.isStay() && !"planned".equals(row.text("status")) && hospital != null) {
            icuStays.computeIfAbsent(key(row.patientId(), hospital), id -> new ArrayList<>())
                    .add(stay(row, null));
        }
    }

    void indication(FactRow row) {
        String code = row.text("code");
        if (code != null && !NO_INDICATION.contains(String.valueOf(row.text("verification_status")))) {
            Cause cause = new Cause(code, row.moment("onset_time"));
            conditions
                    .computeIfAbsent(key(row.patientId(), row.id()), id -> new HashSet<>())
                    .add(cause);
            String stay = row.text("encounter_id");
            if (stay != null) {
                conditionsOfStay
                        .computeIfAbsent(key(row.patientId(), stay), id -> new HashSet<>())
                        .add(cause);
            }
        }
    }

    /** The condition that a row refers to, by each of its codes; empty for one that is not known. */
    Set<Cause> causes(FactRow row) {
        String condition = String.valueOf(row.text("condition_id"));
        return conditions.getOrDefault(key(row.patientId(), condition), Set.of());
    }

    void team(FactRow row) {
        String key = key(row.patientId(), row.id());
        teams.put(
                key,
                new TeamFact(
                        Boolean.TRUE.equals(row.bool("complete")),
                        row.text("status"),
                        row.moment("start_time"),
                        row.moment("end_time")));
        String stay = row.text("encounter_id");
        if (stay != null) {
            teamsOfStay
                    .computeIfAbsent(key(row.patientId(), stay), id -> new ArrayList<>())
                    .add(key);
        }
    }

    /** Gives each run the teams that it or its stay names. */
    void linkTeams() {
        for (FactGatherer run : runs.values()) {
            Set<String> named = new LinkedHashSet<>(
                    teamsOfStay.getOrDefault(key(run.patientId(), String.valueOf(run.stayId())), List.of()));
            named.add(key(run.patientId(), String.valueOf(run.teamId())));
            named.stream().flatMap(key -> Stream.ofNullable(teams.get(key))).forEach(run::team);
        }
    }

    void run(FactRow row) {
        if (EcmoRun.counts(row.text("status"))) {
            runs.put(row.id(), new FactGatherer(row));
        } else {
            discounted.add(row.id());
        }
    }

    void procedure(FactRow row) {
        procedure(row, null);
    }

    /** Of those that need not be part of a run, as they may come before it. */
    void procedureOfStay(FactRow row) {
        procedure(row, row.text("encounter_id"));
    }

    /** What is part of a procedure that was entered in error belongs to no run. */
    private void procedure(FactRow row, @Nullable String stay) {
        if (!row.isStated()) {
            discounted.add(row.id());
        } else {
            procedures.put(row.id(), new Procedure(row.text("procedure_id"), stay));
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
            String key = key(run.patientId(), stay);
            String centre = String.valueOf(centreOfStay.get(key));
            run.hospital(
                    hospitalStays.get(key),
                    icuStays.getOrDefault(key, List.of()),
                    centres.get(centre),
                    volumes.getOrDefault(centre, Map.of()));
            run.indication(conditionsOfStay.getOrDefault(key, Set.of()));
        }
    }

    /** The runs that a row belongs to: one, or, for what is known of a stay only, all runs of the stay. */
    Collection<FactGatherer> runsOf(FactRow row, Link link) {
        String root = link == Link.PART_OF ? row.text("procedure_id") : row.id();
        for (int depth = 0; depth < DEEPEST && root != null; depth++) {
            FactGatherer run = runs.get(root);
            if (run != null) {
                return run.patientId().equals(row.patientId()) ? List.of(run) : List.of();
            }
            Procedure procedure = procedures.get(root);
            if (procedure == null) {
                return List.of();
            }
            String parent = procedure.parent();
            if (parent == null || !isKnown(parent)) {
                return ofStay(procedure.stay(), row.patientId());
            }
            root = parent;
        }
        return List.of();
    }

    private boolean isKnown(String procedure) {
        return runs.containsKey(procedure) || procedures.containsKey(procedure) || discounted.contains(procedure);
    }

    private Collection<FactGatherer> ofStay(@Nullable String stay, String patient) {
        return runs.values().stream()
                .filter(run -> stay != null && stay.equals(run.stayId()) && patient.equals(run.patientId()))
                .toList();
    }

    private static String key(String patientId, String id) {
        return patientId + "/" + id;
    }

    private static StayFact stay(FactRow row, @Nullable String disposition) {
        return new StayFact(
                row.text("status"),
                row.moment("start_time"),
                row.moment("end_time"),
                row.minutes("length", "length_unit"),
                disposition);
    }

    /** De-identified records keep a year or a month alone: its middle errs least. */
    private static @Nullable LocalDate date(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return switch (text.length()) {
                case 4 -> Year.parse(text).atMonth(7).atDay(1);
                case 7 -> YearMonth.parse(text).atDay(15);
                default -> LocalDate.parse(text);
            };
        } catch (DateTimeException e) {
            return null;
        }
    }
}
