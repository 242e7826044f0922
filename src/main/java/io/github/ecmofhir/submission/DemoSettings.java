package io.github.ecmofhir.submission;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is loaded at start for a trial ({@code ecmo.demo.*}).
 *
 * @param cohorts names of built-in mappings whose simulated cohorts are pushed; empty for none
 */
@ConfigurationProperties("ecmo.demo")
public record DemoSettings(@DefaultValue List<String> cohorts) {

    public DemoSettings {
        cohorts = List.copyOf(cohorts);
    }
}
