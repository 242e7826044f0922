package io.github.ecmofhir.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ecmofhir.testing.Log;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A server with wrong settings does not start, and says why in words. */
@ExtendWith(OutputCaptureExtension.class)
@ResourceLock(Log.OF_THE_JVM)
class SettingsIT {

    private static void doesNotStart(CapturedOutput output, List<String> arguments, String... words) {
        List<String> all = new ArrayList<>(arguments);
        all.add("--server.port=0");

        assertThatThrownBy(() -> new SpringApplicationBuilder(EcmoServer.class).run(all.toArray(String[]::new)))
                .isInstanceOf(Exception.class);

        assertThat(output)
                .contains("APPLICATION FAILED TO START", "[ECMO-CFG-001]")
                .contains(words);
        assertThat(output).doesNotContain("\tat io.github").doesNotContain("BeanCreationException");
    }

    @Test
    void unknownSetting_isNamedBesideTheKnownOnes(CapturedOutput output) {
        doesNotStart(
                output,
                List.of("--ecmo.store.knd=memory"),
                "ecmo.store.knd",
                "ecmo.store.kind",
                "ecmo.access.open-on",
                "There is no such setting");
    }

    @Test
    void unknownKindOfStore_isNamedBesideTheKnownOnes(CapturedOutput output) {
        doesNotStart(output, List.of("--ecmo.store.kind=oracle"), "ecmo.store.kind", "oracle", "postgresql");
    }

    @Test
    void neitherYesNorNo_isRefused(CapturedOutput output) {
        doesNotStart(
                output,
                List.of("--ecmo.store.kind=memory", "--ecmo.store.rebuild=maybe"),
                "ecmo.store.rebuild",
                "true or false");
    }

    @Test
    void smartAccess_isRefusedUntilItExists(CapturedOutput output) {
        doesNotStart(
                output, List.of("--ecmo.store.kind=memory", "--ecmo.access.mode=smart"), "ecmo.access.mode", "smart");
    }

    @Test
    void everybodysAddress_isRefusedUnlessNamed(CapturedOutput output) {
        doesNotStart(
                output,
                List.of("--ecmo.store.kind=memory", "--server.address=0.0.0.0"),
                "server.address",
                "ecmo.access.open-on=0.0.0.0");
    }

    @Test
    void otherAddressThanNamed_isRefused(CapturedOutput output) {
        doesNotStart(
                output,
                List.of("--ecmo.store.kind=memory", "--server.address=0.0.0.0", "--ecmo.access.open-on=10.0.0.1"),
                "server.address");
    }

    @Test
    void addressOfADatabaseForAnEmbeddedStore_isRefused(CapturedOutput output) {
        doesNotStart(
                output,
                List.of("--ecmo.store.kind=embedded", "--ecmo.store.url=jdbc:postgresql://localhost/ecmo"),
                "ecmo.store.url");
    }

    @Test
    void folderForPostgres_isRefused(CapturedOutput output) {
        doesNotStart(
                output,
                List.of(
                        "--ecmo.store.kind=postgresql",
                        "--ecmo.store.url=jdbc:postgresql://localhost/ecmo",
                        "--ecmo.store.path=data"),
                "ecmo.store.path");
    }

    @Test
    void postgresWithoutItsAddress_isRefused(CapturedOutput output) {
        doesNotStart(output, List.of("--ecmo.store.kind=postgresql"), "ecmo.store.url", "jdbc:postgresql://HOST");
    }
}
