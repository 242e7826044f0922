package io.github.ecmofhir.view.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.view.ColumnKind;
import io.github.ecmofhir.view.ViewColumn;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class TableFillingTest {

    private static final List<ViewColumn> COLUMNS = List.of(
            new ViewColumn("id", "string", ColumnKind.TEXT, false),
            new ViewColumn("text", "string", ColumnKind.TEXT, false));

    private Connection connection;
    private TableFilling filling;

    @BeforeEach
    void start() throws SQLException {
        connection = DriverManager.getConnection("jdbc:h2:mem:");
        connection.setAutoCommit(false);
        filling = new TableFilling(
                connection, "t", new SqlSettings(Duration.ofSeconds(1), 1, DataSize.ofMegabytes(64), 1));
        filling.columns(COLUMNS);
    }

    @AfterEach
    void end() throws SQLException {
        connection.close();
    }

    private void fill(int rows, @Nullable String text) {
        IntStream.range(0, rows).forEach(number -> filling.row(new @Nullable Object[] {"r" + number, text}));
    }

    private int sent() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from t")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void shortRows_waitUntilTheyAreMany() throws SQLException {
        fill(999, null);
        assertThat(sent()).isZero();

        fill(1, null);
        assertThat(sent()).isEqualTo(1_000);
    }

    @Test
    void longRows_waitUntilTheyAreLong() throws SQLException {
        fill(3, "x".repeat(300_000));
        assertThat(sent()).isZero();

        fill(1, "x".repeat(300_000));
        assertThat(sent()).isEqualTo(4);

        fill(3, "x".repeat(300_000));
        assertThat(sent()).isEqualTo(4);
    }

    @Test
    void rowsThatWait_areSentWhenTheTableIsComplete() throws SQLException {
        fill(1_001, "x");
        filling.complete();

        assertThat(sent()).isEqualTo(1_001);
    }
}
