package io.github.ecmofhir.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may use the server ({@code ecmo.access.*}).
 *
 * @param mode open (nobody is asked who he is; loopback only) or smart
 * @param openRight what every caller of an open server may see
 * @param openOn the one address other than loopback on which an open server may listen; needed in containers
 */
@ConfigurationProperties("ecmo.access")
public record AccessSettings(
        @DefaultValue("open") Mode mode,
        @DefaultValue("full") Right openRight,
        @Nullable String openOn) {

    /** Modes of access. */
    public enum Mode {
        OPEN,
        SMART
    }
}
