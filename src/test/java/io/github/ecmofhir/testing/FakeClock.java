package io.github.ecmofhir.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.awaitility.Awaitility;

/** The clock of a process, which can be set as that of a machine can: by libfaketime. Durations go on as they are. */
public final class FakeClock {

    private static final String LIBRARY = "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1";
    private static final Duration NEAR = Duration.ofMinutes(5);

    private final Path file;

    /** @param folder for its file */
    public FakeClock(Path folder) throws IOException {
        this.file = folder.resolve("clock");
        write(Duration.ZERO);
    }

    /** Of a process that shall have this clock. */
    public Map<String, String> environment() {
        return Map.of(
                "LD_PRELOAD",
                LIBRARY,
                "FAKETIME_TIMESTAMP_FILE",
                file.toString(),
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1",
                "FAKETIME_FORCE_MONOTONIC_FIX",
                "0",
                "FAKETIME_CACHE_DURATION",
                "1");
    }

    /** Sets it; to be called while no server has it. */
    public void set(Duration ahead) throws IOException {
        write(ahead);
    }

    /** Sets it so much ahead of the real one, and returns when the server shows that time. */
    public void set(Duration ahead, FhirHttp http) throws IOException {
        write(ahead);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            Instant there = ZonedDateTime.parse(
                            http.get("metadata?_summary=true").header("Date").orElseThrow(),
                            DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Duration.between(Instant.now().plus(ahead), there).abs().compareTo(NEAR) < 0;
        });
    }

    private void write(Duration ahead) throws IOException {
        Path next = Files.writeString(file.resolveSibling("clock.next"), "%+d".formatted(ahead.toSeconds()));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
