package io.github.ecmofhir.cohort;

import io.github.ecmofhir.ecmo.fact.AdjunctFact;
import io.github.ecmofhir.ecmo.fact.AnswerFact;
import io.github.ecmofhir.ecmo.fact.FindingFacts;
import io.github.ecmofhir.ecmo.fact.LengthFact;
import io.github.ecmofhir.ecmo.fact.LesionFact;
import io.github.ecmofhir.ecmo.fact.MeasurementFact;
import io.github.ecmofhir.ecmo.fact.StageFact;
import io.github.ecmofhir.ecmo.fact.StateFacts;
import io.github.ecmofhir.ecmo.fact.StatementFact;
import io.github.ecmofhir.ecmo.fact.TimiFact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Gathers what was measured, seen and asked in one run, and how ill the patient was. */
final class FindingGatherer {

    private final List<MeasurementFact> measurements = new ArrayList<>();
    private final List<MeasurementFact> circuit = new ArrayList<>();
    private final List<StatementFact> statements = new ArrayList<>();
    private final List<LesionFact> lesions = new ArrayList<>();
    private final List<TimiFact> timiFlows = new ArrayList<>();
    private final List<LengthFact> lengths = new ArrayList<>();
    private final List<StageFact> stages = new ArrayList<>();
    private final List<AnswerFact> answers = new ArrayList<>();
    private final List<AdjunctFact> adjuncts = new ArrayList<>();

    void measurement(FactRow row) {
        measured(row, measurements);
    }

    void circuit(FactRow row) {
        measured(row, circuit);
    }

    private static void measured(FactRow row, List<MeasurementFact> facts) {
        if (row.isAffirmed()) {
            facts.add(new MeasurementFact(row.text("code"), row.decimal("value"), row.text("unit"), row.when()));
        }
    }

    void statement(FactRow row) {
        String code = row.text("code");
        if (row.isAffirmed() && code != null) {
            statements.add(new StatementFact(code, row.presence("presence")));
        }
    }

    void lesion(FactRow row) {
        String vessel = row.text("vessel");
        if (row.isAffirmed() && vessel != null) {
            lesions.add(new LesionFact(vessel, row.presence("presence")));
        }
    }

    void timi(FactRow row) {
        if (row.isAffirmed()) {
            timiFlows.add(new TimiFact(row.text("grade"), row.text("phase")));
        }
    }

    void length(FactRow row) {
        String code = row.text("code");
        Long minutes = row.minutes("value", "unit");
        if (row.isAffirmed() && code != null && minutes != null) {
            lengths.add(new LengthFact(code, minutes));
        }
    }

    /** Points and numbers are measurements without a unit. */
    void score(FactRow row) {
        String code = row.text("code");
        if (!row.isAffirmed() || code == null) {
            return;
        }
        String stage = row.text("stage");
        if (stage != null) {
            stages.add(new StageFact(code, stage, row.when()));
        }
        Integer points = row.integer("points");
        BigDecimal value = points == null ? row.decimal("value") : BigDecimal.valueOf(points);
        if (value != null) {
            measurements.add(new MeasurementFact(code, value, null, row.when()));
        }
    }

    void vasopressors(FactRow row) {
        String code = row.text("code");
        if (!row.isAffirmed() || code == null) {
            return;
        }
        Integer count = row.integer("count");
        if (count != null) {
            measurements.add(new MeasurementFact(code, BigDecimal.valueOf(count), null, row.when()));
        }
        Boolean answer = row.bool("answer");
        if (answer != null) {
            answers.add(new AnswerFact(code, answer, row.when()));
        }
    }

    void adjunct(FactRow row) {
        String code = row.text("code");
        if (row.isAnswered() && code != null) {
            adjuncts.add(new AdjunctFact(
                    code, row.isDone(), row.text("relation"), row.integer("relation_minutes"), row.when()));
        }
    }

    FindingFacts findings() {
        return new FindingFacts(measurements, circuit, statements, lesions, timiFlows, lengths);
    }

    StateFacts state() {
        return new StateFacts(stages, answers, adjuncts);
    }
}
