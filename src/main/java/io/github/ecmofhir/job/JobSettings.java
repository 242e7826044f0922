package io.github.ecmofhir.job;

import io.github.ecmofhir.problem.Problem;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where exports are written, and for how long ({@code ecmo.export.*}).
 *
 * @param path folder of the files, which all servers on one database share; null for one beside the store
 * @param keep how long files can be fetched after the last is written
 * @param atOnce how many exports a server works on at the same time
 */
@ConfigurationProperties("ecmo.export")
public record JobSettings(
        @Nullable Path path,
        @DefaultValue("3d") Duration keep,
        @DefaultValue("2") int atOnce) {

    private static final int MOST_AT_ONCE = 16;

    public JobSettings {
        if (keep.isNegative() || keep.isZero()) {
            throw Problem.ofSetting(
                    "ecmo.export.keep", "Files would be kept for " + keep + ".", "It is a time above 0, like 3d.");
        }
        if (atOnce < 1 || atOnce > MOST_AT_ONCE) {
            throw Problem.ofSetting(
                    "ecmo.export.at-once",
                    atOnce + " exports would be worked on at once.",
                    "It is a number from 1 to " + MOST_AT_ONCE + ".");
        }
    }
}
