package io.github.ecmofhir.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** One PostgreSQL with all its settings at their defaults, and a database in it for each. */
final class PostgresDatabases implements Databases {

    private static final String ALL = "postgres";

    private final EmbeddedPostgres postgres;

    PostgresDatabases() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @Override
    public List<String> settings(Contender contender, String name) throws IOException {
        String database = database(contender, name);
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + database);
        } catch (SQLException e) {
            throw new IOException(e);
        }
        String url = postgres.getJdbcUrl(ALL, database);
        return switch (contender) {
            case OURS ->
                List.of("--ecmo.store.kind=postgresql", "--ecmo.store.url=" + url, "--ecmo.store.username=" + ALL);
            case STOCK ->
                List.of(
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + ALL,
                        "--spring.datasource.hikari.maximum-pool-size=20",
                        "--stock.schema=update");
        };
    }

    @Override
    public double size(Contender contender, String name) throws IOException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet size =
                        statement.executeQuery("select pg_database_size('" + database(contender, name) + "') / 1e3")) {
            size.next();
            return size.getDouble(1);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static String database(Contender contender, String name) {
        return name + "_" + contender.folder();
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
