package io.github.ecmofhir.ecmo.fact;

import io.github.ecmofhir.ecmo.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When shock began and who was called.
 *
 * @param onset null when not stated
 */
public record ShockFacts(@Nullable Moment onset, List<TeamFact> teams) {

    public ShockFacts {
        teams = List.copyOf(teams);
    }
}
