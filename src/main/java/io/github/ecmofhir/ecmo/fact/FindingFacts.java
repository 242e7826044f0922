package io.github.ecmofhir.ecmo.fact;

import java.util.List;

/**
 * What was measured, seen and asked.
 *
 * @param circuit settings and readings of the circuit
 * @param statements on what was so before the run
 * @param lengths stated lengths of time
 */
public record FindingFacts(
        List<MeasurementFact> measurements,
        List<MeasurementFact> circuit,
        List<StatementFact> statements,
        List<LesionFact> lesions,
        List<TimiFact> timiFlows,
        List<LengthFact> lengths) {

    public FindingFacts {
        measurements = List.copyOf(measurements);
        circuit = List.copyOf(circuit);
        statements = List.copyOf(statements);
        lesions = List.copyOf(lesions);
        timiFlows = List.copyOf(timiFlows);
        lengths = List.copyOf(lengths);
    }
}
