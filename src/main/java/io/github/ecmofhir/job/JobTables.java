package io.github.ecmofhir.job;

import io.github.ecmofhir.job.Job.State;
import io.github.ecmofhir.store.Durability;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Jobs in the database: {@code export_job}, and {@code export_file} with a row for each file that is written to its end. So a
 * job outlives the server that was asked for it, and any server that shares the database can do it. Times are the database's,
 * which all of them see alike.
 *
 * <p>Thread-safe. Each method is one statement, or a few of which each leaves a state to go on from.
 */
public final class JobTables {

    /** How long a server has a job to itself unless it says again that it is at it. */
    static final Duration LEASE = Duration.ofSeconds(30);

    private static final List<String> TABLES = List.of(
            "create table if not exists export_job (id varchar(36) primary key, kind varchar(16) not null,"
                    + " request text not null, state varchar(16) not null, asked timestamp with time zone not null,"
                    + " begun timestamp with time zone, moment timestamp with time zone, ended timestamp with time zone, done bigint not null,"
                    + " total bigint not null, status integer not null, outcome text, holder varchar(36),"
                    + " held_until timestamp with time zone)",
            "create table if not exists export_file (job_id varchar(36) not null, file_no integer not null,"
                    + " role varchar(16) not null, name varchar(500) not null, file_name varchar(200) not null,"
                    + " media_type varchar(100) not null, line_count bigint not null, byte_count bigint not null,"
                    + " primary key (job_id, file_no))");
    private static final String COLUMNS =
            "id, kind, request, state, asked, begun, moment, ended, done, total, status, outcome";

    private final JdbcTemplate jdbc;
    private final Durability durability;

    /** Whoever does a job reads in a transaction of his own, which says nothing to others before it ends. */
    private final TransactionTemplate atOnce;

    /** @param durability of what is acknowledged to a sender */
    public JobTables(DataSource database, Durability durability) {
        this.jdbc = new JdbcTemplate(database);
        this.durability = durability;
        this.atOnce = new TransactionTemplate(new JdbcTransactionManager(database));
        this.atOnce.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** To be called once at start. */
    public void prepare() {
        TABLES.forEach(jdbc::execute);
    }

    /**
     * @return the id of the new job, which nobody can guess
     * @throws io.github.ecmofhir.problem.Problem STORE_FULL
     */
    public String accept(String kind, String request) {
        durability.requireRoom();
        String id = UUID.randomUUID().toString();
        jdbc.update(
                "insert into export_job (id, kind, request, state, asked, done, total, status) values (?, ?, ?, ?, ?, 0, 0, 0)",
                id,
                kind,
                request,
                State.ACCEPTED.name(),
                now());
        durability.await();
        return id;
    }

    public Optional<Job> find(String id) {
        return jdbc.query("select " + COLUMNS + " from export_job where id = ?", (row, number) -> job(row), id).stream()
                .findFirst();
    }

    private static Job job(ResultSet row) throws SQLException {
        return new Job(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                State.valueOf(row.getString(4)),
                Objects.requireNonNull(instant(row, 5)),
                instant(row, 6),
                instant(row, 7),
                instant(row, 8),
                row.getLong(9),
                row.getLong(10),
                row.getInt(11),
                row.getString(12));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** In the order in which they were made. */
    public List<JobFile> files(String job) {
        return jdbc.query(
                "select file_no, role, name, file_name, media_type, line_count, byte_count from export_file"
                        + " where job_id = ? order by file_no",
                (row, number) -> new JobFile(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getLong(6),
                        row.getLong(7)),
                job);
    }

    /**
     * Takes the oldest job that is accepted and that nobody is at; what an earlier holder has written of it counts no more.
     * Nobody has one for longer than a lease from now: whoever has written so did it before the clock was set back.
     */
    Optional<Job> take(String holder) {
        String free = " state = ? and (held_until is null or held_until < ? or held_until > ?)";
        OffsetDateTime now = now();
        OffsetDateTime longest = now.plus(LEASE).plus(LEASE);
        List<String> waiting = jdbc.queryForList(
                "select id from export_job where" + free + " order by asked, id",
                String.class,
                State.ACCEPTED.name(),
                now,
                longest);
        for (String id : waiting) {
            boolean taken = jdbc.update(
                            "update export_job set holder = ?, held_until = ?, begun = ?, moment = null, done = 0, total = 0 where id = ? and"
                                    + free,
                            holder,
                            now.plus(LEASE),
                            now,
                            id,
                            State.ACCEPTED.name(),
                            now,
                            longest)
                    == 1;
            if (taken) {
                jdbc.update("delete from export_file where job_id = ?", id);
                return find(id);
            }
        }
        return Optional.empty();
    }

    /** Whether the job is still the holder's; if so, for another while, and so far done. */
    boolean hold(String job, String holder, long done, long total) {
        return update(
                        "update export_job set held_until = ?, done = ?, total = ? where id = ? and holder = ? and state = ?",
                        now().plus(LEASE),
                        done,
                        total,
                        job,
                        holder,
                        State.ACCEPTED.name())
                == 1;
    }

    /** The job is done as of that moment. */
    void asOf(String job, String holder, Instant moment) {
        update(
                "update export_job set moment = ? where id = ? and holder = ?",
                moment.atOffset(ZoneOffset.UTC),
                job,
                holder);
    }

    /** Leaves a job to whoever takes it next. */
    void release(String job, String holder) {
        jdbc.update("update export_job set held_until = null where id = ? and holder = ?", job, holder);
    }

    /** A file is written to its end. */
    void add(String job, JobFile file) {
        update(
                "insert into export_file (job_id, file_no, role, name, file_name, media_type, line_count, byte_count)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                job,
                file.number(),
                file.role(),
                file.name(),
                file.file(),
                file.mediaType(),
                file.lines(),
                file.bytes());
    }

    /** All its files are written; does nothing where it is no longer the holder's. */
    void finish(String job, String holder) {
        end(job, holder, State.DONE, 0, null);
    }

    /** It cannot be done; does nothing where it is no longer the holder's. */
    void fail(String job, String holder, int status, String outcome) {
        end(job, holder, State.FAILED, status, outcome);
    }

    private void end(String job, String holder, State state, int status, @Nullable String outcome) {
        jdbc.update(
                "update export_job set state = ?, ended = ?, held_until = null, done = total, status = ?, outcome = ?"
                        + " where id = ? and holder = ? and state = ?",
                state.name(),
                now(),
                status,
                outcome,
                job,
                holder,
                State.ACCEPTED.name());
    }

    /** Nothing more of it is written, and its files are dropped; false where that was so before. */
    public boolean cancel(String job) {
        return jdbc.update(
                        "update export_job set state = ?, ended = ?, held_until = null where id = ? and state in (?, ?, ?)",
                        State.CANCELLED.name(),
                        now(),
                        job,
                        State.ACCEPTED.name(),
                        State.DONE.name(),
                        State.FAILED.name())
                == 1;
    }

    /**
     * Ends the time of jobs that were kept for long enough.
     *
     * @return the jobs whose files nobody can fetch any more
     */
    List<String> tidy(Duration keep) {
        jdbc.update(
                "update export_job set state = ?, request = '', outcome = null where state in (?, ?) and ended < ?",
                State.EXPIRED.name(),
                State.DONE.name(),
                State.FAILED.name(),
                now().minus(keep));
        List<String> gone = jdbc.queryForList(
                "select id from export_job where state in (?, ?)",
                String.class,
                State.EXPIRED.name(),
                State.CANCELLED.name());
        jdbc.update(
                "delete from export_file where job_id in (select id from export_job where state in (?, ?))",
                State.EXPIRED.name(),
                State.CANCELLED.name());
        return gone;
    }

    private int update(String sql, @Nullable Object... parameters) {
        return Objects.requireNonNull(atOnce.execute(status -> jdbc.update(sql, parameters)));
    }

    private OffsetDateTime now() {
        return Objects.requireNonNull(jdbc.queryForObject("select current_timestamp", OffsetDateTime.class));
    }
}
