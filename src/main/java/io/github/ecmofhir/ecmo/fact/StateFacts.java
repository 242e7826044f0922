package io.github.ecmofhir.ecmo.fact;

import java.util.List;

/** How ill the patient was, beyond what is measured. */
public record StateFacts(List<StageFact> stages, List<AnswerFact> answers, List<AdjunctFact> adjuncts) {

    public StateFacts {
        stages = List.copyOf(stages);
        answers = List.copyOf(answers);
        adjuncts = List.copyOf(adjuncts);
    }
}
