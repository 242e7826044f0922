package io.github.ecmofhir.measure;

import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.cohort.Strata.Stratum;
import io.github.ecmofhir.ecmo.EcmoRun;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What each run of a cohort answers to one question: asked once, then counted, and told by name where that is wanted. */
public final class Answers {

    private static final Answer[] KINDS = Answer.values();

    private final Cohort cohort;
    private final byte[] answers;

    private Answers(Cohort cohort, byte[] answers) {
        this.cohort = cohort;
        this.answers = answers;
    }

    static Answers of(Cohort cohort, Question question) {
        byte[] answers = new byte[cohort.size()];
        for (int position = 0; position < answers.length; position++) {
            answers[position] = (byte) question.ask(cohort.run(position)).ordinal();
        }
        return new Answers(cohort, answers);
    }

    /** The answers of one stratum of the cohort. */
    Answers of(Stratum stratum) {
        int[] positions = stratum.positions();
        byte[] some = new byte[positions.length];
        for (int i = 0; i < some.length; i++) {
            some[i] = answers[positions[i]];
        }
        return new Answers(stratum.cohort(), some);
    }

    /** Counted. */
    public Tally tally() {
        int[] counts = new int[KINDS.length];
        for (byte answer : answers) {
            counts[answer]++;
        }
        return Tally.of(counts);
    }

    /** The runs that gave one of these answers, in order of run identifier. */
    public List<EcmoRun> runs(Set<Answer> wanted) {
        return IntStream.range(0, answers.length)
                .filter(position -> wanted.contains(KINDS[answers[position]]))
                .mapToObj(cohort::run)
                .toList();
    }
}
