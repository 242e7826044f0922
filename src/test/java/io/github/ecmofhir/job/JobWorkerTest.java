package io.github.ecmofhir.job;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import io.github.ecmofhir.job.Job.State;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.store.Durability;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Jobs from their acceptance to their end, on a database and a folder of their own. */
class JobWorkerTest {

    @TempDir
    Path root;

    private DataSource database;
    private JobTables tables;
    private JobFolder folder;
    private @Nullable JobWorker worker;

    @BeforeEach
    void prepare() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        database = h2;
        tables = new JobTables(database, Durability.OF_THE_COMMIT);
        tables.prepare();
        folder = new JobFolder(root.resolve("export"));
    }

    @AfterEach
    void end() {
        stop();
        new JdbcTemplate(database).execute("shutdown");
    }

    /** What a test does in place of an export. */
    @FunctionalInterface
    private interface Doing {
        void run(Job job, JobOutput output) throws IOException;
    }

    private record Work(Doing doing) implements JobWork {

        @Override
        public String kind() {
            return "test";
        }

        @Override
        public void run(Job job, JobOutput output) throws IOException {
            doing.run(job, output);
        }

        @Override
        public String manifest(Job job, List<JobFile> files, Function<JobFile, String> fileUrl) {
            return "{}";
        }

        @Override
        public String manifestType() {
            return "application/json";
        }

        @Override
        public boolean isManifestElsewhere() {
            return false;
        }
    }

    private void start(Duration keep, Doing doing) {
        JobWorker started = new JobWorker(
                tables, folder, List.of(new Work(doing)), FhirContext.forR4Cached(), new JobSettings(null, keep, 2));
        started.start();
        worker = started;
    }

    private void stop() {
        JobWorker running = worker;
        if (running != null) {
            running.stop();
        }
    }

    private Job await(String id, State state) {
        return Awaitility.await().until(() -> tables.find(id).orElseThrow(), job -> job.state() == state);
    }

    private static void write(JobOutput output, String name, String text) throws IOException {
        output.write("output", name, ".txt", "text/plain", out -> {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            return 1;
        });
    }

    @Test
    void job_hasItsFiles_inTheirOrder() throws IOException {
        start(Duration.ofDays(1), (job, output) -> {
            output.expect(2);
            write(output, job.request() + "/../a", "first");
            output.advance();
            write(output, "b", "");
            output.advance();
        });

        String id = tables.accept("test", "asked");
        Job job = await(id, State.DONE);

        assertThat(job.done()).isEqualTo(2);
        List<JobFile> files = tables.files(id);
        assertThat(files).extracting(JobFile::name).containsExactly("asked/../a", "b");
        assertThat(files).extracting(JobFile::file).containsExactly("1.txt", "2.txt");
        assertThat(files).extracting(JobFile::bytes).containsExactly(5L, 0L);
        assertThat(Files.readString(folder.find(id, "1.txt").orElseThrow())).isEqualTo("first");
    }

    @Test
    void whatAKilledServerHasBegun_isBegunAgain_fromNothing() throws IOException {
        String id = tables.accept("test", "");
        assertThat(tables.take("killed")).isPresent();
        folder.begin(id);
        write(new JobOutput(id, "killed", tables, folder, () -> false), "half", "half");
        new JdbcTemplate(database).update("update export_job set held_until = dateadd(second, -1, current_timestamp)");

        start(Duration.ofDays(1), (job, output) -> write(output, "whole", "whole"));

        await(id, State.DONE);
        assertThat(tables.files(id)).extracting(JobFile::name).containsExactly("whole");
        assertThat(Files.readString(folder.find(id, "1.txt").orElseThrow())).isEqualTo("whole");
    }

    @Test
    void whoHasLostAJob_canNeitherEndItNorAddToIt() {
        String id = tables.accept("test", "");
        assertThat(tables.take("first")).isPresent();
        tables.release(id, "first");
        assertThat(tables.take("second")).isPresent();

        tables.finish(id, "first");
        tables.fail(id, "first", 500, "{}");

        assertThat(tables.hold(id, "first", 1, 2)).isFalse();
        assertThat(tables.find(id).orElseThrow().state()).isEqualTo(State.ACCEPTED);
        assertThat(tables.hold(id, "second", 1, 2)).isTrue();
    }

    @Test
    void calledBack_stopsWithinTheWork() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        start(Duration.ofDays(1), (job, output) -> {
            output.expect(Long.MAX_VALUE);
            begun.countDown();
            try {
                while (true) {
                    output.advance();
                }
            } catch (JobStopped e) {
                stopped.countDown();
                throw e;
            }
        });
        String id = tables.accept("test", "");
        begun.await();

        assertThat(tables.cancel(id)).isTrue();

        stopped.await();
        assertThat(tables.find(id).orElseThrow().state()).isEqualTo(State.CANCELLED);
        assertThat(tables.cancel(id)).isFalse();
    }

    @Test
    void stoppedServer_leavesTheJobToTheNext() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        start(Duration.ofDays(1), (job, output) -> {
            output.expect(1);
            begun.countDown();
            while (true) {
                output.requireWanted();
            }
        });
        String id = tables.accept("test", "");
        begun.await();
        stop();

        start(Duration.ofDays(1), (job, output) -> write(output, "a", "a"));

        await(id, State.DONE);
    }

    @Test
    void failure_isKeptInWords_andEndsTheJob() {
        start(Duration.ofDays(1), (job, output) -> {
            switch (job.request()) {
                case "problem" -> throw Problem.ofParameter("x", "It is wrong.", "It is right.");
                case "disk" -> throw new UncheckedIOException(new IOException("no space"));
                case "depth" -> throw new StackOverflowError("secret");
                default -> throw new IllegalStateException("secret");
            }
        });

        assertThat(failed("problem").status()).isEqualTo(400);
        assertThat(failed("problem").outcome()).contains("It is wrong.");
        assertThat(failed("disk").status()).isEqualTo(503);
        // One for each of the workers, and one more
        for (int i = 0; i < 4; i++) {
            assertThat(failed("depth").status()).isEqualTo(500);
        }
        assertThat(failed("defect").status()).isEqualTo(500);
        assertThat(failed("defect").outcome()).doesNotContain("secret").contains("ECMO-SRV-002");
    }

    private Job failed(String request) {
        String id = tables.accept("test", request);
        return await(id, State.FAILED);
    }

    @Test
    void keptForLongEnough_isExpired_andItsFilesAreGone() throws IOException {
        String id = tables.accept("test", "words");
        assertThat(tables.take("me")).isPresent();
        folder.begin(id);
        write(new JobOutput(id, "me", tables, folder, () -> false), "a", "a");
        tables.finish(id, "me");
        String kept = UUID.randomUUID().toString();
        folder.begin(kept);
        new JdbcTemplate(database).update("update export_job set ended = dateadd(hour, -2, current_timestamp)");

        start(Duration.ofHours(1), (job, output) -> {});

        Job job = await(id, State.EXPIRED);
        assertThat(job.request()).isEmpty();
        Awaitility.await().until(() -> !folder.jobs().contains(id));
        assertThat(tables.files(id)).isEmpty();
        assertThat(folder.jobs()).containsExactly(kept);
    }

    @Test
    void files_areForTheServersAccountOnly() throws IOException {
        start(Duration.ofDays(1), (job, output) -> write(output, "a", "a"));
        String id = tables.accept("test", "");
        await(id, State.DONE);

        Path file = folder.find(id, "1.txt").orElseThrow();

        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(Files.getPosixFilePermissions(root.resolve("export"))).hasSize(3);
        assertThat(Files.getPosixFilePermissions(root.resolve("export").resolve(id)))
                .hasSize(3);
    }
}
