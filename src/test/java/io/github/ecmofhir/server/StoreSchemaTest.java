package io.github.ecmofhir.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.ecmofhir.problem.Problem;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

class StoreSchemaTest {

    private DataSource database;

    @BeforeEach
    void open() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        database = h2;
    }

    @Test
    void emptyStore_isMade_andThenKnown() {
        StoreSchema first = StoreSchema.read(database);
        assertThat(first.isCurrent()).isFalse();
        first.remember();

        assertThat(StoreSchema.read(database).isCurrent()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hapi-7.0.0/1", "hapi-99.0.0/3"})
    void olderOrNewerStore_isRefused_withBothVersions(String version) {
        StoreSchema.read(database);
        new JdbcTemplate(database).update("insert into ecmo_schema (version) values (?)", version);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> StoreSchema.read(database))
                .withMessageContaining(version)
                .withMessageContaining(StoreSchema.VERSION);
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> StoreSchema.requireCurrent(database));
    }

    @Test
    void whatIsNoStore_isNotMadeOne_byLooking() {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> StoreSchema.requireCurrent(database));

        assertThat(new JdbcTemplate(database)
                        .queryForObject(
                                "select count(*) from information_schema.tables where lower(table_name) = 'ecmo_schema'",
                                Long.class))
                .isZero();
    }
}
