package io.github.ecmofhir.server;

import io.github.ecmofhir.store.SharedLock;
import io.github.ecmofhir.store.SharedLocks;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * PostgreSQL's advisory locks. Each that is held for longer than a transaction has a connection of its own, outside the pool,
 * which would close it after some time.
 */
final class PostgresLocks implements SharedLocks {

    /** Keeps the keys apart from those of other programs on the same database: "ecmo" in ASCII. */
    private static final int OURS = 0x65636d6f;

    private static final int SECONDS_TO_ANSWER = 5;
    private static final int LONGEST_WAIT = (int) TimeUnit.HOURS.toSeconds(1);

    /** Opens connections that nobody else uses. */
    @FunctionalInterface
    interface Connections {
        Connection open() throws SQLException;
    }

    private final Connections connections;
    private final JdbcTemplate pool;

    PostgresLocks(Connections connections, DataSource pool) {
        this.connections = connections;
        this.pool = new JdbcTemplate(pool);
    }

    @Override
    public Hold hold(SharedLock lock) {
        return required(lock, "select pg_advisory_lock(?, ?) is not null");
    }

    @Override
    public Hold holdBesideOthers(SharedLock lock) {
        return required(lock, "select pg_advisory_lock_shared(?, ?) is not null");
    }

    private Hold required(SharedLock lock, String question) {
        Hold held = ask(lock, question);
        if (held == null) {
            throw new IllegalStateException("PostgreSQL gave no lock and no error");
        }
        return held;
    }

    @Override
    public @Nullable Hold tryHold(SharedLock lock) {
        return ask(lock, "select pg_try_advisory_lock(?, ?)");
    }

    @Override
    public boolean enterTransaction(SharedLock lock) {
        return Boolean.TRUE.equals(
                pool.queryForObject("select pg_try_advisory_xact_lock_shared(?, ?)", Boolean.class, OURS, lock.key()));
    }

    private @Nullable Hold ask(SharedLock lock, String question) {
        Connection connection = null;
        boolean granted = false;
        try {
            connection = connections.open();
            granted = isTrue(connection, question, lock);
            return granted ? new Held(connection) : null;
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The lock " + lock + " of the store cannot be had", e);
        } finally {
            if (!granted) {
                close(connection);
            }
        }
    }

    private static boolean isTrue(Connection connection, String question, SharedLock lock) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setQueryTimeout(LONGEST_WAIT);
            statement.setInt(1, OURS);
            statement.setInt(2, lock.key());
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    private static void close(@Nullable Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                // The lock goes with the connection, however that ends
            }
        }
    }

    private record Held(Connection connection) implements Hold {

        @Override
        public boolean lasts() {
            try {
                return connection.isValid(SECONDS_TO_ANSWER);
            } catch (SQLException e) {
                return false;
            }
        }

        @Override
        public void close() {
            PostgresLocks.close(connection);
        }
    }
}
