package io.github.ecmofhir.measure;

import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.cohort.Strata.Stratum;
import io.github.ecmofhir.ecmo.EcmoRun;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What each run of a cohort answers to one question: asked once, then counted, and told by name where that is wanted. */
public final class Answers {

    private static final Answer[] KINDS = Answer.values();

    private final Cohort cohort;
    private final byte[] answers;
    private @Nullable Tally tally;

    private Answers(Cohort cohort, byte[] answers) {
        this.cohort = cohort;
        this.answers = answers;
    }

    static Answers of(Cohort cohort, Question question) {
        return of(cohort, List.of(question)).get(0);
    }

    /** The same for several questions, which are all put to one run before the next: what takes time is to come to a run. */
    static List<Answers> of(Cohort cohort, List<Question> questions) {
        Question[] asked = questions.toArray(Question[]::new);
        byte[][] answers = new byte[asked.length][cohort.size()];
        for (int position = 0; position < cohort.size(); position++) {
            EcmoRun run = cohort.run(position);
            for (int question = 0; question < asked.length; question++) {
                answers[question][position] = (byte) asked[question].ask(run).ordinal();
            }
        }
        return Arrays.stream(answers).map(each -> new Answers(cohort, each)).toList();
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

    /** @param position of a run in the cohort */
    public Answer at(int position) {
        return KINDS[answers[position]];
    }

    /** Counted, once. */
    public Tally tally() {
        Tally known = tally;
        if (known == null) {
            known = count();
            tally = known;
        }
        return known;
    }

    private Tally count() {
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
