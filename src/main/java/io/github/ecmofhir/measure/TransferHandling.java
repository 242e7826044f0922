package io.github.ecmofhir.measure;

import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.Arrays;

/** What a transfer to another hospital means for survival to discharge. */
public enum TransferHandling {
    /** Left this hospital alive: as the papers count. */
    ALIVE("alive", Answer.YES),
    /** How the stay elsewhere ended is not known here. */
    FOLLOW("follow", Answer.MISSING),
    EXCLUDE("exclude", Answer.EXCLUDED);

    private final String code;
    private final Answer survived;

    TransferHandling(String code, Answer survived) {
        this.code = code;
        this.survived = survived;
    }

    Answer survived() {
        return survived;
    }

    /** @throws Problem REQ_PARAMETER */
    public static TransferHandling ofCode(String code) {
        return Arrays.stream(values())
                .filter(handling -> handling.code.equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.of(
                        ProblemCode.REQ_PARAMETER,
                        Place.parameter("transferHandling"),
                        "`" + code + "` is no way to treat transfers.",
                        "There are alive, follow and exclude.",
                        "Use one of these."));
    }
}
