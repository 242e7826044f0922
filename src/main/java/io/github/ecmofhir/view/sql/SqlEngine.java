package io.github.ecmofhir.view.sql;

import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Gives queries of others a database of their own each, and lets only some run at once. */
public final class SqlEngine implements AutoCloseable {

    private final SqlSettings settings;
    private final Semaphore places;
    private final QueryProcesses processes;

    public SqlEngine(SqlSettings settings) {
        this.settings = settings;
        this.places = new Semaphore(settings.atOnce(), true);
        this.processes = new QueryProcesses(settings);
    }

    /**
     * @param work with a database that is empty, and gone afterwards
     * @throws Problem STORE_UNAVAILABLE where others do not end in time
     */
    void run(Consumer<ScratchDatabase> work) {
        if (!hasPlace()) {
            throw Problem.of(
                    ProblemCode.STORE_UNAVAILABLE,
                    Place.nowhere(),
                    "As many queries run as may run at once, " + settings.atOnce() + ".",
                    "A query waits " + settings.timeLimit().toSeconds() + " s for its turn.",
                    "Repeat the request later.");
        }
        try (ScratchDatabase database = ScratchDatabase.open(settings, processes)) {
            work.accept(database);
        } finally {
            places.release();
        }
    }

    private boolean hasPlace() {
        try {
            return places.tryAcquire(settings.timeLimit().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        processes.close();
    }
}
