package io.github.ecmofhir.submission;

import io.github.ecmofhir.testing.BesideOthers;
import io.github.ecmofhir.testing.ChildServer;
import io.github.ecmofhir.testing.Deliveries;
import io.github.ecmofhir.testing.MortalPostgres;
import io.github.ecmofhir.testing.Pushers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A server that is killed while hospitals push runs and it stores an upload. The next one on the same store has all that was
 * acknowledged, nothing by half or twice, tables as if built anew, and goes on with the upload.
 */
@BesideOthers
class KilledServerIT {

    private static final int HOSPITALS = 3;
    private static final int MORE = 8;
    private static final int KILLS = 12;

    @TempDir
    private Path folder;

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void killedOnce_onTheEmbeddedStore() throws Exception {
        kill(1, embedded());
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @Tag("slow")
    void killedAgainAndAgain_onTheEmbeddedStore() throws Exception {
        kill(KILLS, embedded());
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @Tag("slow")
    void killedAgainAndAgain_onPostgres() throws Exception {
        try (MortalPostgres postgres = new MortalPostgres(folder.resolve("data"))) {
            kill(KILLS, postgres.arguments());
        }
    }

    private List<String> embedded() {
        return List.of("--ecmo.store.kind=embedded", "--ecmo.store.path=" + folder.resolve("store"));
    }

    private static void kill(int times, List<String> store) throws Exception {
        Deliveries deliveries = new Deliveries();
        for (int time = 1; time <= times; time++) {
            try (ChildServer server = ChildServer.on(store)) {
                if (time == 1) {
                    deliveries.upload(server.http());
                } else {
                    deliveries.requireSound(server.http());
                }
                try (Pushers hospitals = deliveries.push(server.http(), HOSPITALS)) {
                    hospitals.awaitMore(MORE);
                    deliveries.awaitProgress(server.http());
                    server.close();
                }
            }
        }
        try (ChildServer server = ChildServer.on(store)) {
            deliveries.requireSound(server.http());
        }
    }
}
