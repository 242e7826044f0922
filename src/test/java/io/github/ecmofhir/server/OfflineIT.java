package io.github.ecmofhir.server;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.testing.BesideOthers;
import io.github.ecmofhir.testing.ChildServer;
import io.github.ecmofhir.testing.FhirHttp;
import io.github.ecmofhir.testing.OfflineMain;
import io.github.ecmofhir.testing.OfflineSelectorProvider;
import io.github.ecmofhir.testing.SentRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Nothing is fetched from a network: the server starts, validates and stores where there is none. */
@BesideOthers
class OfflineIT {

    private static List<String> options(Path folder) throws IOException {
        Path hosts = Files.writeString(folder.resolve("hosts"), "127.0.0.1 localhost\n");
        return List.of(
                "-Djdk.net.hosts.file=" + hosts,
                "-Djava.nio.channels.spi.SelectorProvider=" + OfflineSelectorProvider.class.getName(),
                "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED");
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void startValidationAndPush_connectToNothing(@TempDir Path folder) throws Exception {
        try (ChildServer server =
                ChildServer.start(options(folder), OfflineMain.class.getName(), "--ecmo.store.kind=memory")) {
            FhirHttp http = server.http();
            Bundle bundle = new SentRun().whole("PAV-01", Map.of());
            // What somebody else defines is where others look it up.
            bundle.getEntry()
                    .get(0)
                    .getResource()
                    .getMeta()
                    .addSecurity()
                    .setSystem("http://example.org/s")
                    .setCode("x");

            assertThat(http.post("Bundle/$validate", bundle)).hasStatus(200);
            assertThat(http.post("", bundle)).hasStatus(200);
            assertThat(http.post("Observation/$validate?profile=http://example.org/elsewhere", observation()))
                    .hasStatus(200);

            server.terminate();
            // When it ends, Tomcat wakes its own acceptor by connecting to it.
            assertThat(server.awaitEnd().stream().takeWhile(line -> !line.contains("Commencing graceful shutdown")))
                    .anyMatch(line -> line.contains("ecmo-fhir-server") && line.endsWith("is ready"))
                    .anyMatch(line -> line.contains("H2 in memory"))
                    .anyMatch(line -> line.contains("WARNING: for trial only"))
                    .anyMatch(line -> line.contains("only programs on this machine reach it"))
                    .anyMatch(line -> line.matches(".*46 profiles, \\d+ views"))
                    .anyMatch(line -> line.contains("0 runs"))
                    .noneMatch(line -> line.contains(OfflineMain.ATTEMPT));
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void guard_wouldTellOfEveryWayOut(@TempDir Path folder) throws Exception {
        for (WaysOut way : WaysOut.values()) {
            List<String> command = new java.util.ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(options(folder));
            command.addAll(
                    List.of("-cp", System.getProperty("java.class.path"), WaysOut.Main.class.getName(), way.name()));
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            List<String> lines = process.inputReader().lines().toList();

            assertThat(lines).as(way.name()).anyMatch(line -> line.contains(way.sign()));
        }
    }

    private static org.hl7.fhir.r4.model.Observation observation() {
        org.hl7.fhir.r4.model.Observation observation = new org.hl7.fhir.r4.model.Observation();
        observation.setStatus(org.hl7.fhir.r4.model.Observation.ObservationStatus.FINAL);
        observation.getCode().addCoding().setSystem("http://example.org/codes").setCode("c");
        return observation;
    }
}
