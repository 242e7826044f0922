package io.github.ecmofhir.submission.upload;

import io.github.ecmofhir.problem.Problem;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How uploads are stored ({@code ecmo.upload.*}).
 *
 * @param keep how long the answers of an upload can be fetched after its last line
 * @param writers how many lines are stored at the same time; 0 for as many as there are processors
 */
@ConfigurationProperties("ecmo.upload")
public record UploadSettings(
        @DefaultValue("7d") Duration keep,
        @DefaultValue("0") int writers) {

    private static final int MOST_WRITERS = 16;

    public UploadSettings {
        if (keep.isNegative() || keep.isZero()) {
            throw Problem.ofSetting(
                    "ecmo.upload.keep", "Answers would be kept for " + keep + ".", "It is a time above 0, like 7d.");
        }
        if (writers < 0 || writers > MOST_WRITERS) {
            throw Problem.ofSetting(
                    "ecmo.upload.writers",
                    "There would be " + writers + " writers.",
                    "There are 1 to " + MOST_WRITERS + ", or 0 for as many as there are processors.");
        }
    }

    /** How many lines are stored at the same time. */
    public int lanes() {
        return writers == 0 ? Math.min(MOST_WRITERS, Runtime.getRuntime().availableProcessors()) : writers;
    }
}
