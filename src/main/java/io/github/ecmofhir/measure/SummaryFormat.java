package io.github.ecmofhir.measure;

import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.Arrays;

/** Which figures of a continuous variable are shown, and with them by what it is compared: means or ranks. */
public enum SummaryFormat {
    MEAN_SD("mean-sd", "mean (SD)"),
    MEDIAN_IQR("median-iqr", "median (IQR)"),
    MEDIAN_RANGE("median-range", "median (range)"),
    MEAN_RANGE("mean-range", "mean (range)");

    private final String code;
    private final String words;

    SummaryFormat(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** As a table says what its cells are. */
    public String words() {
        return words;
    }

    public boolean isOfMeans() {
        return this == MEAN_SD || this == MEAN_RANGE;
    }

    /** @throws Problem REQ_PARAMETER */
    public static SummaryFormat ofCode(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code.equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.of(
                        ProblemCode.REQ_PARAMETER,
                        Place.parameter("format"),
                        "`" + code + "` is no way to show quantities.",
                        "There are mean-sd, median-iqr, median-range and mean-range.",
                        "Use one of these."));
    }
}
