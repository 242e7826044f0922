package io.github.ecmofhir.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ecmofhir.problem.Problem;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class KnownSettingsTest {

    @ConfigurationProperties("ecmo.pump")
    record Pump(String kind, int speedLimit, Alarm alarm, Map<String, String> labels) {}

    record Alarm(boolean loud) {}

    private final KnownSettings settings = KnownSettings.of(Pump.class);

    private static StandardEnvironment environment(PropertySource<?> source) {
        StandardEnvironment environment = new StandardEnvironment();
        MutablePropertySources sources = environment.getPropertySources();
        sources.remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        sources.addFirst(source);
        return environment;
    }

    private static StandardEnvironment property(String name) {
        return environment(new MapPropertySource("application.yaml", Map.of(name, "1")));
    }

    private static StandardEnvironment variable(String name) {
        return environment(new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.of(name, "1")));
    }

    private String refusal(StandardEnvironment environment) {
        Problem problem = catchThrowableOfType(Problem.class, () -> settings.refuseOthers(environment));
        assertThat(problem).isNotNull();
        return String.valueOf(problem.getMessage());
    }

    @Test
    void keys_areThoseOfTheRecords() {
        assertThat(settings.keys())
                .containsExactly(
                        "ecmo.pump.alarm.loud", "ecmo.pump.kind", "ecmo.pump.labels.*", "ecmo.pump.speed-limit");
    }

    @Nested
    class Known {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "ecmo.pump.kind",
                    "ecmo.pump.speed-limit",
                    "ecmo.pump.speedLimit",
                    "ecmo.pump.speed_limit",
                    "ecmo.pump.alarm.loud",
                    "ecmo.pump.labels.anything",
                    "server.port",
                    "ecmoregistry.kind"
                })
        void property_isTaken(String name) {
            assertThatCode(() -> settings.refuseOthers(property(name))).doesNotThrowAnyException();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "ECMO_PUMP_KIND",
                    "ECMO_PUMP_SPEEDLIMIT",
                    "ECMO_PUMP_SPEED_LIMIT",
                    "ECMO_PUMP_ALARM_LOUD",
                    "ECMO_PUMP_LABELS_ANYTHING",
                    "ecmo_pump_kind",
                    "PATH"
                })
        void variable_isTaken(String name) {
            assertThatCode(() -> settings.refuseOthers(variable(name))).doesNotThrowAnyException();
        }
    }

    @Nested
    class Unknown {

        @ParameterizedTest
        @ValueSource(
                strings = {"ecmo.pump.knd", "ecmo.pumps.kind", "ecmo.pump", "ecmo.pump.kind.more", "ecmo.pump.alarm"})
        void property_isRefusedNamingItAndTheKnownOnes(String name) {
            assertThat(refusal(property(name)))
                    .contains(name, "application.yaml", "ecmo.pump.speed-limit", "ECMO-CFG-001");
        }

        @ParameterizedTest
        @ValueSource(strings = {"ECMO_PUMP_KND", "ECMO_KIND"})
        void variable_isRefused(String name) {
            assertThat(refusal(variable(name))).contains(name, "ecmo.pump.kind");
        }

        @Test
        void argument_isRefused() {
            assertThat(refusal(environment(new SimpleCommandLinePropertySource("--ecmo.pump.colour=red"))))
                    .contains("ecmo.pump.colour");
        }

        @Test
        void several_areAllNamed() {
            assertThat(refusal(environment(new SimpleCommandLinePropertySource("--ecmo.a=1", "--ecmo.b=1"))))
                    .contains("ecmo.a", "ecmo.b");
        }
    }
}
