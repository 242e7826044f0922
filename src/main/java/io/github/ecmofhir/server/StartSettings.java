package io.github.ecmofhir.server;

import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the server starts ({@code ecmo.start.*}).
 *
 * @param rehearsal how long checks are rehearsed before the server is ready
 */
@ConfigurationProperties("ecmo.start")
record StartSettings(@DefaultValue("5s") Duration rehearsal) {

    StartSettings {
        if (rehearsal.isNegative()) {
            throw Problem.of(
                    ProblemCode.SETTING_WRONG,
                    Place.parameter("ecmo.start.rehearsal"),
                    "A rehearsal cannot last for less than nothing.",
                    "A duration such as 5s, or 0s for as little as possible, is needed.",
                    "Set ecmo.start.rehearsal to a duration, or remove it.");
        }
    }
}
