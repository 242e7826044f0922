package io.github.ecmofhir.view;

import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionDefinition;

/** In what H2 and PostgreSQL differ. */
enum Dialect {
    /** Takes a moment for each table at repeatable read, and one for all when serializable: its snapshot isolation. */
    H2(TransactionDefinition.ISOLATION_SERIALIZABLE, "analyze table "),
    POSTGRESQL(TransactionDefinition.ISOLATION_REPEATABLE_READ, "analyze ");

    private final int snapshotIsolation;
    private final String analyze;

    Dialect(int snapshotIsolation, String analyze) {
        this.snapshotIsolation = snapshotIsolation;
        this.analyze = analyze;
    }

    static Dialect of(DataSource database) {
        String product = new JdbcTemplate(database).execute((ConnectionCallback<String>)
                connection -> connection.getMetaData().getDatabaseProductName());
        return "H2".equals(product) ? H2 : POSTGRESQL;
    }

    /** The level at which all statements of a transaction see the same moment. */
    int snapshotIsolation() {
        return snapshotIsolation;
    }

    /** Tells the planner how large a table has become; without it PostgreSQL reads a table just filled from end to end. */
    String analyze(String table) {
        return analyze + table;
    }
}
