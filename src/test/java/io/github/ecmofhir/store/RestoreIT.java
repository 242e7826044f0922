package io.github.ecmofhir.store;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.testing.BesideOthers;
import io.github.ecmofhir.testing.FhirHttp;
import io.github.ecmofhir.testing.Log;
import io.github.ecmofhir.testing.MortalPostgres;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.SentRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.util.FileSystemUtils;

/** A copy of the folder of a stopped store is a backup: a server goes on with it as with the store itself. */
@BesideOthers
@ResourceLock(Log.OF_THE_JVM)
class RestoreIT {

    private static final String CASES = "$ecmo-cases?runSelection=all&_format=csv";

    @TempDir
    private Path folder;

    private record Left(Map<String, Long> contents, String cases) {

        static Left of(RunningServer server) {
            return new Left(server.contents(), server.http().get(CASES).body());
        }
    }

    private static Left fill(RunningServer server, Bundle bundle) {
        assertThat(server.http().post("", bundle)).hasStatus(200);
        return Left.of(server);
    }

    /** It has what was stored, knows it again, and stores the next one. */
    private static void isAsItWas(RunningServer server, Left left, Bundle bundle) {
        FhirHttp http = server.http();
        assertThat(Left.of(server)).isEqualTo(left);
        assertThat(http.post("", bundle).entryStatus()).containsOnly("200");
        assertThat(Left.of(server)).isEqualTo(left);
        assertThat(http.post("", new SentRun().bundle("PAV-03"))).hasStatus(200);
    }

    private void copy(String from, String to) throws IOException {
        FileSystemUtils.copyRecursively(folder.resolve(from), folder.resolve(to));
    }

    private List<String> embedded(String name) {
        return List.of("--ecmo.store.kind=embedded", "--ecmo.store.path=" + folder.resolve(name));
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void embeddedStore() throws IOException {
        Bundle bundle = new SentRun().bundle("PAV-01");
        Left left;
        try (RunningServer server = RunningServer.on(embedded("h2"))) {
            left = fill(server, bundle);
        }
        copy("h2", "backup");
        try (RunningServer server = RunningServer.on(embedded("backup"))) {
            isAsItWas(server, left, bundle);
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void postgres() throws IOException {
        Bundle bundle = new SentRun().bundle("PAV-01");
        Left left;
        try (MortalPostgres postgres = new MortalPostgres(folder.resolve("pg"))) {
            try (RunningServer server = RunningServer.on(postgres.arguments())) {
                left = fill(server, bundle);
            }
        }
        copy("pg", "backup");
        // PostgreSQL starts on a folder of nobody else's only
        Files.setPosixFilePermissions(folder.resolve("backup"), PosixFilePermissions.fromString("rwx------"));
        try (MortalPostgres postgres = new MortalPostgres(folder.resolve("backup"));
                RunningServer server = RunningServer.on(postgres.arguments())) {
            isAsItWas(server, left, bundle);
        }
    }
}
