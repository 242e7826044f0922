package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Which test compares the outcome of two groups. */
public enum TestChoice {
    /**
     * Of a fourfold table Fisher's where an expected count is below 5, else chi-squared with the correction of Yates; of
     * matched pairs McNemar's; of numbers Wilcoxon's; of follow-up the log-rank test.
     */
    AUTO("auto"),
    CHI_SQUARE("chi-square"),
    CHI_SQUARE_YATES("chi-square-yates"),
    FISHER("fisher"),
    MCNEMAR("mcnemar");

    private final String code;

    TestChoice(String code) {
        this.code = code;
    }

    /** The code that clients send. */
    public String code() {
        return code;
    }

    /** @throws Problem REQ_PARAMETER, naming the tests there are */
    public static TestChoice ofCode(String code) {
        return Arrays.stream(values())
                .filter(test -> test.code.equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.of(
                        ProblemCode.REQ_PARAMETER,
                        Place.parameter("test"),
                        "`" + code + "` is no test that this server makes.",
                        "The tests are: "
                                + Arrays.stream(values()).map(TestChoice::code).collect(Collectors.joining(", ")) + ".",
                        "Use one of these."));
    }
}
