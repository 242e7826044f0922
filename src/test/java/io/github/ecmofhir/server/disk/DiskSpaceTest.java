package io.github.ecmofhir.server.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskSpaceTest {

    @TempDir
    private Path folder;

    private final AtomicInteger tries = new AtomicInteger();
    private DiskSpace space;

    @BeforeEach
    void ofFolder() {
        space = DiskSpace.of(folder);
    }

    private int failsOnce(String words) throws IOException {
        if (tries.incrementAndGet() == 1) {
            throw new IOException(words);
        }
        assertThat(space.isFull()).isTrue();
        return 7;
    }

    @Test
    void writeWithoutRoom_waitsForIt() throws IOException {
        space.bePatient();

        assertThat(space.write(() -> failsOnce("No space left on device"))).isEqualTo(7);
        space.written();

        assertThat(space.isFull()).isFalse();
    }

    @Test
    void writeThatFailsOtherwise_fails() {
        space.bePatient();

        assertThatThrownBy(() -> space.write(() -> failsOnce("Input/output error")))
                .hasMessage("Input/output error");
    }

    @Test
    void whoHasNoPatience_isTold() {
        assertThatThrownBy(() -> space.write(() -> failsOnce("No space left on device")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void giveUp_letsTheWriteThatWaitsFail() {
        space.bePatient();

        assertThatThrownBy(() -> space.write(() -> {
                    if (tries.incrementAndGet() > 1) {
                        space.giveUp();
                    }
                    throw new IOException("File too large");
                }))
                .hasMessage("File too large");
        assertThat(tries).hasValue(2);
    }
}
