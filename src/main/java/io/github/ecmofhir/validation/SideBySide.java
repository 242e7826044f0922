package io.github.ecmofhir.validation;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Does the same to many things on all processors. Its own threads and not the common pool's: these do not see the classes
 * of an executable jar.
 */
final class SideBySide {

    private final ExecutorService workers;

    SideBySide(String name) {
        workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            thread.setContextClassLoader(SideBySide.class.getClassLoader());
            return thread;
        });
    }

    /**
     * The results in the order of the items. What the work throws is thrown here.
     *
     * @throws IllegalStateException if this thread is interrupted while it waits
     */
    <T, R> List<R> map(List<T> items, Function<T, R> work) {
        if (items.size() < 2) {
            return items.stream().map(work).toList();
        }
        List<Callable<R>> tasks =
                items.stream().<Callable<R>>map(item -> () -> work.apply(item)).toList();
        try {
            return workers.invokeAll(tasks).stream().map(SideBySide::result).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while others worked.", e);
        }
    }

    private static <R> R result(Future<R> done) {
        try {
            return done.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while others worked.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
