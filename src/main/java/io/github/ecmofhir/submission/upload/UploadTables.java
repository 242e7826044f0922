package io.github.ecmofhir.submission.upload;

import io.github.ecmofhir.store.Durability;
import io.github.ecmofhir.submission.upload.UploadJob.State;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Uploads in the database: {@code upload_job}, a row each, and {@code upload_line}, a row for each line with what was sent until
 * it is decided, and the answer from then on. So an upload outlives the server that took it in, and any server that shares the
 * database can go on with it. Times are the database's, which all of them see alike.
 *
 * <p>Thread-safe. Each method is one statement, or a few of which each leaves a state to go on from.
 */
public final class UploadTables {

    /** How long a server has a job to itself unless it says again that it is at it. */
    static final Duration LEASE = Duration.ofSeconds(30);

    /** How long an upload may stand still while it is received. */
    private static final Duration STANDSTILL = Duration.ofMinutes(10);

    private static final String JOBS = "create table if not exists upload_job (id varchar(36) primary key,"
            + " state varchar(16) not null, line_count integer not null, received timestamp with time zone not null,"
            + " ended timestamp with time zone, holder varchar(36), held_until timestamp with time zone)";
    private static final String LINES = "create table if not exists upload_line (job_id varchar(36) not null,"
            + " line_no integer not null, sent %s, stored boolean, answer %s, primary key (job_id, line_no))";
    private static final int PAGE = 200;

    private final JdbcTemplate jdbc;
    private final Durability durability;

    /** @param durability of what is acknowledged to a sender */
    public UploadTables(DataSource database, Durability durability) {
        this.jdbc = new JdbcTemplate(database);
        this.durability = durability;
    }

    /** To be called once at start. */
    public void prepare() {
        String bytes = Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>) connection ->
                        connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")))
                ? "bytea"
                : "blob";
        jdbc.execute(JOBS);
        jdbc.execute(LINES.formatted(bytes, bytes));
    }

    /**
     * A new job, of which nothing is received yet.
     *
     * @throws io.github.ecmofhir.problem.Problem STORE_FULL
     */
    String begin() {
        durability.requireRoom();
        String id = UUID.randomUUID().toString();
        jdbc.update(
                "insert into upload_job (id, state, line_count, received, held_until) values (?, ?, 0, ?, ?)",
                id,
                State.RECEIVING.name(),
                afterAllOthers(),
                now().plus(STANDSTILL));
        return id;
    }

    /** Uploads are stored in the order in which they came, also when the clock was set back meanwhile. */
    private OffsetDateTime afterAllOthers() {
        OffsetDateTime now = now();
        OffsetDateTime latest = jdbc.queryForObject(
                "select max(received) from upload_job where state in (?, ?)",
                OffsetDateTime.class,
                State.RECEIVING.name(),
                State.ACCEPTED.name());
        return latest == null || latest.isBefore(now) ? now : latest.plus(1, ChronoUnit.MICROS);
    }

    /** Lines that were received; a decided one comes with its answer. */
    void append(String job, List<ReceivedLine> lines) {
        jdbc.update("update upload_job set held_until = ? where id = ?", now().plus(STANDSTILL), job);
        jdbc.batchUpdate(
                "insert into upload_line (job_id, line_no, sent, stored, answer) values (?, ?, ?, ?, ?)",
                lines.stream()
                        .map(line -> new Object[] {
                            job,
                            line.number(),
                            line.verdict() == null ? zipped(line.text()) : null,
                            line.verdict() == null ? null : line.verdict().stored(),
                            line.verdict() == null
                                    ? null
                                    : zipped(bytes(line.verdict().outcome()))
                        })
                        .toList());
    }

    /** All lines are received; false where it took too long, and the job is no more. */
    boolean accept(String job, int lines) {
        boolean accepted = jdbc.update(
                        "update upload_job set state = ?, line_count = ?, held_until = null where id = ?",
                        State.ACCEPTED.name(),
                        lines,
                        job)
                == 1;
        durability.await();
        return accepted;
    }

    /** Forgets a job that was not received to its end. */
    void discard(String job) {
        jdbc.update("delete from upload_line where job_id = ?", job);
        jdbc.update("delete from upload_job where id = ?", job);
    }

    Optional<UploadJob> find(String id) {
        return jdbc
                .query(
                        "select id, state, line_count, ended,"
                                + " (select count(*) from upload_line where job_id = id and stored is not null),"
                                + " (select count(*) from upload_line where job_id = id and not stored)"
                                + " from upload_job where id = ?",
                        (row, number) -> job(row),
                        id)
                .stream()
                .findFirst();
    }

    private static UploadJob job(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject(4, OffsetDateTime.class);
        return new UploadJob(
                row.getString(1),
                State.valueOf(row.getString(2)),
                row.getInt(3),
                row.getInt(5),
                row.getInt(6),
                ended == null ? null : ended.toInstant());
    }

    /**
     * Takes the oldest job that is accepted and that nobody is at. Nobody has one for longer than a lease from now: whoever has
     * written so did it before the clock was set back, and would have written again.
     */
    Optional<String> take(String holder) {
        String free = " state = ? and (held_until is null or held_until < ? or held_until > ?)";
        OffsetDateTime now = now();
        OffsetDateTime longest = now.plus(LEASE).plus(LEASE);
        return jdbc
                .queryForList(
                        "select id from upload_job where" + free + " order by received, id",
                        String.class,
                        State.ACCEPTED.name(),
                        now,
                        longest)
                .stream()
                .filter(id -> jdbc.update(
                                "update upload_job set holder = ?, held_until = ? where id = ? and" + free,
                                holder,
                                now.plus(LEASE),
                                id,
                                State.ACCEPTED.name(),
                                now,
                                longest)
                        == 1)
                .findFirst();
    }

    /** Whether the job is still the holder's; if so, for another while. */
    boolean hold(String job, String holder) {
        return jdbc.update(
                        "update upload_job set held_until = ? where id = ? and holder = ? and state = ?",
                        leaseEnd(),
                        job,
                        holder,
                        State.ACCEPTED.name())
                == 1;
    }

    /** Whether lines of the job may still be stored: it was not called back, and nobody else goes on with it. */
    boolean isOpen(String job, String holder) {
        Integer open = jdbc.queryForObject(
                "select count(*) from upload_job where id = ? and holder = ? and state = ?",
                Integer.class,
                job,
                holder,
                State.ACCEPTED.name());
        return open != null && open > 0;
    }

    /** Leaves a job to whoever takes it next. */
    void release(String job, String holder) {
        jdbc.update("update upload_job set held_until = null where id = ? and holder = ?", job, holder);
    }

    /** The numbers of the next lines that are not decided, in their order. */
    List<Integer> undecided(String job, int after) {
        return jdbc.queryForList(
                "select line_no from upload_line where job_id = ? and line_no > ? and stored is null"
                        + " order by line_no fetch first " + PAGE + " rows only",
                Integer.class,
                job,
                after);
    }

    /** What was sent as a line; empty where it is decided, or the job is gone. */
    Optional<byte[]> sent(String job, int line) {
        return jdbc
                .query(
                        "select sent from upload_line where job_id = ? and line_no = ? and stored is null",
                        (row, number) -> unzipped(row.getBytes(1)),
                        job,
                        line)
                .stream()
                .findFirst();
    }

    /** A line is decided once; what was sent is dropped then. */
    void decide(String job, int line, Verdict verdict) {
        jdbc.update(
                "update upload_line set stored = ?, answer = ?, sent = null where job_id = ? and line_no = ?"
                        + " and stored is null",
                verdict.stored(),
                zipped(bytes(verdict.outcome())),
                job,
                line);
    }

    /** Every line is decided. */
    void finish(String job) {
        end(job, State.DONE);
    }

    /** Nothing more of it is stored, and its answers are dropped; false where that was so before. */
    boolean cancel(String job) {
        return end(job, State.CANCELLED);
    }

    private boolean end(String job, State state) {
        return jdbc.update(
                        "update upload_job set state = ?, ended = ?, held_until = null where id = ? and state in (?, ?)",
                        state.name(),
                        now(),
                        job,
                        State.ACCEPTED.name(),
                        State.DONE.name())
                == 1;
    }

    /** The answers of all lines that are decided, in their order; memory does not grow with their number. */
    void forEachAnswer(String job, Consumer<String> consumer) {
        int after = 0;
        List<Integer> page;
        do {
            int from = after;
            page = jdbc.query(
                    "select line_no, answer from upload_line where job_id = ? and line_no > ? and stored is not null"
                            + " order by line_no fetch first " + PAGE + " rows only",
                    (row, number) -> {
                        consumer.accept(new String(unzipped(row.getBytes(2)), StandardCharsets.UTF_8));
                        return row.getInt(1);
                    },
                    job,
                    from);
            after = page.isEmpty() ? after : page.get(page.size() - 1);
        } while (page.size() == PAGE);
    }

    /** Drops what was sent of cancelled jobs, uploads whose sender has gone, and answers that were kept for long enough. */
    void tidy(Duration keep) {
        jdbc.update(
                "update upload_job set state = ? where state = ? and ended < ?",
                State.EXPIRED.name(),
                State.DONE.name(),
                now().minus(keep));
        jdbc.update(
                "delete from upload_line where job_id in (select id from upload_job where state in (?, ?))",
                State.EXPIRED.name(),
                State.CANCELLED.name());
        jdbc.update("delete from upload_line where job_id not in (select id from upload_job)");
        jdbc.queryForList(
                        "select id from upload_job where state = ? and held_until < ?",
                        String.class,
                        State.RECEIVING.name(),
                        now())
                .forEach(this::discard);
    }

    private OffsetDateTime leaseEnd() {
        return now().plus(LEASE);
    }

    private OffsetDateTime now() {
        return Objects.requireNonNull(jdbc.queryForObject("select current_timestamp", OffsetDateTime.class));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A bundle is a tenth of its size then. */
    private static byte[] zipped(byte[] plain) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            zip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("What stays in memory cannot fail to be written.", e);
        }
        return zipped.toByteArray();
    }

    private static byte[] unzipped(byte[] zipped) {
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return zip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("What was zipped can be unzipped.", e);
        }
    }
}
