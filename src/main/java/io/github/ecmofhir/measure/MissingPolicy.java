package io.github.ecmofhir.measure;

import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.Arrays;

/** What becomes of a missing answer. It is never quietly a no: counting it as one must be asked for. */
public enum MissingPolicy {
    EXCLUDE("exclude"),
    WORST_CASE("worst-case"),
    BEST_CASE("best-case");

    private final String code;

    MissingPolicy(String code) {
        this.code = code;
    }

    /** @throws Problem REQ_PARAMETER */
    public static MissingPolicy ofCode(String code) {
        return Arrays.stream(values())
                .filter(policy -> policy.code.equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.of(
                        ProblemCode.REQ_PARAMETER,
                        Place.parameter("missing"),
                        "`" + code + "` is no way to treat missing answers.",
                        "There are exclude, worst-case and best-case.",
                        "Use one of these."));
    }

    Question apply(Figure figure) {
        Question question = figure.question();
        if (this == EXCLUDE) {
            return question;
        }
        Question known = figure.hint();
        Answer filled = figure.favourable() == (this == BEST_CASE) ? Answer.YES : Answer.NO;
        return run -> {
            Answer answer = question.ask(run);
            if (answer != Answer.MISSING) {
                return answer;
            }
            Answer hint = known == null ? Answer.MISSING : known.ask(run);
            return hint == Answer.MISSING ? filled : hint;
        };
    }
}
