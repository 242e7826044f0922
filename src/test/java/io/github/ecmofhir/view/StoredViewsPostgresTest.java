package io.github.ecmofhir.view;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

class StoredViewsPostgresTest extends StoredViewsContract {

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void startServer() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopServer() throws IOException {
        postgres.close();
    }

    @Override
    DataSource emptyDatabase() {
        PGSimpleDataSource database = (PGSimpleDataSource) postgres.getPostgresDatabase();
        database.setReWriteBatchedInserts(true);
        new JdbcTemplate(database).execute("drop schema public cascade; create schema public");
        return database;
    }
}
