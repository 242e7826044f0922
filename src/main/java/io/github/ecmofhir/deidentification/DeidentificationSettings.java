package io.github.ecmofhir.deidentification;

import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How data are de-identified ({@code ecmo.deidentification.*}).
 *
 * @param secret key of all pseudonyms and shifts; null for one of the store's own, which is made once
 */
@ConfigurationProperties("ecmo.deidentification")
public record DeidentificationSettings(@Nullable String secret) {

    private static final int LEAST_BYTES = 32;

    public DeidentificationSettings {
        if (secret != null && secret.getBytes(StandardCharsets.UTF_8).length < LEAST_BYTES) {
            throw Problem.of(
                    ProblemCode.SETTING_WRONG,
                    Place.parameter("ecmo.deidentification.secret"),
                    "The secret is shorter than " + LEAST_BYTES + " letters.",
                    "Whoever guesses it can tell who stands behind a pseudonym.",
                    "Set " + LEAST_BYTES + " random letters or more, or leave the setting out.");
        }
    }

    Optional<byte[]> key() {
        return Optional.ofNullable(secret).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "DeidentificationSettings[secret=" + (secret == null ? "of the store" : "set") + "]";
    }
}
