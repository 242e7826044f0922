package io.github.ecmofhir;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.problem.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EcmoRegistryApplicationTest {

    @ParameterizedTest
    @ValueSource(strings = {"imprt", "-Dserver.port=8081", "server.port=8081", ""})
    void whatIsNoSettingAndNoCommand_startsNoServer(String argument) {
        assertThat(EcmoRegistryApplication.refused("--ecmo.store.kind=memory", argument))
                .map(Issue::sentence)
                .hasValue("The command line has `" + argument
                        + "`. It holds settings of the server, written --name=value, or begins with a command: import, move-store."
                        + " Correct it; --help shows how. [ECMO-CFG-001]");
    }

    @Test
    void settingsAreLeftToSpring() {
        assertThat(EcmoRegistryApplication.refused("--server.port=8081", "--debug"))
                .isEmpty();
        assertThat(EcmoRegistryApplication.refused()).isEmpty();
    }
}
