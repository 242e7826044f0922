package io.github.ecmofhir.ecmo;

import io.github.ecmofhir.ecmo.fact.AdjunctFact;
import io.github.ecmofhir.ecmo.fact.AnswerFact;
import io.github.ecmofhir.ecmo.fact.CannulationFact;
import io.github.ecmofhir.ecmo.fact.ChecklistFact;
import io.github.ecmofhir.ecmo.fact.ClosureFact;
import io.github.ecmofhir.ecmo.fact.ComplicationFact;
import io.github.ecmofhir.ecmo.fact.CourseFacts;
import io.github.ecmofhir.ecmo.fact.DecannulationFact;
import io.github.ecmofhir.ecmo.fact.DoseFact;
import io.github.ecmofhir.ecmo.fact.FindingFacts;
import io.github.ecmofhir.ecmo.fact.HospitalFacts;
import io.github.ecmofhir.ecmo.fact.LengthFact;
import io.github.ecmofhir.ecmo.fact.LesionFact;
import io.github.ecmofhir.ecmo.fact.MeasurementFact;
import io.github.ecmofhir.ecmo.fact.OutcomeFact;
import io.github.ecmofhir.ecmo.fact.PatientFact;
import io.github.ecmofhir.ecmo.fact.PciFact;
import io.github.ecmofhir.ecmo.fact.PreclosingFact;
import io.github.ecmofhir.ecmo.fact.RemovalFacts;
import io.github.ecmofhir.ecmo.fact.RunFact;
import io.github.ecmofhir.ecmo.fact.RunFacts;
import io.github.ecmofhir.ecmo.fact.SegmentFact;
import io.github.ecmofhir.ecmo.fact.ShockFacts;
import io.github.ecmofhir.ecmo.fact.StageFact;
import io.github.ecmofhir.ecmo.fact.StateFacts;
import io.github.ecmofhir.ecmo.fact.StatementFact;
import io.github.ecmofhir.ecmo.fact.StayFact;
import io.github.ecmofhir.ecmo.fact.TeamFact;
import io.github.ecmofhir.ecmo.fact.TimiFact;
import io.github.ecmofhir.ecmo.fact.TreatmentFacts;
import io.github.ecmofhir.ecmo.fact.UnloadingFact;
import io.github.ecmofhir.ecmo.fact.VitalFact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the facts of a run one after the other; what is not told is not known. */
public final class RunStory {

    private static final String IABP = "16965008";

    private final @Nullable String start;
    private String id = "RUN-1";
    private String patient = "p1";
    private String status = "completed";
    private @Nullable String mode = "786451004";
    private String configuration = "peripheral-femoro-femoral";
    private @Nullable String end;
    private @Nullable Integer number;
    private @Nullable BigDecimal age;
    private @Nullable String volumeClass;
    private @Nullable String outcome;
    private @Nullable Boolean ecpr;
    private @Nullable String sex;
    private @Nullable LocalDate born;
    private @Nullable Boolean deceased;
    private @Nullable Moment deceasedAt;
    private @Nullable String stayId;
    private @Nullable StayFact stay;
    private @Nullable String centre;
    private @Nullable Integer annualVolume;
    private final List<StayFact> icuStays = new ArrayList<>();
    private final Set<String> indications = new HashSet<>();
    private final List<SegmentFact> segments = new ArrayList<>();
    private final List<CannulationFact> cannulations = new ArrayList<>();
    private final List<PreclosingFact> preclosings = new ArrayList<>();
    private final List<PciFact> pcis = new ArrayList<>();
    private final List<UnloadingFact> unloadings = new ArrayList<>();
    private final List<DecannulationFact> decannulations = new ArrayList<>();
    private final List<BigDecimal> doses = new ArrayList<>();
    private final Set<String> removedCannulae = new HashSet<>();
    private final List<TeamFact> teams = new ArrayList<>();
    private @Nullable Moment shockOnset;
    private final List<ClosureFact> closures = new ArrayList<>();
    private final List<DoseFact> removalDoses = new ArrayList<>();
    private final List<StageFact> stages = new ArrayList<>();
    private final List<AnswerFact> answers = new ArrayList<>();
    private final List<AdjunctFact> adjuncts = new ArrayList<>();
    private final List<MeasurementFact> measurements = new ArrayList<>();
    private final List<MeasurementFact> circuit = new ArrayList<>();
    private final List<StatementFact> statements = new ArrayList<>();
    private final List<LesionFact> lesions = new ArrayList<>();
    private final List<TimiFact> timiFlows = new ArrayList<>();
    private final List<LengthFact> lengths = new ArrayList<>();
    private final List<ComplicationFact> complications = new ArrayList<>();
    private final List<ChecklistFact> checklists = new ArrayList<>();
    private final List<OutcomeFact> outcomes = new ArrayList<>();
    private final List<VitalFact> vitals = new ArrayList<>();

    private RunStory(@Nullable String start) {
        this.start = start;
    }

    /** @param start date or instant, as sent */
    public static RunStory started(@Nullable String start) {
        return new RunStory(start);
    }

    public static When afterMinutes(long minutes) {
        return new When(minutes, null, null);
    }

    public static When afterDays(long days) {
        return afterMinutes(days * Moment.DAY);
    }

    public static When at(String text) {
        return new When(null, moment(text), null);
    }

    public static When named(String timepoint) {
        return new When(null, null, timepoint);
    }

    public RunStory id(String value) {
        id = value;
        return this;
    }

    public RunStory patient(String value) {
        patient = value;
        return this;
    }

    public RunStory status(String value) {
        status = value;
        return this;
    }

    public RunStory mode(@Nullable String code) {
        mode = code;
        return this;
    }

    public RunStory configuration(String code) {
        configuration = code;
        return this;
    }

    public RunStory ended(String text) {
        end = text;
        return this;
    }

    public RunStory number(int value) {
        number = value;
        return this;
    }

    public RunStory aged(String years) {
        age = new BigDecimal(years);
        return this;
    }

    public RunStory sex(String value) {
        sex = value;
        return this;
    }

    public RunStory born(String date) {
        born = LocalDate.parse(date);
        return this;
    }

    public RunStory ecpr(boolean value) {
        ecpr = value;
        return this;
    }

    public RunStory outcome(String code) {
        outcome = code;
        return this;
    }

    public RunStory dead() {
        deceased = true;
        return this;
    }

    public RunStory deceased(String text) {
        deceasedAt = moment(text);
        return this;
    }

    public RunStory inStay(String value) {
        stayId = value;
        return this;
    }

    public RunStory hospital(String stayStatus, @Nullable String disposition) {
        return hospital(stayStatus, null, null, null, disposition);
    }

    public RunStory hospital(
            String stayStatus,
            @Nullable String from,
            @Nullable String to,
            @Nullable Long lengthMinutes,
            @Nullable String disposition) {
        stay = new StayFact(stayStatus, moment(from), moment(to), lengthMinutes, disposition);
        return this;
    }

    public RunStory icu(@Nullable String from, @Nullable String to, @Nullable Long lengthMinutes) {
        icuStays.add(new StayFact("finished", moment(from), moment(to), lengthMinutes, null));
        return this;
    }

    public RunStory centre(@Nullable String value) {
        centre = value;
        return this;
    }

    public RunStory annualVolume(int runs) {
        annualVolume = runs;
        return this;
    }

    public RunStory volumeClass(String code) {
        volumeClass = code;
        return this;
    }

    public RunStory because(String... codes) {
        indications.addAll(List.of(codes));
        return this;
    }

    public RunStory segment(@Nullable String segmentMode, @Nullable String from, @Nullable String to) {
        segments.add(new SegmentFact(segmentMode, moment(from), moment(to)));
        return this;
    }

    public RunStory cannulation(String role, @Nullable String result) {
        return cannulation(new CannulationFact(role, true, result, null, null, null, null));
    }

    public RunStory cannulation(CannulationFact fact) {
        cannulations.add(fact);
        return this;
    }

    public RunStory preclosing(boolean done, @Nullable Integer devices) {
        return preclosing(done, devices, null);
    }

    public RunStory preclosing(boolean done, @Nullable Integer devices, @Nullable String outcome) {
        preclosings.add(new PreclosingFact(done, devices, outcome));
        return this;
    }

    public RunStory stage(String code, String stage, When when) {
        stages.add(new StageFact(code, stage, when));
        return this;
    }

    public RunStory answer(String code, boolean answer, When when) {
        answers.add(new AnswerFact(code, answer, when));
        return this;
    }

    public RunStory adjunct(String code, boolean done, @Nullable String relation, When when) {
        adjuncts.add(new AdjunctFact(code, done, relation, null, when));
        return this;
    }

    public RunStory closure(@Nullable Boolean success, @Nullable Boolean surgical) {
        closures.add(new ClosureFact(success, surgical));
        return this;
    }

    public RunStory removalDose(String code, String value, @Nullable String unit) {
        removalDoses.add(new DoseFact(code, new BigDecimal(value), unit));
        return this;
    }

    public RunStory pci(PciFact fact) {
        pcis.add(fact);
        return this;
    }

    public RunStory pci(@Nullable String relation) {
        return pci(new PciFact(true, relation, null, null, null));
    }

    public RunStory iabp(@Nullable String relation, @Nullable Integer minutes) {
        return unloading(IABP, true, relation, minutes, null);
    }

    public RunStory iabpAt(String text) {
        return unloading(IABP, true, null, null, text);
    }

    public RunStory noIabp() {
        return unloading(IABP, false, null, null, null);
    }

    public RunStory unloading(
            String code, boolean done, @Nullable String relation, @Nullable Integer minutes, @Nullable String from) {
        unloadings.add(new UnloadingFact(code, done, relation, minutes, moment(from)));
        return this;
    }

    public RunStory decannulation(boolean done, @Nullable String technique, @Nullable Boolean crossover) {
        decannulations.add(new DecannulationFact(done, technique, crossover));
        return this;
    }

    public RunStory heparin(String perKilogram) {
        doses.add(new BigDecimal(perKilogram));
        return this;
    }

    public RunStory measured(String code, @Nullable String value, @Nullable String unit, When when) {
        measurements.add(measurement(code, value, unit, when));
        return this;
    }

    public RunStory circuit(String code, String value, String unit, When when) {
        circuit.add(measurement(code, value, unit, when));
        return this;
    }

    private static MeasurementFact measurement(String code, @Nullable String value, @Nullable String unit, When when) {
        return new MeasurementFact(code, value == null ? null : new BigDecimal(value), unit, when);
    }

    public RunStory stated(String code, Presence presence) {
        statements.add(new StatementFact(code, presence));
        return this;
    }

    public RunStory lesion(String vessel, Presence presence) {
        lesions.add(new LesionFact(vessel, presence));
        return this;
    }

    public RunStory timi(@Nullable String grade, String phase) {
        timiFlows.add(new TimiFact(grade, phase));
        return this;
    }

    public RunStory length(String code, long minutes) {
        lengths.add(new LengthFact(code, minutes));
        return this;
    }

    /** Stated pump-flow time. */
    public RunStory supportMinutes(long minutes) {
        return length("251286000", minutes);
    }

    public RunStory complication(String item, Presence presence) {
        complications.add(new ComplicationFact(item, presence, null, null, null, null));
        return this;
    }

    /** A present one. */
    public RunStory event(String item, @Nullable String phase, @Nullable String severity) {
        return event(item, null, phase, severity, null);
    }

    /** A present one, as fully as can be told. */
    public RunStory event(
            String item,
            @Nullable String onset,
            @Nullable String phase,
            @Nullable String severity,
            @Nullable String criterion) {
        complications.add(new ComplicationFact(item, Presence.PRESENT, moment(onset), phase, severity, criterion));
        return this;
    }

    public RunStory checklist(String group, String assessment, String... items) {
        checklists.add(new ChecklistFact(group, assessment, Set.of(items)));
        return this;
    }

    public RunStory stated(Presence weaned, Presence survived48h) {
        outcomes.add(new OutcomeFact(weaned, survived48h, survived48h.isKnown()));
        return this;
    }

    public RunStory alive(When when) {
        return vital("alive", when);
    }

    public RunStory dead(When when) {
        return vital("dead", when);
    }

    public RunStory vital(String vitalStatus, When when) {
        vitals.add(new VitalFact(vitalStatus, when));
        return this;
    }

    public RunStory shockSince(String onset) {
        shockOnset = moment(onset);
        return this;
    }

    public RunStory team(TeamFact team) {
        teams.add(team);
        return this;
    }

    /** The run with every rule applied. */
    public EcmoRun run() {
        return EcmoRun.of(facts());
    }

    public RunFacts facts() {
        return new RunFacts(
                new RunFact(
                        "procedure-" + id,
                        id,
                        patient,
                        status,
                        mode,
                        start,
                        end,
                        number,
                        configuration,
                        "emergency",
                        ecpr,
                        age,
                        volumeClass,
                        outcome),
                new PatientFact(sex, born, deceased, deceasedAt),
                new HospitalFacts(stayId, stay, icuStays, centre, annualVolume),
                indications,
                new TreatmentFacts(segments, cannulations, preclosings, pcis, unloadings, doses),
                new FindingFacts(measurements, circuit, statements, lesions, timiFlows, lengths),
                new CourseFacts(complications, checklists, outcomes, vitals),
                new StateFacts(stages, answers, adjuncts),
                new RemovalFacts(decannulations, removedCannulae, closures, removalDoses),
                new ShockFacts(shockOnset, teams));
    }

    static @Nullable Moment moment(@Nullable String text) {
        return text == null ? null : Moment.parse(text).orElseThrow();
    }
}
