package io.github.ecmofhir.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.store.SharedLock;
import io.github.ecmofhir.store.SharedLocks;
import io.github.ecmofhir.testing.MortalPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Locks in the database, as two servers see them. */
class PostgresLocksIT {

    @TempDir
    private static Path folder;

    private static MortalPostgres postgres;

    private DriverManagerDataSource database;
    private SharedLocks one;
    private SharedLocks other;

    @BeforeAll
    static void start() throws IOException {
        postgres = new MortalPostgres(folder.resolve("data"));
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void connect() {
        database = new DriverManagerDataSource(postgres.url(), "postgres", "");
        one = locks();
        other = locks();
    }

    private SharedLocks locks() {
        return new PostgresLocks(() -> DriverManager.getConnection(postgres.url(), "postgres", ""), database);
    }

    private boolean enters(SharedLocks server, SharedLock lock) {
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        return Boolean.TRUE.equals(transaction.execute(status -> server.enterTransaction(lock)));
    }

    @Test
    void lockThatIsHeld_isNotGivenTwice_andIsFreeAfterwards() {
        try (SharedLocks.Hold held = one.hold(SharedLock.CASES)) {
            assertThat(held.lasts()).isTrue();
            assertThat(other.tryHold(SharedLock.CASES)).isNull();
            try (SharedLocks.Hold another = other.tryHold(SharedLock.START)) {
                assertThat(another).isNotNull();
            }
        }
        try (SharedLocks.Hold now = other.tryHold(SharedLock.CASES)) {
            assertThat(now).isNotNull();
        }
    }

    @Test
    void whoWaits_getsItWhenTheHolderEnds() {
        CompletableFuture<SharedLocks.Hold> waiting;
        try (SharedLocks.Hold held = one.hold(SharedLock.START)) {
            waiting = CompletableFuture.supplyAsync(() -> other.hold(SharedLock.START));
            assertThat(waiting.isDone()).isFalse();
            assertThat(held.lasts()).isTrue();
        }
        waiting.orTimeout(10, TimeUnit.SECONDS).join().close();
    }

    @Test
    void transactionsEnterBesideEachOther_andNotBesideWhoHoldsItAlone() {
        assertThat(enters(one, SharedLock.VIEWS)).isTrue();
        try (SharedLocks.Hold alone = one.hold(SharedLock.VIEWS)) {
            assertThat(alone.lasts()).isTrue();
            assertThat(enters(other, SharedLock.VIEWS)).isFalse();
            assertThat(enters(other, SharedLock.CASES)).isTrue();
        }
        assertThat(enters(other, SharedLock.VIEWS)).isTrue();
    }

    @Test
    void serversThatRun_keepOutWhoWantsTheDatabaseAlone() {
        try (SharedLocks.Hold first = one.holdBesideOthers(SharedLock.RUNNING);
                SharedLocks.Hold second = other.holdBesideOthers(SharedLock.RUNNING)) {
            assertThat(first.lasts()).isTrue();
            assertThat(second.lasts()).isTrue();
            assertThat(other.tryHold(SharedLock.RUNNING)).isNull();
        }
    }
}
