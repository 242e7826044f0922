package io.github.ecmofhir.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.ecmofhir.server.disk.PatientPath;
import io.github.ecmofhir.store.StoreSettings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** Opens the pool of connections for each kind of store. */
public final class StoreConnections {

    private static final int POOL_SIZE = 20;
    /** A writer waits this long for another before its request is tried again. */
    private static final long LOCK_WAIT_MS = TimeUnit.SECONDS.toMillis(10);

    private static final long LONGEST_COMPACTION_MS = TimeUnit.SECONDS.toMillis(5);

    /** What is acknowledged is on the disk, though the database be set up to be quicker than that. */
    private static final String DURABLE = "select set_config('synchronous_commit', 'on', false)"
            + " where current_setting('synchronous_commit') = 'off'";

    private StoreConnections() {}

    /** @throws com.zaxxer.hikari.pool.HikariPool.PoolInitializationException if the store cannot be opened */
    public static HikariDataSource open(StoreSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("ecmo-store");
        config.setMaximumPoolSize(POOL_SIZE);
        config.setAutoCommit(true);
        config.setConnectionTimeout(TimeUnit.SECONDS.toMillis(10));
        switch (settings.kind()) {
            case EMBEDDED -> h2(config, "jdbc:h2:" + PatientPath.of(settings.folder()) + "/ecmo");
            case MEMORY -> h2(config, "jdbc:h2:mem:ecmo-" + System.nanoTime());
            case POSTGRESQL -> {
                config.setJdbcUrl(settings.url());
                config.setUsername(settings.username());
                config.setPassword(settings.password());
                config.addDataSourceProperty("reWriteBatchedInserts", "true");
                config.addDataSourceProperty("ApplicationName", "ecmo-fhir-server");
                config.setConnectionInitSql(DURABLE);
            }
        }
        return new HikariDataSource(config);
    }

    /** One outside the pool, which whoever asked for it closes. */
    static Connection single(StoreSettings settings) throws SQLException {
        Properties properties = new Properties();
        properties.put("ApplicationName", "ecmo-fhir-server lock");
        properties.put("tcpKeepAlive", "true");
        if (settings.username() != null) {
            properties.put("user", settings.username());
        }
        if (settings.password() != null) {
            properties.put("password", settings.password());
        }
        return DriverManager.getConnection(Objects.requireNonNull(settings.url()), properties);
    }

    private static void h2(HikariConfig config, String base) {
        config.setJdbcUrl(base + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;LOCK_TIMEOUT=" + LOCK_WAIT_MS
                // A transaction of HAPI has some thirty different statements, and H2 keeps eight.
                + ";QUERY_CACHE_SIZE=256"
                // What was replaced keeps its place in the file for so long; H2Checkpoints syncs several times in
                // between.
                + ";RETENTION_TIME=" + H2Checkpoints.RETENTION_MS
                // Most of the file is room to write in: given back at the end, as far as it can be in this time.
                + ";COMPRESS=TRUE;MAX_COMPACT_TIME=" + LONGEST_COMPACTION_MS
                // A resource's text is short: kept in its row it needs no entry in three further tables.
                + ";MAX_LENGTH_INPLACE_LOB=65536");
        config.setUsername("sa");
        config.setPassword("");
    }
}
