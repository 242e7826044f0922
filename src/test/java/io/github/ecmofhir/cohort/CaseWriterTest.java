package io.github.ecmofhir.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.ecmo.RunStory;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class CaseWriterTest {

    private final DataSource database = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID(), "sa", "");
    private final JdbcTemplate jdbc = new JdbcTemplate(database);

    private static EcmoRun run(String id, String age) {
        return RunStory.started("2025-03-01").id(id).aged(age).run();
    }

    private List<String> rows() {
        return jdbc.query(
                "select run_id, age_years, sex from ecmo_case order by run_id",
                (row, number) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3));
    }

    @Test
    void cases_areWrittenChangedAndRemoved() {
        EcmoRun kept = run("A", "50");
        try (CaseWriter writer = new CaseWriter(database, () -> CaseTable.of(List.of(kept, run("B", "60"))))) {
            writer.createTable();
            writer.write(CaseTable.of(List.of(kept, run("B", "60"), run("C", "70"))));
            assertThat(rows()).containsExactly("A 50.0 null", "B 60.0 null", "C 70.0 null");

            writer.write(CaseTable.of(List.of(kept, run("B", "61"))));
            assertThat(rows()).containsExactly("A 50.0 null", "B 61.0 null");
        }
    }

    @Test
    void unchangedRun_isNotWrittenAgain() {
        EcmoRun kept = run("A", "50");
        try (CaseWriter writer = new CaseWriter(database, () -> CaseTable.of(List.of(kept)))) {
            writer.createTable();
            writer.write(CaseTable.of(List.of(kept)));
            jdbc.update("update ecmo_case set sex = 'touched'");
            writer.write(CaseTable.of(List.of(kept, run("B", "60"))));

            assertThat(rows()).containsExactly("A 50.0 touched", "B 60.0 null");
        }
    }
}
