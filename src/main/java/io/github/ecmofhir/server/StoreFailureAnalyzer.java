package io.github.ecmofhir.server;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.SQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** A database that cannot be opened is the commonest failure of a first start; it is said in one sentence. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class StoreFailureAnalyzer extends AbstractFailureAnalyzer<PoolInitializationException> {

    StoreFailureAnalyzer() {}

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PoolInitializationException cause) {
        return new FailureAnalysis(
                "The store cannot be opened: " + reason(cause) + " [ECMO-SRV-001]",
                "PostgreSQL: check that it runs, and ecmo.store.url, username and password. Embedded: only one server may"
                        + " have a folder open; stop the other one, or set ecmo.store.path.",
                rootFailure);
    }

    /** What the database says, in one line. */
    public static String reason(PoolInitializationException failure) {
        String words = "no reason is given";
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException said) {
                words = String.valueOf(said.getMessage());
                break;
            }
        }
        // H2 appends its code, and a second line with the statement.
        return words.lines().findFirst().orElse(words).replaceAll("\\s*\\[[0-9-]+]$", "");
    }
}
