package io.github.ecmofhir.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.server.disk.DiskSpace;
import io.github.ecmofhir.server.disk.PatientPath;
import io.github.ecmofhir.testing.FullPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class H2CheckpointsTest {

    private static final int ROUNDS = 200;

    @TempDir
    private Path folder;

    private final JdbcDataSource database = new JdbcDataSource();
    private DiskSpace disk;
    private volatile int acknowledged;
    private volatile boolean ended;

    @BeforeEach
    void onADisk() {
        String full = FullPath.of(folder);
        String waiting = PatientPath.of(folder).replace(folder.toString(), full);
        database.setURL(
                "jdbc:h2:" + waiting + "/store;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;COMPRESS=TRUE;WRITE_DELAY=2");
        database.setUser("sa");
        database.setPassword("");
        disk = DiskSpace.of(Path.of(full));
    }

    @AfterEach
    void free() {
        FullPath.free();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What a server would find that starts with the file as it is now. */
    private int lastOnDisk() throws SQLException, IOException {
        Files.copy(folder.resolve("store.mv.db"), folder.resolve("copy.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        try (Connection connection = DriverManager.getConnection("jdbc:h2:" + folder.resolve("copy"), "sa", "");
                Statement statement = connection.createStatement();
                ResultSet last = statement.executeQuery("select max(id) from run")) {
            last.next();
            return last.getInt(1);
        }
    }

    /**
     * What H2's own thread has taken to write is nothing left to be written to a checkpoint, which ended too early in one of
     * some twenty rounds.
     */
    @Test
    @Tag("slow")
    @Timeout(600)
    void await_whileH2WritesByItself_hasItOnTheDisk() throws Exception {
        try (H2Checkpoints checkpoints = new H2Checkpoints(database, disk)) {
            execute("create table run (id int primary key, text varchar)");
            Thread writer = new Thread(() -> write(checkpoints));
            writer.start();
            for (int round = 1; round <= ROUNDS; round++) {
                Thread.sleep(20 + round % 20);
                FullPath.fill();
                Thread.sleep(10);

                assertThat(lastOnDisk()).isGreaterThanOrEqualTo(acknowledged);
                FullPath.free();
                awaitRoom();
            }
            ended = true;
            writer.join();
        }
    }

    private void write(H2Checkpoints checkpoints) {
        Random random = new Random(1);
        for (int id = 1; !ended; id++) {
            try {
                execute("insert into run values (" + id + ", '" + random.nextLong() + "')");
                Thread.sleep(random.nextInt(4));
                checkpoints.await();
                acknowledged = id;
            } catch (SQLException | InterruptedException e) {
                throw new IllegalStateException(e);
            } catch (Problem full) {
                // Not acknowledged.
            }
        }
    }

    @Test
    void await_whenThereIsRoomAgain_hasItOnTheDisk() throws Exception {
        try (H2Checkpoints checkpoints = new H2Checkpoints(database, disk)) {
            execute("create table run (id int primary key)");
            FullPath.fill();
            execute("insert into run values (1)");
            CompletableFuture<Void> full = CompletableFuture.runAsync(checkpoints::await);
            assertThat(full).failsWithin(10, TimeUnit.SECONDS);

            FullPath.free();
            execute("insert into run values (2)");
            awaitRoom();
            checkpoints.await();

            assertThat(lastOnDisk()).isEqualTo(2);
        }
    }

    @Test
    void awaitOthers_whileOneOfThemCommits_hasItOnTheDisk() throws Exception {
        try (H2Checkpoints checkpoints = new H2Checkpoints(database, disk)) {
            execute("create table run (id int primary key)");
            checkpoints.announced();
            execute("insert into run values (1)");
            checkpoints.awaitOthers();
            assertThat(lastOnDisk()).isEqualTo(1);

            execute("insert into run values (2)");
            checkpoints.ended();
            checkpoints.awaitOthers();
            assertThat(lastOnDisk()).isEqualTo(2);
        }
    }

    @Test
    void awaitOthers_ofWhomOneStillWaits_isToldThatTheDiskIsFull() throws Exception {
        try (H2Checkpoints checkpoints = new H2Checkpoints(database, disk)) {
            execute("create table run (id int primary key)");
            checkpoints.await();
            checkpoints.awaitOthers();
            FullPath.fill();
            checkpoints.announced();
            execute("insert into run values (1)");
            checkpoints.ended();

            assertThatThrownBy(checkpoints::await).isInstanceOf(Problem.class);
            assertThatThrownBy(checkpoints::awaitOthers).isInstanceOf(Problem.class);
            FullPath.free();
            awaitRoom();
        }
    }

    /** It would wait for the next checkpoint else, and there is none on a full disk. */
    @Test
    void awaitOthers_whoHaveAllBeenWritten_waitsForNothing() throws Exception {
        try (H2Checkpoints checkpoints = new H2Checkpoints(database, disk)) {
            checkpoints.announced();
            execute("create table run (id int primary key)");
            checkpoints.ended();
            checkpoints.await();
            FullPath.fill();
            execute("insert into run values (1)");
            assertThatThrownBy(checkpoints::await).isInstanceOf(Problem.class);

            assertThatCode(checkpoints::awaitOthers).doesNotThrowAnyException();
            FullPath.free();
            awaitRoom();
        }
    }

    private void awaitRoom() throws InterruptedException {
        while (disk.isFull()) {
            Thread.sleep(50);
        }
    }
}
