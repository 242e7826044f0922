package io.github.ecmofhir.problem;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What is thrown when the database is not there, goes away, or cannot write any more. */
final class StoreLoss {

    /**
     * Classes of SQLSTATE: no connection; no memory, disk or connections left; shutting down or starting; the system below
     * fails.
     */
    private static final Set<String> CLASSES = Set.of("08", "53", "58");

    /** A statement could not be written, and the database goes on. */
    private static final String DISK_FULL = "53100";

    private static final String SHUTDOWN = "57P";

    /** H2: file cannot be written, connection broken, database closed. */
    private static final Set<String> OF_H2 = Set.of("90028", "90031", "90067", "90098", "90121");

    /** The pool says so of one whose connection it has given up, without a state. */
    private static final String CLOSED = "Connection is closed";

    private StoreLoss() {}

    /** Whether no transaction was ever begun. */
    static boolean isBeforeAnything(Stream<Throwable> causes) {
        return causes.anyMatch(cause ->
                cause instanceof CannotCreateTransactionException || cause instanceof SQLTransientConnectionException);
    }

    static boolean isOfFullDisk(Stream<Throwable> causes) {
        return causes.anyMatch(cause -> cause instanceof SQLException said && DISK_FULL.equals(said.getSQLState()));
    }

    static boolean is(Stream<Throwable> causes) {
        return causes.anyMatch(cause -> cause instanceof CannotCreateTransactionException
                || cause instanceof DataAccessResourceFailureException
                || cause instanceof SQLException said && is(said));
    }

    private static boolean is(SQLException said) {
        return said instanceof SQLTransientConnectionException
                || said instanceof SQLNonTransientConnectionException
                || said instanceof SQLRecoverableException
                || CLOSED.equals(said.getMessage())
                || isState(said.getSQLState());
    }

    private static boolean isState(@Nullable String state) {
        return state != null
                && state.length() == 5
                && (CLASSES.contains(state.substring(0, 2)) || state.startsWith(SHUTDOWN) || OF_H2.contains(state));
    }
}
