package io.github.ecmofhir.subscription;

import io.github.ecmofhir.store.StoredText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How far each Subscription has got, in the database: {@code subscription_feed}, with a row for each that is active, and
 * {@code subscription_judged}, with the versions that were written after the moment until which it is done and that are done
 * all the same. What is to be sent is read from the versions that the store keeps anyway, so nothing is written beside a write,
 * and nothing piles up while a receiver is away.
 *
 * <p>Versions become visible in another order than that of their times. The moment moves on only when none of an earlier time can
 * come any more ({@link io.github.ecmofhir.store.SafeMoment}); what is visible is sent before that.
 *
 * <p>Thread-safe. Each method is one statement, or a few of which each leaves a state to go on from.
 */
final class FeedTables {

    private static final List<String> TABLES = List.of(
            "create table if not exists subscription_feed (subscription_id varchar(64) primary key,"
                    + " resource_type varchar(40) not null, done_until timestamp(6) not null, failures integer not null,"
                    + " ends timestamp with time zone, next_try timestamp with time zone, holder varchar(36), held_until timestamp with time zone)",
            "create table if not exists subscription_judged (subscription_id varchar(64) not null,"
                    + " version_number bigint not null, written timestamp(6) not null,"
                    + " primary key (subscription_id, version_number))");

    /** Nobody has one for longer than a lease from now: whoever has written so did it before the clock was set back. */
    private static final String FREE = " (held_until is null or held_until < ? or held_until > ?)";

    /** The same of the time of the next try. */
    private static final String DUE = " (next_try is null or next_try <= ? or next_try > ?)";

    /** A deletion is a version of its own, without a text. */
    private static final String WAITING = "from hfj_res_ver v where v.res_type = ? and v.res_updated > ? and not exists"
            + " (select 1 from subscription_judged j where j.subscription_id = ? and j.version_number = v.pid)";

    private static final String NEXT = "select v.pid, v.res_id, v.res_type, r.fhir_id, t.res_ver, v.res_updated,"
            + " v.res_deleted_at, t.res_text_vc from (select v.pid, v.res_id, v.res_type, v.res_ver, v.res_updated,"
            + " v.res_deleted_at " + WAITING + " order by v.res_updated, v.pid limit ?) v"
            + " join hfj_resource r on r.res_id = v.res_id"
            + " left join hfj_res_ver t on t.res_id = v.res_id and t.res_ver ="
            + " case when v.res_deleted_at is null then v.res_ver else v.res_ver - 1 end"
            + " order by v.res_updated, v.pid";

    private final JdbcTemplate jdbc;
    private final Duration lease;
    private final Duration longestWait;

    /**
     * @param lease how long a server has a feed to itself unless it says again that it is at it
     * @param longestWait until another try
     */
    FeedTables(DataSource database, Duration lease, Duration longestWait) {
        this.jdbc = new JdbcTemplate(database);
        this.lease = lease;
        this.longestWait = longestWait;
    }

    void prepare() {
        TABLES.forEach(jdbc::execute);
    }

    /**
     * Begins a feed within the transaction that stores its Subscription: what this transaction sees was written before it, and
     * is not sent; whatever becomes visible later is.
     *
     * @param safe of which {@link io.github.ecmofhir.store.SafeMoment} holds
     */
    void begin(String subscription, String resourceType, Instant safe) {
        end(subscription);
        Timestamp since = Timestamp.from(safe);
        jdbc.update(
                "insert into subscription_feed (subscription_id, resource_type, done_until, failures) values (?, ?, ?, 0)",
                subscription,
                resourceType,
                since);
        jdbc.update(
                "insert into subscription_judged (subscription_id, version_number, written)"
                        + " select cast(? as varchar(64)), v.pid, v.res_updated from hfj_res_ver v"
                        + " where v.res_type = ? and v.res_updated > ?",
                subscription,
                resourceType,
                since);
    }

    void end(String subscription) {
        jdbc.update("delete from subscription_judged where subscription_id = ?", subscription);
        jdbc.update("delete from subscription_feed where subscription_id = ?", subscription);
    }

    Optional<Feed> find(String subscription) {
        return feeds("where subscription_id = ?", subscription).stream().findFirst();
    }

    /** @param ends null for never */
    void endAt(String subscription, @Nullable Instant ends) {
        jdbc.update(
                "update subscription_feed set ends = ? where subscription_id = ?",
                ends == null ? null : ends.atOffset(ZoneOffset.UTC),
                subscription);
    }

    /** Does not wait any longer with what has failed. */
    void tryAtOnce(String subscription) {
        jdbc.update(
                "update subscription_feed set failures = 0, next_try = null where subscription_id = ?", subscription);
    }

    /** Those that nobody is at and that do not wait for another try. */
    List<Feed> free() {
        OffsetDateTime now = now();
        return feeds(
                "where" + FREE + " and" + DUE + " order by subscription_id",
                now,
                now.plus(lease),
                now,
                now.plus(longestWait));
    }

    private List<Feed> feeds(String which, Object... parameters) {
        return jdbc.query(
                "select subscription_id, resource_type, done_until, failures, ends from subscription_feed " + which,
                (row, number) -> feed(row),
                parameters);
    }

    private static Feed feed(ResultSet row) throws SQLException {
        OffsetDateTime ends = row.getObject(5, OffsetDateTime.class);
        return new Feed(
                row.getString(1),
                row.getString(2),
                row.getTimestamp(3).toInstant(),
                row.getInt(4),
                ends == null ? null : ends.toInstant());
    }

    /** Whether something may be to send. */
    boolean isWaiting(Feed feed) {
        return !jdbc.queryForList("select v.pid " + WAITING + " limit 1", Long.class, parameters(feed))
                .isEmpty();
    }

    /** Whether versions stand in the second table that need not stand there any more. */
    boolean isToSettle(Feed feed, Instant safe) {
        return !jdbc.queryForList(
                        "select version_number from subscription_judged where subscription_id = ? and written <= ? limit 1",
                        Long.class,
                        feed.subscription(),
                        Timestamp.from(safe))
                .isEmpty();
    }

    private static Object[] parameters(Feed feed) {
        return new Object[] {feed.resourceType(), Timestamp.from(feed.doneUntil()), feed.subscription()};
    }

    /** Has the feed to oneself for a while; empty where another has it, or it has ended. */
    Optional<Feed> take(String subscription, String holder) {
        OffsetDateTime now = now();
        boolean taken = jdbc.update(
                        "update subscription_feed set holder = ?, held_until = ? where subscription_id = ? and" + FREE,
                        holder,
                        now.plus(lease),
                        subscription,
                        now,
                        now.plus(lease))
                == 1;
        return taken ? find(subscription) : Optional.empty();
    }

    /** Whether it is still one's own; if so, for another while. */
    boolean hold(Feed feed, String holder) {
        return jdbc.update(
                        "update subscription_feed set held_until = ? where subscription_id = ? and holder = ?",
                        now().plus(lease),
                        feed.subscription(),
                        holder)
                == 1;
    }

    void release(Feed feed, String holder) {
        jdbc.update(
                "update subscription_feed set held_until = null where subscription_id = ? and holder = ?",
                feed.subscription(),
                holder);
    }

    /** What is to be judged next, in the order in which it was written. */
    List<Written> next(Feed feed, int atMost) {
        Object[] waiting = parameters(feed);
        return jdbc.query(
                NEXT, (row, number) -> written(row), waiting[0], waiting[1], waiting[2], Integer.valueOf(atMost));
    }

    private static Written written(ResultSet row) throws SQLException {
        Instant moment = row.getTimestamp(6).toInstant();
        boolean isDeletion = row.getTimestamp(7) != null;
        return new Written(
                row.getLong(1),
                isDeletion,
                moment,
                new StoredText(
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        moment,
                        Objects.requireNonNullElse(row.getString(8), "")));
    }

    /** It is sent, or is none to be sent. */
    void judged(Feed feed, Written version) {
        try {
            jdbc.update(
                    "insert into subscription_judged (subscription_id, version_number, written) values (?, ?, ?)",
                    feed.subscription(),
                    version.number(),
                    Timestamp.from(version.moment()));
        } catch (DuplicateKeyException e) {
            // Whoever had it before has just done so
            return;
        }
        if (feed.failures() > 0) {
            tryAtOnce(feed.subscription());
        }
    }

    /** Nothing of that moment or before is left to be sent. */
    void settle(Feed feed, String holder, Instant doneUntil) {
        if (!doneUntil.isAfter(feed.doneUntil())) {
            return;
        }
        Timestamp moment = Timestamp.from(doneUntil);
        jdbc.update(
                "update subscription_feed set done_until = ? where subscription_id = ? and holder = ? and done_until < ?",
                moment,
                feed.subscription(),
                holder,
                moment);
        jdbc.update(
                "delete from subscription_judged where subscription_id = ? and written <= (select done_until from"
                        + " subscription_feed where subscription_id = ?)",
                feed.subscription(),
                feed.subscription());
    }

    /** The next one could not be sent; it is tried again after a while. */
    void failed(Feed feed, String holder, Duration wait) {
        jdbc.update(
                "update subscription_feed set failures = failures + 1, next_try = ? where subscription_id = ? and holder = ?",
                now().plus(wait),
                feed.subscription(),
                holder);
    }

    private OffsetDateTime now() {
        return Objects.requireNonNull(jdbc.queryForObject("select current_timestamp", OffsetDateTime.class));
    }
}
