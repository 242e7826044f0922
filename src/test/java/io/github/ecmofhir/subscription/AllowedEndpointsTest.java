package io.github.ecmofhir.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ecmofhir.problem.Problem;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** To which addresses the server may send. */
class AllowedEndpointsTest {

    @ParameterizedTest
    @CsvSource({
        "loopback, http://localhost:9000/hook, true",
        "loopback, HTTP://LOCALHOST/hook, true",
        "loopback, https://127.0.0.1/hook, true",
        "loopback, http://[::1]:9000, true",
        "loopback, http://localhost.example.org/, false",
        "loopback, http://127.0.0.1.example.org/, false",
        "loopback, http://2130706433/, false",
        "loopback, http://0.0.0.0/, false",
        "loopback, http://[::ffff:10.0.0.1]/, false",
        "https://registry.org/hooks, https://registry.org/hooks, true",
        "https://registry.org/hooks, https://Registry.org:443/hooks/a, true",
        "https://registry.org/hooks, https://registry.org/hooks-of-others, false",
        "https://registry.org/hooks, https://registry.org/hooks/../admin, false",
        "https://registry.org/hooks/, https://registry.org/hooks/a, true",
        "https://registry.org/hooks, http://registry.org/hooks, false",
        "https://registry.org/hooks, https://registry.org:8443/hooks, false",
        "https://registry.org, https://registry.org/, true",
        "https://registry.org, https://registry.org.evil.example/, false",
        "https://registry.org, http://localhost/, false",
    })
    void addressIsAllowed_whereItBeginsSo(String setting, String address, boolean isAllowed) {
        assertThat(AllowedEndpoints.read(address))
                .hasValueSatisfying(read -> assertThat(new AllowedEndpoints(List.of(setting)).allow(read))
                        .isEqualTo(isAllowed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/../../etc",
                "http://localhost/hooks/%2E%2e/admin",
                "http://me@localhost/",
                "http://me:word@localhost/",
                "http://localhost/#part",
                "http:///hook",
                "http:localhost",
                "mailto:me@localhost",
                "//localhost/hook",
                "http://local host/",
                ""
            })
    void otherAddresses_areNone(String address) {
        assertThat(AllowedEndpoints.read(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"registry.org", "everywhere", "ftp://registry.org", "https://registry.org?a=b"})
    void settingThatIsNoAddress_isRefused(String setting) {
        assertThatThrownBy(() -> new AllowedEndpoints(List.of(setting)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("ecmo.subscription.endpoints")
                .hasMessageContaining(setting);
    }
}
