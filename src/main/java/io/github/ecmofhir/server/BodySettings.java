package io.github.ecmofhir.server;

import io.github.ecmofhir.problem.Problem;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How bodies arrive ({@code ecmo.body.*}).
 *
 * @param patience how long one may take, beside the time that its length gives it
 * @param atOnce how many may be arriving at the same time
 */
@ConfigurationProperties("ecmo.body")
record BodySettings(
        @DefaultValue("20s") Duration patience,
        @DefaultValue("100") int atOnce) {

    BodySettings {
        if (patience.isNegative() || patience.isZero()) {
            throw Problem.ofSetting(
                    "ecmo.body.patience", "A body would have no time to arrive.", "It is a time above 0, like 20s.");
        }
        if (atOnce < 1) {
            throw Problem.ofSetting("ecmo.body.at-once", "No body could be sent.", "It is a number above 0.");
        }
    }
}
