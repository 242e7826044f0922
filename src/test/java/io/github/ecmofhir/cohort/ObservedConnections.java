package io.github.ecmofhir.cohort;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Lets something happen just before a connection is given out. */
final class ObservedConnections extends DelegatingDataSource {

    private final Deque<Runnable> next = new ArrayDeque<>();
    private int given;

    ObservedConnections(DataSource database) {
        super(database);
    }

    /** One for each of the next connections, in this order. */
    void before(Runnable... happenings) {
        for (Runnable happening : happenings) {
            next.add(happening);
        }
    }

    int given() {
        return given;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Runnable happening = next.poll();
        if (happening != null) {
            happening.run();
        }
        given++;
        return super.getConnection();
    }
}
